import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted } from './support/carrying-out.js';
import { type Credential, issue, makeMember, takeDues, undo } from './support/taking-dues.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const reports = '/api/v1/delegate-reports';

interface Line {
  entryId: string;
  receipt: number | null;
  kind: string;
  chosenName: string | null;
  amount: { amountCents: number };
  inHand: { amountCents: number };
}

interface Report {
  lines: Line[];
  questions: { id: string; answer: string | null }[];
  book: { amountCents: number };
  difference: { amountCents: number };
}

describe('the monthly report of a delegate', () => {
  let union: TestUnion;
  let treasurer: Person;
  let trustee: Person;
  let dana: Person;
  let other: Person;
  let member: Person;
  let credential: Credential;
  let wrong: string;
  let october: string;
  let question: string;

  const report = (by: Person, month: string, countedCents: number): Promise<Answer> =>
    by.post(reports, { month, countedCents });
  const read = async (by: Person, id: string): Promise<Report> =>
    accepted(await by.get<Report>(`${reports}/${id}`));
  const handOver = async (cents: number, on: string): Promise<void> => {
    const body = { credentialId: credential.id, amountCents: cents, happenedOn: on, into: 'bank' };
    accepted(await treasurer.post('/api/v1/dues/handovers', body, { 'idempotency-key': randomUUID() }));
  };
  const codeOf = ({ status, body }: Answer): unknown[] => [status, body['code']];

  beforeAll(async () => {
    union = await startUnion();
    union.clock.instant = new Date('2026-10-02T15:00:00Z');
    treasurer = await union.person('tam', ['treasurer']);
    trustee = await union.person('tracy', ['trustee']);
    dana = await union.person('dana', ['delegate']);
    other = await union.person('otto', ['delegate']);
    member = await union.person('member');
    await makeMember(union, member);
    await union.db.query(`UPDATE mandates SET from_on = '2026-01-01'`);
    credential = await issue(treasurer, dana, member);
    await issue(treasurer, other, member);
    await takeDues(union, { credential, from: member, cents: 1100, on: '2026-10-05' });
    wrong = await takeDues(union, { credential, from: member, cents: 2200, on: '2026-10-06' });
    await takeDues(union, { credential, from: member, cents: 3300, on: '2026-10-07', method: 'transfer' });
    await takeDues(union, { credential, from: member, cents: 600, on: '2026-11-01' });
    await undo(union, wrong, '2026-10-08');
    union.clock.instant = new Date('2026-11-05T15:00:00Z');
    await handOver(1000, '2026-10-30');
  });
  afterAll(() => union.end());

  it('is asked for on the first page from the end of the month on, and is late on the eleventh', async () => {
    const said = async (): Promise<string> => (await dana.get('/api/v1/me/notices')).text;
    expect(await said()).toContain('Your report of 2026-10 is due by 2026-11-10');
    expect((await treasurer.get('/api/v1/me/notices')).text).not.toContain('whose report is late');
    union.clock.instant = new Date('2026-11-12T15:00:00Z');
    expect(await said()).toContain('Your report of 2026-10 is late');
    expect((await treasurer.get('/api/v1/me/notices')).text).toContain('whose report is late: 2');
  });

  it('shows beforehand what stands in no report yet', async () => {
    const { body } = await dana.get<Report>(`${reports}/unreported?month=2026-10`);
    expect(body.lines.map(({ kind, receipt }) => [kind, receipt])).toEqual([
      ['payment', 1],
      ['payment', 2],
      ['payment', 3],
      ['reversal', 2],
      ['handover', null],
    ]);
    expect(body.book.amountCents).toBe(100);
    expect((await member.get(`${reports}/unreported`)).status).toBe(404);
  });

  it('takes up each entry once, with what was counted beside what the book says', async () => {
    expect(codeOf(await report(member, '2026-10', 0))).toEqual([422, 'delegate.no_credential']);
    expect(codeOf(await report(dana, '2026-12', 0))).toEqual([422, 'report.month_to_come']);
    expect(codeOf(await report(dana, '2026-09', 0))).toEqual([422, 'report.before_credential']);
    expect((await report(dana, 'October', 0)).status).toBe(400);
    expect((await report(dana, '2026-10', -1)).status).toBe(400);
    const answers = await Promise.all([report(dana, '2026-10', 150), report(dana, '2026-10', 150)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    october = String(answers.find(({ status }) => status === 201)!.body['id']);
    const made = await read(dana, october);
    expect(
      made.lines.map(({ kind, amount, inHand }) => [kind, amount.amountCents, inHand.amountCents]),
    ).toEqual([
      ['payment', 1100, 1100],
      ['payment', 2200, 2200],
      ['payment', 3300, 0],
      ['reversal', -2200, -2200],
      ['handover', -1000, -1000],
    ]);
    expect(made.lines[0]?.chosenName).toBe('member');
    expect([made.book.amountCents, made.difference.amountCents]).toEqual([100, 50]);
    expect(codeOf(await report(dana, '2026-10', 150))).toEqual([409, 'report.made_already']);
  });

  it('is made also when nothing came in', async () => {
    const empty = accepted(await report(other, '2026-10', 0));
    expect((await read(other, String(empty['id']))).lines).toEqual([]);
    expect((await treasurer.get('/api/v1/me/notices')).text).not.toContain('whose report is late');
  });

  it('is read by its delegate, the treasurer and the trustees, and nobody else learns that it is there', async () => {
    for (const by of [treasurer, trustee]) {
      await read(by, october);
      const { body } = await by.get<{ items: { id: string }[] }>(`${reports}?view=waiting`);
      expect(body.items.length).toBe(2);
    }
    const own = await dana.get<{ items: { id: string }[] }>(reports);
    expect(own.body.items.map(({ id }) => id)).toEqual([october]);
    for (const by of [other, member]) expect((await by.get(`${reports}/${october}`)).status).toBe(404);
    const log = (await member.get('/api/v1/me/access-log')).text;
    expect(log).toContain('report.read');
    expect(log).toContain('"capacity":"treasurer"');
  });

  it('is questioned line by line, and not accepted before each question is answered', async () => {
    const ask = (by: Person, body: object): Promise<Answer> =>
      by.post(`${reports}/${october}/questions`, body);
    const [line] = (await read(treasurer, october)).lines;
    const text = 'Which tier?';
    expect((await ask(treasurer, { entryId: randomUUID(), text })).status).toBe(404);
    expect((await ask(treasurer, { text: '' })).status).toBe(400);
    for (const by of [dana, other, member, trustee]) expect((await ask(by, { text })).status).toBe(404);
    question = String(accepted(await ask(treasurer, { entryId: line!.entryId, text }))['id']);
    expect((await dana.get('/api/v1/me/notices')).text).toContain('wait for your answer: 1');
    const accepting = await treasurer.post(`${reports}/${october}/acceptance`);
    expect(codeOf(accepting)).toEqual([422, 'report.question_open']);
    const path = `${reports}/${october}/questions/${question}/answer`;
    for (const by of [other, treasurer, member])
      expect((await by.post(path, { text: 'x' })).status).toBe(404);
    expect((await dana.post(path, { text: 'The minimum.' })).status).toBe(204);
    expect(codeOf(await dana.post(path, { text: 'Again.' }))).toEqual([409, 'report.answered_already']);
    expect((await read(treasurer, october)).questions).toMatchObject([
      { id: question, entryId: line!.entryId, text, answer: 'The minimum.' },
    ]);
  });

  it('is accepted once, by somebody else, and the delegate is told', async () => {
    const path = `${reports}/${october}/acceptance`;
    for (const by of [dana, member, trustee]) expect((await by.post(path)).status).toBe(404);
    const answers = await Promise.all([treasurer.post(path), treasurer.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await dana.get('/api/v1/me/notices')).text).toContain('Your report of 2026-10 was accepted');
    const late = await treasurer.post(`${reports}/${october}/questions`, { text: 'And?' });
    expect(codeOf(late)).toEqual([409, 'report.accepted_already']);
  });

  it('of a treasurer who takes dues is accepted by a trustee', async () => {
    const both = await union.person('bo', ['delegate', 'treasurer']);
    await union.db.query(`UPDATE mandates SET from_on = '2026-01-01' WHERE worker_id = $1`, [both.workerId]);
    await issue(treasurer, both, member);
    const path = `${reports}/${String(accepted(await report(both, '2026-11', 0))['id'])}/acceptance`;
    expect(codeOf(await both.post(path))).toEqual([422, 'delegate.own']);
    expect((await trustee.post(path)).status).toBe(204);
  });

  it('of the month that is not over lets a delegate go whose mandate ended', async () => {
    await union.db.query(`UPDATE mandates SET until_on = '2026-11-11' WHERE worker_id = $1`, [dana.workerId]);
    await handOver(700, '2026-11-12');
    const last = String(accepted(await report(dana, '2026-11', 0))['id']);
    expect((await read(dana, last)).lines.map(({ kind }) => kind)).toEqual(['payment', 'handover']);
    const clear = () => treasurer.post(`/api/v1/delegate-credentials/${credential.id}/clearance`);
    expect(codeOf(await clear())).toEqual([422, 'delegate.report_open']);
    expect((await treasurer.post(`${reports}/${last}/acceptance`)).status).toBe(204);
    expect((await clear()).status).toBe(204);
    expect(codeOf(await clear())).toEqual([409, 'delegate.cleared_already']);
    const more = takeDues(union, { credential, from: member, cents: 1100, on: '2026-11-12' });
    await expect(more).rejects.toMatchObject({ code: 'delegate.no_credential' });
    expect((await read(dana, last)).book.amountCents).toBe(0);
  });
});
