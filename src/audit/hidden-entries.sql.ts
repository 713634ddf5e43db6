/**
 * Entries with a `drive` in their details are of a drive: nobody is shown them before it goes public or ends, and then
 * the person read sees that an organizer looked, not who and in which drive. Mandates given there stand as they are.
 */
const isReading = (entry: string): string =>
  `${entry}.details ? 'drive' AND ${entry}.action NOT LIKE 'mandate.%'`;

/** The condition that the person of an entry may be shown it. */
export function isShown(entry: string): string {
  return `(NOT ${entry}.details ? 'drive' OR (${entry}.details->>'drive')::uuid IN (SELECT open_drives()))`;
}

/** What was done, in which capacity and by whom, as the person of an entry may know. */
export function shownAs(entry: string): string {
  return `CASE WHEN ${isReading(entry)} THEN 'organizer.read' ELSE ${entry}.action END AS action,
    CASE WHEN ${isReading(entry)} THEN 'organizer' ELSE ${entry}.capacity END AS capacity,
    CASE WHEN NOT (${isReading(entry)}) THEN ${entry}.worker_id END AS worker_id`;
}
