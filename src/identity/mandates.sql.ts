/** The condition that a mandate counts on a day: both ends are included, the day of a recall is not. */
export function mandateInForce(mandate: string, day: string): string {
  return `${mandate}.from_on <= ${day} AND (${mandate}.until_on IS NULL OR ${mandate}.until_on >= ${day})
    AND (${mandate}.recalled_on IS NULL OR ${mandate}.recalled_on > ${day})`;
}

/** The condition that another mandate for the same office goes on after this one. */
export function mandateFollowed(mandate: string): string {
  return `EXISTS (SELECT FROM mandates later WHERE later.worker_id = ${mandate}.worker_id AND later.role = ${mandate}.role
    AND later.scope_kind = ${mandate}.scope_kind AND later.scope_id IS NOT DISTINCT FROM ${mandate}.scope_id
    AND later.recalled_on IS NULL AND (later.until_on IS NULL OR later.until_on > ${mandate}.until_on))`;
}
