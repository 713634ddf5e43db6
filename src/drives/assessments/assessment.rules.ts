import { type Day, daysAfter } from '../../shared/days.js';
import type { RatingDirection } from '../core/drives.rules.js';

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** What a rating stands on: what somebody said, or what they did. */
export const ratingBases = ['words', 'action'] as const;
export type RatingBasis = (typeof ratingBases)[number];

export interface Assessment {
  /** an order among those of one day: the later one is greater */
  id: string;
  rating: Rating;
  basis: RatingBasis;
  assessedOn: Day;
  /** the last day on which it counts */
  lastOn: Day;
}

/** The last day of a rating that counts for so many days, its own among them. */
export function lastDayOf(assessedOn: Day, days: number): Day {
  return daysAfter(assessedOn, days - 1);
}

/**
 * What counts on a day: of what was known by then and has not expired, actions outrank words, and the newest of them
 * counts; of the same day, what was written down last. null is "not assessed", which is none of the five.
 */
export function ratingOn(assessments: readonly Assessment[], on: Day): Assessment | null {
  let counting: Assessment | null = null;
  for (const assessment of assessments) {
    if (assessment.assessedOn > on || assessment.lastOn < on) continue;
    if (counting === null || outranks(assessment, counting)) counting = assessment;
  }
  return counting;
}

function outranks(one: Assessment, other: Assessment): boolean {
  if (one.basis !== other.basis) return one.basis === 'action';
  if (one.assessedOn !== other.assessedOn) return one.assessedOn > other.assessedOn;
  return one.id > other.id;
}

/** How strongly somebody stands with the drive whatever the direction: 5 leads, 1 is opposed. */
export function strengthOf(rating: Rating, direction: RatingDirection): Rating {
  return direction === 'one-leads' ? ((6 - rating) as Rating) : rating;
}
