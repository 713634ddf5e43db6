import { randomUUID } from 'node:crypto';
import { firstDayOf, monthNumber } from '../../src/shared/months.js';
import { daysAfter } from '../../src/shared/days.js';
import type { Random } from './fuzzing.js';
import type { TestUnion } from './union.js';

interface Wish {
  members: number;
  branchId: string;
  random: Random;
  /** somebody who is one of them and owes from the first month on */
  also: string;
}

const tiers = ['sub-minimum', 'minimum', 'regular', 'maximum'];
const first = '2024-06-01';
const daysSpread = 900;

/** Facts of dues as a union's years leave them, at random: joining, leaving, paying, reversals, tiers, branches, merges. */
export async function plantLedgers(union: TestUnion, wish: Wish): Promise<string[]> {
  const { random } = wish;
  const any = (below: number): number => Math.floor(random() * below);
  const day = (): string => daysAfter(first, any(daysSpread));
  const query = (sql: string, values: unknown[]): Promise<unknown> => union.db.query(sql, values);
  const entry = await plantedEntry(union);
  const ids: string[] = [];
  const event = (id: string, kind: string, on: string, branch: string | null = null): Promise<unknown> =>
    query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, branch_id, recorded_at) VALUES ($1, $2, $3, $4, $3::date)`,
      [id, kind, on, branch],
    );
  for (let place = 1; place <= wish.members; place += 1) {
    const id = randomUUID();
    ids.push(id);
    const isOwing = place === 1;
    // every tenth belongs to the worker before: two rows of one person, merged
    const worker = isOwing
      ? wish.also
      : place % 10 === 0
        ? await workerOf(union, ids[place - 2]!)
        : await somebody(union);
    await query('INSERT INTO memberships (id, worker_id, number, created_at) VALUES ($1, $2, $3, now())', [
      id,
      worker,
      1000 + place,
    ]);
    const joined = isOwing ? first : day();
    await event(id, 'initiated', joined, any(3) === 0 ? wish.branchId : null);
    if (isOwing) continue;
    if (any(4) === 0) await event(id, 'transferred', day(), wish.branchId);
    if (any(4) === 0) {
      const left = daysAfter(joined, 30 + any(300));
      await event(id, 'withdrew', left);
      if (any(2) === 0) await event(id, 'reinitiated', daysAfter(left, 1 + any(200)));
    }
    for (let words = any(3); words > 0; words -= 1) {
      const month = firstDayOf(monthNumber(first) + any(30));
      await query(
        `INSERT INTO tier_declarations (membership_id, tier, from_month, declared_on, recorded_at)
         VALUES ($1, $2, $3, $4, $4::date + interval '1 hour' * $5)`,
        [id, tiers[any(4)], month, day(), any(20)],
      );
    }
    const chance = 0.4 + random() * 0.6;
    for (let month = monthNumber(joined); month < monthNumber(joined) + 28; month += 1) {
      if (random() > chance) continue;
      const paidOn = daysAfter(firstDayOf(month), any(120) - 40);
      await query(
        `INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
         VALUES ($1, $2, 1, $3, $4, $4::date, 'regular', 2200)`,
        [id, firstDayOf(month), entry, paidOn],
      );
      if (any(12) > 0) continue;
      await query(
        `INSERT INTO dues_month_releases (membership_id, month, turn, entry_id, from_on, recorded_at)
         VALUES ($1, $2, 1, $3, $4, $4::date)`,
        [id, firstDayOf(month), entry, daysAfter(paidOn, any(60))],
      );
    }
  }
  return ids;
}

async function somebody(union: TestUnion): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>(
    `INSERT INTO workers (id, chosen_name, name_key, created_at) VALUES (gen_random_uuid(), 'x', 'x', now()) RETURNING id`,
  );
  return row!.id;
}

async function workerOf(union: TestUnion, membershipId: string): Promise<string> {
  const [row] = await union.db.query<{ worker_id: string }[]>(
    'SELECT worker_id FROM memberships WHERE id = $1',
    [membershipId],
  );
  return row!.worker_id;
}

async function plantedEntry(union: TestUnion): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>(
    `INSERT INTO ledger_entries (id, kind, happened_on, recorded_at)
     VALUES (gen_random_uuid(), 'payment', '2024-06-01', now()) RETURNING id`,
  );
  return row!.id;
}
