/** How a job is held. Volunteer, honorarium and unpaid jobs count as jobs. */
export const jobKinds = ['employed', 'volunteer', 'honorarium', 'unpaid'] as const;
export type JobKind = (typeof jobKinds)[number];

/** How a job's pay is counted. */
export const payBases = [
  'hour',
  'shift',
  'day',
  'week',
  'biweek',
  'semimonth',
  'month',
  'year',
  'in-kind',
  'unpaid',
] as const;
export type PayBasis = (typeof payBases)[number];
