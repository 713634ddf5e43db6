import { Temporal } from 'temporal-polyfill';

import { daysAfter } from '../../shared/days.js';
import {
  fallsOn,
  type MonthlyOnDay,
  type MonthlyOnWeekday,
  type Occurrence,
  occurrenceOn,
  type Recurrence,
  type Weekday,
} from './recurrence.rules.js';

/** A recurrence as calendar programs take it: DTSTART, which is itself an occurrence, and RRULE. */
export interface Series {
  start: Occurrence;
  /** `RRULE:FREQ=…`, RFC 5545, 3.3.10 */
  rrule: string;
}

/** The fifth Monday of every twelfth February comes only every 28 years, or 40 around 2100. */
const daysAhead = 41 * 366;

/**
 * The recurrence as a series that calendar programs read as we do, at least before `until`.
 *
 * Null when there is none: it falls on no day; clocks skip its time or show it twice (programs take the offset before,
 * the one after, or leave it out); or it is on the 29th or 30th, or else on the last day (this takes BYSETPOS, which
 * some programs ignore beside BYMONTHDAY). Throws a RangeError for a zone or a time that is none.
 */
export function seriesOf(recurrence: Recurrence, until: Date): Series | null {
  const day = dayParts(recurrence);
  const start = day && firstOf(recurrence);
  if (!day || !start || isTouched(recurrence, start.at, until)) return null;
  const { interval, untilOn } = recurrence;
  const last = untilOn === null ? [] : [`UNTIL=${utc(occurrenceOn(recurrence, untilOn).at)}`];
  const parts = [...day, ...(interval === 1 ? [] : [`INTERVAL=${interval}`]), ...last];
  return { start, rrule: `RRULE:${parts.join(';')}` };
}

function firstOf(recurrence: Recurrence): Occurrence | null {
  const last = recurrence.untilOn ?? daysAfter(recurrence.startOn, daysAhead);
  for (let day = recurrence.startOn; day <= last; day = daysAfter(day, 1)) {
    if (fallsOn(recurrence, day)) return occurrenceOn(recurrence, day);
  }
  return null;
}

function dayParts(recurrence: Recurrence): string[] | null {
  switch (recurrence.every) {
    case 'day':
      return ['FREQ=DAILY'];
    case 'week':
      return ['FREQ=WEEKLY', `BYDAY=${recurrence.weekdays.map(named).join(',')}`, 'WKST=MO'];
    case 'month':
      return monthParts(recurrence);
  }
}

function monthParts(rule: MonthlyOnDay | MonthlyOnWeekday): string[] | null {
  if ('nthWeekday' in rule) {
    return ['FREQ=MONTHLY', `BYDAY=${rule.nthWeekday.nth}${named(rule.nthWeekday.weekday)}`];
  }
  if (rule.monthDay === 29 || rule.monthDay === 30) return null;
  return ['FREQ=MONTHLY', `BYMONTHDAY=${rule.monthDay === 31 ? -1 : rule.monthDay}`];
}

/** Whether some change of the clocks skips or repeats the time, on whatever day. */
function isTouched({ at, timeZone }: Recurrence, from: Date, until: Date): boolean {
  let clock = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = clock.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > until.getTime()) return false;
    const told = [next, next.withTimeZone(clock.offset)].map((each) => each.toPlainDateTime());
    told.sort((one, other) => Temporal.PlainDateTime.compare(one, other));
    const [first, last] = told as [Temporal.PlainDateTime, Temporal.PlainDateTime];
    const sameDay = first.withPlainTime(at);
    const time = Temporal.PlainDateTime.compare(sameDay, first) < 0 ? sameDay.add({ days: 1 }) : sameDay;
    if (Temporal.PlainDateTime.compare(time, last) < 0) return true;
    clock = next;
  }
}

function named(weekday: Weekday): string {
  return ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday - 1] as string;
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
