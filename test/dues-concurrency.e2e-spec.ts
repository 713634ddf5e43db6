import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { asProgram } from '../src/database/reach.js';
import { InactivityCheck } from '../src/dues/index.js';
import { pick, randomFrom } from '../src/dues/standing/random-ledger.fixture.js';
import { LedgerService } from '../src/ledger/index.js';
import { daysAfter } from '../src/shared/days.js';
import { monthNamed, monthNumber } from '../src/shared/months.js';
import { WorkersService } from '../src/workers/index.js';
import { balancesFromRows, brokenInvariants } from './support/book-invariants.js';
import { delegateWithCredential, goTo, initiate, once, pay, type PaymentAnswer } from './support/dues.js';
import { RandomMoney } from './support/random-money.js';
import { readingsFromRows } from './support/standing-from-rows.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const operations = process.env['TEST_LONG'] ? 100_000 : 10_000;
const writers = 16;
const rounds = 12;

describe('many take dues at once', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);
  let union: TestUnion;
  let delegates: Person[];
  let treasurer: Person;

  beforeAll(async () => {
    union = await startUnion({ LOG_LEVEL: 'error' });
    delegates = [];
    for (const name of ['dana', 'dion', 'dara']) delegates.push(await delegateWithCredential(union, name));
    treasurer = await union.person('toni', ['treasurer']);
  });
  afterAll(() => union.end());

  const worker = (chosenName: string): Promise<string> =>
    asProgram(() => union.app.get(WorkersService).add(union.operator, { chosenName }));

  it('fifty at once with one key: one effect, and all hear the same', async () => {
    const workerId = await worker('Robin');
    await initiate(delegates[0]!, workerId);
    const body = { workerId, amountCents: 5000, method: 'cash', receivedOn: '2026-11-21' };
    const same = once(randomUUID());
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => delegates[0]!.post('/api/v1/dues/payments', body, same)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [row] = await union.db.query<{ count: string }[]>(
      `SELECT count(*) FROM dues_payments p JOIN memberships m ON m.id = p.membership_id
       WHERE m.worker_id = $1 AND p.amount_cents = 5000`,
      [workerId],
    );
    expect(row?.count).toBe('1');
  });

  it('eight payments of one member at once, for thirty members: each is credited in full', async () => {
    const workerIds: string[] = [];
    for (let each = 0; each < 30; each += 1) workerIds.push(await worker(`Member ${each}`));
    for (const workerId of workerIds) await initiate(delegates[0]!, workerId);
    const takers = [...delegates, treasurer];
    const paid = await Promise.all(
      workerIds.flatMap((workerId, member) =>
        Array.from({ length: 8 }, async (_, each) => {
          // part payments as well: eight of 1,925 cents are seven months of 2,200
          const amountCents = member % 2 === 0 ? 2200 : 1925;
          const { status, text, body } = await pay(takers[each % 4]!, workerId, { amountCents });
          expect([status, text]).toEqual([201, text]);
          return { workerId, body };
        }),
      ),
    );
    for (const [member, workerId] of workerIds.entries()) {
      const count = member % 2 === 0 ? 8 : 7;
      const months = monthsOf(paid.filter((each) => each.workerId === workerId).map(({ body }) => body));
      const ahead = Array.from({ length: count }, (_, each) => monthNamed(monthNumber('2026-12-01') + each));
      expect([member, months]).toEqual([member, ahead]);
      const { body } = await delegates[0]!.get(`/api/v1/workers/${workerId}/standing`);
      expect(body).toMatchObject({ standing: 'good', paidThrough: ahead.at(-1) });
    }
    expect(await brokenInvariants(union.db)).toEqual([]);
  });

  it(`${operations} random operations by ${writers} writers: no cent is made or lost (seed ${seed})`, async () => {
    const before = await tills();
    const money = new RandomMoney(union, random, { delegates, treasurer });
    for (let each = 0; each < operations / 25; each += 1)
      await money.turn(await money.worker(), 'initiation');
    for (let round = 0; round < rounds; round += 1) {
      let left = Math.ceil(operations / rounds);
      await Promise.all(
        Array.from({ length: writers }, async () => {
          while (left > 0) {
            left -= 1;
            await money.act();
          }
        }),
      );
      goTo(union, daysAfter(union.clock.now().toISOString().slice(0, 10), 24 + random(5)));
    }
    expect(await brokenInvariants(union.db)).toEqual([]);
    expect((await tills()) - before).toBe(money.cents);
    for (const word of ['payments', 'reversal', 'initiation', 'reinitiation', 'proposals'])
      expect([word, money.counts.get(word) ?? 0]).not.toEqual([word, 0]);
    const { differences } = await asProgram(() => union.app.get(InactivityCheck).check());
    expect(differences).toEqual([]);
    await asTheByLawSays(money.workers);
  });

  it('each balance is what its transfers come to, and all of them come to nothing', async () => {
    const balances = await balancesFromRows(union.db);
    const { manager } = union.db;
    for (const [code, cents] of balances)
      expect([code, await union.app.get(LedgerService).balance(manager, code)]).toEqual([code, cents]);
    expect([...balances.values()].reduce((sum, cents) => sum + cents, 0)).toBe(0);
  });

  it.each([
    'ledger_accounts',
    'ledger_entries',
    'ledger_transfers',
    'dues_payments',
    'dues_months',
    'dues_month_releases',
    'receipts',
    'membership_events',
    'tier_declarations',
  ])('the database refuses to change, delete or empty %s, to who serves and to the owner', async (table) => {
    for (const url of [union.databaseUrl, union.ownerUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const [column] = await union.db.query<{ name: string }[]>(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 LIMIT 1',
        [table],
      );
      const count = async () => (await union.db.query<unknown[]>(`SELECT 1 FROM ${table}`)).length;
      const rows = await count();
      for (const sql of [
        `UPDATE ${table} SET ${column!.name} = ${column!.name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await client.query(`SET kitroom.everything = 'on'`);
        await expect(client.query(sql)).rejects.toThrow(/permission denied|append|refused|only/i);
      }
      await client.end();
      expect(await count()).toBe(rows);
    }
  });

  /** What the union has, in cents. */
  async function tills(): Promise<number> {
    const balances = await balancesFromRows(union.db);
    return [...balances].reduce((sum, [code, cents]) => sum + (code.startsWith('assets:') ? cents : 0), 0);
  }

  /** Twenty of them, each on five days, against the by-law read day by day from the rows. */
  async function asTheByLawSays(workers: readonly string[]): Promise<void> {
    for (let each = 0; each < 20; each += 1) {
      const workerId = pick(random, workers);
      const readings = await readingsFromRows(union.db, workerId, ['2026-11-01', '2028-03-01']);
      for (let times = 0; times < 5; times += 1) {
        const [on, reading] = pick(random, [...readings]);
        const { body } = await treasurer.get<Record<string, unknown>>(
          `/api/v1/workers/${workerId}/standing?on=${on}`,
        );
        const paidThrough = reading.paidThrough === null ? null : monthNamed(reading.paidThrough);
        const { standing, mayVote, unpaidMonths } = reading;
        expect([workerId, on, body]).toMatchObject([
          workerId,
          on,
          { standing, mayVote, unpaidMonths, paidThrough },
        ]);
      }
    }
  }
});

function monthsOf(payments: readonly PaymentAnswer[]): string[] {
  return payments.flatMap(({ months }) => months).sort();
}
