import { mandateInForce } from '../../identity/index.js';
import { paceDays } from '../cards/signers.rules.js';

/** The newest card that stands on a day, of `drive_cards k` and what its person `r` took back by then. */
const standing = (day: string, revoked: string): string =>
  `max(k.signed_on) FILTER (WHERE k.signed_on <= ${day} AND k.signed_on > coalesce(${revoked}, '-infinity'))`;

/**
 * Who signed in the drive `$1` as of the day `$2`, as signersOn has it: by the newest card of each person, merged
 * contacts as one; supervisors are not of the bargaining unit.
 */
export const signersOfDrive = `
  WITH revoked AS (
    SELECT coalesce(c.merged_into, c.id) AS person,
           max(r.revoked_on) FILTER (WHERE r.revoked_on <= $2::date) AS by_now,
           max(r.revoked_on) FILTER (WHERE r.revoked_on <= $2::date - ${paceDays}) AS by_then
    FROM drive_card_revocations r JOIN drive_cards k ON k.id = r.card_id JOIN drive_contacts c ON c.id = k.contact_id
    WHERE r.drive_id = $1 AND k.voided_at IS NULL GROUP BY 1),
  cards AS (
    SELECT coalesce(c.merged_into, c.id) AS person, k.signed_on
    FROM drive_cards k JOIN drive_contacts c ON c.id = k.contact_id
    WHERE k.drive_id = $1 AND k.voided_at IS NULL AND k.signed_on <= $2::date),
  people AS (
    SELECT k.person, ${standing('$2::date', 'r.by_now')} AS now, ${standing(`$2::date - ${paceDays}`, 'r.by_then')} AS earlier
    FROM cards k LEFT JOIN revoked r ON r.person = k.person GROUP BY k.person)
  SELECT p.now::text AS "signedOn",
         (CASE WHEN p.now IS NULL OR p.now > $2::date - ${paceDays} THEN p.earlier END)::text AS before,
         count(*)::int AS people
  FROM people p JOIN drive_contacts kept ON kept.id = p.person
  WHERE NOT kept.is_supervisor AND (p.now IS NOT NULL OR p.earlier IS NOT NULL)
  GROUP BY 1, 2`;

/**
 * How many work there as far as was known on the day `$2`, who of the committee works there, and in how many of the
 * departments and shifts somebody of it does.
 */
export const unitOfDrive = `
  WITH members AS (
    SELECT DISTINCT kept.id, kept.department_id, kept.shift_id
    FROM mandates m JOIN drive_contacts c ON c.drive_id = $1 AND c.worker_id = m.worker_id
    JOIN drive_contacts kept ON kept.id = coalesce(c.merged_into, c.id)
    WHERE m.scope_kind = 'drive' AND m.scope_id = $1 AND m.role = 'committee' AND ${mandateInForce('m', '$2::date')}
      AND NOT kept.is_supervisor)
  SELECT (SELECT jsonb_build_object('low', e.low, 'high', e.high) FROM drive_unit_estimates e
          WHERE e.drive_id = $1 AND e.estimated_on <= $2::date
          ORDER BY e.estimated_on DESC, e.recorded_at DESC LIMIT 1) AS estimate,
         (SELECT count(*)::int FROM members) AS committee,
         (SELECT jsonb_build_object('total', count(*), 'reached',
            count(*) FILTER (WHERE d.id IN (SELECT department_id FROM members))) FROM drive_departments d
          WHERE d.drive_id = $1) AS departments,
         (SELECT jsonb_build_object('total', count(*), 'reached',
            count(*) FILTER (WHERE s.id IN (SELECT shift_id FROM members))) FROM drive_shifts s
          WHERE s.drive_id = $1) AS shifts`;
