import { randomInt } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { randomFrom } from '../../dues/standing/random-ledger.fixture.js';
import { readCalendar, shownAt } from '../feed/calendar-program.fixture.js';
import { vtimezone } from '../feed/vtimezone.js';
import { randomRule, zoneYears } from './random-recurrence.fixture.js';
import { occurrencesBetween, type Recurrence } from './recurrence.rules.js';
import { type Series, seriesOf } from './rrule.js';

const rulesEach = process.env['TEST_LONG'] ? 300 : 30;
const toronto = { interval: 1, startOn: '2026-01-01', untilOn: null, timeZone: 'America/Toronto' } as const;

const later = new Date('2031-01-01');

describe('A recurrence as RFC 5545 has it', () => {
  const at = '19:00';

  it.each<[string, Recurrence]>([
    ['FREQ=DAILY', { ...toronto, at, every: 'day' }],
    ['FREQ=DAILY;INTERVAL=3', { ...toronto, at, every: 'day', interval: 3 }],
    [
      'FREQ=WEEKLY;BYDAY=TU;WKST=MO;INTERVAL=2',
      { ...toronto, at, every: 'week', interval: 2, weekdays: [2] },
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=28', { ...toronto, at, every: 'month', monthDay: 28 }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { ...toronto, at, every: 'month', monthDay: 31 }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { ...toronto, at, every: 'month', nthWeekday: { nth: -1, weekday: 5 } }],
    // the last time is 19:00 in Toronto on the day itself
    [
      'FREQ=WEEKLY;BYDAY=MO,WE;WKST=MO;UNTIL=20260630T230000Z',
      { ...toronto, at, every: 'week', weekdays: [1, 3], untilOn: '2026-06-30' },
    ],
  ])('is %s', (expected, recurrence) => {
    expect(seriesOf(recurrence, later)?.rrule).toBe(`RRULE:${expected}`);
  });

  it('begins with its first occurrence, and is none if there is none', () => {
    const fifth = { ...toronto, at, every: 'month', nthWeekday: { nth: 5, weekday: 2 } } as const;
    expect(seriesOf(fifth, later)?.start.on).toBe('2026-03-31');
    expect(seriesOf({ ...fifth, untilOn: '2026-03-30' }, later)).toBeNull();
  });

  it.each<[string, Recurrence]>([
    ['on the 29th', { ...toronto, at, every: 'month', monthDay: 29 }],
    ['on the 30th', { ...toronto, at, every: 'month', monthDay: 30 }],
    ['at a time that is skipped', { ...toronto, at: '02:30', every: 'week', weekdays: [2] }],
    ['at a time that is shown twice', { ...toronto, at: '01:00', every: 'day' }],
    ['at a midnight that is skipped', { ...toronto, timeZone: 'Africa/Cairo', at: '00:00', every: 'day' }],
  ])('is none that programs agree on %s', (_when, recurrence) => {
    expect(seriesOf(recurrence, later)).toBeNull();
  });

  it('is one right before and right after the hours that are touched', () => {
    const daily = { ...toronto, every: 'day' } as const;
    expect(['00:59', '03:00'].map((time) => seriesOf({ ...daily, at: time }, later)?.rrule)).toEqual(
      Array(2).fill('RRULE:FREQ=DAILY'),
    );
  });
});

describe('A calendar program that knows nothing but the file', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);
  let compared = 0;

  it.each(zoneYears)(`shows our occurrences in %s, three years from %i on (seed ${seed})`, (zone, year) => {
    const until = new Date(Date.UTC(year + 3, 0, 1));
    for (let each = 0; each < rulesEach; each += 1) {
      const rule = randomRule(random, zone, year);
      const series = 'on' in rule ? null : seriesOf(rule, until);
      if (series === null) continue;
      const ours = occurrencesBetween(rule, series.start.at, until).map(({ at }) => at);
      const theirs = shown(series, zone, until);
      if (JSON.stringify(theirs) !== JSON.stringify(ours)) {
        expect([rule, series, theirs]).toEqual([rule, series, ours]);
      }
      compared += 1;
    }
  });

  it('was asked about many', () => expect(compared).toBeGreaterThan(rulesEach * 2));
});

function shown({ start, rrule }: Series, timeZone: string, until: Date): Date[] {
  const told = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const lines = [
    'BEGIN:VCALENDAR',
    vtimezone(timeZone, start.at, until),
    'BEGIN:VEVENT',
    `DTSTART;TZID=${timeZone}:${told.format(start.at).replace(/[-:]/g, '').replace(' ', 'T')}`,
    rrule,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const event = readCalendar(lines.join('\n')).getFirstSubcomponent('vevent');
  return event ? shownAt(event, until) : [];
}
