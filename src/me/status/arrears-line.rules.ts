import type { Day } from '../../shared/days.js';
import { lastDayOf, monthNumber } from '../../shared/months.js';

/** The part of a standing that a reminder is about. */
export interface OpenDues {
  standing: string;
  unpaidMonths: number;
  arrears: { amountCents: number; currency: string };
}

/** After so many days of a month the one before it is late. */
const daysOfGrace = 10;

/**
 * Whether somebody is reminded of dues: with one whole month unpaid from the eleventh of the next month on, with two
 * at once. Who is no member owes nothing. While the bank's statements of the months before are not all posted nobody
 * is: what is open may be paid already.
 * @param postedThrough null when the union brings no statements
 */
export function isReminded(
  { standing, unpaidMonths }: OpenDues,
  { today, postedThrough }: { today: Day; postedThrough: Day | null },
): boolean {
  if (postedThrough !== null && postedThrough < lastDayOf(monthNumber(today) - 1)) return false;
  if (standing === 'former' || standing === 'not_a_member') return false;
  if (standing === 'inactive') return true;
  return unpaidMonths > 1 || (unpaidMonths === 1 && Number(today.slice(8)) > daysOfGrace);
}

/** The line of the first page; null when there is nothing to say. */
export function arrearsLine(dues: OpenDues, on: { today: Day; postedThrough: Day | null }) {
  if (!isReminded(dues, on)) return null;
  return {
    code:
      dues.standing === 'inactive'
        ? ('status_page.inactive_line' as const)
        : ('status_page.arrears_line' as const),
    values: { count: dues.unpaidMonths, amount: dues.arrears },
    href: '/p/st',
  };
}
