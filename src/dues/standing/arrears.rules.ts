import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNumber, type MonthNumber } from '../../shared/months.js';
import { type DeclaredTier, type DuesRate, owedFor, type Prices, rateOn, tierIn } from '../rates.rules.js';
import type { Standing } from './standing.rules.js';

/** What is owed on a day. */
export interface Arrears {
  months: MonthNumber[];
  amountCents: number;
}

/** What puts a standing right, and its price on the day. */
export interface Way {
  way: 'months' | 'back-dues' | 'reinitiation';
  amountCents: number;
}

/** What somebody's months cost on the day of a standing: by each month's own rate, or, inactive, by the day's. */
export function pricesOn(
  { on, inactiveSince }: Standing,
  rates: readonly DuesRate[],
  declared: readonly (DeclaredTier & { on: Day })[],
): Prices {
  return { rates, declared: declared.filter((each) => each.on <= on), inactiveOn: inactiveSince ? on : null };
}

export function arrearsOn({ unpaid }: Standing, prices: Prices): Arrears {
  return { months: unpaid, amountCents: owedFor(prices, unpaid) };
}

/**
 * In arrears: the months themselves. Inactive: all back dues, or re-initiation (the fee and one month), whichever the
 * member likes. A membership that ended: re-initiation. In good standing without a hole, and suspended: nothing to pay.
 */
export function waysOn(standing: Standing, prices: Prices): Way[] {
  const { on, inactiveSince, turn } = standing;
  const arrears = arrearsOn(standing, prices).amountCents;
  if (standing.standing === 'former')
    return turn?.kind === 'died' ? [] : [{ way: 'reinitiation', amountCents: reinitiation(prices, on) }];
  if (inactiveSince) {
    return [
      { way: 'back-dues', amountCents: arrears },
      { way: 'reinitiation', amountCents: reinitiation(prices, on) },
    ];
  }
  return arrears > 0 ? [{ way: 'months', amountCents: arrears }] : [];
}

function reinitiation({ rates, declared }: Prices, on: Day): number {
  const month = monthNumber(on);
  const tier = tierIn(declared, month);
  return rateOn(rates, tier, on).initiationCents + rateOn(rates, tier, firstDayOf(month)).monthlyCents;
}
