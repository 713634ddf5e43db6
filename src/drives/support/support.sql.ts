import { mandateInForce } from '../../identity/index.js';
import { paceDays } from '../cards/signers.rules.js';
import { personOf } from '../contacts/same-person.sql.js';

/** The newest card of `drive_cards k` that was signed by a day and after what was taken back by then. */
const newest = (day: string, revoked = ''): string =>
  `max(k.signed_on) FILTER (WHERE k.signed_on <= ${day}${revoked})`;
const after = (revoked: string): string => ` AND k.signed_on > coalesce(${revoked}, '-infinity')`;

const on = '$2::date';
const earlier = `${on} - ${paceDays}`;

/** Cards of the drive `$1` that somebody signed by the day `$2`, none before `$3`. */
const signed = `k.drive_id = $1 AND k.voided_at IS NULL AND k.signed_on <= ${on} AND k.signed_on >= coalesce($3::date, '-infinity')`;

/** Few rows lead to others: each by the index, where the planner would read everybody's at once. */
const each = 'OFFSET 0';

/**
 * Who signed in the drive `$1` as of the day `$2`, as signersOn has it: by the newest card of each person; supervisors
 * are not of the bargaining unit. Cards before `$3` are left out. Most people are one contact and took nothing back:
 * their cards are never joined with anything, and only the few others are looked at card by card.
 */
export const signersOfDrive = `
  WITH taken AS MATERIALIZED (
    SELECT c.id AS contact_id, ${personOf('c')} AS person, r.revoked_on
    FROM drive_card_revocations r
    CROSS JOIN LATERAL (SELECT contact_id FROM drive_cards WHERE id = r.card_id AND voided_at IS NULL ${each}) k
    CROSS JOIN LATERAL (SELECT id, merged_into FROM drive_contacts WHERE id = k.contact_id ${each}) c
    WHERE r.drive_id = $1),
  others AS MATERIALIZED (
    SELECT contact_id, person FROM taken
    UNION SELECT c.id, c.merged_into FROM drive_contacts c WHERE c.drive_id = $1 AND c.merged_into IS NOT NULL
    UNION SELECT c.merged_into, c.merged_into FROM drive_contacts c WHERE c.drive_id = $1 AND c.merged_into IS NOT NULL),
  people AS (
    SELECT max(k.signed_on) AS now, ${newest(earlier)} AS earlier
    FROM drive_cards k
    WHERE ${signed} AND k.contact_id NOT IN (
      SELECT contact_id FROM others
      UNION ALL SELECT c.id FROM drive_contacts c WHERE c.drive_id = $1 AND c.is_supervisor)
    GROUP BY k.contact_id
    UNION ALL
    SELECT ${newest(on, after('r.by_now'))}, ${newest(earlier, after('r.by_then'))}
    FROM (SELECT o.person, k.signed_on FROM others o CROSS JOIN LATERAL (
            SELECT k.signed_on FROM drive_cards k WHERE k.contact_id = o.contact_id AND ${signed} ${each}) k) k
    LEFT JOIN (SELECT person, max(revoked_on) FILTER (WHERE revoked_on <= ${on}) AS by_now,
                      max(revoked_on) FILTER (WHERE revoked_on <= ${earlier}) AS by_then FROM taken GROUP BY person) r
      ON r.person = k.person
    WHERE NOT (SELECT kept.is_supervisor FROM drive_contacts kept WHERE kept.id = k.person)
    GROUP BY k.person),
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
    JOIN drive_contacts kept ON kept.id = ${personOf('c')}
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
