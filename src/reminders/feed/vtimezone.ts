import { Temporal } from 'temporal-polyfill';

/**
 * A zone for a calendar file (VTIMEZONE, RFC 5545, 3.6.5): its offset at `from` and each change up to `until`,
 * one by one, out of the same zone data as our occurrences. After `until` programs that do not know the zone by its
 * name go on with the last offset. Lines end in LF. Throws a RangeError for a zone that is none.
 */
export function vtimezone(timeZone: string, from: Date, until: Date): string {
  let clock = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const observances = [observance(clock, clock)];
  for (;;) {
    const next = clock.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > until.getTime()) break;
    observances.push(observance(next, clock));
    clock = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\n');
}

/** From when on an offset holds, told by the clocks as they were before. */
function observance(change: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const told = change.withTimeZone(before.offset).toPlainDateTime().toString({ smallestUnit: 'second' });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${told.replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.offset.replace(/:/g, '')}`,
    `TZOFFSETTO:${change.offset.replace(/:/g, '')}`,
    `END:${kind}`,
  ];
}
