import { personOf } from '../contacts/same-person.sql.js';

/** Which assessment outranks which, as `ratingOn` has it: actions before words, then the newest. */
export const outranking = `(a.basis = 'action') DESC, a.assessed_on DESC, a.recorded_at DESC, a.id DESC`;

/** Of `drive_assessments a`: what counts on a day. */
export function countsOn(day: string): string {
  return `a.voided_at IS NULL AND a.assessed_on <= ${day}::date AND a.last_on >= ${day}::date`;
}

/** One row with the rating of `contact` and of those who turned out to be the same person; none when not assessed. */
export function ratingOfContact(contact: string, day: string): string {
  return `(SELECT a.rating, a.basis FROM drive_assessments a
    WHERE a.contact_id IN (SELECT same.id FROM drive_contacts same WHERE same.id = ${contact} OR same.merged_into = ${contact})
      AND ${countsOn(day)} ORDER BY ${outranking} LIMIT 1)`;
}

/** The rating of everybody in a drive who has one: `contact_id` of the person, `rating`, `basis`. */
export function ratingsOfDrive(drive: string, day: string): string {
  return `(SELECT DISTINCT ON (${personOf('own')}) ${personOf('own')} AS contact_id, a.rating, a.basis
    FROM drive_assessments a JOIN drive_contacts own ON own.id = a.contact_id
    WHERE a.drive_id = ${drive} AND ${countsOn(day)}
    ORDER BY ${personOf('own')}, ${outranking})`;
}

/** How many of the drive `$1` have which rating on `$2`, by department; supervisors are not of the bargaining unit. */
export const ratingsByDepartment = `
  SELECT c.department_id, rated.rating, count(*)::int AS count
  FROM drive_contacts c LEFT JOIN ${ratingsOfDrive('$1', '$2')} rated ON rated.contact_id = c.id
  WHERE c.drive_id = $1 AND c.merged_into IS NULL AND NOT c.is_supervisor
  GROUP BY c.department_id, rated.rating`;

/**
 * The same for each of the days `$2`, without departments. Contacts count from the day they were added (in UTC: the
 * union's zone would move it by one at most), today all.
 */
export const ratingHistory = `
  SELECT days.day::text, rated.rating, count(*)::int AS count
  FROM unnest($2::date[]) days(day)
  JOIN drive_contacts c ON c.drive_id = $1 AND c.merged_into IS NULL AND NOT c.is_supervisor
    AND (c.added_at::date <= days.day OR days.day = $3::date)
  LEFT JOIN LATERAL ${ratingOfContact('c.id', 'days.day')} rated ON true
  GROUP BY days.day, rated.rating`;
