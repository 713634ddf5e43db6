import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';
import { Clock } from '../../shared/clock.js';
import type { OneOff, Recurrence } from '../recurrence/recurrence.rules.js';
import { datesOf, horizonOf } from './dates.js';
import { insertOccurrences, oldestWaiting, withdrawOccurrences } from './occurrences.sql.js';
import type { Plan } from './plan.js';

interface Written {
  id: string;
  account_id: string;
  rule: OneOff | Recurrence;
  planned_through: Date | null;
}

/** "Tell this account about that, on this day", for every module above, knowing none of them. */
@Injectable()
export class RemindersService {
  constructor(private readonly clock: Clock) {}

  /**
   * Plans, in the transaction of the fact behind it. What is planned already under its key stays as it is; what
   * differs is moved, and what was told once is not told again for the same day.
   */
  async plan(tx: EntityManager, source: string, plans: readonly Plan[]): Promise<void> {
    if (plans.length === 0) return;
    const now = this.clock.now();
    await beyondReach(tx, async () => {
      const changed = await writePlans(tx, source, plans, now);
      const dates = changed.flatMap((row) => datesOf(row, now, horizonOf(now)));
      const ids = changed.map(({ id }) => id);
      // what is overdue and still falls under the rule is told late, not withdrawn
      const since = await oldestWaiting(tx, ids, now);
      const overdue = since < now ? changed.flatMap((row) => datesOf(row, since, now)) : [];
      await withdrawOccurrences(tx, ids, [...overdue, ...dates], now);
      await insertOccurrences(tx, dates);
    });
  }

  /** Nothing more of these comes; what was told stays told. */
  async cancel(tx: EntityManager, source: string, keys: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await beyondReach(tx, () =>
      tx.query(
        `WITH ended AS (UPDATE reminders SET ended_at = $3, changed_at = $3, sequence = sequence + 1
           WHERE source = $1 AND key = ANY($2) AND ended_at IS NULL RETURNING id)
         UPDATE reminder_occurrences o SET settled_at = $3, outcome = 'cancelled', batch = NULL
         FROM ended WHERE o.reminder_id = ended.id AND o.settled_at IS NULL`,
        [source, keys, now],
      ),
    );
  }

  /** The same for whatever a source no longer names. */
  async keepOnly(tx: EntityManager, source: string, plans: readonly Plan[]): Promise<void> {
    await tx.query(
      `WITH ended AS (UPDATE reminders r SET ended_at = $4, changed_at = $4, sequence = sequence + 1
         WHERE source = $1 AND ended_at IS NULL AND NOT EXISTS (
           SELECT FROM unnest($2::text[], $3::uuid[]) AS k(key, account_id) WHERE k.key = r.key AND k.account_id = r.account_id)
         RETURNING id)
       UPDATE reminder_occurrences o SET settled_at = $4, outcome = 'cancelled', batch = NULL
       FROM ended WHERE o.reminder_id = ended.id AND o.settled_at IS NULL`,
      [source, plans.map(({ key }) => key), plans.map(({ accountId }) => accountId), this.clock.now()],
    );
  }

  /** Days of what comes again and again, some time ahead. One statement writes them, whoever else does the same. */
  async planAhead(tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    const through = horizonOf(now);
    const [rows] = await tx.query<[Written[], number]>(
      `UPDATE reminders r SET planned_through = $2 FROM (
         SELECT id, planned_through AS since FROM reminders
         WHERE ended_at IS NULL AND planned_through < $1 ORDER BY planned_through, id LIMIT 1000 FOR UPDATE SKIP LOCKED
       ) stale WHERE r.id = stale.id RETURNING r.id, r.account_id, r.rule, stale.since AS planned_through`,
      [new Date(through.getTime() - aheadSlackMs), through],
    );
    await insertOccurrences(
      tx,
      rows.flatMap((row) => datesOf(row, row.planned_through ?? now, through)),
    );
  }
}

const aheadSlackMs = 86_400_000;

function writePlans(
  tx: EntityManager,
  source: string,
  plans: readonly Plan[],
  now: Date,
): Promise<Written[]> {
  const rows = plans.map((plan) => ({
    ...plan,
    values: plan.values ?? {},
    href: plan.href ?? null,
    ifMissed: plan.ifMissed ?? 'late',
    isUrgent: plan.isUrgent ?? false,
    mustReach: plan.mustReach ?? false,
    driveId: plan.driveId ?? null,
    secondAccountId: plan.second?.accountId ?? null,
    secondAfterMinutes: plan.second?.afterMinutes ?? null,
    isOnce: 'on' in plan.rule,
  }));
  return tx.query<Written[]>(
    `INSERT INTO reminders AS r (source, key, account_id, code, "values", href, rule, if_missed, urgent, must_reach,
       drive_id, second_account_id, second_after_minutes, planned_at, changed_at, planned_through)
     SELECT $1, key, "accountId", code, "values", href, rule, "ifMissed", "isUrgent", "mustReach", "driveId",
       "secondAccountId", "secondAfterMinutes", $3, $3, CASE WHEN "isOnce" THEN NULL ELSE $4::timestamptz END
     FROM jsonb_to_recordset($2::jsonb) AS wanted(key text, "accountId" uuid, code text, "values" jsonb, href text,
       rule jsonb, "ifMissed" text, "isUrgent" boolean, "mustReach" boolean, "driveId" uuid, "secondAccountId" uuid,
       "secondAfterMinutes" integer, "isOnce" boolean)
     ON CONFLICT (source, key, account_id) DO UPDATE SET code = excluded.code, "values" = excluded."values",
       href = excluded.href, rule = excluded.rule, if_missed = excluded.if_missed, urgent = excluded.urgent,
       must_reach = excluded.must_reach, drive_id = excluded.drive_id, second_account_id = excluded.second_account_id,
       second_after_minutes = excluded.second_after_minutes, changed_at = excluded.changed_at,
       planned_through = excluded.planned_through, sequence = r.sequence + 1, ended_at = NULL
     WHERE r.ended_at IS NOT NULL
       OR (r.code, r."values", r.href, r.rule, r.if_missed, r.urgent, r.must_reach, r.drive_id, r.second_account_id,
           r.second_after_minutes) IS DISTINCT FROM
          (excluded.code, excluded."values", excluded.href, excluded.rule, excluded.if_missed, excluded.urgent,
           excluded.must_reach, excluded.drive_id, excluded.second_account_id, excluded.second_after_minutes)
     RETURNING id, account_id, rule, planned_through`,
    [source, JSON.stringify(rows), now, horizonOf(now)],
  );
}
