/** What can happen to a membership. Each is a fact with its day; nothing is ever changed into another. */
export const membershipEventKinds = [
  'applied',
  'initiated',
  'reinitiated',
  'transferred',
  'withdrew',
  'died',
  'suspended',
  'situation',
  'voided',
] as const;
export type MembershipEventKind = (typeof membershipEventKinds)[number];

/** How somebody lives just now; it never ends a membership: members are persons, not their jobs. */
export const situations = [
  'employed',
  'unemployed',
  'student',
  'retired',
  'volunteer',
  'imprisoned',
] as const;
export type Situation = (typeof situations)[number];

export const branchKinds = ['general', 'job'] as const;
export type BranchKind = (typeof branchKinds)[number];
