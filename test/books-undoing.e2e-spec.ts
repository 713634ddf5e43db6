import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type BookReport, bringBook, sendBook, toldOf } from './support/books.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const members = 'Member #,Name,E-mail,Joined,Level,Paid through';
const payments = 'Member #,Name,Date,Amount,Month';

describe('taking an earlier book back, and knowing whom it speaks of', () => {
  let union: TestUnion;
  let treasurer: Person;
  let secretary: Person;

  const bring = (lines: string[], settings = {}): Promise<Answer<BookReport>> =>
    bringBook([treasurer, secretary], lines, settings);
  const look = (lines: string[]): Promise<Answer<BookReport>> => sendBook(treasurer, lines, { dryRun: true });
  const undo = (id: string) => treasurer.send('DELETE', `/api/v1/book-imports/${id}`);
  const workerOf = async (number: number): Promise<string> => {
    const rows = await union.db.query<{ worker_id: string }[]>(
      'SELECT worker_id FROM memberships WHERE number = $1',
      [number],
    );
    return rows[0]!.worker_id;
  };
  const standing = async (number: number): Promise<Record<string, unknown>> =>
    (await secretary.get(`/api/v1/workers/${await workerOf(number)}/standing`)).body;
  const pay = async (number: number, amountCents: number, months?: string[]) =>
    treasurer.post(
      '/api/v1/dues/payments',
      { workerId: await workerOf(number), amountCents, method: 'cash', receivedOn: '2026-11-21', months },
      { 'idempotency-key': randomUUID() },
    );

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tess', ['treasurer']);
    secretary = await union.person('sol', ['secretary']);
  });
  afterAll(() => union.end());

  it('reverses, releases and voids, deletes nothing, and can be brought again', async () => {
    const lines = [members, '11,Ada Undone,,2026-01-10,regular,2026-10', '12,Bo Undone,,2026-01-10,,2026-10'];
    const first = await bring(lines);
    const past = await bring([payments, '11,,2026-11-02,22,2026-11']);
    const back = await undo(past.body.importId);
    expect(back.body).toEqual({ reversed: 1, released: 1, voided: 0, staying: 0 });
    expect(await standing(11)).toMatchObject({ standing: 'good', paidThrough: '2026-10' });
    expect((await undo(first.body.importId)).body).toEqual({
      reversed: 2,
      released: 20,
      voided: 2,
      staying: 2,
    });
    expect((await undo(first.body.importId)).body['code']).toBe('book_import.undone_already');
    expect(await standing(11)).toMatchObject({ standing: 'not_a_member' });
    const sums = await union.db.query<{ code: string; cents: number }[]>(
      `SELECT code, sum(cents)::int AS cents FROM (
         SELECT debit AS code, amount_cents AS cents FROM ledger_transfers
         UNION ALL SELECT credit, -amount_cents FROM ledger_transfers) t GROUP BY code HAVING sum(cents) <> 0`,
    );
    expect(sums).toEqual([]);
    expect((await bring(lines)).body.counts).toMatchObject({ accepted: 2 });
    expect(await standing(11)).toMatchObject({ standing: 'good', paidThrough: '2026-10' });
    const list = await treasurer.get<{ items: { undoneAt: string | null }[] }>('/api/v1/book-imports');
    expect(list.body.items.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true, true]);
  });

  it('is refused where somebody built on it, and says whose', async () => {
    const brought = await bring([
      members,
      '21,Cam Built,,2026-01-10,regular,2026-10',
      '22,Dee Free,,2026-01-10,,2026-10',
    ]);
    const paid = await pay(21, 2200);
    expect(paid.status).toBe(201);
    const refused = await undo(brought.body.importId);
    expect([refused.status, refused.body['code']]).toEqual([409, 'book_import.built_on']);
    expect(refused.body['builtOn']).toEqual([{ memberNumber: 21, what: 'payment' }]);
    expect(await standing(22)).toMatchObject({ standing: 'good' });
    const credit = await bring([
      members,
      '23,Eve Credit,,2026-11-01,regular,',
      '24,Fay Late,,2026-11-01,regular,',
    ]);
    expect(credit.body.counts).toMatchObject({ accepted: 2 });
    const parts = await bring([payments, '23,,2026-11-05,33,', '24,,2026-11-05,22,']);
    expect((await pay(23, 1100)).status).toBe(201);
    expect((await undo(parts.body.importId)).body['builtOn']).toEqual([{ memberNumber: 23, what: 'credit' }]);
  });

  it('leaves a later payment its months, and opens those of the file', async () => {
    await bring([members, '31,Gil Later,,2026-09-10,regular,2026-09']);
    const past = await bring([payments, '31,,2026-10-02,22,2026-10']);
    expect((await pay(31, 2200, ['2026-11'])).status).toBe(201);
    expect((await undo(past.body.importId)).body).toMatchObject({ reversed: 1, released: 1 });
    expect(await standing(31)).toMatchObject({ standing: 'good', unpaidMonths: 1, paidThrough: '2026-09' });
  });

  it('asks who is meant where it cannot know, and takes the answer only for the same file', async () => {
    const known = await union.person('Kim Same');
    const lines = [
      members,
      '41,Kim Same,,2026-01-10,,2026-10',
      ',Lou Same,lou@example.org,2026-01-10,,2026-10',
      ',Mo Same,lou@example.org,2026-01-10,,2026-10',
      ',Lou Same,,2026-02-10,,2026-10',
      '11,Somebody Else,,2026-01-10,,2026-10',
    ];
    const tried = await look(lines);
    expect(toldOf(tried)).toEqual(['5 review namesake_in_file', '6 review number_taken']);
    expect(tried.body.counts).toMatchObject({ accepted: 3, review: 2 });
    const { digest } = tried.body.file;
    const decisions = { 5: 'new', 6: 'leave' };
    const other = await bring([...lines, ''], { digest, decisions });
    expect([other.status, other.body['code']]).toEqual([409, 'book_import.other_file']);
    const taken = await bring(lines, { digest, decisions });
    expect(toldOf(taken)).toEqual(['6 rejected left_out']);
    expect(await workerOf(41)).toBe(known.workerId);
    const numbers = await union.db.query<{ number: number }[]>(
      `SELECT number FROM memberships m JOIN workers w ON w.id = m.worker_id WHERE chosen_name = 'Lou Same'`,
    );
    expect(numbers.map(({ number }) => number > 41)).toEqual([true, true]);
    const again = await bring([payments, ',Lou Same,2026-11-02,11,2026-11']);
    expect(toldOf(again)).toEqual(['2 review namesakes']);
  });

  it('brings one of two same files that arrive at once', async () => {
    const lines = [
      members,
      ...Array.from({ length: 200 }, (_, at) => `${1000 + at},Crowd ${at},,2026-01-10,,2026-10`),
    ];
    const answers = await Promise.all([1, 2, 3].map(() => bring(lines)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [count] = await union.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM workers WHERE chosen_name LIKE 'Crowd %'`,
    );
    expect(count).toEqual({ count: 200 });
  });

  it('shows each row, page by page, and writes it in the log of those shown', async () => {
    const brought = await bring([
      members,
      '51,Ned Page,,2026-01-10,,2026-10',
      ',,,,,x',
      '52,Ola Page,,2026-01-10,,2026-10',
    ]);
    const path = `/api/v1/book-imports/${brought.body.importId}/rows`;
    const first = await treasurer.get<{ items: { line: number }[]; next: string }>(`${path}?limit=2`);
    expect(first.body.items.map(({ line }) => line)).toEqual([2, 3]);
    const rest = await treasurer.get<{ items: { memberNumber: number }[]; next: null }>(
      `${path}?limit=2&after=${first.body.next}`,
    );
    expect(rest.body).toMatchObject({ items: [{ line: 4, memberNumber: 52 }], next: null });
    const [entry] = await union.db.query<{ persons: string[] }[]>(
      `SELECT persons FROM audit_entries WHERE action = 'book_import.read' ORDER BY id LIMIT 1`,
    );
    expect(entry!.persons).toEqual([await workerOf(51)]);
  });
});
