/** The condition that a mandate counts on a day: both ends are included, the day of a recall is not. */
export function mandateInForce(mandate: string, day: string): string {
  return `${mandate}.from_on <= ${day} AND (${mandate}.until_on IS NULL OR ${mandate}.until_on >= ${day})
    AND (${mandate}.recalled_on IS NULL OR ${mandate}.recalled_on > ${day})`;
}
