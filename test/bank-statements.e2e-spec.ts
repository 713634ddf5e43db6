import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bring,
  entryOf,
  lineOf,
  linesOf,
  ofx,
  type Report,
  type Said,
  type Statements,
  table,
} from './support/bank.js';
import { randomFrom } from './support/fuzzing.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

let union: TestUnion;
let treasurer: Person;

beforeAll(async () => {
  union = await startUnion();
  treasurer = await union.person('tess', ['treasurer']);
});
afterAll(() => union.end());

const outcomes = ({ body }: Answer<Report>): string[] => body.lines.map(({ outcome }) => outcome);
const amounts = async (): Promise<number[]> =>
  (await linesOf(treasurer)).map(({ amount }) => amount.amountCents).sort((a, b) => a - b);
const kept = async (cents: number): Promise<number> =>
  (await amounts()).filter((each) => each === cents).length;

describe('a statement of the bank', () => {
  it('is the treasurer’s to bring, the trustee’s to read, and absent for everybody else', async () => {
    const member = await union.person('max');
    const trustee = await union.person('toni', ['trustee']);
    expect((await bring(member, ofx([]))).status).toBe(404);
    expect((await bring(trustee, ofx([]))).status).toBe(404);
    expect((await member.get('/api/v1/bank-statements')).status).toBe(404);
    expect((await trustee.get('/api/v1/bank-statements')).status).toBe(200);
    expect((await member.get('/api/v1/bank-lines')).status).toBe(404);
    expect((await trustee.get('/api/v1/bank-lines')).status).toBe(200);
  });

  it('says in a dry run what would become of each line, and keeps nothing', async () => {
    await entryOf(union, 2201, '2026-01-04');
    const content = table([
      { on: '2026-01-03', cents: 2201, name: 'Robin, for January' },
      { on: '2026-01-04', cents: -450, name: 'FEE' },
    ]);
    const tried = await bring(treasurer, `${content}\n2026-01-05,apples,many\n2026-01-06,balance,`, {
      dryRun: true,
    });
    expect(tried.status).toBe(201);
    expect(tried.body).toMatchObject({
      ...{ statementId: null, dryRun: true, form: 'csv', fromOn: '2026-01-03', untilOn: '2026-01-04' },
      counts: { new: 2, known: 0, doubtful: 0, unread: 1, skipped: 1 },
    });
    expect(tried.body.lines).toMatchObject([
      { line: 2, outcome: 'new', suggestions: 1, text: 'Robin, for January', amount: { amountCents: 2201 } },
      { line: 3, outcome: 'new', suggestions: 0, amount: { amountCents: -450, currency: 'CAD' } },
      { line: 4, outcome: 'unread', remarks: [{ code: 'bank_line.amount_unreadable' }] },
      { line: 5, outcome: 'skipped', remarks: [{ code: 'bank_line.no_amount' }] },
    ]);
    expect(await kept(2201)).toBe(0);
  });

  it('is not kept while lines are unread, unless somebody says so', async () => {
    const content = `${table([{ on: '2026-01-05', cents: 2202 }])}\n2026-01-05,apples,many`;
    const refused = await bring(treasurer, content);
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'bank_statement.unread_lines' }]);
    expect((await bring(treasurer, content, { leaveUnread: true })).status).toBe(201);
    expect(await kept(2202)).toBe(1);
  });

  it('is refused a second time, and lines of overlapping files are kept once', async () => {
    const a = { on: '2026-02-03', cents: 2203, id: 'a' };
    const b = { on: '2026-02-04', cents: 2204, id: 'b' };
    const c = { on: '2026-02-05', cents: 2205, id: 'c' };
    const first = await bring(treasurer, ofx([a, b]));
    expect([first.status, outcomes(first)]).toEqual([201, ['new', 'new']]);
    const again = await bring(treasurer, ofx([a, b]));
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'bank_statement.same_file', statementId: first.body.statementId },
    ]);
    const next = await bring(treasurer, ofx([c, b, a]));
    expect(outcomes(next)).toEqual(['new', 'known', 'known']);
    expect(next.body.lines[2]?.lineId).toBe(first.body.lines[0]?.lineId);
    expect([await kept(2203), await kept(2204), await kept(2205)]).toEqual([1, 1, 1]);
  });

  it('keeps two payments that look alike on one day, and as many as there are', async () => {
    const twin = { on: '2026-02-10', cents: 2206, name: 'E-TRANSFER' };
    expect(outcomes(await bring(treasurer, table([twin, twin])))).toEqual(['new', 'new']);
    expect(outcomes(await bring(treasurer, table([twin, twin, twin])))).toEqual(['known', 'known', 'new']);
    // banks give one id to a purchase and its fee, and to lines that have nothing to do with each other
    const [one, two] = [
      { on: '2026-02-11', cents: -2207, id: '0' },
      { on: '2026-02-11', cents: -2208, id: '0' },
    ];
    expect(outcomes(await bring(treasurer, ofx([one, two])))).toEqual(['new', 'new']);
    expect(await kept(2206)).toBe(3);
  });

  it('knows lines of a table again in an OFX file, and asks where the words differ', async () => {
    const said = { on: '2026-02-12', cents: 2209, name: 'INTERAC E-TRANSFER ROBIN OF THE HARBOUR' };
    await bring(treasurer, table([said, { ...said, cents: 2210, name: 'Deposit 17' }]));
    const same = { ...said, id: 'x9', name: 'E-TRANSFER ROBIN' };
    const other = { ...said, cents: 2210, id: 'x10', name: 'KIM' };
    const tried = await bring(treasurer, ofx([same, other]), { dryRun: true });
    expect(outcomes(tried)).toEqual(['known', 'doubtful']);
    expect(tried.body.lines[1]?.remarks).toMatchObject([{ code: 'bank_line.perhaps_known' }]);
    const refused = await bring(treasurer, ofx([same, other]));
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'bank_statement.doubtful_lines' }]);
    expect((await bring(treasurer, ofx([same, other]), { doubtful: 'leave' })).status).toBe(201);
    expect([await kept(2209), await kept(2210)]).toEqual([1, 1]);
    const third = [other, { ...other, id: 'x11', name: 'LOU' }];
    expect(outcomes(await bring(treasurer, ofx(third), { doubtful: 'take' }))).toEqual(['doubtful', 'new']);
    expect(await kept(2210)).toBe(3);
  });

  it('of overlapping days brought many times at once is kept once', async () => {
    const all = Array.from({ length: 12 }, (_, at) => ({
      on: '2026-03-02',
      cents: 9000 + at,
      id: `many ${at}`,
    }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => bring(treasurer, ofx(all.slice(at, at + 7)))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect((await amounts()).filter((cents) => cents >= 9000)).toEqual(all.map(({ cents }) => cents));
    const same = await Promise.all(Array.from({ length: 4 }, () => bring(treasurer, ofx(all))));
    expect(same.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('in whatever pieces a year is brought, each line is kept just once', async () => {
    const seed = 20_261_121;
    const random = randomFrom(seed);
    const year: Said[] = Array.from({ length: 120 }, (_, at) => ({
      on: `2025-${String(1 + Math.floor(at / 10)).padStart(2, '0')}-${String(1 + (at % 10)).padStart(2, '0')}`,
      cents: 100_000 + Math.floor(random() * 3),
      name: ['ROBIN', 'KIM', 'LOU'][Math.floor(random() * 3)]!,
    }));
    const runs = process.env.TEST_LONG ? 200 : 20;
    for (let run = 0; run < runs; run += 1) {
      const from = Math.floor(random() * 115);
      const piece = year.slice(from, from + 5 + Math.floor(random() * 40));
      // the file is another each time, whatever its lines
      const { status } = await bring(treasurer, `${table(piece)}\n\n${' '.repeat(run + 1)}`);
      expect([seed, run, status]).toEqual([seed, run, 201]);
    }
    expect((await bring(treasurer, table(year))).status).toBe(201);
    const found = (await linesOf(treasurer)).filter(({ happenedOn }) => happenedOn < '2026-01-01');
    const words = (lines: { on: string; cents: number; name?: string }[]): string[] =>
      lines.map(({ on, cents, name }) => `${on} ${cents} ${name}`).sort();
    const read = found.map(({ happenedOn, amount, text }) => ({
      ...{ on: happenedOn, cents: amount.amountCents, name: text ?? '' },
    }));
    expect([seed, words(read)]).toEqual([seed, words(year)]);
  });

  it('is refused when it is none, with what to do', async () => {
    const answer = await bring(treasurer, 'Name,Colour\nRobin,blue\n');
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'bank_statement.no_head' }]);
    const nothing = await bring(treasurer, 'Date,Description,Amount\n2026-11-03,balance,\n');
    expect([nothing.status, nothing.body]).toMatchObject([422, { code: 'bank_statement.no_lines' }]);
    expect((await bring(treasurer, ofx([]), { dayOrder: 'sideways' })).status).toBe(400);
    expect((await treasurer.post('/api/v1/bank-statements', {})).status).toBe(415);
  });

  it('lies in the list with what it brought, its words sealed', async () => {
    const id = await lineOf(treasurer, { on: '2026-11-20', cents: 2211, id: 'last', name: 'Robin Canary' });
    const { body } = await treasurer.get<Statements>('/api/v1/bank-statements?limit=1');
    expect(body.items).toMatchObject([{ form: 'ofx', untilOn: '2026-11-20', lines: 1, open: 1 }]);
    const [row] = await union.db.query<{ text_sealed: Buffer }[]>('SELECT * FROM bank_lines WHERE id = $1', [
      id,
    ]);
    expect(row!.text_sealed.includes('Canary')).toBe(false);
    expect((await treasurer.get(`/api/v1/bank-lines/${id}`)).body['text']).toBe('Robin Canary');
    const acts = await union.db.query<{ action: string }[]>(
      `SELECT DISTINCT action FROM audit_entries WHERE action LIKE 'bank_statement.%' ORDER BY action`,
    );
    expect(acts.map(({ action }) => action)).toEqual(['bank_statement.brought', 'bank_statement.tried']);
  });

  it('pages through its lines without losing or repeating one', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await treasurer.get<{ items: { id: string }[]; next: string | null }>(
        `/api/v1/bank-lines?open=1&limit=30${after}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (!body.next) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    const [row] = await union.db.query<{ count: string }[]>('SELECT count(*) FROM bank_lines');
    expect([seen.length, new Set(seen).size]).toEqual([Number(row!.count), Number(row!.count)]);
  });
});
