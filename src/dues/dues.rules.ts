/** Self-declared; no proof is asked or kept (by-laws VIII 2(i)). */
export const tiers = ['sub-minimum', 'minimum', 'regular', 'maximum'] as const;
export type Tier = (typeof tiers)[number];

/** How money comes in. Never by a deduction from wages: there is no word for one. */
export const paymentMethods = ['cash', 'transfer', 'cheque', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const waiverKinds = ['hardship', 'strike', 'general'] as const;
/** Hardship is asked for again after half a year; a strike or a motion ends within two. */
export const mostHardship = 6;
export const mostWaived = 24;

export type WaiverKind = (typeof waiverKinds)[number];
