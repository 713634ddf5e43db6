import type { Day } from '../../shared/days.js';

/** A legal or living wage that pay was compared with, as it was in force on the survey's day. */
export interface FrozenYardstick {
  code: 'minimumWage' | 'livingWage';
  /** decimal, an hour, in the survey's currency */
  value: string;
  effectiveFrom: Day;
  citation: string;
  /** checked against the statute or publication itself, not recalled */
  verified: boolean;
}

/** Pay that an employer itself had made known. No person, so no disclosure rule. */
export interface FrozenRate {
  employerId: string;
  siteId: string | null;
  jobClassId: string;
  hourly: string;
  source: string;
  on: Day;
}

/** That an employer itself said it offers a benefit, or does not. */
export interface FrozenBenefit {
  employerId: string;
  /** null when it is said of all work there */
  jobClassId: string | null;
  benefit: string;
  offered: boolean;
  source: string;
  on: Day;
}
