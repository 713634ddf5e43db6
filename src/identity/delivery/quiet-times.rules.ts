import { Temporal } from 'temporal-polyfill';

/** Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When somebody wants to be left alone, by the clock on their own wall. */
export interface QuietTimes {
  /** an IANA name */
  timeZone: string;
  /** Minutes of the day, the second not included; the second before the first crosses midnight. Both null: none. */
  quietFromMinute: number | null;
  quietUntilMinute: number | null;
  /** whole days, from midnight to midnight */
  quietWeekdays: readonly Weekday[];
}

/** Why it is quiet: the day, or else the hour. */
type Quiet = 'day' | 'hours';

/** A moment, and what kept it from coming sooner. */
export interface Moved {
  at: Date;
  because: ReadonlySet<Quiet>;
}

const minuteMs = 60_000;
const minutesOfDay = 1_440;

/**
 * The first moment from `at` on that is not quiet. What clocks skip does not come; what they show twice is quiet
 * twice. Throws a RangeError with all seven days quiet, when there is none, and for a zone that is none.
 */
export function endOfQuiet(times: QuietTimes, at: Date): Moved {
  if (isAlwaysQuiet(times)) throw new RangeError('quiet on all seven days');
  const because = new Set<Quiet>();
  // the clock need not be asked, which is slow
  if (times.quietFromMinute === null && times.quietWeekdays.length === 0) return { at, because };
  let clock = clockAt(times.timeZone, at);
  for (let quiet = quietBy(times, clock); quiet; quiet = quietBy(times, clock)) {
    because.add(quiet);
    clock = nextEdge(times, clock, quiet);
  }
  return { at: new Date(clock.epochMilliseconds), because };
}

/**
 * The first moment from `at` on when a day comes to this minute: once a day, also where clocks show the minute twice;
 * where they skip it, as soon as they are past it. An hour within the quiet ones counts as their end.
 */
export function nextDaily(times: QuietTimes, minute: number, at: Date): Moved {
  if (isAlwaysQuiet(times)) throw new RangeError('quiet on all seven days');
  const asked = isWithinHours(times, minute) ? (times.quietUntilMinute ?? minute) : minute;
  const because = new Set<Quiet>();
  for (let day = clockAt(times.timeZone, at).toPlainDate(); ; day = day.add({ days: 1 })) {
    const clock = firstShown(day, asked, times.timeZone);
    if (!clock || clock.epochMilliseconds < at.getTime()) continue;
    const quiet = quietBy(times, clock);
    if (!quiet) return { at: new Date(clock.epochMilliseconds), because };
    because.add(quiet);
  }
}

/** Whether there is no day to be told on. */
export function isAlwaysQuiet({ quietWeekdays }: QuietTimes): boolean {
  return weekdays.every((weekday) => quietWeekdays.includes(weekday));
}

function clockAt(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function quietBy(times: QuietTimes, clock: Temporal.ZonedDateTime): Quiet | null {
  if (times.quietWeekdays.some((weekday) => weekday === clock.dayOfWeek)) return 'day';
  return isWithinHours(times, clock.hour * 60 + clock.minute) ? 'hours' : null;
}

function isWithinHours(
  { quietFromMinute: from, quietUntilMinute: until }: QuietTimes,
  minute: number,
): boolean {
  if (from === null || until === null) return false;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

/** Where what is quiet now may end: at the end of the hours, at midnight, or where the clocks change before. */
function nextEdge(
  { quietUntilMinute }: QuietTimes,
  clock: Temporal.ZonedDateTime,
  quiet: Quiet,
): Temporal.ZonedDateTime {
  const minute = clock.hour * 60 + clock.minute;
  const until = quiet === 'hours' ? (quietUntilMinute ?? minutesOfDay) : minutesOfDay;
  const edge = until > minute ? until : minutesOfDay;
  const shown = minute * minuteMs + clock.second * 1_000 + clock.millisecond;
  const next = clock.add({ milliseconds: edge * minuteMs - shown });
  if (next.offsetNanoseconds === clock.offsetNanoseconds) return next;
  return clock.getTimeZoneTransition('next') ?? next;
}

/** When a day first shows this minute, or a later one; null where it never does. */
function firstShown(
  day: Temporal.PlainDate,
  minute: number,
  timeZone: string,
): Temporal.ZonedDateTime | null {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const clock = day.toZonedDateTime({ timeZone, plainTime });
  const isSkipped = !clock.toPlainTime().equals(plainTime);
  // at or past the end of a gap: that end is what comes first
  const shown = isSkipped ? clock.add({ seconds: 1 }).getTimeZoneTransition('previous') : clock;
  return shown?.toPlainDate().equals(day) ? shown : null;
}
