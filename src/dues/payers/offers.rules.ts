import { firstDayOf, monthNumber, type MonthNumber } from '../../shared/months.js';
import { type Tier, tiers } from '../dues.rules.js';
import { mostMonthsAhead } from '../payments/allocation.rules.js';
import { type DeclaredTier, type DuesRate, owedFor, type Prices, rateOn } from '../rates.rules.js';
import type { CoveredMonth } from '../standing/coverage.rules.js';
import type { Standing } from '../standing/standing.rules.js';

/** So much money covers just these months. */
export interface Offer {
  months: MonthNumber[];
  cents: number;
}

export interface Offers {
  /** one month, two, three, and all that is open with this month; by their number */
  offers: Offer[];
  /** which of them is proposed: all that is open with this month, or the next month */
  proposed: number;
}

export interface Payable {
  standing: Standing;
  covered: readonly CoveredMonth[];
  prices: Prices;
  /** said just now; null: as before */
  tier: Tier | null;
  /** credit that waits and pays first */
  waitingCents: number;
}

const usual = [1, 2, 3];

/** What somebody may pay now, oldest unpaid month first, just as the money will be allocated. */
export function offersFor({ standing, covered, prices, tier, waitingCents }: Payable): Offers {
  const { countedFrom, on } = standing;
  if (countedFrom === null) return { offers: [], proposed: 0 };
  const now = monthNumber(on);
  const paid = new Set(covered.flatMap(({ month, until }) => (until === null ? [month] : [])));
  const months: MonthNumber[] = [];
  for (let month = countedFrom; month <= now + mostMonthsAhead; month += 1)
    if (!paid.has(month)) months.push(month);
  const said = withTier(prices, tier, months[0]);
  const open = months.filter((month) => month <= now).length;
  const counts = [...new Set([...usual, open])].filter((count) => count > 0 && count <= months.length);
  const offers = counts
    .sort((a, b) => a - b)
    .map((count) => months.slice(0, count))
    .map((chosen) => ({ months: chosen, cents: owedFor(said, chosen) - waitingCents }))
    .filter(({ cents }) => cents > 0);
  const wanted = Math.max(1, open);
  const proposed = offers.findIndex((offer) => offer.months.length >= wanted);
  return { offers, proposed: Math.max(0, proposed) };
}

function withTier(prices: Prices, tier: Tier | null, from: MonthNumber | undefined): Prices {
  if (tier === null || from === undefined) return prices;
  const said: DeclaredTier = { tier, fromMonth: from };
  return { ...prices, declared: [...prices.declared, said] };
}

/** What joining costs: the fee and the first month, by tier. */
export interface JoiningPrice {
  tier: Tier;
  feeCents: number;
  monthCents: number;
}

export function joiningPrices(rates: readonly DuesRate[], on: string): JoiningPrice[] {
  const first = firstDayOf(monthNumber(on));
  return tiers.map((tier) => ({
    tier,
    feeCents: rateOn(rates, tier, on).initiationCents,
    monthCents: rateOn(rates, tier, first).monthlyCents,
  }));
}

/** Whether somebody joins for the first time, comes back, or is a member who just pays. */
export function joiningOf({ standing, inactiveSince, turn }: Standing): 'initiated' | 'reinitiated' | null {
  if (standing === 'not_a_member') return 'initiated';
  if (standing === 'former') return turn?.kind === 'died' ? null : 'reinitiated';
  return inactiveSince ? 'reinitiated' : null;
}
