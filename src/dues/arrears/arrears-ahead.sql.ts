import { counts, suspendedUntil } from '../../memberships/index.js';
import { coveredOn, lastTurn, monthsOf, theirs } from './arrears.sql.js';

/** Somebody whose standing changes on a day, if nothing more is paid. */
export interface FallingRow {
  what: 'bad' | 'inactive';
  membership_id: string;
  account_id: string;
  tell_on: string;
  falls_on: string;
  months: number | null;
}

/** The numbers of whole unpaid months that are bad standing; from the day of a version of the union's own no shipped one counts. */
const versions = `
  SELECT r.effective_from, r.value::int AS months FROM rule_versions r
  WHERE r.rule = 'standing.bad-from' AND r.jurisdiction = '*' AND (r.origin = 'union' OR NOT EXISTS (
    SELECT FROM rule_versions own WHERE own.rule = r.rule AND own.jurisdiction = '*' AND own.origin = 'union'
      AND own.effective_from <= r.effective_from))`;

/** The version in force on a day, the earliest one before all. */
const badFrom = (day: string): string => `(SELECT v.months FROM versions v
  ORDER BY v.effective_from <= ${day} DESC, CASE WHEN v.effective_from <= ${day} THEN v.effective_from END DESC,
    v.effective_from LIMIT 1)`;

/** Paid by today counts also for a first that has passed: who paid since then is not told any more. */
const lastKnown = 'greatest(first.day, $1::date)';

/** Memberships that count, of somebody who can be told. */
const members = `memberships m JOIN workers w ON w.id = m.worker_id AND w.erased_at IS NULL AND w.merged_into IS NULL
  JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL`;

/**
 * Today `$1`, between the days `$2` and `$3`: who slips into bad standing on a first, told on that day, and who is
 * inactive from a day on, told `$4` days before. Gaps are counted as the list of arrears counts them.
 */
export const falling = `
  WITH versions AS MATERIALIZED (${versions}),
  firsts AS MATERIALIZED (
    SELECT f::date AS day, ${badFrom('f::date')} AS bad, ${badFrom('f::date - 1')} AS bad_before
    FROM generate_series(date_trunc('month', $2::date), $3::date::timestamp, interval '1 month') f WHERE f >= $2::date)
  SELECT 'bad' AS what, m.id AS membership_id, a.id AS account_id, first.day::text AS tell_on,
         first.day::text AS falls_on, gap.months
  FROM firsts first CROSS JOIN ${members}
  CROSS JOIN LATERAL (${lastTurn('first.day')}) turn
  CROSS JOIN LATERAL (SELECT max(d.month) AS month FROM dues_months d
    WHERE d.membership_id IN (${theirs}) AND d.month >= turn.month AND d.month < first.day AND ${coveredOn(lastKnown)}) last
  CROSS JOIN LATERAL (SELECT ${monthsOf('first.day')}
    - coalesce(${monthsOf('last.month')} + 1, ${monthsOf('turn.month')}) AS months) gap
  WHERE ${counts('m')} AND turn.kind IN ('initiated', 'reinitiated')
    AND gap.months >= first.bad AND gap.months - 1 < first.bad_before
    AND NOT EXISTS (SELECT FROM inactivity_projection i WHERE i.membership_id = m.id AND i.from_on <= first.day
      AND (i.until_on IS NULL OR i.until_on > first.day))
    AND ${suspendedUntil('m', 'first.day')} IS NULL
  UNION ALL
  SELECT 'inactive', m.id, a.id, (i.from_on - $4::int)::text, i.from_on::text, NULL
  FROM inactivity_projection i JOIN ${members} ON m.id = i.membership_id
  WHERE ${counts('m')} AND i.from_on > $1::date AND i.until_on IS NULL
    AND i.from_on - $4::int BETWEEN $2::date AND $3::date`;
