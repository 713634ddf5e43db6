import { mandateInForce } from '../identity/index.js';
import { morningOf } from '../reminders/index.js';
import { branchOf, counts, turnOf } from '../memberships/index.js';

export interface AwaitedMeetingRow {
  /** `next`: it is for them; `roll`: they chair it and it has no roll */
  what: 'next' | 'roll';
  id: string;
  account_id: string;
  meets_on: string;
}

/**
 * Members on the day `$1` with their branch: they come to what is of everybody and to what is of their branch. Who is
 * new on the day itself learns of it there.
 */
const members = `
  SELECT a.id AS account_id, branch.id AS branch_id, greatest(turn.happened_on, a.created_at::date) AS since_on
  FROM accounts a JOIN memberships own ON own.worker_id = a.worker_id
  CROSS JOIN ${turnOf('own', '$1')} LEFT JOIN ${branchOf('own', '$1')} ON true
  WHERE a.ended_at IS NULL AND ${counts('own')} AND turn.kind IN ('initiated', 'reinitiated')`;

/** Who holds `role` for the branch of `m`, or for the union where `ofUnion` says so. */
const holders = (role: string, ofUnion: string): string => `
  SELECT DISTINCT a.id AS account_id FROM mandates held JOIN accounts a ON a.worker_id = held.worker_id AND a.ended_at IS NULL
  WHERE held.role = '${role}' AND ${mandateInForce('held', 'm.meets_on')}
    AND (held.scope_kind = 'union' AND ${ofUnion} OR held.scope_kind = 'branch' AND held.scope_id = m.branch_id)`;

/** A committee of the union meets for itself; who chairs the union keeps the meetings of every branch. */
const committee = holders('committee', 'm.branch_id IS NULL');
const chairs = holders('chair', 'true');

/**
 * Meetings from today `$1` up to the day `$2` with each whom they are for, and those from the day `$3` on without a
 * roll with who chairs them. What is called on its own day, after the morning in the zone `$4`, is told by word of mouth.
 */
export const awaitedMeetings = `
  WITH members AS MATERIALIZED (${members}),
  coming AS MATERIALIZED (
    SELECT id, kind, branch_id, meets_on FROM meetings
    WHERE meets_on BETWEEN $1::date AND $2::date AND called_off_at IS NULL
      AND called_at < ${morningOf('meets_on', '$4')})
  SELECT 'next' AS what, m.id, who.account_id, m.meets_on::text
  FROM coming m JOIN members who ON who.since_on < m.meets_on AND (m.branch_id IS NULL OR m.branch_id = who.branch_id)
  WHERE m.kind <> 'committee'
  UNION ALL
  SELECT 'next', m.id, who.account_id, m.meets_on::text
  FROM coming m CROSS JOIN LATERAL (${committee}) who WHERE m.kind = 'committee'
  UNION ALL
  SELECT 'roll', m.id, who.account_id, m.meets_on::text FROM meetings m
  CROSS JOIN LATERAL (${chairs}) who
  WHERE m.meets_on BETWEEN $3::date AND $2::date AND m.called_off_at IS NULL AND m.roll_id IS NULL
    AND m.kind <> 'committee'`;
