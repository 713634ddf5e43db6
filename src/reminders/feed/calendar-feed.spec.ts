import { describe, expect, it } from '@jest/globals';
import type ICAL from 'ical.js';

import { occurrencesBetween, type Recurrence } from '../recurrence/recurrence.rules.js';
import { calendarFeed, type FeedEntry } from './calendar-feed.js';
import { instantOf, readCalendar, shownAt } from './calendar-program.fixture.js';

const now = new Date('2026-11-20T12:00:00Z');
const later = new Date('2031-11-01T00:00:00Z');
const toronto = { interval: 1, startOn: '2026-01-01', untilOn: null, timeZone: 'America/Toronto' } as const;
const tuesdays: Recurrence = { ...toronto, every: 'week', interval: 2, weekdays: [2], at: '19:00' };

const entry: FeedEntry = {
  uid: '7f3c',
  summary: 'Look at your list',
  start: new Date('2026-12-01T15:00:00Z'),
  minutes: 30,
  alarmMinutes: 60,
  updatedAt: new Date('2026-11-19T08:00:00Z'),
  sequence: 2,
};

function written(...entries: Partial<FeedEntry>[]): string {
  const whole = entries.map((each) => ({ ...entry, ...each }));
  return calendarFeed({ title: 'Maple', prodId: '-//Maple//Calendar//EN', entries: whole, now });
}

function eventsOf(...entries: Partial<FeedEntry>[]): ICAL.Component[] {
  return readCalendar(written(...entries)).getAllSubcomponents('vevent');
}

describe('A calendar file', () => {
  it('says of one event what it was told, and nothing else', () => {
    expect(written({}).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Maple//Calendar//EN',
      'NAME:Maple',
      'X-WR-CALNAME:Maple',
      'BEGIN:VEVENT',
      'UID:7f3c',
      'SEQUENCE:2',
      'DTSTAMP:20261119T080000Z',
      'DTSTART:20261201T150000Z',
      'DTEND:20261201T153000Z',
      'SUMMARY:Look at your list',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT1H',
      'DESCRIPTION:Look at your list',
      'END:VALARM',
      'LAST-MODIFIED:20261119T080000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('of nobody’s reminders is a calendar all the same', () => {
    expect(readCalendar(written()).getAllSubcomponents()).toEqual([]);
  });

  it('has neither an end for a moment nor an alarm for who wants none', () => {
    const [event] = eventsOf({ minutes: 0, alarmMinutes: null });
    expect(event?.hasProperty('dtend')).toBe(false);
    expect(event?.getAllSubcomponents()).toEqual([]);
  });

  it('sounds an alarm at the start itself', () => {
    const alarm = eventsOf({ alarmMinutes: 0 })[0]?.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toMatch(/^-?PT0S$/);
  });

  it('keeps every word whole, whatever is in it, and lets none begin a line', () => {
    const words = 'Été, “50;50” \\n \\ 🌱'.repeat(12);
    const text = calendarFeed({
      title: `${words}\r\nX-EVIL:1`,
      prodId: '-//Maple\nX-EVIL:1//Calendar//EN',
      entries: [{ ...entry, uid: 'a\r\nX-EVIL:1', summary: `${words}\nEND:VEVENT` }],
      now,
    });
    const calendar = readCalendar(text);
    // ical.js knows neither NAME (RFC 7986) nor X-WR-CALNAME, and leaves their text escaped
    const title = String(calendar.getFirstPropertyValue('name')).replace(/\\(.)/g, '$1');
    expect(title).toBe(`${words} X-EVIL:1`);
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Maple X-EVIL:1//Calendar//EN');
    const [event] = calendar.getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(`${words} END:VEVENT`);
    expect(event?.getFirstPropertyValue('uid')).toBe('a X-EVIL:1');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
  });
});

describe('A recurrence in a calendar file', () => {
  it('is one event on the clocks of its zone, which comes along', () => {
    const text = written({ start: tuesdays });
    expect(text).toContain('DTSTART;TZID=America/Toronto:20260113T190000\r\n');
    expect(text).toContain('DTEND;TZID=America/Toronto:20260113T193000\r\n');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=MO;INTERVAL=2\r\n');
    const [event] = eventsOf({ start: tuesdays });
    const ours = occurrencesBetween(tuesdays, new Date(0), later).map(({ at }) => at);
    expect(event && shownAt(event, later)).toEqual(ours);
  });

  it('brings each zone once, from its earliest event on', () => {
    const calendar = readCalendar(
      written(
        { start: tuesdays },
        { start: { ...tuesdays, startOn: '2019-05-01' } },
        { start: { ...tuesdays, timeZone: 'Australia/Lord_Howe' } },
      ),
    );
    const zones = calendar.getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([
      'America/Toronto',
      'Australia/Lord_Howe',
    ]);
    expect(String(zones[0]?.getAllSubcomponents()[0]?.getFirstPropertyValue('dtstart'))).toBe(
      '2019-05-14T19:00:00',
    );
    for (const [place, event] of calendar.getAllSubcomponents('vevent').entries()) {
      const rule = [tuesdays, { ...tuesdays, startOn: '2019-05-01' }][place];
      if (rule)
        expect(shownAt(event, later)).toEqual(
          occurrencesBetween(rule, new Date(0), later).map(({ at }) => at),
        );
    }
  });

  it.each<[string, Recurrence, number]>([
    ['on the 30th', { ...toronto, every: 'month', monthDay: 30, at: '09:00' }, 30],
    ['at a time that clocks skip', { ...toronto, every: 'day', at: '02:30' }, 30],
    [
      'that begins in the night of the change',
      { ...toronto, every: 'day', startOn: '2026-11-01', at: '00:30' },
      120,
    ],
  ])('%s is an event each for 400 days', (_when, recurrence, minutes) => {
    const events = eventsOf({ start: recurrence, minutes });
    const ours = occurrencesBetween(
      recurrence,
      new Date('2026-11-19T12:00:00Z'),
      new Date('2027-12-25T12:00:00Z'),
    );
    expect(
      events.map((event) => {
        const [start, end] = ['dtstart', 'dtend'].map(
          (name) => event.getFirstPropertyValue(name) as ICAL.Time,
        );
        const id = event.getFirstPropertyValue('uid');
        return [id, start && instantOf(start), end && instantOf(end)];
      }),
    ).toEqual(ours.map(({ on, at }) => [`7f3c-${on}`, at, new Date(at.getTime() + minutes * 60_000)]));
    expect(events.length).toBeGreaterThan(12);
  });

  it('that falls on no day is left out', () => {
    expect(eventsOf({ start: { ...tuesdays, untilOn: '2026-01-02' } })).toEqual([]);
  });
});
