/** By these every survey can be compared. */
export const standingGroups = ['employer', 'site', 'jobClass'] as const;

/** A survey may add some of these when it is made; each makes the cells smaller. */
export const furtherGroups = ['covered', 'permanent', 'gender'] as const;

export const groups = [...standingGroups, ...furtherGroups] as const;
export type Group = (typeof groups)[number];

/** No survey may show fewer respondents than these; one may ask for more. */
export const leastRespondents = 5;

/** The groups of a survey that asked for `wanted`, in one order: those every survey has, then the further ones. */
export function groupsWith(wanted: readonly Group[]): Group[] {
  return [...standingGroups, ...furtherGroups.filter((group) => wanted.includes(group))];
}
