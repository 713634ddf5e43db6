import { type DeclaredTier, type DuesRate, rateOn, type Tier, tierIn, tiers } from '../../dues/index.js';
import { type Day, isDay } from '../../shared/days.js';
import { firstDayOf, type MonthNumber } from '../../shared/months.js';
import type { BroughtMonth } from './brought.js';

/** The one tier whose month costs just this on a day; null for none. */
export function tierOfPrice(rates: readonly DuesRate[], cents: number, on: Day): Tier | null {
  return tiers.find((tier) => rateOn(rates, tier, on).monthlyCents === cents) ?? null;
}

/** The amount over the months, to the cent: what cannot be divided goes to the first. */
export function divided(
  cents: number,
  months: readonly MonthNumber[],
  { rates, declared }: { rates: readonly DuesRate[]; declared: readonly DeclaredTier[] },
): Omit<BroughtMonth, 'fromOn'>[] {
  const each = Math.floor(cents / months.length);
  return months.map((month, place) => ({
    month,
    cents: place === 0 ? cents - each * (months.length - 1) : each,
    tier:
      declared.length > 0
        ? tierIn(declared, month)
        : (tierOfPrice(rates, each, firstDayOf(month)) ?? tierIn([], month)),
  }));
}

/**
 * The day from which a month counts as paid when the old book names only the month: its first, not before the
 * initiation and not after the file.
 */
export function dayOfMonth(month: MonthNumber, initiatedOn: Day, fileOn: Day): Day {
  const first = firstDayOf(month);
  const from = isDay(initiatedOn) && initiatedOn > first ? initiatedOn : first;
  return from > fileOn ? fileOn : from;
}
