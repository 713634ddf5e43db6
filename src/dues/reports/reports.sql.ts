import { mandateInForce } from '../../identity/index.js';
import { handOf } from '../delegates/in-hand.sql.js';

/**
 * The lines of `entries`, a FROM item with `entry_id`, for the hand of the credential with this number; `person_id` is
 * whose dues it was.
 */
export function linesOf(entries: string, number: string): string {
  const inHand = `coalesce((SELECT sum(CASE WHEN t.debit = ${handOf(number)} THEN t.amount_cents ELSE -t.amount_cents END)
    FROM ledger_transfers t WHERE t.entry_id = e.id AND ${handOf(number)} IN (t.debit, t.credit)), 0)`;
  return `SELECT m.worker_id AS person_id, e.place, e.id AS "entryId", rc.number AS receipt,
      e.happened_on AS "happenedOn", m.number AS member, w.chosen_name AS "chosenName",
      CASE WHEN p.entry_id IS NULL THEN ${inHand}
           WHEN e.reverses IS NULL THEN p.amount_cents ELSE -p.amount_cents END::float8 AS cents,
      ${inHand}::float8 AS hand, p.method, e.kind
    FROM ${entries} l JOIN ledger_entries e ON e.id = l.entry_id
    LEFT JOIN dues_payments p ON p.entry_id = coalesce(e.reverses, e.id)
    LEFT JOIN receipts rc ON rc.entry_id = p.entry_id
    LEFT JOIN memberships m ON m.id = p.membership_id
    LEFT JOIN workers w ON w.id = m.worker_id`;
}

/** The report `r` of the credential `c`, as lists have it. */
export const summaryColumns = `r.id, r.month, c.number AS credential, c.worker_id AS "workerId",
  w.chosen_name AS "chosenName", r.counted_cents AS counted, r.book_cents AS book,
  r.reported_at AS "reportedAt", r.accepted_at AS "acceptedAt",
  (SELECT count(*)::integer FROM report_questions q WHERE q.report_id = r.id AND q.answered_at IS NULL) AS "openQuestions"`;

export const reportsWithWho = `delegate_reports r JOIN delegate_credentials c ON c.id = r.credential_id
  JOIN workers w ON w.id = c.worker_id`;

/** Whether somebody is a treasurer on a day. */
export function holdsTreasury(worker: string, day: string): string {
  return `EXISTS (SELECT FROM mandates m WHERE m.worker_id = ${worker} AND m.role = 'treasurer'
    AND ${mandateInForce('m', `${day}::date`)})`;
}
