import { mandateInForce } from '../../identity/index.js';

/** What a delegate, or the treasurer, is told about reports that are not there. */
export interface ReportDueRow {
  what: 'due' | 'late';
  account_id: string;
  month: string;
  tell_on: string;
  by_on: string;
  count: number;
}

/**
 * Between the days `$1` and `$2`, with reports due on the day `$3` of the month after: delegates some days before it,
 * `$4` of them, and treasurers of the union on the day after it, when somebody's is late.
 */
export const reportsAhead = `
  WITH months AS MATERIALIZED (
    SELECT (f - interval '1 month')::date AS month, f::date + ($3::int - 1) AS by_on
    FROM generate_series(date_trunc('month', $1::date), $2::date::timestamp, interval '1 month') f),
  missing AS MATERIALIZED (
    SELECT months.*, c.id AS credential_id, c.worker_id FROM months CROSS JOIN delegate_credentials c
    WHERE c.worker_id IS NOT NULL AND c.cleared_on IS NULL AND date_trunc('month', c.issued_on) <= months.month
      AND NOT EXISTS (SELECT FROM delegate_reports r WHERE r.credential_id = c.id AND r.month >= months.month))
  SELECT 'due' AS what, a.id AS account_id, to_char(m.month, 'YYYY-MM') AS month, (m.by_on - before.days)::text AS tell_on,
         m.by_on::text, count(*)::int AS count
  FROM missing m JOIN accounts a ON a.worker_id = m.worker_id AND a.ended_at IS NULL
  CROSS JOIN unnest($4::int[]) AS before(days)
  WHERE m.by_on - before.days BETWEEN $1::date AND $2::date GROUP BY a.id, m.month, m.by_on, before.days
  UNION ALL
  SELECT 'late', a.id, to_char(m.month, 'YYYY-MM'), (m.by_on + 1)::text, m.by_on::text,
         count(DISTINCT m.credential_id)::int
  FROM missing m JOIN mandates t ON t.role = 'treasurer' AND t.scope_kind = 'union' AND ${mandateInForce('t', '(m.by_on + 1)')}
  JOIN accounts a ON a.worker_id = t.worker_id AND a.ended_at IS NULL
  WHERE m.by_on + 1 BETWEEN $1::date AND $2::date GROUP BY a.id, m.month, m.by_on`;
