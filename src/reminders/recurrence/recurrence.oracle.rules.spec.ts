import { randomInt } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { randomFrom } from '../../dues/standing/random-ledger.fixture.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { randomRule, zoneYears } from './random-recurrence.fixture.js';
import { clocksOf, readClocks } from './recurrence.oracle.fixture.js';
import { type Occurrence, occurrencesBetween, type Recurrence, type Weekday } from './recurrence.rules.js';

const rulesEach = process.env['TEST_LONG'] ? 100 : 10;

describe('Occurrences against the clock on the wall, looked at each minute', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);

  it.each(zoneYears)(`are the same in %s, three years from %i on (seed ${seed})`, (zone, year) => {
    const clocks = clocksOf(zone, new Date(Date.UTC(year - 1, 11, 25)), new Date(Date.UTC(year + 3, 0, 10)));
    for (let each = 0; each < rulesEach; each += 1) {
      const rule = randomRule(random, zone, year);
      const from = new Date(Date.UTC(year, random(24), random(28), 0, random(1440)));
      const until = new Date(
        Date.UTC(year + 3, 0, 3) - (random(2) === 0 ? 0 : random(60 * 24 * 300) * 60_000),
      );
      const ours = occurrencesBetween(rule, from, until);
      const read = readClocks(clocks, rule, from, until);
      if (!isSame(ours, read)) expect([rule, from, until, ours]).toEqual([rule, from, until, read]);
      expect([rule, isSame(inPieces(rule, from, until), ours)]).toEqual([rule, true]);
    }
  });

  /** Cut anywhere, also right at an occurrence: none is lost and none comes twice. */
  function inPieces(rule: Parameters<typeof occurrencesBetween>[0], from: Date, until: Date): Occurrence[] {
    const whole = occurrencesBetween(rule, from, until);
    const cuts = whole.filter(() => random(10) === 0).map(({ at }) => at);
    cuts.push(new Date(from.getTime() + random(1440 * 200) * 60_000));
    const ends = [from, ...cuts.filter((cut) => cut > from && cut < until), until];
    ends.sort((one, other) => one.getTime() - other.getTime());
    return ends.slice(1).flatMap((end, place) => occurrencesBetween(rule, ends[place] as Date, end));
  }
});

describe('Each local period has exactly one occurrence', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);

  it.each(zoneYears)(`in %s, three years from %i on (seed ${seed})`, (zone, year) => {
    const days = daysShown(zone, year);
    for (let each = 0; each < rulesEach / 5; each += 1) {
      const at = `${String(random(24)).padStart(2, '0')}:${random(2) === 0 ? '00' : '30'}`;
      const rule = { interval: 1, startOn: `${year}-01-01`, untilOn: null, at, timeZone: zone };
      const weekdays = [(1 + random(7)) as Weekday];
      const monthDay = 1 + random(31);
      expect(onDays({ ...rule, every: 'day' })).toEqual(days);
      const weekly = onDays({ ...rule, every: 'week', weekdays });
      expect(weekly.map(weekOf)).toEqual(everyFrom(weekOf(weekly[0] as Day), 7, weekly.length));
      expect([156, 157]).toContain(weekly.length);
      const monthly = onDays({ ...rule, every: 'month', monthDay });
      expect(monthly.map((day) => day.slice(0, 7))).toEqual([...new Set(days.map((day) => day.slice(0, 7)))]);
    }

    function onDays(recurrence: Recurrence): Day[] {
      const from = new Date(Date.UTC(year - 1, 11, 28));
      const until = new Date(Date.UTC(year + 3, 0, 4));
      const last = `${year + 2}-12-31`;
      return occurrencesBetween(recurrence, from, until).flatMap(({ on }) => (on <= last ? [on] : []));
    }
  });
});

/** Jest compares thousands of dates slowly. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function everyFrom(first: Day, step: number, count: number): Day[] {
  return Array.from({ length: count }, (_, place) => daysAfter(first, step * place));
}

/** The Monday of the week. */
function weekOf(day: Day): Day {
  return daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Every day that the clocks of a zone show in three years. */
function daysShown(zone: string, year: number): Day[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const days = new Set<Day>();
  for (let at = Date.UTC(year - 1, 11, 30); at < Date.UTC(year + 3, 0, 3); at += 6 * 3_600_000) {
    days.add(format.format(at));
  }
  return [...days].filter((day) => day >= `${year}-01-01` && day <= `${year + 2}-12-31`);
}
