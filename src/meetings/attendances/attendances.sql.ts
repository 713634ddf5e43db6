import { branchOf } from '../../memberships/index.js';

/**
 * Whom one may write down: of `memberships member` and `workers w` everybody who is still there, or those of the
 * meeting's branch on its day.
 */
export function attendeeScope(union: string, branch: string, day: string): string {
  return `w.merged_into IS NULL AND w.erased_at IS NULL AND (${union}::boolean
    OR EXISTS (SELECT FROM ${branchOf('member', day)} WHERE branch.id = ${branch}::uuid))`;
}

export interface AttendanceRow {
  person_id: string | null;
  worker_id: string;
  number: number | null;
  chosen_name: string;
  name_key: string;
  is_voter: boolean | null;
}

const number = `(SELECT min(member.number) FROM memberships member WHERE member.worker_id = w.id)`;

/** Who was there, by name: of `$1`; after the keys `$2`, `$3`; `$4` and one more. */
export const attendancePage = `
  SELECT CASE WHEN row_number() OVER (ORDER BY p.name_key COLLATE "C", p.worker_id) <= $4::int THEN p.worker_id END AS person_id,
         p.*
  FROM (
    SELECT w.id AS worker_id, ${number} AS number, w.chosen_name, w.name_key,
           CASE WHEN m.roll_id IS NOT NULL THEN EXISTS (
             SELECT FROM memberships member JOIN standing_roll_lines l ON l.membership_id = member.id
             WHERE member.worker_id = w.id AND l.roll_id = m.roll_id AND l.good_now) END AS is_voter
    FROM meetings m JOIN meeting_attendances a ON a.meeting_id = m.id JOIN workers w ON w.id = a.worker_id
    WHERE m.id = $1 AND ($2::text IS NULL OR (w.name_key COLLATE "C", w.id) > ($2, $3::uuid))
    ORDER BY w.name_key COLLATE "C", w.id LIMIT $4::int + 1) p
  ORDER BY p.name_key COLLATE "C", p.worker_id`;

/** People to write down, by part of the name `$4` or the number `$5`; of `$6` at most. */
export const attendeesFound = `
  SELECT w.id AS person_id, w.id AS worker_id, min(member.number) AS number, w.chosen_name
  FROM memberships member JOIN workers w ON w.id = member.worker_id
  WHERE ${attendeeScope('$1', '$2', '$3')} AND (w.name_key LIKE $4 OR member.number = $5::int)
  GROUP BY w.id ORDER BY w.name_key COLLATE "C", w.id LIMIT $6::int`;
