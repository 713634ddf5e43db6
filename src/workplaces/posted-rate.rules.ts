import { divideHalfUp, formatUnits, settingUnits, unitsPerOne } from '../shared/decimals.js';

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

/**
 * DOMAIN "Pay": hour = amount; shift and day = amount / hours; week = amount / H; biweek = amount / 2H; semimonth =
 * amount x 24 / 52H; month = x 12 / 52H; year = / 52H. Without hours a day has 8, a week 40; a shift has none:
 * `pay.hours_missing`. Rounded half up, once, to four places.
 */
export function postedHourly({ amount, basis, hours }: PostedPay): PostedHourly | 'pay.hours_missing' {
  if (basis === 'in-kind') return { hourly: null, assumedHours: null };
  const money = BigInt(settingUnits(amount));
  if (basis === 'hour') return { hourly: formatUnits(Number(money), 2), assumedHours: null };
  if (basis === 'shift' && hours === null) return 'pay.hours_missing';
  const usual = String(basis === 'day' ? usualHours.day : usualHours.week);
  const length = BigInt(settingUnits(hours ?? usual));
  const unit = BigInt(unitsPerOne);
  const hourly = formatUnits(divideHalfUp(money * unit * timesOf(basis), length * lengthsOf(basis)), 2);
  return { hourly, assumedHours: hours === null ? usual : null };
}

type Stretch = Exclude<PostedBasis, 'hour' | 'in-kind'>;

function timesOf(basis: Stretch): bigint {
  return basis in perYear ? perYear[basis as keyof typeof perYear] : 1n;
}

/** How many shifts, days or weeks of `hours` the amount, taken so many times, is for. */
function lengthsOf(basis: Stretch): bigint {
  if (basis in perYear) return weeksPerYear;
  return basis === 'biweek' ? 2n : 1n;
}
