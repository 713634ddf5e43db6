import ical, { ICalAlarmType, type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

import { occurrencesBetween, type Recurrence } from '../recurrence/recurrence.rules.js';
import { type Series, seriesOf } from '../recurrence/rrule.js';
import { vtimezone } from './vtimezone.js';

/** One event, once or again and again, in words that tell an onlooker nothing. */
export interface FeedEntry {
  /** the same for ever: by it a program knows an event that it has already */
  uid: string;
  summary: string;
  start: Date | Recurrence;
  /** how long it takes; 0 for a moment */
  minutes: number;
  /** so many minutes before the start the program sounds an alarm; null for never */
  alarmMinutes: number | null;
  updatedAt: Date;
  /** 0, and one more with each change of day or time */
  sequence: number;
}

export interface Feed {
  title: string;
  /** the whole PRODID: `-//Outward name//Calendar//EN` */
  prodId: string;
  entries: readonly FeedEntry[];
  now: Date;
}

const dayMs = 86_400_000;
const zoneDays = 5 * 366;
const singleDays = 400;

/**
 * The text of an iCalendar file (RFC 5545), without a word of our own: lines of at most 75 bytes, each ended by CRLF.
 *
 * An instant is written in UTC. A recurrence is one event on the clocks of its zone, which comes along until five
 * years after `now`; or, where programs would not agree on it (see `seriesOf`), an event in UTC for each of its
 * occurrences from a day before `now` to 400 days after, `uid` and its day being their id.
 * Throws a RangeError for a zone or a time that is none.
 */
export function calendarFeed({ title, prodId, entries, now }: Feed): string {
  const until = new Date(now.getTime() + zoneDays * dayMs);
  const since = new Map<string, Date>();
  const events = entries.flatMap((entry) => {
    if (entry.start instanceof Date) return [once(entry, entry.start)];
    const { timeZone } = entry.start;
    const series = seriesOf(entry.start, until);
    const event = series && again(entry, series, timeZone);
    if (!event) return eachOf(entry, entry.start, now);
    since.set(timeZone, earlier(series.start.at, since.get(timeZone)));
    return [event];
  });
  const calendar = ical({
    name: escaped(title),
    prodId: plain(prodId).replace(/^-/, ''),
    timezone: { name: null, generator: (zone) => vtimezone(zone, since.get(zone) ?? now, until) },
    events,
  });
  return `${calendar.toString()}\r\n`;
}

function once(entry: FeedEntry, at: Date): ICalEventData {
  const end = new Date(at.getTime() + entry.minutes * 60_000);
  return { ...common(entry), start: at, ...lasting(entry.minutes, end) };
}

/**
 * Null when clocks change during the first occurrence: from its start and end a program would reckon another length
 * for all. ical-generator writes a Date on the clocks of this machine, so it gets the zone's own.
 */
function again(entry: FeedEntry, { start, rrule }: Series, timezone: string): ICalEventData | null {
  const first = Temporal.Instant.fromEpochMilliseconds(start.at.getTime()).toZonedDateTimeISO(timezone);
  const end = first.add({ minutes: entry.minutes });
  if (end.offset !== first.offset) return null;
  return { ...common(entry), start: first, ...lasting(entry.minutes, end), timezone, repeating: rrule };
}

function eachOf(entry: FeedEntry, recurrence: Recurrence, now: Date): ICalEventData[] {
  const [from, until] = [-1, singleDays].map((days) => new Date(now.getTime() + days * dayMs)) as [
    Date,
    Date,
  ];
  return occurrencesBetween(recurrence, from, until).map(({ on, at }) =>
    once({ ...entry, uid: `${entry.uid}-${on}` }, at),
  );
}

/** A moment has no end: RFC 5545 wants one later than the start. */
function lasting<End>(minutes: number, end: End): { end?: End } {
  return minutes > 0 ? { end } : {};
}

function common({ uid, summary, alarmMinutes, updatedAt, sequence }: FeedEntry) {
  return {
    id: plain(uid),
    summary: plain(summary),
    stamp: updatedAt,
    lastModified: updatedAt,
    sequence,
    alarms: alarmMinutes === null ? [] : [{ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60 }],
  };
}

function earlier(one: Date, other: Date = one): Date {
  return one < other ? one : other;
}

/** ical-generator escapes summaries, but no titles and ids: a line break there would begin a property. */
function plain(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ');
}

function escaped(words: string): string {
  return plain(words).replace(/[\\;,]/g, '\\$&');
}
