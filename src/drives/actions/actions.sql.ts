import type { Day } from '../../shared/days.js';
import type { ActionKind } from './action.rules.js';
import type { EmployerResponse } from './reports/report.rules.js';
import type { ActionRole } from './roles/role.rules.js';
import { personOf } from '../contacts/same-person.sql.js';

export interface ActionRow {
  id: string;
  kind: ActionKind;
  site_id: string | null;
  told_sealed: Buffer | null;
  held_on: Day;
  starts_at: string | null;
  due_on: Day | null;
  called_off_at: Date | null;
  version: number;
  roles: number;
  came: number;
  stayed_away: number;
  response: EmployerResponse | null;
}

/** Whoever came under either name came, of contacts that are one person. */
const attended = `SELECT ${personOf('c')} AS contact_id, bool_or(t.came) AS came
  FROM drive_action_attendances t JOIN drive_contacts c ON c.id = t.contact_id WHERE t.action_id = a.id GROUP BY 1`;

const columns = `a.id, a.kind, a.site_id, a.told_sealed, a.held_on::text, to_char(a.starts_at, 'HH24:MI') AS starts_at,
  a.due_on::text, a.called_off_at, a.version,
  (SELECT count(*)::int FROM drive_action_roles r WHERE r.action_id = a.id AND r.returned_at IS NULL) AS roles,
  turnout.came, turnout.stayed_away,
  (SELECT r.response FROM drive_action_responses r WHERE r.action_id = a.id
   ORDER BY r.responded_on DESC, r.recorded_at DESC, r.id LIMIT 1) AS response`;

/** Actions of the drive `$1`, with how many came. @param condition on `drive_actions a`, with its order */
export const actionRows = (condition: string): string => `
  SELECT ${columns}
  FROM (SELECT * FROM drive_actions a WHERE a.drive_id = $1 AND ${condition}) a
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE p.came)::int AS came, count(*) FILTER (WHERE NOT p.came)::int AS stayed_away
                      FROM (${attended}) p) turnout
  ORDER BY a.held_on DESC, a.id DESC`;

export interface RoleRow {
  person_id: string | null;
  id: string;
  role: ActionRole;
  contact_id: string | null;
  name_sealed: Buffer | null;
  worker_id: string | null;
  chosen_name: string | null;
}

/** Who has a role in the action `$2` of the drive `$1`. */
export const roleRows = `
  SELECT coalesce(r.worker_id, kept.worker_id) AS person_id, r.id, r.role, kept.id AS contact_id, kept.name_sealed,
    r.worker_id, w.chosen_name
  FROM drive_action_roles r LEFT JOIN drive_contacts c ON c.id = r.contact_id
  LEFT JOIN drive_contacts kept ON kept.id = ${personOf('c')} LEFT JOIN workers w ON w.id = r.worker_id
  WHERE r.drive_id = $1 AND r.action_id = $2 AND r.returned_at IS NULL ORDER BY r.role, r.given_at, r.id`;

export interface ReportsRow {
  turnout: { department: string | null; came: number; stayedAway: number }[];
  responses: { id: string; respondedOn: Day; response: EmployerResponse; sealed: string | null }[];
  debriefs: { id: string; writtenAt: string; writtenBy: string | null; sealed: string | null }[];
}

const bytes = (column: string): string => `translate(encode(${column}, 'base64'), E'\\n', '')`;

/** What came of the action `$2` of the drive `$1`. */
export const reportsOfAction = `
  SELECT (SELECT coalesce(jsonb_agg(found ORDER BY found.department COLLATE "C" NULLS LAST), '[]') FROM (
            SELECT d.name AS department, count(*) FILTER (WHERE p.came) AS came,
                   count(*) FILTER (WHERE NOT p.came) AS "stayedAway"
            FROM (${attended}) p JOIN drive_contacts c ON c.id = p.contact_id
            LEFT JOIN drive_departments d ON d.id = c.department_id GROUP BY d.name) found) AS turnout,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'respondedOn', r.responded_on, 'response', r.response,
                   'sealed', ${bytes('r.told_sealed')}) ORDER BY r.responded_on, r.recorded_at, r.id), '[]')
          FROM drive_action_responses r WHERE r.action_id = a.id) AS responses,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'writtenAt', b.written_at, 'writtenBy', b.written_by,
                   'sealed', ${bytes('b.told_sealed')}) ORDER BY b.written_at, b.id), '[]')
          FROM drive_action_debriefs b WHERE b.action_id = a.id) AS debriefs
  FROM drive_actions a WHERE a.drive_id = $1 AND a.id = $2`;
