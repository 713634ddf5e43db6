/** Facts recorded later than this instant are left out; null: nothing is. */
const known = (recorded: string, until: string): string =>
  `(${until}::timestamptz IS NULL OR ${recorded} < ${until})`;

/** The last day of a suspension `e`: one that was lifted early counts until the day before. */
const liftedOrOver = (until: string): string =>
  `CASE WHEN e.until_on IS NOT NULL THEN least(e.until_on, (SELECT v.happened_on - 1 FROM membership_events v
     WHERE v.voids = e.id AND ${known('v.recorded_at', until)})) END`;

/**
 * All that standing depends on, for each membership `m` of `condition`, in one statement. A worker who has two
 * memberships since a merge has the facts of both. Days are text; months their first day.
 * @param until the placeholder of the instant up to which facts are known
 */
export function standingFacts(condition: string, until: string): string {
  const theirs = `SELECT s.id FROM memberships s WHERE s.worker_id = m.worker_id`;
  return `
  SELECT m.id, m.number, m.worker_id,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(e.kind, e.happened_on, ${liftedOrOver(until)}, b.number)
              ORDER BY e.happened_on, e.recorded_at, e.id), '[]')
     FROM membership_events e LEFT JOIN branches b ON b.id = e.branch_id
     WHERE e.membership_id IN (${theirs}) AND e.kind <> 'voided' AND ${known('e.recorded_at', until)}
       AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id AND ${known('v.recorded_at', until)}
         AND (e.kind <> 'suspended' OR v.happened_on <= e.happened_on))
    ) AS events,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(d.month, d.from_on, r.from_on)), '[]')
     FROM dues_months d LEFT JOIN dues_month_releases r
       ON (r.membership_id, r.month, r.turn) = (d.membership_id, d.month, d.turn) AND ${known('r.recorded_at', until)}
     WHERE d.membership_id IN (${theirs}) AND ${known('d.recorded_at', until)}) AS covered,
    (SELECT coalesce(jsonb_agg(jsonb_build_array(t.tier, t.from_month, t.declared_on)
              ORDER BY t.recorded_at, t.id), '[]')
     FROM tier_declarations t
     WHERE t.membership_id IN (${theirs}) AND ${known('t.recorded_at', until)}) AS tiers
  FROM memberships m WHERE ${condition}`;
}

/** The condition that `memberships m` speaks for a worker: after a merge the one with the lowest number. */
export function speakingFor(worker: string): string {
  return `m.id = (SELECT s.id FROM memberships s WHERE s.worker_id = ${worker}
  ORDER BY s.number NULLS LAST, s.created_at LIMIT 1)`;
}

/**
 * What the rules are, in every version: dues of each tier, the thresholds of standing, days of grace; and the currency.
 * From the day of a version of the union's own no shipped one counts.
 */
export const duesRules = `
  SELECT jsonb_build_object('currency', (SELECT currency FROM union_profile), 'versions', coalesce(jsonb_agg(
    jsonb_build_object('rule', r.rule, 'from', r.effective_from, 'value', r.value, 'citation', r.citation,
      'verified', r.verified) ORDER BY r.effective_from), '[]'))
  FROM rule_versions r
  WHERE r.jurisdiction = '*' AND (r.rule LIKE 'dues.%' OR r.rule LIKE 'standing.%')
    AND (r.origin = 'union' OR NOT EXISTS (SELECT FROM rule_versions own WHERE own.rule = r.rule
      AND own.jurisdiction = '*' AND own.origin = 'union' AND own.effective_from <= r.effective_from))`;
