import pg from 'pg';
import { type Figure, inTurn, median } from './figures.js';
import type { BenchUnion } from './union.js';

const rounds = 5;
const asksEach = 20;

/** What somebody would write by hand who knows of no merge, no voided event and no rate of the union's own. */
const byHand = `
  WITH owing AS (
    SELECT m.id, m.number, w.chosen_name, start.month
    FROM memberships m JOIN workers w ON w.id = m.worker_id
    JOIN LATERAL (
      SELECT date_trunc('month', max(happened_on))::date AS month FROM membership_events e
      WHERE e.membership_id = m.id AND e.kind IN ('initiated', 'reinitiated') AND e.happened_on <= $1::date) start ON true
    JOIN LATERAL (
      SELECT count(*)::int AS months FROM dues_months d
      WHERE d.membership_id = m.id AND d.month >= start.month AND d.month < date_trunc('month', $1::date)
        AND d.from_on <= $1::date AND NOT EXISTS (
          SELECT FROM dues_month_releases r WHERE r.membership_id = d.membership_id AND r.month = d.month
            AND r.turn = d.turn AND r.from_on <= $1::date)) paid ON true
    WHERE m.number > 0 AND paid.months < (extract(year FROM age(date_trunc('month', $1::date), start.month)) * 12
      + extract(month FROM age(date_trunc('month', $1::date), start.month)))::int
    ORDER BY m.number LIMIT 51)
  SELECT o.number, o.chosen_name, array_agg(x.month ORDER BY x.month) AS months, sum(rate.cents)::int AS cents,
         (SELECT i.from_on FROM inactivity_projection i WHERE i.membership_id = o.id AND i.from_on <= $1::date
            AND (i.until_on IS NULL OR i.until_on > $1::date) LIMIT 1) AS inactive
  FROM owing o
  CROSS JOIN generate_series(o.month::timestamp, date_trunc('month', $1::date) - interval '1 month', interval '1 month') x(month)
  CROSS JOIN LATERAL (
    SELECT v.value::int AS cents FROM rule_versions v
    WHERE v.effective_from <= x.month AND v.rule = 'dues.monthly.' || (
      SELECT t.tier FROM tier_declarations t WHERE t.membership_id = o.id AND t.from_month <= x.month
      ORDER BY t.from_month DESC LIMIT 1)
    ORDER BY v.effective_from DESC LIMIT 1) rate
  WHERE (SELECT count(*) FROM dues_months d WHERE d.membership_id = o.id AND d.month = x.month AND d.from_on <= $1::date) = 0
  GROUP BY o.id, o.number, o.chosen_name ORDER BY o.number`;

/** The first page of arrears over HTTP, with its guard and its line in the log, against that statement alone. */
export async function arrearsAgainstSql(union: BenchUnion, today: string): Promise<Figure[]> {
  const headers = { authorization: `Bearer ${await union.token('treasurer')}` };
  const client = new pg.Client({ connectionString: union.adminUrl });
  await client.connect();
  const ask = async (): Promise<void> => {
    const response = await fetch(`${union.address}/api/v1/dues/arrears?on=${today}&limit=50`, { headers });
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    await response.text();
  };
  const measured = await inTurn(
    rounds,
    () => milliseconds(ask),
    () => milliseconds(async () => void (await client.query(byHand, [today]))),
  ).finally(() => client.end());
  return [
    {
      name: 'GET /dues/arrears, first page of 50, 100,000 members',
      unit: 'ms',
      ...measured,
      goal: '<= 1.5 of hand-written SQL',
    },
  ];
}

async function milliseconds(act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let asked = 0; asked < asksEach; asked += 1) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return median(times);
}
