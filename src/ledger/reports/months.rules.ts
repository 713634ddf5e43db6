import type { Day } from '../../shared/days.js';
import { type Month, monthNamed, monthNumber, monthsFrom } from '../../shared/months.js';
import { type AccountCode, typeOf } from '../accounts.rules.js';

/** What one account came to in one month: for income what came in, for expenses what went out less. Cents. */
export interface MonthSum {
  month: Month;
  code: AccountCode;
  cents: number;
}

export interface IncomeMonth {
  month: Month;
  income: { code: AccountCode; cents: number }[];
  expenses: { code: AccountCode; cents: number }[];
  incomeCents: number;
  expenseCents: number;
  netCents: number;
}

/** Every month from one day to another, also those in which nothing happened. */
export function incomeMonths(sums: readonly MonthSum[], from: Day, until: Day): IncomeMonth[] {
  return monthsFrom(monthNumber(from), monthNumber(until)).map((number) => {
    const month = monthNamed(number);
    const its = sums.filter((sum) => sum.month === month && sum.cents !== 0);
    const income = its
      .filter(({ code }) => typeOf(code) === 'income')
      .map(({ code, cents }) => ({ code, cents }));
    const expenses = its
      .filter(({ code }) => typeOf(code) === 'expenses')
      .map(({ code, cents }) => ({ code, cents: -cents }));
    const incomeCents = total(income);
    const expenseCents = total(expenses);
    return { month, income, expenses, incomeCents, expenseCents, netCents: incomeCents - expenseCents };
  });
}

/** What moved through one till in one month; month null: all before the first day that is asked for. Cents. */
export interface TillSum {
  month: Month | null;
  code: AccountCode;
  inCents: number;
  outCents: number;
}

export interface TillMonth {
  code: AccountCode;
  openingCents: number;
  inCents: number;
  outCents: number;
  closingCents: number;
}

/** Each till in each month: what was there, came, went and is left. A till appears from its first movement on. */
export function cashMonths(
  sums: readonly TillSum[],
  from: Day,
  until: Day,
): { month: Month; tills: TillMonth[] }[] {
  const codes = [...new Set(sums.map(({ code }) => code))].sort();
  const held = new Map<AccountCode, number>();
  for (const { month, code, inCents, outCents } of sums)
    if (month === null) held.set(code, (held.get(code) ?? 0) + inCents - outCents);
  return monthsFrom(monthNumber(from), monthNumber(until)).map((number) => {
    const month = monthNamed(number);
    const tills = codes.flatMap((code) => {
      const moved = sums.find((sum) => sum.month === month && sum.code === code);
      const openingCents = held.get(code);
      if (openingCents === undefined && !moved) return [];
      const { inCents = 0, outCents = 0 } = moved ?? {};
      const closingCents = (openingCents ?? 0) + inCents - outCents;
      held.set(code, closingCents);
      return [{ code, openingCents: openingCents ?? 0, inCents, outCents, closingCents }];
    });

    return { month, tills };
  });
}

function total(sums: readonly { cents: number }[]): number {
  return sums.reduce((sum, { cents }) => sum + cents, 0);
}
