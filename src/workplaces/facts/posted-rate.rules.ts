import { divideHalfUp, formatUnits, settingUnits, unitsPerOne } from '../../shared/decimals.js';

/** How posted pay is counted. `shift` is any flat sum for a stretch of work of known length. */
export const postedBases = [
  'hour',
  'shift',
  'day',
  'week',
  'biweek',
  'semimonth',
  'month',
  'year',
  'in-kind',
] as const;
export type PostedBasis = (typeof postedBases)[number];

/** Amount and hours as plain decimals; hours are of the shift or day, or per week for longer bases. */
export interface PostedPay {
  amount: string;
  basis: PostedBasis;
  hours: string | null;
}

export interface PostedHourly {
  /** two to four places: "15.00", "3.3333"; null for what is not money */
  hourly: string | null;
  /** hours that were taken because none were made known; null when nothing was assumed */
  assumedHours: string | null;
}

const usualHours = { day: 8, week: 40 } as const;
const weeksPerYear = 52n;
/** How many of each fall in a year, for those that are no number of weeks. */
const perYear = { semimonth: 24n, month: 12n, year: 1n } as const;

/** A year's pay of ten million is a slip of the hand, and every conversion below it is exact. */
const largest = 10_000_000 * unitsPerOne - 1;
const mostHours = { day: 24, week: 168 } as const;

export type PostedRefusal = 'pay.hours_missing' | 'pay.zero' | 'pay.too_large' | 'hours.out_of_range';

/**
 * DOMAIN "Pay": hour = amount; shift and day = amount / hours; week = amount / H; biweek = amount / 2H; semimonth =
 * amount x 24 / 52H; month = x 12 / 52H; year = / 52H. Without hours a day has 8, a week 40; a shift has none:
 * `pay.hours_missing`. Rounded half up, once, to four places.
 */
export function postedHourly({ amount, basis, hours }: PostedPay): PostedHourly | PostedRefusal {
  const money = unitsOf(amount);
  if (money === 0) return 'pay.zero';
  if (money > largest) return 'pay.too_large';
  const length = hours === null ? null : unitsOf(hours);
  const stretch = basis === 'shift' || basis === 'day' ? 'day' : 'week';
  if (length !== null && (length === 0 || length > mostHours[stretch] * unitsPerOne))
    return 'hours.out_of_range';
  if (basis === 'in-kind') return { hourly: null, assumedHours: null };
  if (basis === 'hour') return { hourly: formatUnits(money, 2), assumedHours: null };
  if (basis === 'shift' && length === null) return 'pay.hours_missing';
  const hourly = hourOf(BigInt(money), basis, BigInt(length ?? usualHours[stretch] * unitsPerOne));
  if (hourly > largest) return 'pay.too_large';
  return {
    hourly: formatUnits(hourly, 2),
    assumedHours: length === null ? String(usualHours[stretch]) : null,
  };
}

/** Past seven whole digits it is too large for every rule here: more than `largest`. */
function unitsOf(text: string): number {
  const plain = text.replace(/^0+(?=\d)/, '');
  return /^\d{8}/.test(plain) ? largest + 1 : settingUnits(plain);
}

function hourOf(money: bigint, basis: Exclude<PostedBasis, 'hour' | 'in-kind'>, length: bigint): number {
  const unit = BigInt(unitsPerOne);
  switch (basis) {
    case 'shift':
    case 'day':
    case 'week':
      return divideHalfUp(money * unit, length);
    case 'biweek':
      return divideHalfUp(money * unit, 2n * length);
    case 'semimonth':
    case 'month':
    case 'year':
      return divideHalfUp(perYear[basis] * money * unit, weeksPerYear * length);
  }
}

/** A decimal as the database writes it ("15.0000"), with no more zeros than `places` asks for. */
export function plainDecimal(text: string, places: number): string {
  return formatUnits(settingUnits(text), places);
}
