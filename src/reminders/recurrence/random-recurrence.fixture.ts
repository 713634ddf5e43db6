import { pick, type Random } from '../../dues/standing/random-ledger.fixture.js';
import { type Day, daysAfter } from '../../shared/days.js';
import type { OneOff, Recurrence, Weekday } from './recurrence.rules.js';

/** Zones and the first of three years in which their clocks do what clocks seldom do. */
export const zoneYears: readonly (readonly [string, number])[] = [
  ['America/Toronto', 2026],
  ['America/St_Johns', 2009], // changes at 00:01
  ['America/Sao_Paulo', 2016], // skips midnight
  ['America/Nuuk', 2023], // 22:00 to 23:00, then 23:00 to midnight of the next day
  ['America/Caracas', 2015], // half an hour, once
  ['Africa/Cairo', 2023], // skips midnight
  ['Africa/Casablanca', 2024], // four changes in a year, around Ramadan
  ['Asia/Gaza', 2023],
  ['Australia/Lord_Howe', 2025], // half an hour
  ['Antarctica/Casey', 2018], // three hours, back and forth
  ['Pacific/Apia', 2010], // no 30 December 2011
  ['Pacific/Fakaofo', 2010], // neither
];

const oddTimes = ['00:00', '00:01', '00:30', '01:30', '02:00', '02:15', '02:30', '03:00', '23:30', '23:59'];

function randomTime(random: Random): string {
  const two = (below: number) => String(random(below)).padStart(2, '0');
  return random(3) > 0 ? pick(random, oddTimes) : `${two(24)}:${two(60)}`;
}

/** A rule that begins in the first of three years, and in one of three cases ends within them. */
export function randomRule(random: Random, timeZone: string, year: number): Recurrence | OneOff {
  const at = randomTime(random);
  const startOn = daysAfter(`${year}-01-01`, random(300));
  const untilOn = random(3) === 0 ? daysAfter(startOn, random(800)) : null;
  const rule = { interval: 1 + random(random(2) === 0 ? 1 : 5), startOn, untilOn, at, timeZone };
  switch (random(5)) {
    case 0:
      return { ...rule, every: 'day' };
    case 1:
      return { ...rule, every: 'week', weekdays: randomWeekdays(random) };
    case 2:
      return { ...rule, every: 'month', monthDay: random(2) === 0 ? 28 + random(4) : 1 + random(31) };
    case 3:
      return {
        ...rule,
        every: 'month',
        nthWeekday: { nth: randomNth(random), weekday: randomWeekday(random) },
      };
    default:
      return { on: randomDay(random, year), at, timeZone };
  }
}

function randomDay(random: Random, year: number): Day {
  return random(4) === 0 ? `${year + 1}-12-30` : daysAfter(`${year}-01-01`, random(3 * 365));
}

function randomNth(random: Random): 1 | 2 | 3 | 4 | 5 | -1 {
  return pick(random, [1, 2, 3, 4, 5, -1]);
}

function randomWeekday(random: Random): Weekday {
  return (1 + random(7)) as Weekday;
}

function randomWeekdays(random: Random): Weekday[] {
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => random(3) === 0);
  return weekdays.length > 0 ? weekdays : [randomWeekday(random)];
}
