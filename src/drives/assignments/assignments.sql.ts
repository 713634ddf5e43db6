import { mandateInForce } from '../../identity/index.js';
import { personOf } from '../contacts/same-person.sql.js';

export interface FactsRow {
  id: string;
  is_supervisor: boolean;
  is_shielded: boolean;
  department_id: string | null;
  promised_by: string | null;
  due_on: string | null;
  last_talked_on: string | null;
  is_assessed: boolean;
  is_done: boolean;
}

/**
 * What was known of the contacts of the drive `$1` before the day `$2` began, so that a list stays the same while it is
 * worked through; of those who may be a candidate. A promise is open until who made it talks with them again. Of merged contacts the one kept.
 */
export const factsBefore = `
  WITH talks AS MATERIALIZED (
    SELECT ${personOf('c')} AS contact_id, t.organizer_id, t.talked_on, t.follow_up_on, t.recorded_at, t.id
    FROM drive_conversations t JOIN drive_contacts c ON c.id = t.contact_id
    WHERE t.drive_id = $1 AND t.voided_at IS NULL AND t.talked_on <= $2::date),
  latest AS (
    SELECT DISTINCT ON (contact_id, organizer_id) contact_id, organizer_id, follow_up_on FROM talks
    WHERE talked_on < $2::date ORDER BY contact_id, organizer_id, talked_on DESC, recorded_at DESC, id),
  promises AS (
    SELECT DISTINCT ON (contact_id) contact_id, organizer_id, follow_up_on FROM latest
    WHERE follow_up_on IS NOT NULL ORDER BY contact_id, follow_up_on, organizer_id),
  talked AS (
    SELECT contact_id, max(talked_on) FILTER (WHERE talked_on < $2::date) AS last_on, bool_or(talked_on = $2::date) AS is_done
    FROM talks GROUP BY contact_id),
  assessed AS (
    SELECT DISTINCT ${personOf('c')} AS contact_id
    FROM drive_assessments a JOIN drive_contacts c ON c.id = a.contact_id
    WHERE a.drive_id = $1 AND a.voided_at IS NULL AND a.assessed_on < $2::date AND a.last_on >= $2::date)
  SELECT c.id, c.is_supervisor, c.is_shielded, c.department_id, p.organizer_id AS promised_by, p.follow_up_on::text AS due_on,
         talked.last_on::text AS last_talked_on, assessed.contact_id IS NOT NULL AS is_assessed,
         coalesce(talked.is_done, false) AS is_done
  FROM drive_contacts c LEFT JOIN promises p ON p.contact_id = c.id LEFT JOIN talked ON talked.contact_id = c.id
  LEFT JOIN assessed ON assessed.contact_id = c.id
  WHERE c.drive_id = $1 AND c.merged_into IS NULL AND NOT c.is_shielded
    AND (p.follow_up_on <= $2::date OR (p.contact_id IS NULL AND (talked.last_on IS NULL OR assessed.contact_id IS NULL)))`;

export interface OrganizerRow {
  worker_id: string;
  contact_id: string | null;
  department_id: string | null;
  supervisor_ids: string[];
}

/** Who organizes in the drive `$1` on the day `$2`, with their own place in its map and who supervises them. */
export const organizersOn = `
  SELECT m.worker_id, own.id AS contact_id, own.department_id, coalesce(over.ids, '{}') AS supervisor_ids
  FROM (SELECT DISTINCT m.worker_id FROM mandates m
        WHERE m.scope_kind = 'drive' AND m.scope_id = $1 AND m.role IN ('committee', 'organizer')
          AND ${mandateInForce('m', '$2::date')}) m
  LEFT JOIN LATERAL (
    SELECT coalesce(kept.id, c.id) AS id, coalesce(kept.department_id, c.department_id) AS department_id
    FROM drive_contacts c LEFT JOIN drive_contacts kept ON kept.id = c.merged_into
    WHERE c.drive_id = $1 AND c.worker_id = m.worker_id ORDER BY c.merged_into NULLS FIRST, c.id LIMIT 1) own ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT ${personOf('boss')}) AS ids
    FROM drive_ties t JOIN drive_contacts boss ON boss.id = t.from_id JOIN drive_contacts led ON led.id = t.to_id
    WHERE t.drive_id = $1 AND t.kind = 'supervises' AND ${personOf('led')} = own.id) over ON true
  ORDER BY m.worker_id`;

export interface AssignedRow {
  person_id: string | null;
  id: string;
  name_sealed: Buffer | null;
  reach_sealed: Buffer | null;
  department: string | null;
  shift: string | null;
}

/** Those of `$2` in the drive `$1`, as they are shown to whoever talks to them. */
export const assignedContacts = `
  SELECT c.worker_id AS person_id, c.id, c.name_sealed, c.reach_sealed, d.name AS department, s.name AS shift
  FROM drive_contacts c LEFT JOIN drive_departments d ON d.id = c.department_id
  LEFT JOIN drive_shifts s ON s.id = c.shift_id
  WHERE c.drive_id = $1 AND c.id = ANY($2::uuid[])`;
