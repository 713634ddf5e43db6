import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';

import { zoneYears } from '../recurrence/random-recurrence.fixture.js';
import { vtimezone } from './vtimezone.js';

const hour = 3_600_000;

/** The seconds that clocks are ahead of UTC. */
function offsetsOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(format.format(at)) ?? [0, '+', '0', '0'];
    return (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
  };
}

describe('A zone in a calendar file', () => {
  it('has the offset it begins with and each change after it, told by the clocks before', () => {
    const text = vtimezone('America/Toronto', new Date('2026-03-01T17:00:00Z'), new Date('2026-12-01'));
    expect(text.split('\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/Toronto',
      'BEGIN:STANDARD',
      'DTSTART:20260301T120000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260308T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it.each(zoneYears)('tells a program every offset of %s, three years from %i on', (timeZone, year) => {
    const [from, until] = [Date.UTC(year, 0, 1), Date.UTC(year + 3, 0, 1)];
    const component = new ICAL.Component(
      ICAL.parse(vtimezone(timeZone, new Date(from), new Date(until))) as unknown[],
    );
    const zone = new ICAL.Timezone(component);
    const offsetAt = offsetsOf(timeZone);
    const wrong: unknown[] = [];
    // a program asks with the time on the wall, here at hours that no change of these years repeats
    for (let at = from + 9 * hour; at < until; at += 12 * hour) {
      const seconds = offsetAt(at);
      const wall = ICAL.Time.fromJSDate(new Date(at + seconds * 1000), true);
      if (zone.utcOffset(wall) !== seconds) wrong.push([new Date(at), seconds, zone.utcOffset(wall)]);
    }
    expect(wrong).toEqual([]);
  });
});
