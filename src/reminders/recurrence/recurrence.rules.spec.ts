import { describe, expect, it } from '@jest/globals';

import { occurrencesBetween, type OneOff, type Recurrence } from './recurrence.rules.js';

const toronto = { interval: 1, startOn: '2020-01-01', untilOn: null, timeZone: 'America/Toronto' } as const;

/** `day: instant` of each, for the table. */
function told(rule: Recurrence | OneOff, from: string, until: string): string[] {
  return occurrencesBetween(rule, new Date(from), new Date(until)).map(
    ({ on, at }) => `${on} ${at.toISOString().slice(0, 16)}`,
  );
}

function once(timeZone: string, on: string, at: string): string {
  return told({ on, at, timeZone }, '1990-01-01T00:00Z', '2040-01-01T00:00Z').join();
}

describe('A time that clocks skip or show twice', () => {
  it.each([
    ['America/Toronto', '2026-03-08', '01:59', '2026-03-08 2026-03-08T06:59'],
    ['America/Toronto', '2026-03-08', '02:30', '2026-03-08 2026-03-08T07:30'], // 03:30 on the clock
    ['America/Toronto', '2026-03-08', '03:30', '2026-03-08 2026-03-08T07:30'],
    ['America/Toronto', '2026-11-01', '01:30', '2026-11-01 2026-11-01T05:30'],
    ['America/Toronto', '2026-11-01', '02:00', '2026-11-01 2026-11-01T07:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04 2026-10-03T15:45'], // 02:45 on the clock
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-05 2026-04-04T14:45'],
    ['Africa/Cairo', '2026-04-24', '00:00', '2026-04-24 2026-04-23T22:00'], // 01:00 on the clock
    ['America/Nuuk', '2024-03-30', '23:30', '2024-03-30 2024-03-31T01:30'], // 00:30 of the day after
    ['Pacific/Apia', '2011-12-29', '10:00', '2011-12-29 2011-12-29T20:00'],
    ['Pacific/Apia', '2011-12-30', '10:00', '2011-12-31 2011-12-30T20:00'],
    ['Pacific/Apia', '2011-12-31', '10:00', '2011-12-31 2011-12-30T20:00'],
  ])('in %s on %s at %s is %s', (zone, on, at, expected) => {
    expect(once(zone, on, at)).toBe(expected);
  });

  it('comes once on the day of the gap and once on the day of the overlap', () => {
    const daily: Recurrence = { ...toronto, every: 'day', at: '02:30' };
    expect(told(daily, '2026-03-07T05:00Z', '2026-03-10T04:00Z')).toEqual([
      '2026-03-07 2026-03-07T07:30',
      '2026-03-08 2026-03-08T07:30',
      '2026-03-09 2026-03-09T06:30',
    ]);
    expect(told({ ...daily, at: '01:30' }, '2026-10-31T04:00Z', '2026-11-03T05:00Z')).toEqual([
      '2026-10-31 2026-10-31T05:30',
      '2026-11-01 2026-11-01T05:30',
      '2026-11-02 2026-11-02T06:30',
    ]);
  });

  it('is not counted twice around a day that a zone skipped', () => {
    const apia = { ...toronto, startOn: '2011-12-01', timeZone: 'Pacific/Apia', at: '10:00' };
    expect(told({ ...apia, every: 'day' }, '2011-12-29T00:00Z', '2012-01-01T00:00Z')).toEqual([
      '2011-12-29 2011-12-29T20:00',
      '2011-12-31 2011-12-30T20:00',
      '2012-01-01 2011-12-31T20:00',
    ]);
    expect(told({ ...apia, every: 'week', weekdays: [5] }, '2011-12-20T00:00Z', '2012-01-07T00:00Z')).toEqual(
      ['2011-12-23 2011-12-23T20:00', '2011-12-31 2011-12-30T20:00', '2012-01-06 2012-01-05T20:00'],
    );
  });
});

describe('A monthly rule', () => {
  const days = (rule: Recurrence, from: string, until: string) =>
    told(rule, `${from}T05:00Z`, `${until}T05:00Z`).map((each) => each.slice(0, 10));
  const monthly = { ...toronto, every: 'month', at: '09:00' } as const;

  it('of the 31st has the last day of a month that lacks one, in leap years too', () => {
    const last = { ...monthly, monthDay: 31 };
    expect(days(last, '2027-12-01', '2028-05-01')).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(days(last, '2027-02-01', '2027-03-01')).toEqual(['2027-02-28']);
    expect(days({ ...monthly, monthDay: 29 }, '2027-02-01', '2027-03-31')).toEqual([
      '2027-02-28',
      '2027-03-29',
    ]);
  });

  it('of every third month counts from the one it starts in, though the first day of it is past', () => {
    const quarterly = { ...monthly, interval: 3, monthDay: 15, startOn: '2026-01-20' };
    expect(days(quarterly, '2026-01-01', '2026-12-01')).toEqual(['2026-04-15', '2026-07-15', '2026-10-15']);
  });

  it.each([
    [1, 2, ['2026-09-01', '2026-10-06', '2026-11-03', '2026-12-01']],
    [4, 4, ['2026-09-24', '2026-10-22', '2026-11-26', '2026-12-24']],
    [5, 2, ['2026-09-29', '2026-12-29']],
    [-1, 2, ['2026-09-29', '2026-10-27', '2026-11-24', '2026-12-29']],
  ] as const)('of the weekday %i.%i is on %j', (nth, weekday, expected) => {
    expect(days({ ...monthly, nthWeekday: { nth, weekday } }, '2026-09-01', '2026-12-31')).toEqual(expected);
  });
});

describe('A weekly rule', () => {
  it('of every second Tuesday at 19:00 keeps its hour through the change of clocks', () => {
    const meeting: Recurrence = {
      ...toronto,
      every: 'week',
      interval: 2,
      weekdays: [2],
      startOn: '2026-10-13',
      untilOn: '2026-11-24',
      at: '19:00',
    };
    expect(told(meeting, '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      '2026-10-13 2026-10-13T23:00',
      '2026-10-27 2026-10-27T23:00',
      '2026-11-10 2026-11-11T00:00',
      '2026-11-24 2026-11-25T00:00',
    ]);
  });

  it('counts weeks, Monday first, from the one it starts in', () => {
    // a Sunday: the week of the start has no Monday any more
    const rule: Recurrence = {
      ...toronto,
      every: 'week',
      interval: 2,
      weekdays: [1, 7],
      startOn: '2026-11-08',
      at: '12:00',
    };
    expect(told(rule, '2026-11-01T00:00Z', '2026-12-01T00:00Z').map((each) => each.slice(0, 10))).toEqual([
      '2026-11-08',
      '2026-11-16',
      '2026-11-22',
      '2026-11-30',
    ]);
  });
});

describe('A stretch of time', () => {
  it('includes its first instant and not its last', () => {
    const daily: Recurrence = { ...toronto, every: 'day', at: '09:00' };
    expect(told(daily, '2026-07-01T13:00Z', '2026-07-02T13:00Z')).toEqual(['2026-07-01 2026-07-01T13:00']);
    expect(told(daily, '2026-07-01T13:00Z', '2026-07-01T13:00Z')).toEqual([]);
  });

  it('that begins on the day after still has what fell into a gap over midnight', () => {
    const rule: OneOff = { on: '2024-03-30', at: '23:30', timeZone: 'America/Nuuk' };
    expect(told(rule, '2024-03-31T01:10Z', '2024-04-01T00:00Z')).toEqual(['2024-03-30 2024-03-31T01:30']);
  });

  it('refuses a zone and a time that are none', () => {
    const daily: Recurrence = { ...toronto, every: 'day', at: '09:00' };
    expect(() => told({ ...daily, timeZone: 'Toronto' }, '2026-07-01', '2026-07-03')).toThrow(RangeError);
    expect(() => told({ ...daily, at: '25:00' }, '2026-07-01', '2026-07-03')).toThrow(RangeError);
  });
});
