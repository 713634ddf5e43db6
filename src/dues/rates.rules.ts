import type { Day } from '../shared/days.js';
import { firstDayOf, type MonthNumber } from '../shared/months.js';
import type { Tier } from './dues.rules.js';

/** One dated version of what a tier pays: cents a month, and cents at initiation. */
export interface DuesRate {
  tier: Tier;
  effectiveFrom: Day;
  monthlyCents: number;
  initiationCents: number;
  citation: string;
  verified: boolean;
}

/** What somebody said is their tier, from a month on. */
export interface DeclaredTier {
  tier: Tier;
  fromMonth: MonthNumber;
}

/** Of whom no word is known: what most pay, and nobody is asked for proof of less. */
export const undeclaredTier: Tier = 'minimum';

/** The tier declared for a month; `declared` in the order in which it was said: of two for one month the later counts. */
export function tierIn(declared: readonly DeclaredTier[], month: MonthNumber): Tier {
  let found: DeclaredTier | null = null;
  for (const each of declared)
    if (each.fromMonth <= month && (found === null || each.fromMonth >= found.fromMonth)) found = each;
  return found?.tier ?? undeclaredTier;
}

/** The rate of a tier in force on a day; the earliest version also for the days before it. */
export function rateOn(rates: readonly DuesRate[], tier: Tier, on: Day): DuesRate {
  let earliest: DuesRate | null = null;
  let found: DuesRate | null = null;
  for (const rate of rates) {
    if (rate.tier !== tier) continue;
    if (!earliest || rate.effectiveFrom < earliest.effectiveFrom) earliest = rate;
    if (rate.effectiveFrom <= on && (!found || rate.effectiveFrom > found.effectiveFrom)) found = rate;
  }
  const rate = found ?? earliest;
  if (!rate) throw new RangeError(`no dues for the tier ${tier}`);
  return rate;
}

/** What months cost somebody on a day. */
export interface Prices {
  rates: readonly DuesRate[];
  declared: readonly DeclaredTier[];
  /** for an inactive worker every month up to this day costs the rate of this day (by-laws); null: each its own */
  inactiveOn: Day | null;
}

export interface Price {
  tier: Tier;
  cents: number;
}

export function priceOf({ rates, declared, inactiveOn }: Prices, month: MonthNumber): Price {
  const tier = tierIn(declared, month);
  const ownDay = firstDayOf(month);
  const on = inactiveOn !== null && ownDay <= inactiveOn ? inactiveOn : ownDay;
  return { tier, cents: rateOn(rates, tier, on).monthlyCents };
}

/** What is owed for these months. */
export function owedFor(prices: Prices, months: readonly MonthNumber[]): number {
  return months.reduce((sum, month) => sum + priceOf(prices, month).cents, 0);
}
