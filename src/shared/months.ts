import type { Day } from './days.js';

/** A calendar month as `2026-03`. */
export type Month = string;

/** A calendar month as a whole number, to reckon with: twelve a year, January 1970 is 23640. */
export type MonthNumber = number;

/** The month that a day is in. */
export function monthNumber(day: Day): MonthNumber {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function monthNamed(number: MonthNumber): Month {
  const month = number % 12;
  return `${String((number - month) / 12).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
}

export function firstDayOf(number: MonthNumber): Day {
  return `${monthNamed(number)}-01`;
}

/** 28 to 31 February and all. */
export function lastDayOf(number: MonthNumber): Day {
  const next = new Date(`${firstDayOf(number + 1)}T00:00:00Z`);
  next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** `from`, and every month up to `until`, both included. */
export function monthsFrom(from: MonthNumber, until: MonthNumber): MonthNumber[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, place) => from + place);
}
