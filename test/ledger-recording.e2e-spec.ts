import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { balanceOf, fresh, memberWithCredit, record, recorded } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const today = '2026-11-21';
const donation = {
  kind: 'donations',
  amountCents: 50_000,
  happenedOn: today,
  into: 'bank',
  note: 'At the door.',
};
const paper = { purpose: 'printing', amountCents: 1_250, happenedOn: today, from: 'petty-cash' };

describe('money beyond dues', () => {
  let union: TestUnion;
  let tess: Person;
  let trent: Person;

  beforeAll(async () => {
    union = await startUnion();
    tess = await union.person('tess', ['treasurer']);
    trent = await union.person('trent', ['trustee']);
  });
  afterAll(() => union.end());

  it('comes in, is moved and is spent by the treasurer, and each cent is in one place', async () => {
    await recorded(tess, 'opening-balances', {
      till: 'cash-box',
      amountCents: 10_000,
      happenedOn: '2026-10-01',
    });
    await recorded(tess, 'incomes', donation);
    await recorded(tess, 'till-moves', {
      from: 'bank',
      to: 'petty-cash',
      amountCents: 5_000,
      happenedOn: today,
    });
    const id = await recorded(tess, 'expenses', { ...paper, note: 'Paper for the flyers.' });
    const { body } = await trent.get<Record<string, unknown>>(`/api/v1/ledger/entries/${id}`);
    expect(body).toMatchObject({
      kind: 'expense',
      happenedOn: today,
      recordedBy: tess.workerId,
      note: 'Paper for the flyers.',
      transfers: [
        {
          debit: 'expenses:printing',
          credit: 'assets:petty-cash',
          amount: { amountCents: 1_250, currency: 'CAD' },
        },
      ],
    });
    const expected = {
      ...{ 'assets:bank': 45_000, 'assets:petty-cash': 3_750, 'assets:cash-box': 10_000 },
      ...{ 'income:donations': -50_000, 'expenses:printing': 1_250, 'equity:opening': -10_000 },
    };
    for (const [account, cents] of Object.entries(expected))
      expect([account, await balanceOf(trent, account)]).toEqual([account, cents]);
    const log = await union.db.query<{ details: object }[]>(
      `SELECT details FROM audit_entries WHERE action = 'entry.recorded' ORDER BY id`,
    );
    expect(log.map(({ details }) => details)).toEqual(
      ['opening', 'income', 'till-move', 'expense'].map((kind) => ({ kind })),
    );
  });

  it('is recorded by nobody else, and not without a key of its own', async () => {
    for (const person of [trent, await union.person('sol', ['secretary', 'delegate'])])
      expect((await record(person, 'incomes', donation)).status).toBe(404);
    const without = await record(tess, 'incomes', donation, {});
    expect([without.status, without.body.code]).toEqual([400, 'request.key_required']);
  });

  it('is counted once, however often it is sent', async () => {
    const before = await balanceOf(tess, 'assets:bank');
    const key = fresh();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => record(tess, 'incomes', { ...donation, amountCents: 7 }, key)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await balanceOf(tess, 'assets:bank')) - before).toBe(7);
  });

  it.each([
    ['a day to come', 'incomes', { ...donation, happenedOn: '2026-11-22' }, 'entry.day_to_come'],
    ['a day long ago', 'incomes', { ...donation, happenedOn: '2025-10-16' }, 'entry.day_too_long_ago'],
    ['more than there is', 'expenses', { ...paper, amountCents: 3_751 }, 'till.short'],
    // on that day there was nothing yet
    ['before it was there', 'expenses', { ...paper, happenedOn: '2026-11-20' }, 'till.short'],
    [
      'from a till to itself',
      'till-moves',
      { from: 'bank', to: 'bank', amountCents: 1, happenedOn: today },
      'till_move.nowhere',
    ],
    ['paper to a person', 'expenses', { ...paper, workerId: randomUUID() }, 'expense.to_nobody'],
    ['above the limit', 'expenses', { ...paper, from: 'bank', amountCents: 20_001 }, 'expense.needs_second'],
  ])('is refused: %s', async (_name, noun, body, code) => {
    const answer = await record(tess, noun, body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('is refused when the amount is nothing, or no whole cent', async () => {
    for (const amountCents of [0, -5, 1.5, '5']) {
      const answer = await record(tess, 'incomes', { ...donation, amountCents });
      expect([amountCents, answer.status]).toEqual([amountCents, 400]);
    }
  });

  it('never takes a till below nothing, however many spend at once', async () => {
    await recorded(tess, 'opening-balances', {
      till: 'petty-cash',
      amountCents: 10_000 - 3_750,
      happenedOn: today,
    });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => record(tess, 'expenses', { ...paper, amountCents: 1_500 })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    expect(await balanceOf(trent, 'assets:petty-cash')).toBe(1_000);
  });

  it('is paid back to a member out of their credit, never more than there is, however many do it at once', async () => {
    const { person, account } = await memberWithCredit(union, 'robin', 3_000);
    const refund = { workerId: person.workerId, happenedOn: today, from: 'bank', note: 'They moved away.' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => record(tess, 'refunds', { ...refund, amountCents: 1_000 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('refund.credit_short');
    expect(await balanceOf(trent, account)).toBe(0);
    expect((await person.get('/api/v1/me/access-log')).text).toContain('entry.recorded');
    const own = (await person.get('/api/v1/me/data')).text;
    expect(own).toContain('They moved away.');
    expect(own).toContain(account);
  });

  it('is paid back to nobody who is no member', async () => {
    const refund = { workerId: trent.workerId, amountCents: 1, happenedOn: today, from: 'bank', note: 'x' };
    for (const workerId of [trent.workerId, randomUUID()])
      expect((await record(tess, 'refunds', { ...refund, workerId })).status).toBe(404);
  });

  it('is undone by its mirror, once, and only where it was made', async () => {
    const large = await recorded(tess, 'incomes', donation);
    const before = await balanceOf(tess, 'assets:bank');
    const undo = (entry: string) => record(tess, `entries/${entry}/reversal`, { reason: 'Entered twice.' });
    // taking back what came in is money going out
    expect((await undo(large)).body.code).toBe('expense.needs_second');
    const small = await recorded(tess, 'incomes', { ...donation, amountCents: 300 });
    const twice = await Promise.all([undo(small), undo(small)]);
    expect(twice.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()).toEqual([
      '201 ',
      '409 entry.reversed_already',
    ]);
    expect(await balanceOf(tess, 'assets:bank')).toBe(before);
    const reversal = twice.find(({ status }) => status === 201)!.body.id;
    expect((await undo(reversal)).body.code).toBe('entry.is_reversal');
    expect((await undo(randomUUID())).status).toBe(404);
    const [payment] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM ledger_entries WHERE kind = 'payment'`,
    );
    expect((await undo(payment!.id)).body.code).toBe('entry.undone_with_payments');
    const { body } = await trent.get(`/api/v1/ledger/entries/${small}`);
    expect(body['reversedBy']).toBe(reversal);
  });
});
