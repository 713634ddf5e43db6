import { branchOf, counts, turnOf } from '../memberships/index.js';
import type { Actor } from '../shared/actor.js';
import type { MeetingKind } from './meeting.entity.js';
import { keptBy, readBy, satOnBy } from './meetings.policy.js';

export interface MeetingRow {
  id: string;
  kind: MeetingKind;
  branch_id: string | null;
  branch: string | null;
  meets_on: string;
  place_sealed: Buffer;
  roll_id: string | null;
  is_off: boolean;
  version: number;
  may_keep: boolean;
}

/** One row with the branch of who is a member on a day, null at large; none for anybody else. */
export function ownBranch(worker: string, day: string): string {
  return `SELECT branch.id AS branch_id FROM memberships own CROSS JOIN ${turnOf('own', day)}
      LEFT JOIN ${branchOf('own', day)} ON true
    WHERE own.worker_id = ${worker} AND ${counts('own')} AND turn.kind IN ('initiated', 'reinitiated')`;
}

/** Meetings that the actor may see, as `$1` to `$8` of `valuesFor`; further conditions and places come behind. */
export function visibleMeetings(conditions: string): string {
  return `WITH own AS MATERIALIZED (${ownBranch('$1', '$2')})
    SELECT m.id, m.kind, m.branch_id, b.name AS branch, m.meets_on::text, m.place_sealed, m.roll_id, m.version,
           m.called_off_at IS NOT NULL AS is_off, $3 OR coalesce(m.branch_id = ANY($4::uuid[]), false) AS may_keep
    FROM meetings m LEFT JOIN branches b ON b.id = m.branch_id
    WHERE ($5 OR m.branch_id = ANY($6::uuid[])
        OR (m.kind <> 'committee' AND EXISTS (SELECT FROM own WHERE m.branch_id IS NULL OR m.branch_id = own.branch_id))
        OR (m.kind = 'committee' AND ($7 AND m.branch_id IS NULL OR m.branch_id = ANY($8::uuid[]))))
      AND ${conditions}`;
}

export function valuesFor(actor: Actor): unknown[] {
  const [keeps, reads, sits] = [keptBy(actor), readBy(actor), satOnBy(actor)];
  const places = [keeps, reads, sits].flatMap(({ union, branches }) => [union, branches]);
  return [actor.workerId, actor.today, ...places];
}
