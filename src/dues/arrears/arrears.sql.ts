import { branchOf, counts } from '../../memberships/index.js';

export interface ArrearsRow {
  person_id: string | null;
  number: number;
  worker_id: string;
  chosen_name: string;
  months: string[];
  cents: number;
  gap: number;
  inactive_since: string | null;
  currency: string;
}

/** Of `memberships m` and, since a merge, the other one of the same worker. */
export const theirs = 'SELECT s.id FROM memberships s WHERE s.worker_id = m.worker_id';

/** The last beginning or ending up to the day, as the rule of standing reads it, and the first month that counts. */
export const lastTurn = (day: string): string => `
  SELECT e.kind, date_trunc('month', e.happened_on)::date AS month FROM membership_events e
  WHERE e.membership_id IN (${theirs}) AND e.happened_on <= ${day}
    AND e.kind IN ('initiated', 'reinitiated', 'withdrew', 'died')
    AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)
  ORDER BY e.happened_on DESC, e.recorded_at DESC, e.id DESC LIMIT 1`;

/** Months that are paid or waived on the day, of `dues_months d`. */
export const coveredOn = (day: string): string => `d.from_on <= ${day} AND NOT EXISTS (
  SELECT FROM dues_month_releases r
  WHERE (r.membership_id, r.month, r.turn) = (d.membership_id, d.month, d.turn) AND r.from_on <= ${day})`;

const thisMonth = `date_trunc('month', $1::date)::date`;
/** Months counted from the beginning of our reckoning of years. */
export const monthsOf = (day: string): string =>
  `(extract(year FROM ${day}) * 12 + extract(month FROM ${day}))::int`;

/** Everybody who owes something, by number: the months are compared by their count, in one walk along an index. */
const owing = `
  SELECT m.id, m.number, m.worker_id, w.chosen_name, turn.month AS first_month, covered.last
  FROM memberships m JOIN workers w ON w.id = m.worker_id
  CROSS JOIN LATERAL (${lastTurn('$1::date')}) turn
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT d.month)::int AS months, max(d.month) AS last FROM dues_months d
    WHERE d.membership_id IN (${theirs}) AND d.month >= turn.month AND d.month < ${thisMonth} AND ${coveredOn('$1::date')}) covered
  WHERE m.number > $2::int AND w.erased_at IS NULL AND ${counts('m')}
    AND turn.kind IN ('initiated', 'reinitiated')
    AND covered.months < ${monthsOf(thisMonth)} - ${monthsOf('turn.month')}
    AND ($4::uuid IS NULL OR EXISTS (SELECT FROM ${branchOf('m', '$1')} WHERE branch.id = $4::uuid))
  ORDER BY m.number LIMIT $3::int + 1`;

/** What each tier costs a month, in all versions; from the day of a version of the union's own no shipped one counts. */
const rates = `
  SELECT substr(r.rule, length('dues.monthly.') + 1) AS tier, r.effective_from, r.value::int AS cents
  FROM rule_versions r WHERE r.jurisdiction = '*' AND r.rule LIKE 'dues.monthly.%'
    AND (r.origin = 'union' OR NOT EXISTS (SELECT FROM rule_versions own WHERE own.rule = r.rule
      AND own.jurisdiction = '*' AND own.origin = 'union' AND own.effective_from <= r.effective_from))`;

/** The tier declared for a month by the day; of two for one month the later word counts. */
const tier = `
  SELECT coalesce((
    SELECT t.tier FROM tier_declarations t
    WHERE t.membership_id IN (${theirs}) AND t.from_month <= x.month AND t.declared_on <= $1::date
    ORDER BY t.from_month DESC, t.recorded_at DESC, t.id DESC LIMIT 1), 'minimum') AS tier`;

/** The version in force on the month's first day, or, for an inactive worker, on the day; the earliest one before all. */
const rate = `
  SELECT r.cents FROM rates r, LATERAL (
    SELECT CASE WHEN inactive.from_on IS NULL THEN x.month::date ELSE $1::date END AS on) asked
  WHERE r.tier = tier.tier
  ORDER BY r.effective_from <= asked.on DESC,
    CASE WHEN r.effective_from <= asked.on THEN r.effective_from END DESC, r.effective_from LIMIT 1`;

/**
 * A page of those in arrears on the day `$1`, after the number `$2`, `$3` and one more, of the branch `$4` or of all.
 * Months and amounts are computed for the page alone.
 */
export const arrearsPage = `
  WITH owing AS MATERIALIZED (${owing}), rates AS MATERIALIZED (${rates})
  SELECT CASE WHEN row_number() OVER (ORDER BY m.number) <= $3::int THEN m.worker_id END AS person_id,
         m.number, m.worker_id, m.chosen_name, owed.months, owed.cents, owed.gap,
         inactive.from_on::text AS inactive_since, (SELECT currency FROM union_profile) AS currency
  FROM owing m
  LEFT JOIN LATERAL (
    SELECT i.from_on FROM inactivity_projection i WHERE i.membership_id = m.id AND i.from_on <= $1::date
      AND (i.until_on IS NULL OR i.until_on > $1::date) ORDER BY i.from_on DESC LIMIT 1) inactive ON true
  CROSS JOIN LATERAL (
    SELECT array_agg(to_char(x.month, 'YYYY-MM') ORDER BY x.month) AS months, sum(rate.cents)::int AS cents,
           count(*) FILTER (WHERE m.last IS NULL OR x.month > m.last)::int AS gap
    FROM generate_series(m.first_month::timestamp, ${thisMonth}::timestamp - interval '1 month', interval '1 month') AS x(month)
    CROSS JOIN LATERAL (${tier}) tier CROSS JOIN LATERAL (${rate}) rate
    WHERE NOT EXISTS (
      SELECT FROM dues_months d WHERE d.membership_id IN (${theirs}) AND d.month = x.month::date AND ${coveredOn('$1::date')})) owed
  ORDER BY m.number`;
