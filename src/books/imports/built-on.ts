import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';

/** A membership that a file brought something of. */
export interface Touched {
  membershipId: string;
  workerId: string;
  /** of this file */
  entryIds: readonly string[];
  /** its initiation is the file's */
  wasInitiated: boolean;
}

/** What stands in the way of taking a file back, by the numbers of the members. */
export interface BuiltOn {
  count: number;
  builtOn: { memberNumber: number; what: string }[];
}

const mostListed = 50;

export async function touchedBy(tx: EntityManager, importId: string, broughtAt: Date): Promise<Touched[]> {
  return tx.query<Touched[]>(
    `SELECT m.id AS "membershipId", m.worker_id AS "workerId",
            ARRAY(SELECT p.entry_id FROM dues_payments p JOIN ledger_entries e ON e.id = p.entry_id
                  WHERE p.membership_id = m.id AND e.kind = 'brought' AND e.recorded_at = $2) AS "entryIds",
            EXISTS (SELECT FROM membership_events e
                    WHERE e.membership_id = m.id AND e.kind = 'initiated' AND e.recorded_at = $2) AS "wasInitiated"
     FROM memberships m
     WHERE m.id IN (SELECT membership_id FROM book_import_rows WHERE import_id = $1) ORDER BY m.id`,
    [importId, broughtAt],
  );
}

/**
 * A later payment on months of their own stands by itself. It does not where the membership began with this file, nor
 * where it used credit that this file brought.
 */
export async function builtOn(
  tx: EntityManager,
  touched: readonly Touched[],
  broughtAt: Date,
): Promise<BuiltOn> {
  const begun = touched.filter(({ wasInitiated }) => wasInitiated);
  const rows = await tx.query<{ number: number; what: string }[]>(
    `WITH begun AS (SELECT unnest($1::uuid[]) AS id),
     built AS (
       SELECT e.membership_id AS id, 'membership.' || e.kind AS what
       FROM membership_events e JOIN begun ON begun.id = e.membership_id
       WHERE e.recorded_at <> $3 AND e.kind IN ('initiated', 'reinitiated', 'transferred', 'withdrew', 'died', 'suspended')
         AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)
       UNION ALL
       SELECT p.membership_id, 'payment'
       FROM dues_payments p JOIN begun ON begun.id = p.membership_id JOIN ledger_entries e ON e.id = p.entry_id
       WHERE NOT (e.kind = 'brought' AND e.recorded_at = $3)
         AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = e.id)
       UNION ALL
       SELECT d.membership_id, 'waiver' FROM dues_months d JOIN begun ON begun.id = d.membership_id
       WHERE d.waiver_id IS NOT NULL
       UNION ALL
       SELECT a.membership_id, 'credit'
       FROM ledger_transfers t JOIN ledger_accounts a ON a.code = t.credit
       WHERE t.entry_id = ANY($2::uuid[]) AND a.membership_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = t.entry_id)
       GROUP BY a.membership_id, a.code
       HAVING sum(t.amount_cents) > (SELECT coalesce(sum(CASE WHEN l.credit = a.code THEN l.amount_cents
                                                              ELSE -l.amount_cents END), 0)
                                     FROM ledger_transfers l WHERE a.code IN (l.credit, l.debit)))
     SELECT m.number, b.what FROM (SELECT DISTINCT id, what FROM built) b JOIN memberships m ON m.id = b.id
     ORDER BY m.number, b.what`,
    [
      listOf(begun.map(({ membershipId }) => membershipId)),
      listOf(touched.flatMap(({ entryIds }) => entryIds)),
      broughtAt,
    ],
  );
  const builtOn = rows.slice(0, mostListed).map(({ number, what }) => ({ memberNumber: number, what }));
  return { count: rows.length, builtOn };
}
