import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import type { DatedOccurrence } from './dates.js';

/** A day that is there already keeps its row; its hour moves as long as nothing was told. */
export async function insertOccurrences(tx: EntityManager, dates: readonly DatedOccurrence[]): Promise<void> {
  if (dates.length === 0) return;
  await tx.query(
    `INSERT INTO reminder_occurrences AS o (reminder_id, account_id, occurs_on, due_at, next_at)
     SELECT reminder_id, account_id, occurs_on, due_at, due_at
     FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::timestamptz[]) AS d(reminder_id, account_id, occurs_on, due_at)
     ON CONFLICT (reminder_id, account_id, occurs_on) DO UPDATE
       SET due_at = excluded.due_at, next_at = excluded.next_at, batch = NULL, gathered_into = NULL, settled_at = NULL, outcome = NULL,
         why = '{}'
       WHERE o.listed_at IS NULL AND (o.settled_at IS NULL OR o.outcome = 'cancelled')
         AND (o.due_at <> excluded.due_at OR o.settled_at IS NOT NULL)`,
    [
      listOf(dates.map(({ reminderId }) => reminderId)),
      listOf(dates.map(({ accountId }) => accountId)),
      listOf(dates.map(({ on }) => on)),
      listOf(dates.map(({ at }) => at.toISOString())),
    ],
  );
}

/** When the first of these that is not settled was due; `now` when none is overdue. */
export async function oldestWaiting(
  tx: EntityManager,
  reminderIds: readonly string[],
  now: Date,
): Promise<Date> {
  const [row] = await tx.query<{ since: Date }[]>(
    `SELECT least(min(o.due_at), $2::timestamptz) AS since FROM reminder_occurrences o
     WHERE o.reminder_id = ANY($1::uuid[]) AND o.settled_at IS NULL`,
    [reminderIds, now],
  );
  return row?.since ?? now;
}

/** Days on which these reminders no longer fall, unless they were told. */
export async function withdrawOccurrences(
  tx: EntityManager,
  reminderIds: readonly string[],
  kept: readonly DatedOccurrence[],
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE reminder_occurrences o SET settled_at = $4, outcome = 'cancelled', batch = NULL
     WHERE o.reminder_id = ANY($1::uuid[]) AND o.settled_at IS NULL AND NOT EXISTS (
       SELECT FROM unnest($2::uuid[], $3::date[]) AS k(reminder_id, occurs_on)
       WHERE k.reminder_id = o.reminder_id AND k.occurs_on = o.occurs_on)`,
    [reminderIds, listOf(kept.map(({ reminderId }) => reminderId)), listOf(kept.map(({ on }) => on)), now],
  );
}
