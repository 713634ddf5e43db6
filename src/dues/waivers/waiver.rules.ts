import type { Day } from '../../shared/days.js';
import { lastDayOf, type MonthNumber } from '../../shared/months.js';
import type { CoveredMonth } from '../standing/coverage.rules.js';
import { type StandingFacts, standingOn, type StandingRule } from '../standing/standing.rules.js';

/** So many months from one on. */
export interface WaivedSpan {
  from: MonthNumber;
  months: number;
}

/** A motion looks back no further, and a waiver reaches no further ahead. */
export const monthsBack = 24;
export const monthsAhead = 24;

/**
 * The months that one member need not pay: those of the span that count for them; whoever had paid some of them, or had
 * them waived, gets their next uncovered months instead.
 */
export function waivedMonths(
  covered: readonly CoveredMonth[],
  countedFrom: MonthNumber,
  { from, months }: WaivedSpan,
): MonthNumber[] {
  const paid = new Set(covered.flatMap(({ month, until }) => (until === null ? [month] : [])));
  const first = Math.max(from, countedFrom);
  const due = Math.max(0, from + months - first);
  const found: MonthNumber[] = [];
  for (let month = first; found.length < due; month += 1) if (!paid.has(month)) found.push(month);
  return found;
}

/** The first month that counts for who is a member on a day; null for who is none. */
export function memberFrom(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  on: Day,
): MonthNumber | null {
  return standingOn(facts, rules, on).countedFrom;
}

/** A general motion is for whoever was good on the last day of a month. */
export function wasGoodThrough(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  month: MonthNumber,
): boolean {
  return standingOn(facts, rules, lastDayOf(month)).standing === 'good';
}

/** Whether a span lies within what may be waived on a day of this month. */
export function isWaivable({ from, months }: WaivedSpan, now: MonthNumber): boolean {
  return from >= now - monthsBack && from + months - 1 <= now + monthsAhead;
}
