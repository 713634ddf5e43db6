/**
 * Of merged contacts the one that is kept. A CASE: behind row security PostgreSQL takes a COALESCE for something that
 * may leak, and then compares it with everybody instead of looking it up.
 * @param contact alias of `drive_contacts`
 */
export const personOf = (contact: string): string =>
  `CASE WHEN ${contact}.merged_into IS NULL THEN ${contact}.id ELSE ${contact}.merged_into END`;

/** The contact itself and those who turned out to be the same person. */
export const samePerson = (contact: string): string =>
  `(SELECT ${contact} UNION ALL SELECT same.id FROM drive_contacts same WHERE same.merged_into = ${contact})`;
