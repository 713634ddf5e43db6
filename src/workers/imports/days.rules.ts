import { type Day, isDay } from '../../shared/days.js';
import type { MessageCode } from '../../shared/messages/index.js';

/** In which order the days of one column are written; null while nothing decides it. */
export type DayOrder = 'day-first' | 'month-first' | null;

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

function both(text: string): { dayFirst: Day | null; monthFirst: Day | null } | null {
  const parts = yearLast.exec(text.trim());
  if (!parts) return null;
  const [, first, second, year = ''] = parts;
  const existing = (day: string): Day | null => (isDay(day) ? day : null);
  return {
    dayFirst: existing(`${year}-${two(second)}-${two(first)}`),
    monthFirst: existing(`${year}-${two(first)}-${two(second)}`),
  };
}

/** The order that the values of a column which can be read one way only agree on. */
export function dayOrder(values: Iterable<string>): DayOrder {
  const orders = new Set<DayOrder>();
  for (const value of values) {
    const readings = both(value);
    if (!readings || (readings.dayFirst === null) === (readings.monthFirst === null)) continue;
    orders.add(readings.dayFirst === null ? 'month-first' : 'day-first');
  }
  return orders.size === 1 ? [...orders][0]! : null;
}

/** Numbers only, the year whole: `2026-11-21`, `21/11/2026`. What can be read in two ways is not guessed. */
export function readDay(text: string, order: DayOrder): { day: Day } | { code: MessageCode } {
  const iso = yearFirst.exec(text.trim());
  if (iso) {
    const day = `${iso[1]}-${two(iso[2])}-${two(iso[3])}`;
    return isDay(day) ? { day } : { code: 'date.invalid' };
  }
  const readings = both(text);
  if (!readings) return { code: 'date.unreadable' };
  const { dayFirst, monthFirst } = readings;
  const only =
    dayFirst === null || dayFirst === monthFirst ? monthFirst : monthFirst === null ? dayFirst : null;
  if (only !== null) return { day: only };
  if (dayFirst === null || monthFirst === null) return { code: 'date.invalid' };
  if (order === null) return { code: 'date.ambiguous' };
  return { day: order === 'day-first' ? dayFirst : monthFirst };
}
