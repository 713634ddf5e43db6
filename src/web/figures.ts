import { amountIn } from '../shared/amounts.js';
import type { MoneyView } from '../shared/money.js';
import { type Day, isDay } from '../shared/days.js';
import type { MessageValue, MessageValues } from '../shared/messages/index.js';
import type { Month } from '../shared/months.js';
import type { PageContext } from './page.js';

/** Money, days and months as the reader writes them. */
export interface Figures {
  money: (amount: MoneyView) => string;
  day: (day: Day) => string;
  /** `October, November 2026`, each by its name */
  months: (months: readonly Month[]) => string;
  /** the days and months among the values of a sentence */
  values: (values: MessageValues) => MessageValues;
}

const isOfMonths = /^\d{4}-\d{2}(, \d{4}-\d{2})*$/;

export function figuresIn({ language }: Pick<PageContext, 'language'>): Figures {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day = (on: Day): string => days.format(new Date(`${on}T00:00:00Z`));
  const monthNames = (months: readonly Month[]): string =>
    months.map((month) => names.format(new Date(`${month}-01T00:00:00Z`))).join(', ');
  const written = (value: MessageValue): MessageValue => {
    if (typeof value !== 'string') return value;
    if (isOfMonths.test(value)) return monthNames(value.split(', '));
    return isDay(value) ? day(value) : value;
  };
  return {
    money: (amount) => amountIn(language, amount),
    day,
    months: monthNames,
    values: (values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)])),
  };
}
