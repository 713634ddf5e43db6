import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { approve, carryOut, propose } from './support/carrying-out.js';
import { balanceOf, memberWithCredit, record, recorded } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const today = '2026-11-21';
const hall = { purpose: 'rent', amountCents: 60_000, happenedOn: today, from: 'bank', note: 'The hall.' };

describe('spending above what one person may', () => {
  let union: TestUnion;
  let tess: Person;
  let trent: Person;
  let sol: Person;

  beforeAll(async () => {
    union = await startUnion();
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
    sol = await union.person('sol', ['secretary']);
    await recorded(tess, 'opening-balances', { till: 'bank', amountCents: 200_000, happenedOn: today });
  });
  afterAll(() => union.end());

  it('is proposed by the treasurer, read in plain words, and posted when a trustee agrees', async () => {
    expect((await record(tess, 'expenses', hall)).body.code).toBe('expense.needs_second');
    const id = await propose({ kind: 'spending', payload: hall, proposer: tess });
    const { body } = await trent.get<{ title: string; particulars: { label: string; text: string }[] }>(
      `/api/v1/proposals/${id}`,
    );
    expect([body.title, body.particulars]).toEqual([
      'Spend money',
      [
        { label: 'Rent', text: '$600.00' },
        { label: 'Bank', text: '-$600.00' },
        { label: 'On', text: today },
        { label: 'Note', text: 'The hall.' },
      ],
    ]);
    await expect(approve(tess, id)).rejects.toThrow(/proposal\.own|nothing\.here/);
    expect(await balanceOf(trent, 'expenses:rent')).toBe(0);
    await approve(trent, id);
    expect(await balanceOf(trent, 'expenses:rent')).toBe(60_000);
    const { body: list } = await trent.get<{ items: { proposalId: string; note: string }[] }>(
      '/api/v1/ledger/entries?kind=expense',
    );
    expect(list.items).toMatchObject([{ proposalId: id, note: 'The hall.' }]);
  });

  it('is proposed by nobody else, and approved by the secretary as well', async () => {
    await expect(propose({ kind: 'spending', payload: hall, proposer: sol })).rejects.toThrow('nothing.here');
    await carryOut({
      kind: 'spending',
      payload: { ...hall, amountCents: 20_001 },
      proposer: tess,
      approver: sol,
    });
    expect(await balanceOf(trent, 'expenses:rent')).toBe(80_001);
  });

  it('is asked once more when it is approved: what was spent meanwhile is gone', async () => {
    const all = { ...hall, amountCents: 110_000 };
    const ids = [
      await propose({ kind: 'spending', payload: all, proposer: tess }),
      await propose({ kind: 'spending', payload: all, proposer: tess }),
    ];
    const answers = await Promise.all(ids.map((id) => trent.post(`/api/v1/proposals/${id}/approval`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    expect(answers.find(({ status }) => status === 422)!.body['code']).toBe('till.short');
    expect(await balanceOf(trent, 'assets:bank')).toBe(9_999);
  });

  it('to a member is theirs to read, and not theirs to agree to', async () => {
    const { person } = await memberWithCredit(union, 'robin', 50_000);
    const strikePay = {
      purpose: 'strike-pay',
      amountCents: 30_000,
      happenedOn: today,
      from: 'bank',
      workerId: person.workerId,
      note: 'Three weeks out.',
    };
    const id = await propose({ kind: 'spending', payload: strikePay, proposer: tess });
    await union.db.query(
      `INSERT INTO mandates (worker_id, role, scope_kind, from_on, created_at) VALUES ($1, 'trustee', 'union', $2, $3)`,
      [person.workerId, today, new Date('2026-01-01')],
    );
    expect((await person.post(`/api/v1/proposals/${id}/approval`)).body['code']).toBe('proposal.against_you');
    await approve(trent, id);
    expect((await person.get('/api/v1/me/data')).text).toContain('Three weeks out.');
    expect((await trent.get('/api/v1/me/data')).text).not.toContain('Three weeks out.');
  });

  it('to oneself needs a second person from the first cent', async () => {
    const { person } = await memberWithCredit(union, 'tarn', 100);
    await union.db.query(
      `INSERT INTO mandates (worker_id, role, scope_kind, from_on, created_at) VALUES ($1, 'treasurer', 'union', $2, $3)`,
      [person.workerId, today, new Date('2026-01-01')],
    );
    const refund = {
      workerId: person.workerId,
      amountCents: 1,
      happenedOn: today,
      from: 'bank',
      note: 'Mine.',
    };
    expect((await record(person, 'refunds', refund)).body.code).toBe('expense.needs_second');
    await carryOut({
      kind: 'spending',
      payload: { what: 'refund', ...refund },
      proposer: person,
      approver: trent,
    });
  });

  it('undoes an entry above the limit', async () => {
    const entryId = await recorded(tess, 'incomes', {
      ...{ kind: 'grants', amountCents: 40_000, happenedOn: today, into: 'bank' },
    });
    const payload = { what: 'reversal', entryId, note: 'The grant was withdrawn.' };
    await carryOut({ kind: 'spending', payload, proposer: tess, approver: trent });
    expect(await balanceOf(trent, 'income:grants')).toBe(0);
  });

  it.each([
    ['without an amount', { ...hall, amountCents: undefined }, 'spending.incomplete'],
    ['without a purpose', { ...hall, purpose: undefined }, 'spending.incomplete'],
    ['a refund to nobody', { ...hall, what: 'refund' }, 'spending.incomplete'],
    ['undoing nothing', { what: 'reversal', note: 'x' }, 'spending.incomplete'],
    ['undoing what is not there', { what: 'reversal', note: 'x', entryId: randomUUID() }, 'nothing.here'],
    ['more than there is', { ...hall, amountCents: 900_000 }, 'till.short'],
  ])('is refused already when it is proposed: %s', async (_name, payload, code) => {
    await expect(propose({ kind: 'spending', payload, proposer: tess })).rejects.toThrow(code);
  });
});
