import type { Day } from '../../shared/days.js';
import { firstDayOf, type MonthNumber, monthNumber } from '../../shared/months.js';

/** The last day on which something about `month` is still in time: so many days into the month after. */
export function lastDayInTime(month: MonthNumber, dayOfNextMonth: number): Day {
  return `${firstDayOf(month + 1).slice(0, 8)}${String(dayOfNextMonth).padStart(2, '0')}`;
}

/** The last month of which the time is over by `on`: the 10th is in time, the 11th is late. */
export function lastMonthOverdue(on: Day, dayOfNextMonth: number): MonthNumber {
  const before = monthNumber(on) - 1;
  return on > lastDayInTime(before, dayOfNextMonth) ? before : before - 1;
}

/** The first month that a delegate should have reported by now and has not; null when nothing is late. */
export function lateSince(
  { issuedOn, reported }: { issuedOn: Day; reported: MonthNumber | null },
  overdue: MonthNumber,
): MonthNumber | null {
  const wanted = Math.max(monthNumber(issuedOn), (reported ?? 0) + 1);
  return wanted <= overdue ? wanted : null;
}
