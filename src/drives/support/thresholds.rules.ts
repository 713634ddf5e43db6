import { type Comparator, type Interval, neededOf, type Share } from './shares.rules.js';

export const measures = ['signed', 'committee', 'departments', 'shifts'] as const;
/** Of whom or what the share is: signed and committee of the bargaining unit, the committee’s departments, its shifts. */
export type Measure = (typeof measures)[number];

export const thresholdCodes = [
  'committee-share',
  'committee-departments',
  'committee-shifts',
  'signed-share',
  'vote',
  'automatic-may',
  'automatic-must',
] as const;
export type ThresholdCode = (typeof thresholdCodes)[number];

export interface Threshold {
  code: ThresholdCode;
  measure: Measure;
  /** agreed on by the union, or of the law on certification */
  origin: 'union' | 'law';
  share: Share;
  comparator: Comparator;
}

export const thresholdStates = ['met', 'not-met', 'uncertain'] as const;
export type ThresholdState = (typeof thresholdStates)[number];

/** What is measured: so many of at least and at most. `of` is null when nobody knows of how many. */
export interface Measured {
  count: number;
  of: Interval | null;
}

export interface Judged {
  state: ThresholdState;
  /** how many it takes if there are as few, and if there are as many, as may be */
  needed: Interval | null;
}

/** Met when it is however many there are, not met when it is not however many there are; else nobody can tell. */
export function judge({ share, comparator }: Threshold, { count, of }: Measured): Judged {
  if (of === null || of.high === 0) return { state: 'uncertain', needed: null };
  const needed = { low: neededOf(of.low, share, comparator), high: neededOf(of.high, share, comparator) };
  if (count >= needed.high) return { state: 'met', needed };
  return { state: count < needed.low ? 'not-met' : 'uncertain', needed };
}

/** Before a filing, cards are needed for these: what spares a vote is more than a filing takes. */
export function isForFiling({ code }: Threshold): boolean {
  return code === 'signed-share' || code === 'vote';
}
