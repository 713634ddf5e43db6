import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carryOut } from './support/carrying-out.js';
import { delegateWithCredential, initiate, once, pay } from './support/dues.js';
import { pageOf } from './support/forms.js';
import { balanceOf, recorded } from './support/money.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('credit of somebody with two memberships since a merge', () => {
  let union: TestUnion;
  let delegate: Person;
  let treasurer: Person;
  let robin: Person;

  const shown = async (): Promise<number> =>
    (await robin.get<{ credit: { amountCents: number } }>('/api/v1/me/status')).body.credit.amountCents;

  beforeAll(async () => {
    union = await startUnion();
    delegate = await delegateWithCredential(union, 'dana');
    treasurer = await union.person('tess', ['treasurer']);
    const secretary = await union.person('sade', ['secretary']);
    const custodian = await union.person('cato', ['custodian']);
    robin = await union.person('robin');
    const again = await union.person('robin again');
    for (const { workerId } of [again, robin]) {
      await initiate(delegate, workerId);
      await pay(delegate, workerId, { amountCents: 1500 });
    }
    await union.db.query('UPDATE accounts SET ended_at = now() WHERE worker_id = $1', [again.workerId]);
    const payload = { keepId: robin.workerId, mergeId: again.workerId };
    await carryOut({ kind: 'merge', payload, proposer: secretary, approver: custodian });
  });
  afterAll(() => union.end());

  it('is one sum, on their own page and on that of whoever takes their dues', async () => {
    expect(await shown()).toBe(3000);
    const page = await pageOf(union, delegate, `/p/pay?of=${robin.workerId}`);
    expect(page.text).toContain('$30.00');
  });

  it('pays the next month together, and waits together after it is undone', async () => {
    const { status, body } = await pay(delegate, robin.workerId, { amountCents: 100 });
    expect([status, body.months, body.credit]).toEqual([
      201,
      ['2026-12'],
      { amountCents: 900, currency: 'CAD' },
    ]);
    expect(await shown()).toBe(900);
    await treasurer.post(
      `/api/v1/dues/payments/${body.id}/reversal`,
      { reason: 'A slip of the hand.' },
      once(),
    );
    expect(await shown()).toBe(3000);
  });

  it('is given back together', async () => {
    const cash = { amountCents: 10_000, happenedOn: '2026-11-21' };
    await recorded(treasurer, 'opening-balances', { till: 'cash-box', ...cash });
    await recorded(treasurer, 'refunds', {
      ...{ workerId: robin.workerId, amountCents: 2500, happenedOn: '2026-11-21' },
      ...{ from: 'cash-box', note: 'Moved away.' },
    });
    expect(await shown()).toBe(500);
  });

  it('pays what is owed when a payment from before the merge bounces: the latest month is open again', async () => {
    const paid = await pay(delegate, robin.workerId, { amountCents: 1700 });
    expect(paid.body.months).toEqual(['2026-12']);
    const [first] = await union.db.query<{ entry_id: string }[]>(
      `SELECT p.entry_id FROM dues_payments p JOIN memberships m ON m.id = p.membership_id
       WHERE p.amount_cents = 1500 ORDER BY m.number DESC LIMIT 1`,
    );
    const path = `/api/v1/dues/payments/${first!.entry_id}/reversal`;
    const { body } = await treasurer.post(path, { reason: 'It bounced.' }, once());
    expect(body['released']).toEqual(['2026-12']);
    expect(await shown()).toBe(2200 - 1500);
    expect(await balanceOf(treasurer, 'liabilities:credit:2')).toBe(0);
  });
});
