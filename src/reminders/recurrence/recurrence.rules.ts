import { Temporal } from 'temporal-polyfill';

import { type Day, dayIn } from '../../shared/days.js';

/** Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A time on the clocks of an IANA zone: `19:00` and `America/Toronto`. */
interface WallClock {
  at: string;
  timeZone: string;
}

/** Every `interval` (1 or more) periods, counted from the one `startOn` is in; both days are included. */
interface Repeating extends WallClock {
  interval: number;
  startOn: Day;
  untilOn: Day | null;
}

export interface Daily extends Repeating {
  every: 'day';
}

/** Weeks begin on Monday. */
export interface Weekly extends Repeating {
  every: 'week';
  weekdays: readonly Weekday[];
}

/** On the 1st to 31st; a month that lacks the day has its last day instead. */
export interface MonthlyOnDay extends Repeating {
  every: 'month';
  monthDay: number;
}

/** On the first to fifth such weekday, or with -1 the last. A month that lacks a fifth is left out. */
export interface MonthlyOnWeekday extends Repeating {
  every: 'month';
  nthWeekday: { nth: 1 | 2 | 3 | 4 | 5 | -1; weekday: Weekday };
}

/** When something happens again and again, as told by a calendar and a clock on the wall. */
export type Recurrence = Daily | Weekly | MonthlyOnDay | MonthlyOnWeekday;

/** When something happens once. */
export interface OneOff extends WallClock {
  on: Day;
}

/** One time that it happens: the local day it stands for, which is unique in a recurrence, and the instant. */
export interface Occurrence {
  on: Day;
  at: Date;
}

const dayMs = 86_400_000;

/**
 * The occurrences with `from` <= at < `until`, in order; exactly one for each day that the rule falls on.
 *
 * A time that clocks skip is read with the offset before the gap (02:30 is 03:30 on the clock), one that they show
 * twice is the first: RFC 5545, 3.3.5. A day that a zone skipped whole is the day after it, and not counted twice.
 * The work grows with the days between `from` and `until`. Throws a RangeError for a zone or a time that is none.
 */
export function occurrencesBetween(rule: Recurrence | OneOff, from: Date, until: Date): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const { first, last } = reach(rule);
  // what falls in a gap may lie on the day after its own
  const begin = Math.max(first, dayNumber(dayIn(rule.timeZone, from)) - 1);
  const end = Math.min(last, dayNumber(dayIn(rule.timeZone, until)));
  for (let number = begin; number <= end; number += 1) {
    if (!isMarked(rule, number)) continue;
    const occurrence = occurrenceOn(rule, dayNumbered(number));
    const isWithin = occurrence.at >= from && occurrence.at < until;
    if (isWithin && occurrences.at(-1)?.on !== occurrence.on) occurrences.push(occurrence);
  }
  return occurrences;
}

/** Whether the rule falls on a day of the calendar, whatever the clocks do on it. */
export function fallsOn(rule: Recurrence | OneOff, day: Day): boolean {
  const { first, last } = reach(rule);
  const number = dayNumber(day);
  return number >= first && number <= last && isMarked(rule, number);
}

/** What a clock's time on a day is, whether or not the rule falls on it. */
export function occurrenceOn({ at, timeZone }: WallClock, day: Day): Occurrence {
  const date = Temporal.PlainDate.from(day);
  const zoned = date.toZonedDateTime({ timeZone, plainTime: at });
  // the day after: by a gap over midnight, or because there was no such day
  const isOn = zoned.toPlainDate().equals(date) || date.toZonedDateTime(timeZone).toPlainDate().equals(date);
  return { on: isOn ? day : zoned.toPlainDate().toString(), at: new Date(zoned.epochMilliseconds) };
}

/** The first and the last day that a rule may fall on. */
function reach(rule: Recurrence | OneOff): { first: number; last: number } {
  if ('on' in rule) return { first: dayNumber(rule.on), last: dayNumber(rule.on) };
  return {
    first: dayNumber(rule.startOn),
    last: rule.untilOn === null ? Number.POSITIVE_INFINITY : dayNumber(rule.untilOn),
  };
}

/** Whether a day within the reach of a rule is one of its days. */
function isMarked(rule: Recurrence | OneOff, number: number): boolean {
  if ('on' in rule) return true;
  const start = dayNumber(rule.startOn);
  switch (rule.every) {
    case 'day':
      return (number - start) % rule.interval === 0;
    case 'week':
      return (
        (weekOf(number) - weekOf(start)) % rule.interval === 0 && rule.weekdays.includes(weekdayOf(number))
      );
    case 'month':
      return (monthOf(number) - monthOf(start)) % rule.interval === 0 && isDayOfMonth(rule, number);
  }
}

function isDayOfMonth(rule: MonthlyOnDay | MonthlyOnWeekday, number: number): boolean {
  const date = new Date(number * dayMs);
  const day = date.getUTCDate();
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  if ('monthDay' in rule) return day === Math.min(rule.monthDay, days);
  const { nth, weekday } = rule.nthWeekday;
  return weekdayOf(number) === weekday && (nth === -1 ? day + 7 > days : Math.ceil(day / 7) === nth);
}

/** Days since 1 January 1970, a Thursday. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function dayNumbered(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

function weekOf(number: number): number {
  return Math.floor((number + 3) / 7);
}

function weekdayOf(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function monthOf(number: number): number {
  const date = new Date(number * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
