/** `at-least` is a low estimate. */
export const headcountKinds = ['exact', 'at-least'] as const;
export type HeadcountKind = (typeof headcountKinds)[number];
