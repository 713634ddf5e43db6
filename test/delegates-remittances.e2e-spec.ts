import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { LedgerService } from '../src/ledger/index.js';
import { accepted, carryOut, propose } from './support/carrying-out.js';
import { inOne, issue, makeMember, takeDues, undo } from './support/taking-dues.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Due {
  branchId: string | null;
  general: { amountCents: number };
  stays: { amountCents: number };
  changedGeneral: { amountCents: number };
  remittanceId: string | null;
  lines: { month: string; subMinimumMonths: number; citation: string }[];
}

describe('sending dues on to the general treasury', () => {
  let union: TestUnion;
  let treasurer: Person;
  let trustee: Person;
  let member: Person;
  let harbour: string;
  let credential: { id: string; number: number };
  let undone: string;
  let remittance: string;

  const take = (cents: number, on: string, method: 'cash' | 'transfer' = 'transfer'): Promise<string> =>
    takeDues(union, { credential, from: member, cents, on, method, branch: 1 });
  const due = async (month: string): Promise<Due> => {
    const { body } = await treasurer.get<{ items: Due[] }>(`/api/v1/remittances/due?month=${month}`);
    return body.items.find(({ branchId }) => branchId === harbour)!;
  };
  const send = (month: string, branchId: string | null = harbour) => ({
    ...{ kind: 'remittance', payload: { month, branchId }, proposer: treasurer, approver: trustee },
  });
  const codeOf = ({ status, body }: Answer): unknown[] => [status, body['code']];
  const proposing = (by: Person, kind: string, payload: object): Promise<Answer> =>
    by.post('/api/v1/proposals', { kind, payload });

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tam', ['treasurer']);
    trustee = await union.person('tracy', ['trustee']);
    const dana = await union.person('dana', ['delegate']);
    member = await union.person('member');
    await makeMember(union, member);
    const [row] = await union.db.query<{ id: string }[]>(
      `INSERT INTO branches (number, name, name_key, kind, chartered_on, created_at)
       VALUES (1, 'Harbour', 'harbour', 'general', '2020-01-01', now()) RETURNING id`,
    );
    harbour = row!.id;
    credential = await issue(treasurer, dana, member);
    await take(2200, '2026-10-03');
    undone = await take(1101, '2026-10-20');
    const low = await take(1200, '2026-10-21');
    await inOne(union, (tx) =>
      tx.query(
        `INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
         SELECT m.id, month, 1, $2, '2026-10-21', now(), 'sub-minimum', 600
         FROM memberships m, unnest('{2026-09-01,2026-10-01}'::date[]) month WHERE m.worker_id = $1`,
        [member.workerId, low],
      ),
    );
    await take(3300, '2026-11-02', 'cash');
  });
  afterAll(() => union.end());

  it('is 60 of 100, 3.00 of each sub-minimum month, and the odd cent, of all dues up to the end of the month', async () => {
    const october = await due('2026-10');
    // 33.01 by 60/40 is 19.806: 19.81; two months of 3.00
    expect([october.general.amountCents, october.stays.amountCents]).toEqual([2581, 1920]);
    expect(october.lines).toMatchObject([{ month: '2026-10', subMinimumMonths: 2 }]);
    for (const by of [member, union.stranger])
      expect([401, 404]).toContain((await by.get('/api/v1/remittances/due')).status);
    expect((await treasurer.get('/api/v1/me/notices')).text).toContain('Dues of 2026-10 were to be sent on');
  });

  it('needs the treasurer and another, and as much as is due in the bank', async () => {
    expect(codeOf(await proposing(treasurer, 'remittance', { month: '2026-11' }))).toEqual([
      422,
      'remittance.month_open',
    ]);
    expect((await proposing(treasurer, 'remittance', { month: 'x' })).status).toBe(400);
    expect(
      (await proposing(treasurer, 'remittance', { month: '2026-10', branchId: randomUUID() })).status,
    ).toBe(404);
    for (const by of [trustee, member])
      expect((await proposing(by, 'remittance', { month: '2026-10' })).status).toBe(404);
    const id = await propose(send('2026-10'));
    expect(codeOf(await treasurer.post(`/api/v1/proposals/${id}/approval`))).toEqual([422, 'proposal.own']);
    const read = await trustee.get(`/api/v1/proposals/${id}`);
    expect(read.text).toContain('$25.81');
    // meanwhile nearly everything leaves the bank
    await moveFromBank(4000);
    const refused = await trustee.post(`/api/v1/proposals/${id}/approval`);
    expect(codeOf(refused)).toEqual([422, 'remittance.bank_short']);
    await moveFromBank(-4000);
    await treasurer.send('DELETE', `/api/v1/proposals/${id}`);
  });

  it('carries out exactly the figures that the second person read, or nothing', async () => {
    const own = { month: '2026-10', branchId: harbour, reckoned: { generalCents: 1 } };
    expect((await proposing(treasurer, 'remittance', own)).status).toBe(400);
    const id = await propose(send('2026-10'));
    const late = await take(700, '2026-10-30');
    // what is read stays what was proposed
    expect((await trustee.get(`/api/v1/proposals/${id}`)).text).toContain('$25.81');
    const refused = await trustee.post(`/api/v1/proposals/${id}/approval`);
    expect(codeOf(refused)).toEqual([409, 'remittance.figures_changed']);
    expect(refused.text).toContain(
      'The figures have changed since this was proposed: withdraw it and propose again.',
    );
    await undo(union, late, '2026-10-31');
    await treasurer.send('DELETE', `/api/v1/proposals/${id}`);
  });

  it('is done once for a branch and a month, also when two are approved at once', async () => {
    const asked = [await propose(send('2026-10')), await propose(send('2026-10'))];
    const done = await Promise.all(asked.map((id) => trustee.post(`/api/v1/proposals/${id}/approval`)));
    expect(done.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { body } = await trustee.get<{ items: { id: string; general: object }[] }>('/api/v1/remittances');
    expect(body.items).toMatchObject([
      { month: '2026-10', branch: 'Harbour', general: { amountCents: 2581 } },
    ]);
    remittance = body.items[0]!.id;
    const entries = await union.db.query<unknown[]>(
      `SELECT kind, debit, credit, amount_cents::integer AS cents FROM ledger_entries e
       JOIN ledger_transfers t ON t.entry_id = e.id WHERE e.id = $1`,
      [remittance],
    );
    expect(entries).toEqual([
      { kind: 'remittance', debit: 'expenses:remitted:1', credit: 'assets:bank', cents: 2581 },
    ]);
    expect((await treasurer.get(`/api/v1/remittances/${remittance}`)).status).toBe(200);
    expect((await treasurer.get(`/api/v1/remittances/${randomUUID()}`)).status).toBe(404);
    expect((await member.get(`/api/v1/remittances/${remittance}`)).status).toBe(404);
    expect((await treasurer.get('/api/v1/me/notices')).text).not.toContain('to be sent on');
    expect((await due('2026-10')).remittanceId).toBe(remittance);
  });

  it('reckons with what was undone since, and with another split from the first of a month to come', async () => {
    const decided = {
      ...{ branchId: harbour, effectiveFrom: '2026-12-01', generalBasisPoints: 5000 },
      ...{ subMinimumGeneralCents: 300, oddCent: 'branch', citation: 'Motion 12' },
    };
    const split = (change: object) => proposing(treasurer, 'remittance-split', { ...decided, ...change });
    for (const effectiveFrom of ['2026-11-01', '2026-12-02'])
      expect(codeOf(await split({ effectiveFrom }))).toEqual([422, 'split.not_to_come']);
    expect((await split({ generalBasisPoints: 10_001 })).status).toBe(400);
    expect((await split({ branchId: randomUUID() })).status).toBe(404);
    const kind = { kind: 'remittance-split', payload: decided, proposer: treasurer, approver: trustee };
    const second = await propose(kind);
    await carryOut(kind);
    expect(codeOf(await trustee.post(`/api/v1/proposals/${second}/approval`))).toEqual([
      409,
      'split.decided_already',
    ]);
    await undo(union, undone, '2026-10-31');
    await take(101, '2026-12-03');
    union.clock.instant = new Date('2027-01-05T15:00:00Z');
    // November 33.00 by 60/40, less what October had too much; December 1.01 by half, the odd cent stays
    const through = await due('2026-12');
    expect(through.lines).toMatchObject([
      { month: '2026-11', citation: 'By-laws (2020/21)' },
      { month: '2026-12', citation: 'Motion 12' },
    ]);
    expect(through.changedGeneral.amountCents).toBe(1920 - 2581);
    expect([through.general.amountCents, through.stays.amountCents]).toEqual([
      1980 + 50 - 661,
      1320 + 51 - 440,
    ]);
    expect((await treasurer.get('/api/v1/me/notices')).text).toContain(
      'Dues of 2026-12 to send on by 2027-01-10',
    );
  });

  it('loses and makes no cent: what went on and what stayed are all dues', async () => {
    await moveFromBank(-3300);
    await carryOut(send('2026-12'));
    await carryOut(send('2026-12', null));
    const [sums] = await union.db.query<Record<string, string>[]>(
      `SELECT (SELECT sum(general_cents + branch_cents) FROM remittances) AS shared,
         (SELECT sum(CASE WHEN credit LIKE 'income:dues:%' THEN amount_cents ELSE -amount_cents END)
          FROM ledger_transfers WHERE 'income:dues:1' IN (debit, credit)) AS dues`,
    );
    expect(sums!['shared']).toBe(sums!['dues']);
    const again = await proposing(treasurer, 'remittance', { month: '2026-11', branchId: harbour });
    expect(codeOf(again)).toEqual([409, 'remittance.made_already']);
    for (const statement of ['UPDATE remittances SET general_cents = 0', 'DELETE FROM remittance_splits'])
      await expect(union.db.query(statement)).rejects.toThrow();
    expect(accepted(await trustee.get('/api/v1/remittances?limit=1'))['next']).not.toBeNull();
  });

  async function moveFromBank(cents: number): Promise<void> {
    const [debit, credit] =
      cents > 0 ? ['assets:cash-box', 'assets:bank'] : ['assets:bank', 'assets:cash-box'];
    await inOne(union, async (tx) => {
      const transfers = [{ debit: debit, credit: credit, amountCents: Math.abs(cents) }];
      const entry = { kind: 'till-move' as const, happenedOn: '2026-11-20', transfers };
      await union.app.get(LedgerService).post(tx, union.operator, entry);
    });
  }
});
