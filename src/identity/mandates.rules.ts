import type { Day } from '../shared/days.js';

/** By-laws (2020/21): officers serve one year and at most three terms in a row. */
export const mostDaysOfATerm = 366;
export const mostTermsInARow = 3;
/** A mandate that begins within so many days of the last one's end goes on with it. */
const pauseDays = 31;

const dayMs = 86_400_000;

export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
}

/** Whether a mandate from `from` to `until`, both included, may be given on `today`. */
export function areDaysOfATerm(from: Day, until: Day, today: Day): boolean {
  const days = daysBetween(from, until) + 1;
  return from >= today && days >= 1 && days <= mostDaysOfATerm;
}

/** How many terms run into one that begins on `from`, the newest earlier one first. */
export function termsBefore(earlier: readonly { fromOn: Day; untilOn: Day | null }[], from: Day): number {
  let begin = from;
  let terms = 0;
  for (const term of [...earlier].sort((a, b) => b.fromOn.localeCompare(a.fromOn))) {
    if (term.fromOn >= begin) continue;
    if (term.untilOn !== null && daysBetween(term.untilOn, begin) > pauseDays) break;
    begin = term.fromOn;
    terms += 1;
  }
  return terms;
}
