import { randomUUID } from 'node:crypto';
import type { Person, TestUnion } from './union.js';

/** A branch as its charter leaves it. */
export async function branchOf(union: TestUnion, name: string): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>(
    `INSERT INTO branches (number, name, name_key, kind, chartered_on, created_at)
     SELECT coalesce(max(number), 0) + 1, $1::text, lower($1), 'general', '2020-01-01', now() FROM branches RETURNING id`,
    [name],
  );
  return row!.id;
}

/** Makes somebody a member from a day on, as initiation leaves it; @returns the membership. */
export async function makeMember(
  union: TestUnion,
  { workerId }: Pick<Person, 'workerId'>,
  { on = '2026-01-01', branchId = null }: { on?: string; branchId?: string | null } = {},
): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>(
    `INSERT INTO memberships (worker_id, number, created_at)
     SELECT $1, coalesce(max(number), 0) + 1, now() FROM memberships RETURNING id`,
    [workerId],
  );
  await union.db.query(
    `INSERT INTO membership_events (membership_id, kind, happened_on, branch_id, recorded_at)
     VALUES ($1, 'initiated', $2, $3, $2::date::timestamptz)`,
    [row!.id, on, branchId],
  );
  return row!.id;
}

/** A roll with these memberships good on it, as freezing leaves it. */
export async function rollOf(union: TestUnion, memberships: readonly string[]): Promise<string> {
  const id = randomUUID();
  await union.db.query(
    `INSERT INTO standing_rolls (id, standing_on, taken_at, good_now, good_then, hash)
     VALUES ($1, '2026-11-21', now(), $2, $2, '\\x00')`,
    [id, memberships.length],
  );
  await union.db.query(
    `INSERT INTO standing_roll_lines (roll_id, membership_id, good_now, good_then)
     SELECT $1, membership, true, true FROM unnest($2::uuid[]) membership`,
    [id, memberships],
  );
  return id;
}

/** Months that are paid from a day on, as a payment leaves them in the tables that standing reads. */
export async function cover(
  union: TestUnion,
  membershipId: string,
  months: readonly string[],
  { on, recordedAt = `${on}T12:00:00Z` }: { on: string; recordedAt?: string },
): Promise<void> {
  const entryId = randomUUID();
  await union.db.query(
    `INSERT INTO ledger_entries (id, kind, happened_on, recorded_at) VALUES ($1, 'payment', $2, $3)`,
    [entryId, on, recordedAt],
  );
  await union.db.query(
    `INSERT INTO dues_months (membership_id, month, turn, entry_id, from_on, recorded_at, tier, amount_cents)
     SELECT $1, (month || '-01')::date, 1, $2, $3, $4, 'minimum', 1100 FROM unnest($5::text[]) month`,
    [membershipId, entryId, on, recordedAt, months],
  );
}
