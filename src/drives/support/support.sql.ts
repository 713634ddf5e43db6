import { mandateInForce } from '../../identity/index.js';
import { paceDays } from '../cards/signers.rules.js';

/** The newest card of `drive_cards k` that was signed by a day and after what was taken back by then. */
const newest = (day: string, revoked = ''): string =>
  `max(k.signed_on) FILTER (WHERE k.signed_on <= ${day}${revoked})`;
const after = (revoked: string): string => ` AND k.signed_on > coalesce(${revoked}, '-infinity')`;

const on = '$2::date';
const earlier = `${on} - ${paceDays}`;

/** Cards of the drive `$1` that somebody signed by the day `$2`, none before `$3`. */
const signed = `k.drive_id = $1 AND k.voided_at IS NULL AND k.signed_on <= ${on} AND k.signed_on >= coalesce($3::date, '-infinity')`;

/**
 * Who signed in the drive `$1` as of the day `$2`, as signersOn has it: by the newest card of each person; supervisors
 * are not of the bargaining unit. Cards before `$3` are left out. Most people are one contact and took nothing back:
 * only the few others are looked at card by card.
 */
export const signersOfDrive = `
  WITH others AS MATERIALIZED (
    SELECT c.merged_into AS person FROM drive_contacts c WHERE c.drive_id = $1 AND c.merged_into IS NOT NULL
    UNION
    SELECT coalesce(c.merged_into, c.id)
    FROM drive_card_revocations r JOIN drive_cards k ON k.id = r.card_id JOIN drive_contacts c ON c.id = k.contact_id
    WHERE r.drive_id = $1),
  revoked AS (
    SELECT coalesce(c.merged_into, c.id) AS person,
           max(r.revoked_on) FILTER (WHERE r.revoked_on <= ${on}) AS by_now,
           max(r.revoked_on) FILTER (WHERE r.revoked_on <= ${earlier}) AS by_then
    FROM drive_card_revocations r JOIN drive_cards k ON k.id = r.card_id JOIN drive_contacts c ON c.id = k.contact_id
    WHERE r.drive_id = $1 AND k.voided_at IS NULL GROUP BY 1),
  people AS (
    SELECT k.now, k.earlier
    FROM (SELECT k.contact_id, ${newest(on)} AS now, ${newest(earlier)} AS earlier
          FROM drive_cards k WHERE ${signed} GROUP BY k.contact_id) k
    JOIN drive_contacts c ON c.id = k.contact_id
    WHERE NOT c.is_supervisor AND c.merged_into IS NULL AND c.id NOT IN (SELECT person FROM others)
    UNION ALL
    SELECT ${newest(on, after('r.by_now'))}, ${newest(earlier, after('r.by_then'))}
    FROM others o JOIN drive_contacts kept ON kept.id = o.person AND NOT kept.is_supervisor
    JOIN drive_contacts c ON c.drive_id = $1 AND (c.id = o.person OR c.merged_into = o.person)
    JOIN drive_cards k ON k.contact_id = c.id AND ${signed}
    LEFT JOIN revoked r ON r.person = o.person GROUP BY o.person),
  groups AS (
    SELECT p.now, CASE WHEN p.now IS NULL OR p.now > ${earlier} THEN p.earlier END AS before, count(*)::int AS people
    FROM people p WHERE p.now IS NOT NULL OR p.earlier IS NOT NULL GROUP BY 1, 2)
  SELECT now::text AS "signedOn", before::text AS before, people FROM groups`;

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
