import { nearDays, unmatchedMoves } from './bank-moves.sql.js';

const mostEntries = 10;

/** Whose payment an entry is, if it is one. */
const ofWhom = `LEFT JOIN dues_payments p ON p.entry_id = e.id
  LEFT JOIN memberships s ON s.id = p.membership_id
  LEFT JOIN workers w ON w.id = s.worker_id`;

/** What was undone, and what undid it, come last: the bank knows of both only when the money really came and went. */
const isUndone = `(e.reverses IS NOT NULL OR EXISTS (SELECT FROM ledger_entries u WHERE u.reverses = e.id))`;

/** Entries that may be a line of day $1 and amount $2; first those of members $3 and of receipts $4. */
export const entriesOfAmount = `
  SELECT moved.entry_id, e.kind, moved.happened_on, abs(moved.happened_on - $1::date) AS days_apart,
         s.worker_id AS person_id, s.number, w.chosen_name
  FROM (${unmatchedMoves(`$1::date - ${nearDays}`, `$1::date + ${nearDays}`)}) moved
  JOIN ledger_entries e ON e.id = moved.entry_id
  ${ofWhom}
  LEFT JOIN receipts r ON r.entry_id = e.id
  LEFT JOIN delegate_credentials c ON c.id = r.credential_id
  WHERE moved.amount_cents = $2
  ORDER BY ${isUndone},
           coalesce(s.number = ANY($3::int[]) OR c.number || '-' || r.number = ANY($4::text[]), false) DESC,
           days_apart, e.place LIMIT ${mostEntries}`;

/** Of each of the lines $1 the nearest entry. */
export const bestEntries = `
  WITH lines AS (SELECT id, happened_on, amount_cents FROM bank_lines WHERE id = ANY($1::uuid[])),
  moved AS MATERIALIZED (
    ${unmatchedMoves(`(SELECT min(happened_on) - ${nearDays} FROM lines)`, `(SELECT max(happened_on) + ${nearDays} FROM lines)`)})
  SELECT DISTINCT ON (l.id) l.id AS line_id, moved.entry_id, e.kind, moved.happened_on,
         abs(moved.happened_on - l.happened_on) AS days_apart, s.worker_id AS person_id, s.number, w.chosen_name
  FROM lines l
  JOIN moved ON moved.amount_cents = l.amount_cents
    AND moved.happened_on BETWEEN l.happened_on - ${nearDays} AND l.happened_on + ${nearDays}
  JOIN ledger_entries e ON e.id = moved.entry_id
  ${ofWhom}
  ORDER BY l.id, ${isUndone}, days_apart, e.place`;

/** Members by their numbers $1, or by receipts $2 that they were given. */
export const membersNamed = `
  SELECT DISTINCT ON (s.number) s.worker_id AS person_id, s.number, w.chosen_name,
         CASE WHEN named.receipt THEN 'receipt' ELSE 'number' END AS because
  FROM (SELECT id, false AS receipt FROM memberships WHERE number = ANY($1::int[])
        UNION ALL
        SELECT r.membership_id, true FROM receipts r JOIN delegate_credentials c ON c.id = r.credential_id
        WHERE c.number || '-' || r.number = ANY($2::text[])) named
  JOIN memberships s ON s.id = named.id
  JOIN workers w ON w.id = s.worker_id AND w.merged_into IS NULL AND w.erased_at IS NULL
  ORDER BY s.number, named.receipt DESC`;
