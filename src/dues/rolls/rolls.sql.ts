import type { RollView } from './rolls.dto.js';

export interface RollRow {
  id: string;
  standing_on: string;
  branch_id: string | null;
  branch: string | null;
  branch_number: number | null;
  taken_at: Date;
  good_now: number;
  good_then: number;
  hash: string;
}

export interface RollLineRow {
  person_id: string | null;
  number: number;
  worker_id: string;
  chosen_name: string;
  good_now: boolean;
  good_then: boolean;
}

/** Rolls of everybody where `$1`, and of the branches `$2`. */
export function visibleRolls(condition: string): string {
  return `SELECT r.id, r.standing_on::text, r.branch_id, b.name AS branch, b.number AS branch_number, r.taken_at,
            r.good_now, r.good_then, encode(r.hash, 'hex') AS hash
          FROM standing_rolls r LEFT JOIN branches b ON b.id = r.branch_id
          WHERE ($1::boolean OR r.branch_id = ANY($2::uuid[])) AND ${condition}`;
}

/** Lines of the roll `$1` after the number `$2`, `$3` and one more. */
export const rollLines = `
  SELECT CASE WHEN row_number() OVER (ORDER BY m.number) <= $3::int THEN w.id END AS person_id,
         m.number, w.id AS worker_id, w.chosen_name, l.good_now, l.good_then
  FROM standing_roll_lines l JOIN memberships m ON m.id = l.membership_id JOIN workers w ON w.id = m.worker_id
  WHERE l.roll_id = $1 AND m.number > $2::int ORDER BY m.number LIMIT $3::int + 1`;

export function rollViewOf(row: RollRow): RollView {
  return {
    id: row.id,
    on: row.standing_on,
    branchId: row.branch_id,
    branch: row.branch,
    branchNumber: row.branch_number,
    takenAt: row.taken_at.toISOString(),
    goodNow: row.good_now,
    goodThen: row.good_then,
    hash: row.hash,
  };
}
