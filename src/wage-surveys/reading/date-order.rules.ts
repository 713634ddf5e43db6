import { isDay } from './calendar-days.rules.js';
import { fold, isBlank } from './texts.rules.js';
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
  private dayFirst = 0;
  private monthFirst = 0;
  private yearFirst = 0;
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
    if (last.length === 2 && first > 31) {
      if (isDay(1900 + first, second, Number(last))) this.yearFirst += 1;
      return;
    }
    const year = last.length === 4 ? Number(last) : 2000 + Number(last);
    const dayFirst = isDay(year, second, first) || (last.length === 2 && isDay(year - 100, second, first));
    const monthFirst = isDay(year, first, second) || (last.length === 2 && isDay(year - 100, first, second));
    if (dayFirst && !monthFirst) this.dayFirst += 1;
    if (monthFirst && !dayFirst) this.monthFirst += 1;
  }

  decided(): DateOrder {
    const { dayFirst, monthFirst, yearFirst } = this;
    const mixed = dayFirst > 0 === monthFirst > 0;
    return {
      order: mixed ? null : dayFirst > 0 ? 'dmy' : 'mdy',
      shortYearFirst: yearFirst === 0 ? false : dayFirst + monthFirst === 0 ? true : null,
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
