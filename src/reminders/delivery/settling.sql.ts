import type { EntityManager } from 'typeorm';
import { prepared } from '../../database/prepared.js';
import type { MessageCode, MessageValues } from '../../shared/messages/index.js';
import type { Outcome } from '../plans/occurrence.entity.js';
import type { DueRow } from './due.sql.js';
import type { StepReason } from './next-step.js';

/** What becomes of an occurrence: an outcome, or another moment to look at it. */
export interface Settling {
  row: DueRow;
  outcome: Outcome | null;
  nextAt?: Date;
  tries?: number;
  why: readonly StepReason[];
  /** another line than the reminder's own on the first page */
  line?: { code: MessageCode; values: MessageValues };
}

/**
 * Settles, or puts off, and lists on the first page what is not listed yet: one statement, so that neither happens
 * without the other. The line has the occurrence's id: there is never a second one. What was moved, or is another
 * job's by now, is left alone, but for what was sent: that is so.
 */
export async function settle(tx: EntityManager, settlings: readonly Settling[], now: Date): Promise<void> {
  if (settlings.length === 0) return;
  await tx.query(
    prepared(`WITH settled AS (
       UPDATE reminder_occurrences o SET outcome = s.outcome, settled_at = CASE WHEN s.outcome IS NULL THEN NULL ELSE $2::timestamptz END,
         next_at = coalesce(s.next_at, o.next_at), batch = NULL, tries = coalesce(s.tries, o.tries),
         listed_at = CASE WHEN s.code IS NULL THEN o.listed_at ELSE coalesce(o.listed_at, $2) END, why = s.why
       FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, outcome text, next_at timestamptz, tries integer, why text[],
         code text, "values" jsonb, href text, in_person boolean, drive_id uuid, batch uuid)
       WHERE o.id = s.id AND o.settled_at IS NULL AND (o.batch = s.batch OR s.outcome = 'sent')
       RETURNING o.id, o.account_id, s.code, s."values", s.href, s.in_person, s.drive_id
     ), in_person AS (
       INSERT INTO reminders_in_person (id, account_id, drive_id, made_at)
       SELECT id, account_id, drive_id, $2 FROM settled WHERE in_person ON CONFLICT (id) DO NOTHING
     )
     INSERT INTO notices (id, account_id, code, "values", href, told_at)
     SELECT id, account_id, code, "values", href, $2 FROM settled WHERE code IS NOT NULL
     ON CONFLICT (id) DO NOTHING`),
    [JSON.stringify(settlings.map(recordOf)), now],
  );
}

function recordOf({ row, outcome, nextAt, tries, why, line }: Settling): object {
  const isToList = !row.isListed && outcome !== 'cancelled';
  const { code, values } = line ?? row;
  return {
    ...{ id: row.id, outcome, why, next_at: nextAt?.toISOString() ?? null, tries: tries ?? null },
    ...{ in_person: isForInPerson(row, outcome, why), drive_id: row.driveId, batch: row.batch },
    ...(isToList ? { code, values, href: row.href } : {}),
  };
}

/** What failed, and what had to reach somebody to whom nothing can be sent though they did not wish it so. */
function isForInPerson({ mustReach }: DueRow, outcome: Outcome | null, why: readonly StepReason[]): boolean {
  return (
    outcome === 'failed' || (mustReach && outcome === 'listed' && why.includes('contact_why.no_address'))
  );
}
