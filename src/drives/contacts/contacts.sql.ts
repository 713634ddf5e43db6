import { ratingOfContact } from '../assessments/ratings.sql.js';
import { samePerson } from './same-person.sql.js';

export interface ContactRow {
  /** who of the union is shown, for the log */
  person_id: string | null;
  id: string;
  name_sealed: Buffer | null;
  reach_sealed: Buffer | null;
  department_id: string | null;
  shift_id: string | null;
  group_ids: string[];
  is_supervisor: boolean;
  is_shielded: boolean;
  is_leader: boolean;
  worker_id: string | null;
  rating: number | null;
  basis: string | null;
  last_talked_on: string | null;
  follow_up_on: string | null;
  merged_into: string | null;
  version: number;
  added_at: Date;
}

/**
 * Contacts with what is known of them on the day `$2`, of the drive `$1`. One more than `limit` only says that there
 * are more: it is not shown, and nobody's log says so.
 * @param condition on `drive_contacts c`
 * @param limit placeholder of how many are shown
 */
export function contactRows(condition: string, limit: string): string {
  return `SELECT CASE WHEN row_number() OVER (ORDER BY c.added_at, c.id) <= ${limit}::int THEN c.worker_id END AS person_id,
      c.id, c.name_sealed, c.reach_sealed, c.department_id, c.shift_id, c.is_supervisor, c.is_shielded, c.is_leader,
      c.worker_id, c.merged_into, c.version, c.added_at,
      ARRAY(SELECT g.group_id FROM drive_group_members g WHERE g.contact_id = c.id ORDER BY g.group_id) AS group_ids,
      rated.rating, rated.basis, talk.last_talked_on::text, promise.follow_up_on::text
    FROM (SELECT * FROM drive_contacts c WHERE c.drive_id = $1 AND ${condition}
          ORDER BY c.added_at, c.id LIMIT ${limit}::int + 1) c
    LEFT JOIN LATERAL ${ratingOfContact('c.id', '$2')} rated ON true
    LEFT JOIN LATERAL (SELECT max(t.talked_on) AS last_talked_on FROM drive_conversations t
      WHERE t.contact_id IN ${samePerson('c.id')} AND t.voided_at IS NULL) talk ON true
    LEFT JOIN LATERAL (SELECT min(last.follow_up_on) AS follow_up_on FROM (
      SELECT DISTINCT ON (t.organizer_id) t.follow_up_on FROM drive_conversations t
      WHERE t.contact_id IN ${samePerson('c.id')} AND t.voided_at IS NULL
      ORDER BY t.organizer_id, t.talked_on DESC, t.recorded_at DESC, t.id) last) promise ON true
    ORDER BY c.added_at, c.id`;
}
