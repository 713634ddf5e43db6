import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BookReport, bringBook, letIn, sendBook, toldOf } from './support/books.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const members = 'Member #,Name,E-mail,Joined,Level,Paid through';
const payments = 'Member #,Name,Date,Amount,Month,Method';

describe('bringing an earlier book along', () => {
  let union: TestUnion;
  let treasurer: Person;
  let secretary: Person;

  const bring = (lines: string[], settings = {}): Promise<Answer<BookReport>> =>
    bringBook([treasurer, secretary], lines, settings);
  const look = (lines: string[]): Promise<Answer<BookReport>> => sendBook(treasurer, lines, { dryRun: true });
  const standing = async (number: number, on = '2026-11-21'): Promise<Record<string, unknown>> => {
    const [row] = await union.db.query<{ worker_id: string }[]>(
      'SELECT worker_id FROM memberships WHERE number = $1',
      [number],
    );
    return (await secretary.get(`/api/v1/workers/${row!.worker_id}/standing?on=${on}`)).body;
  };
  const transfers = (
    number: number,
  ): Promise<{ debit: string; credit: string; cents: number; on: string }[]> =>
    union.db.query(
      `SELECT t.debit, t.credit, t.amount_cents::int AS cents, t.happened_on AS on FROM ledger_transfers t
       JOIN dues_payments p ON p.entry_id = t.entry_id JOIN memberships m ON m.id = p.membership_id
       WHERE m.number = $1 ORDER BY t.happened_on, t.place`,
      [number],
    );

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tess', ['treasurer']);
    secretary = await union.person('sol', ['secretary']);
  });
  afterAll(() => union.end());

  it('is for the treasurer and the secretary of the union', async () => {
    const lines = [members, '900,Nobody,,2025-01-01,,2025-01'];
    const dry = { dryRun: true };
    for (const role of ['delegate', 'trustee', 'steward', 'organizer'] as const) {
      const other = await union.person(`other ${role}`, [role]);
      expect((await sendBook(other, lines, dry)).status).toBe(404);
    }
    expect((await sendBook(union.stranger, lines, dry)).status).toBe(401);
    expect((await sendBook(secretary, lines, dry)).status).toBe(201);
  });

  it('only tells what would become of each row as long as it is a dry run', async () => {
    const tried = await look([
      'Our members 2026',
      members,
      '201,Dry Ada,ada@example.org,2025-01-10,regular,2026-10',
      ',,,,,',
      '202,,,2025-01-10,,2026-10',
      '203,Dry Bo,nowhere,2025-01-10,gold,2026-10',
      '204,Dry Cam,,03/04/2025,,2026-10',
      '205,Dry Dee,,,,',
      'x,Dry Eve,,2025-01-10,,2026-10',
      '201,Dry Ada,,2025-01-10,,2026-10',
      'total,,,,,',
    ]);
    expect(toldOf(tried)).toEqual([
      '5 rejected number_unknown',
      '6 partial word_unknown word_unknown',
      '7 rejected date.ambiguous',
      '8 rejected initiation_missing',
      '9 rejected number_unreadable',
      '10 duplicate twice_in_file',
      '11 rejected number_unreadable name_missing',
    ]);
    expect(tried.body.counts).toEqual({
      accepted: 1,
      partial: 1,
      review: 0,
      rejected: 5,
      duplicate: 1,
      skipped: 1,
    });
    expect(tried.body).toMatchObject({ importId: null, dryRun: true, left: 0 });
    expect(tried.body.brought).toMatchObject({
      people: 2,
      initiated: 2,
      payments: 2,
      months: 44,
      amountCents: 0,
    });
    expect(await union.db.query(`SELECT 1 FROM workers WHERE chosen_name LIKE 'Dry %'`)).toEqual([]);
    expect(await union.db.query('SELECT 1 FROM book_imports')).toEqual([]);
  });

  it('makes members with their own numbers, paid through without a cent in the till', async () => {
    const brought = await bring([
      members,
      '101,Ada Through,ada.through@example.org,2025-03-10,regular,2026-10',
      '102,Bo Behind,,2025-03-10,maximum,May 2026',
      '103,Cam Bad,,2025-03-10,,31/08/2026',
    ]);
    expect([brought.status, brought.body.counts['accepted']]).toEqual([201, 3]);
    expect(await standing(101)).toMatchObject({ standing: 'good', paidThrough: '2026-10', unpaidMonths: 0 });
    expect(await standing(103)).toMatchObject({ standing: 'bad', paidThrough: '2026-08', unpaidMonths: 2 });
    expect(await standing(102)).toMatchObject({ standing: 'inactive' });
    expect(await standing(102, '2026-10-31')).toMatchObject({ standing: 'bad' });
    expect(await standing(101, '2025-12-31')).toMatchObject({ standing: 'good' });
    expect(await transfers(101)).toEqual([
      { debit: 'equity:opening', credit: 'equity:paid-before', cents: 20 * 2200, on: '2026-11-21' },
    ]);
    const [projected] = await union.db.query<{ from_on: string }[]>(
      `SELECT from_on::text FROM inactivity_projection p JOIN memberships m ON m.id = p.membership_id WHERE number = 102`,
    );
    expect(projected).toEqual({ from_on: '2026-11-01' });
  });

  it('keeps past payments as income of their own days, to the cent', async () => {
    const lines = [
      payments,
      '101,Ada Through,2026-11-02,22.00,2026-11,cash',
      '104,Dee Payer,2026-10-01,"11,00 $",Sept 2026,virement',
      '104,,2026-11-02,"16,50 $",,',
      '104,,2026-11-03,"66,00 $",2026-11 to 2027-04,cheque',
    ];
    const brought = await bring(lines);
    expect(toldOf(brought)).toEqual(['3 accepted initiation_assumed', '4 rejected months_unclear']);
    expect((await standing(101))['paidThrough']).toBe('2026-11');
    expect((await transfers(104)).map(({ debit, credit, cents, on }) => [debit, credit, cents, on])).toEqual([
      ['equity:opening', 'income:dues:0', 1100, '2026-10-01'],
      ['equity:opening', 'income:dues:0', 6600, '2026-11-03'],
    ]);
    const months = await union.db.query<{ month: string; tier: string; amount_cents: number }[]>(
      `SELECT month::text, tier, amount_cents FROM dues_months d JOIN memberships m ON m.id = d.membership_id
       WHERE number = 104 ORDER BY month`,
    );
    expect(months.map(({ amount_cents }) => amount_cents)).toEqual([
      1100, 1100, 1100, 1100, 1100, 1100, 1100,
    ]);
    const again = await bring(lines);
    expect([again.status, again.body['code']]).toEqual([409, 'book_import.same_file']);
    const overlapping = await bring([...lines, '104,,2027-01-02,11,,']);
    expect(toldOf(overlapping)).toEqual([
      '2 duplicate month_covered',
      '3 duplicate month_covered',
      '4 rejected months_unclear',
      '5 duplicate month_covered',
      '6 rejected date.after_file',
    ]);
  });

  it('reads a column for each month, and says how it takes them', async () => {
    const brought = await bring(
      [
        'Name;Adhésion;Palier;Janv;Févr.;Mars;Avril;Total',
        'Éva Mois;2026-01-05;régulier;22,00;x;dispense;;44',
      ],
      { year: 2026 },
    );
    expect(toldOf(brought)).toEqual(['2 partial waived_there']);
    expect(brought.body.file).toMatchObject({ kind: 'members', unusedColumns: ['Total'] });
    expect(brought.body.file.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(brought.body.brought).toMatchObject({ payments: 2, months: 2, amountCents: 4400 });
    const { body } = await secretary.get<{ items: { memberNumber: number }[] }>(
      `/api/v1/book-imports/${brought.body.importId}/rows?status=partial`,
    );
    const [row] = await transfers(body.items[0]!.memberNumber);
    expect(row).toMatchObject({ cents: 2200, on: '2026-01-05' });
  });

  it('never loses the rows after a bad one, and lets no formula out', async () => {
    const sheet = Buffer.from(
      `\ufeffsep=;\r\n\r\nMember #;Name;Joined;Paid through\r\n301;"Bad "quote;2026-01-02;2026-02\r\n302;=SUM(A1);2026-01-02;2026-02\r\n303;Two${'\u0000'}Parts;2026-01-02;2026-02;extra\r\n304;Last One;2026-01-02;2026-02\r\n`,
      'utf16le',
    );
    const tried = await sendBook(treasurer, new Uint8Array(sheet), { dryRun: true });
    expect(toldOf(tried)).toEqual(['4 rejected row.broken', '6 rejected row.broken']);
    expect(tried.body.counts).toMatchObject({ accepted: 2 });
  });

  it('is logged for everybody in it', async () => {
    const acts = await union.db.query<{ action: string; capacity: string; persons: string[] }[]>(
      `SELECT action, capacity, persons FROM audit_entries WHERE action LIKE 'book_import.%' ORDER BY id`,
    );
    expect(acts.map(({ action }) => action)).toContain('book_import.added');
    expect(acts.find(({ action }) => action === 'book_import.added')).toMatchObject({
      capacity: 'treasurer',
    });
    expect(acts.find(({ action }) => action === 'book_import.added')!.persons).toHaveLength(3);
  });

  it('refuses what is no such sheet, and settings that are none', async () => {
    const code = async (lines: string[], settings = {}): Promise<unknown> =>
      (await bring(lines, settings)).body['code'];
    expect(await code(['Date,Amount', '2026-01-01,22'])).toBe('column.missing');
    expect(await code(['Name,Date,Amount,Paid through', 'A,2026-01-01,22,2026-01'])).toBe(
      'book_import.two_kinds',
    );
    expect(await code([members, '1,A,,2026-01-01,,'], { asOf: '2027-01-01' })).toBe(
      'book_import.day_to_come',
    );
    expect(await code([members, '1,A,,2026-01-01,,'], { decisions: { x: 'new' } })).toBe('request.invalid');
    expect(await code([members, '1,A,,2026-01-01,,'], { unknown: 1 })).toBe('request.invalid');
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect((await treasurer.get(`/api/v1/book-imports/${nothing}/rows`)).status).toBe(404);
    expect((await treasurer.get(`/api/v1/book-imports/${nothing}`)).status).toBe(404);
    expect((await treasurer.send('DELETE', `/api/v1/book-imports/${nothing}`)).status).toBe(404);
  });

  it('is let in by a second person, for what they saw and for one time', async () => {
    const lines = [members, '801,Twice Ada,,2026-01-10,regular,2026-10'];
    const alone = await sendBook(treasurer, lines);
    expect([alone.status, alone.body['code']]).toEqual([409, 'book_import.second_person']);
    const looked = await look(lines);
    const payload = { digest: looked.body.file.digest, ...looked.body.brought };
    const asked = await treasurer.post('/api/v1/proposals', { kind: 'book-import', payload });
    const path = `/api/v1/proposals/${String(asked.body['id'])}`;
    expect((await treasurer.post(`${path}/approval`)).status).not.toBe(204);
    expect((await sendBook(treasurer, lines)).status).toBe(409);
    const read = await secretary.get<{ particulars: { text: string }[] }>(path);
    expect(read.body.particulars.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['1', '10', payload.digest]),
    );
    expect((await secretary.post(`${path}/approval`)).status).toBe(204);
    const brought = await sendBook(treasurer, lines);
    expect(brought.status).toBe(201);
    await treasurer.send('DELETE', `/api/v1/book-imports/${brought.body.importId}`);
    const again = await sendBook(treasurer, lines);
    expect([again.status, again.body['code']]).toEqual([409, 'book_import.second_person']);
  });

  it('is not let in for numbers that nobody saw, nor a month later', async () => {
    const lines = [members, '811,Late Ada,,2026-01-10,regular,2026-10'];
    const looked = await look(lines);
    const other = { ...looked, body: { ...looked.body, brought: { ...looked.body.brought, months: 9 } } };
    await letIn([treasurer, secretary], other);
    const refused = await sendBook(treasurer, lines);
    expect([refused.status, refused.body['code']]).toEqual([409, 'book_import.other_than_approved']);
    const instant = union.clock.instant;
    union.clock.instant = new Date(instant.getTime() + 31 * 24 * 60 * 60_000);
    expect((await sendBook(treasurer, lines)).body['code']).toBe('book_import.second_person');
    union.clock.instant = instant;
    const [found] = await union.db.query<{ members: string }[]>(
      'SELECT count(*) AS members FROM memberships WHERE number = 811',
    );
    expect(found?.members).toBe('0');
  });
});
