import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessLogEntryView, StatusView } from '../src/me/index.js';
import { delegateWithCredential, goTo, initiate, once, pay } from './support/dues.js';
import { Statements } from './support/statements.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** Everybody joined in November 2026 and is looked at in mid-March 2027. */
const today = '2027-03-15';

describe('a member’s whole page', () => {
  const statements = new Statements();
  let union: TestUnion;
  let delegate: Person;
  let treasurer: Person;
  const people: Record<string, Person> = {};

  const status = async (person: Person) => (await person.get<StatusView>('/api/v1/me/status')).body;
  const member = async (name: string, paid: number): Promise<Person> => {
    const person = await union.person(name);
    await initiate(delegate, person.workerId);
    if (paid > 0) await pay(delegate, person.workerId, { amountCents: 2200 * paid });
    return (people[name] = person);
  };

  beforeAll(async () => {
    union = await startUnion({}, (app) => statements.watch(app));
    delegate = await delegateWithCredential(union, 'dana');
    treasurer = await union.person('toni', ['treasurer', 'secretary']);
    await member('good', 3);
    await member('late', 2);
    await member('bad', 1);
    await member('former', 0);
    await member('inactive', 0);
    await member('robin', 0);
    await union.db.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, recorded_at)
       SELECT id, 'withdrew', '2026-12-05', '2026-12-05' FROM memberships WHERE worker_id = $1`,
      [people['former']!.workerId],
    );
    people['applicant'] = await union.person('applicant');
    await union.db.query(
      `WITH made AS (INSERT INTO memberships (worker_id, created_at) VALUES ($1, now()) RETURNING id)
       INSERT INTO membership_events (membership_id, kind, happened_on, recorded_at)
       SELECT id, 'applied', '2026-11-20', now() FROM made`,
      [people['applicant'].workerId],
    );
    people['nobody'] = await union.person('nobody');
    goTo(union, today);
  });
  afterAll(async () => {
    statements.end();
    await union.end();
  });

  it('says the same as their standing, whatever that is', async () => {
    goTo(union, '2027-05-15');
    for (const [name, person] of Object.entries(people)) {
      const { standing } = await status(person);
      expect([name, standing]).toEqual([name, (await person.get('/api/v1/me/standing')).body]);
    }
    expect((await status(people['inactive']!)).standing.ways.map(({ way }) => way)).toEqual([
      'back-dues',
      'reinitiation',
    ]);
    goTo(union, today);
  });

  it('tells each how they stand and what puts it right', async () => {
    const seen = async (name: string) => {
      const { standing, reminders } = await status(people[name]!);
      return {
        standing: standing.standing,
        ways: standing.ways.map(({ way, amountCents }) => [way, amountCents]),
        reminded: reminders.map(({ code }) => code),
      };
    };
    expect(await seen('good')).toEqual({ standing: 'good', ways: [], reminded: [] });
    const line = 'status_page.arrears_line';
    expect(await seen('late')).toEqual({ standing: 'good', ways: [['months', 2200]], reminded: [line] });
    expect(await seen('bad')).toEqual({ standing: 'bad', ways: [['months', 4400]], reminded: [line] });
    expect(await seen('former')).toMatchObject({
      standing: 'former',
      ways: [['reinitiation', 4400]],
      reminded: [],
    });
    expect(await seen('applicant')).toEqual({ standing: 'not_a_member', ways: [], reminded: [] });
    expect(await seen('nobody')).toEqual({ standing: 'not_a_member', ways: [], reminded: [] });
    expect((await status(people['applicant']!)).membership).toEqual({
      number: null,
      appliedOn: '2026-11-20',
      branch: null,
    });
    expect((await status(people['nobody']!)).membership).toBeNull();
  });

  it('reminds of dues on the first page, from the eleventh of the next month on, and nobody who owes none', async () => {
    const lines = async (name: string) => {
      const { body } = await people[name]!.get<{ items: { code: string }[] }>('/api/v1/me/notices');
      return body.items.map(({ code }) => code).filter((code) => code.startsWith('status_page'));
    };
    for (const name of ['good', 'former', 'applicant', 'nobody'])
      expect([name, await lines(name)]).toEqual([name, []]);
    expect(await lines('late')).toEqual(['status_page.arrears_line']);
    const form = new FormData();
    const csv = 'Date,Description,Amount\n2027-02-15,Somebody,22.00\n';
    form.append('file', new Blob([csv], { type: 'text/csv' }), 'bank.csv');
    expect((await treasurer.post('/api/v1/bank-statements', form)).status).toBe(201);
    for (const name of ['late', 'bad']) expect([name, await lines(name)]).toEqual([name, []]);
    expect((await status(people['bad']!)).reminders).toEqual([]);
    await union.db.query('DELETE FROM bank_lines');
    await union.db.query('DELETE FROM bank_statements');
    goTo(union, '2027-03-10');
    expect(await lines('late')).toEqual([]);
    expect(await lines('bad')).toEqual(['status_page.arrears_line']);
    goTo(union, '2027-05-15');
    expect(await lines('inactive')).toEqual(['status_page.inactive_line']);
    goTo(union, today);
  });

  it('shows receipts with their codes, what was withdrawn, and what waits as credit', async () => {
    const robin = people['robin']!;
    const { body } = await pay(delegate, robin.workerId, { amountCents: 9900, receivedOn: today });
    const wrong = await pay(treasurer, robin.workerId, { receivedOn: today, method: 'transfer' });
    await treasurer.post(
      `/api/v1/dues/payments/${wrong.body.id}/reversal`,
      { reason: 'Not theirs.' },
      once(),
    );
    const { receipts, credit, membership } = await status(robin);
    expect(credit).toEqual({ amountCents: 1100, currency: 'CAD' });
    expect(membership).toMatchObject({ number: expect.any(Number) });
    const numbered = (number: string) => receipts.find((receipt) => receipt.number === number);
    const [withdrawn, second] = [wrong, { body }].map((paid) => numbered(paid.body.receipt.number));
    expect(withdrawn).toMatchObject({
      number: wrong.body.receipt.number,
      withdrawnOn: today,
      months: ['2027-04'],
    });
    expect(second).toEqual({
      number: body.receipt.number,
      code: body.receipt.code,
      receivedOn: today,
      amount: { amountCents: 9900, currency: 'CAD' },
      months: body.months,
      withdrawnOn: null,
    });
    expect(receipts.at(-1)).toMatchObject({ months: ['2026-11'], amount: { amountCents: 4400 } });
    const checked = await union.stranger.get(`/api/v1/receipts/${second!.code}`);
    expect(checked.body).toMatchObject({ state: 'issued', number: second!.number });
  });

  it('shows the next meetings, the last day of a mandate, and what they were told', async () => {
    const call = (meetsOn: string, place: string) =>
      treasurer.post('/api/v1/meetings', { kind: 'general', meetsOn, place });
    await call('2027-03-20', 'the back room');
    await call('2027-06-20', 'too far ahead');
    const { meetings } = await status(people['good']!);
    expect(meetings).toMatchObject([{ meetsOn: '2027-03-20', place: 'the back room', branch: null }]);
    expect((await status(people['applicant']!)).meetings).toEqual([]);
    await union.db.query(`UPDATE mandates SET until_on = '2027-11-20' WHERE worker_id = $1`, [
      delegate.workerId,
    ]);
    const { mandates } = await status(delegate);
    expect(mandates).toEqual([
      {
        role: 'delegate',
        scopeKind: 'union',
        scopeId: null,
        scope: null,
        untilOn: '2027-11-20',
        waitsForFactor: false,
      },
    ]);
    const { reminders } = await status(people['robin']!);
    expect(reminders.map(({ code }) => code)).toContain('payment.reversed_of_yours');
  });

  it('says by name who looked last, also at a row that was merged into theirs', async () => {
    const good = people['good']!;
    await delegate.get(`/api/v1/workers/${good.workerId}/standing`);
    const log = await good.get<{ items: AccessLogEntryView[] }>('/api/v1/me/access-log?limit=5');
    expect((await status(good)).looked).toEqual(log.body.items);
    expect(log.body.items[0]).toMatchObject({ by: 'dana', action: 'standing.read', capacity: 'delegate' });
    const twice = await union.person('twice');
    await treasurer.get(`/api/v1/workers/${twice.workerId}/standing`);
    await union.db.query('UPDATE workers SET merged_into = $1 WHERE id = $2', [
      good.workerId,
      twice.workerId,
    ]);
    const both = await good.get<{ items: AccessLogEntryView[] }>('/api/v1/me/access-log?limit=5');
    expect(both.body.items[0]).toMatchObject({ by: 'toni' });
    expect((await status(good)).looked).toEqual(both.body.items);
  });

  it('takes three statements, the guard’s own among them, whoever asks', async () => {
    for (const [name, { token }] of Object.entries({ ...people, delegate, treasurer })) {
      const headers = ['authorization', `Bearer ${token}`];
      await statements.of(union.address, { method: 'GET', path: '/api/v1/me', headers });
      const { answer, statements: asked } = await statements.of(union.address, {
        method: 'GET',
        path: '/api/v1/me/status',
        headers,
      });
      expect([name, answer.status, asked.length]).toEqual([name, 200, 3]);
    }
  });

  it('is nobody else’s: a stranger signs in first', async () => {
    expect((await union.stranger.get('/api/v1/me/status')).status).toBe(401);
    const mine = JSON.stringify(await status(people['nobody']!));
    for (const { workerId } of Object.values(people)) expect(mine).not.toContain(workerId);
    expect(JSON.parse(mine)).toMatchObject({
      receipts: [],
      meetings: [],
      mandates: [],
      credit: { amountCents: 0 },
    });
  });
});
