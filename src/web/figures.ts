import { inWholes, type MoneyView } from '../shared/money.js';
import type { Day } from '../shared/days.js';
import type { Month } from '../shared/months.js';
import type { PageContext } from './page.js';

/** Money, days and months as the reader writes them. */
export interface Figures {
  money: (amount: MoneyView) => string;
  day: (day: Day) => string;
  /** `October, November 2026`, each by its name */
  months: (months: readonly Month[]) => string;
}

export function figuresIn({ language }: Pick<PageContext, 'language'>): Figures {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    money: ({ amountCents, currency }) => {
      if (!/^[A-Z]{3}$/.test(currency)) return `${inWholes(amountCents)} ${currency}`;
      return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountCents / 100);
    },
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    months: (months) => months.map((month) => names.format(new Date(`${month}-01T00:00:00Z`))).join(', '),
  };
}
