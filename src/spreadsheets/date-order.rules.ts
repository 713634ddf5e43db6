import { isDay } from './calendar-days.rules.js';
import { fold, isBlank } from '../shared/texts.js';
import { splitTime } from './times.rules.js';

/** What a column's values say together. `shortYearFirst` null: two-digit years stand first and last. */
export interface DateOrder {
  order: 'dmy' | 'mdy' | null;
  shortYearFirst: boolean | null;
  /** Every value is a number a spreadsheet would use for a day between 1954 and 2064. */
  serial: boolean;
}

/** A single day with no column around it, as in a form. */
export const undecidedOrder: DateOrder = Object.freeze({ order: null, shortYearFirst: false, serial: false });

const triple = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|'?\d{2})$/;
const number = /^\d{5}(?:\.\d+)?$/;

/** Gathers the values that can only be read one way. */
export class DateOrderDecision {
  private readonly long = { dayFirst: 0, monthFirst: 0 };
  private readonly short = { dayFirst: 0, monthFirst: 0, yearFirst: 0, notYearFirst: 0 };
  private serials = 0;
  private others = 0;

  observe(text: string): void {
    if (isBlank(text)) return;
    const { rest } = splitTime(fold(text));
    if (number.test(rest) && Number(rest) >= 20_000 && Number(rest) <= 60_000) this.serials += 1;
    else this.others += 1;
    const match = triple.exec(rest);
    if (match) this.compare(Number(match[1]), Number(match[3]), (match[4] ?? '').replace("'", ''));
  }

  private compare(first: number, second: number, last: string): void {
    const exists = (year: number, month: number, day: number) =>
      last.length === 4
        ? isDay(year, month, day)
        : isDay(2000 + year, month, day) || isDay(1900 + year, month, day);
    const counts = last.length === 4 ? this.long : this.short;
    const dayFirst = exists(Number(last), second, first);
    const monthFirst = exists(Number(last), first, second);
    if (dayFirst && !monthFirst) counts.dayFirst += 1;
    if (monthFirst && !dayFirst) counts.monthFirst += 1;
    if (last.length === 4) return;
    if (!exists(first, second, Number(last))) this.short.notYearFirst += 1;
    else if (!dayFirst && !monthFirst) this.short.yearFirst += 1;
  }

  decided(): DateOrder {
    const { long, short } = this;
    const shortYearFirst = short.yearFirst === 0 ? false : short.notYearFirst === 0 ? true : null;
    const dayFirst = long.dayFirst + (shortYearFirst === true ? 0 : short.dayFirst);
    const monthFirst = long.monthFirst + (shortYearFirst === true ? 0 : short.monthFirst);
    const mixed = dayFirst > 0 === monthFirst > 0;
    return {
      order: mixed ? null : dayFirst > 0 ? 'dmy' : 'mdy',
      shortYearFirst,
      serial: this.serials > 0 && this.others === 0,
    };
  }
}

/** Decides a column's order from the values that can only be read one way; null without or with both kinds. */
export function decideDateOrder(values: Iterable<string>): DateOrder {
  const decision = new DateOrderDecision();
  for (const value of values) decision.observe(value);
  return decision.decided();
}
