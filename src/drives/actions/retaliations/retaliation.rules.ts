/** How an employer struck back at somebody. */
export const retaliationKinds = [
  ...(['hours-cut', 'moved', 'warned', 'suspended', 'fired', 'threatened', 'other'] as const),
] as const;
export type RetaliationKind = (typeof retaliationKinds)[number];
