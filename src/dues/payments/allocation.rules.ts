import type { MonthNumber } from '../../shared/months.js';
import type { Tier } from '../dues.rules.js';
import { type Prices, priceOf } from '../rates.rules.js';

/** Nobody pays further ahead than this: what is left waits as credit. */
export const mostMonthsAhead = 24;

export interface AllocatedMonth {
  month: MonthNumber;
  tier: Tier;
  cents: number;
}

/** What money covers; the rest waits as credit. */
export interface Allocation {
  months: AllocatedMonth[];
  creditCents: number;
}

export interface AllocationRequest {
  /** what came in, and the credit that waited */
  cents: number;
  /** the first month that counts, the month of the receipt, and what is covered by then */
  countedFrom: MonthNumber;
  now: MonthNumber;
  covered: ReadonlySet<MonthNumber>;
  prices: Prices;
}

/** The oldest unpaid month first, then this one, then the next: as far as the money goes, whole months only. */
export function allocate({ cents, countedFrom, now, covered, prices }: AllocationRequest): Allocation {
  const months: AllocatedMonth[] = [];
  let left = cents;
  for (let month = countedFrom; month <= now + mostMonthsAhead; month += 1) {
    if (covered.has(month)) continue;
    const price = priceOf(prices, month);
    if (price.cents > left) break;
    left -= price.cents;
    months.push({ month, ...price });
  }
  return { months, creditCents: left };
}

export type AllocationRefusal =
  'payment.month_covered' | 'payment.month_not_counted' | 'payment.month_too_far' | 'payment.amount_short';

/** Just these months, in their order; what is over waits as credit. Money that does not reach for all of them is refused. */
export function allocateTo(
  request: AllocationRequest,
  wanted: readonly MonthNumber[],
): Allocation | { refused: AllocationRefusal; month: MonthNumber | null; neededCents: number } {
  const months = [...new Set(wanted)].sort((a, b) => a - b);
  for (const month of months) {
    const refused = whyNot(request, month);
    if (refused) return { refused, month, neededCents: 0 };
  }
  const priced = months.map((month) => ({ month, ...priceOf(request.prices, month) }));
  const neededCents = priced.reduce((sum, { cents }) => sum + cents, 0);
  if (neededCents > request.cents) return { refused: 'payment.amount_short', month: null, neededCents };
  return { months: priced, creditCents: request.cents - neededCents };
}

function whyNot(
  { countedFrom, now, covered }: AllocationRequest,
  month: MonthNumber,
): AllocationRefusal | null {
  if (month < countedFrom) return 'payment.month_not_counted';
  if (covered.has(month)) return 'payment.month_covered';
  return month > now + mostMonthsAhead ? 'payment.month_too_far' : null;
}
