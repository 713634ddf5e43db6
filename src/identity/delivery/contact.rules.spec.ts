import { describe, expect, it } from '@jest/globals';
import { type ContactReason, decide, unspokenWishes, type Wishes } from './contact.rules.js';

const unspoken: Wishes = { ...unspokenWishes, timeZone: 'America/Toronto' };
const weekend: Wishes = { ...unspoken, quietWeekdays: [6, 7] };
const at18: Wishes = { ...unspoken, digestMinute: 18 * 60 };

/** What comes of something due and asked about at one moment, on the clock of Toronto's winter unless it says Z. */
function told(
  wishes: Wishes,
  when: string,
  { isUrgent = false, hasAddress = true, due = when } = {},
): unknown[] {
  const instant = (text: string) => new Date(text.endsWith('Z') ? text : `${text}:00-05:00`);
  const decision = decide(wishes, { dueAt: instant(due), now: instant(when), isUrgent }, { hasAddress });
  if ('suppressed' in decision) return decision.suppressed.map(bare);
  const { channel, wording, at, why } = decision;
  return [channel, wording, at.toISOString().slice(0, 16), ...why.map(bare)];
}

function bare(code: ContactReason): string {
  return code.replace('contact_why.', '');
}

describe('who gave an address and wished nothing', () => {
  it.each([
    ['at once by day', '2026-11-21T14:00', '2026-11-21T19:00', []],
    ['at once when the quiet hours end', '2026-11-21T08:00', '2026-11-21T13:00', []],
    ['in the morning of what is due as they begin', '2026-11-21T21:00', '2026-11-22T13:00', ['quiet_hours']],
    ['in the morning of what is due after midnight', '2026-11-22T03:10', '2026-11-22T13:00', ['quiet_hours']],
  ])('is told %s, in the emptiest words', (_, when, at, why) => {
    expect(told(unspoken, when)).toEqual(['email', 'empty', at, ...why]);
  });

  it('is told of what is late from now on, and of what is to come when it is due', () => {
    expect(told(unspoken, '2026-11-21T14:00', { due: '2026-11-01T09:00' })[2]).toBe('2026-11-21T19:00');
    expect(told(unspoken, '2026-11-21T14:00', { due: '2026-11-23T09:00' })[2]).toBe('2026-11-23T14:00');
  });

  it('is told on the list alone, at once, without an address', () => {
    const expected = ['list', 'empty', '2026-11-22T04:00', 'no_address'];
    expect(told(unspoken, '2026-11-21T23:00', { hasAddress: false })).toEqual(expected);
  });
});

describe('quiet hours and days', () => {
  it('are left alone whole, several days in a row, and the night after them', () => {
    const expected = ['email', 'empty', '2026-11-23T13:00', 'quiet_day', 'quiet_hours'];
    expect(told(weekend, '2026-11-20T22:00')).toEqual(expected);
    expect(told(weekend, '2026-11-21T12:00')).toEqual(expected);
  });

  it('hold for what is urgent too', () => {
    expect(told(weekend, '2026-11-21T12:00', { isUrgent: true })[2]).toBe('2026-11-23T13:00');
  });

  it('on all seven days leave the list', () => {
    const always: Wishes = { ...unspoken, quietWeekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(told(always, '2026-11-21T12:00')).toEqual(['list', 'empty', '2026-11-21T17:00', 'always_quiet']);
  });

  it('end with the gap where clocks skip their end, and come twice where clocks show them twice', () => {
    const until = (minute: number): Wishes => ({ ...unspoken, quietFromMinute: 0, quietUntilMinute: minute });
    expect(told(until(150), '2027-03-14T06:30:00Z')[2]).toBe('2027-03-14T07:00');
    expect(told(until(90), '2026-11-01T05:45:00Z')[2]).toBe('2026-11-01T05:45');
    expect(told(until(90), '2026-11-01T06:10:00Z')[2]).toBe('2026-11-01T06:30');
  });

  it('do not move what stands on the list only', () => {
    const list: Wishes = { ...weekend, channel: 'list', wording: 'neutral' };
    const expected = ['list', 'neutral', '2026-11-22T03:00', 'list_wished'];
    expect(told(list, '2026-11-21T22:00')).toEqual(expected);
  });

  it('are by the person’s own clocks', () => {
    const vancouver: Wishes = { ...unspoken, timeZone: 'America/Vancouver' };
    expect(told(vancouver, '2026-11-21T22:00')[2]).toBe('2026-11-22T03:00');
    expect(told(vancouver, '2026-11-21T08:00')[2]).toBe('2026-11-21T16:00');
  });
});

describe('who wants all at once, once a day,', () => {
  it.each([
    ['the same day', '2026-11-20T09:00', '2026-11-20T23:00', ['digest']],
    ['at the very hour', '2026-11-20T18:00', '2026-11-20T23:00', ['digest']],
    ['the day after', '2026-11-20T18:01', '2026-11-21T23:00', ['digest']],
  ])('is told %s', (_, when, at, why) => {
    expect(told(at18, when)).toEqual(['email', 'empty', at, ...why]);
  });

  it('is told at that hour of the next day that is not quiet', () => {
    const both: Wishes = { ...at18, quietWeekdays: [6, 7] };
    const expected = ['email', 'empty', '2026-11-23T23:00', 'quiet_day', 'digest'];
    expect(told(both, '2026-11-20T20:00')).toEqual(expected);
  });

  it('is told of what is urgent without waiting, by day', () => {
    expect(told(at18, '2026-11-20T09:00', { isUrgent: true })).toEqual([
      'email',
      'empty',
      '2026-11-20T14:00',
    ]);
    expect(told(at18, '2026-11-20T22:00', { isUrgent: true })[2]).toBe('2026-11-21T13:00');
  });

  it.each([120, 150, 179])(
    'is told as soon as the gap is past where clocks skip minute %i',
    (digestMinute) => {
      const early: Wishes = { ...unspoken, quietFromMinute: null, quietUntilMinute: null, digestMinute };
      expect(told(early, '2027-03-14T06:30:00Z')[2]).toBe('2027-03-14T07:00');
    },
  );

  it('is told when the quiet hours end, if the hour lies within them', () => {
    expect(told({ ...unspoken, digestMinute: 22 * 60 }, '2026-11-20T09:00')[2]).toBe('2026-11-21T13:00');
  });
});

describe('a pause', () => {
  const paused: Wishes = { ...unspoken, pausedUntilOn: '2026-11-22' };

  it('holds everything back through its last day, what is urgent too', () => {
    expect(told(paused, '2026-11-22T23:59', { isUrgent: true })).toEqual(['paused']);
    expect(told(paused, '2026-11-21T10:00')).toEqual(['paused']);
    expect(told(paused, '2026-11-23T00:00')).toEqual(['email', 'empty', '2026-11-23T13:00', 'quiet_hours']);
  });

  it('does not hold back what is due after it', () => {
    expect(told(paused, '2026-11-21T10:00', { due: '2026-11-23T10:00' })[2]).toBe('2026-11-23T15:00');
  });
});

describe('a phone that somebody else reads', () => {
  const neutral: Wishes = { ...unspoken, wording: 'neutral' };

  it('shows only that there is a message, whatever else was wished', () => {
    expect(told(neutral, '2026-11-21T10:00')).toEqual(['email', 'neutral', '2026-11-21T15:00']);
    const shared = { ...neutral, isPhoneShared: true };
    expect(told(shared, '2026-11-21T10:00')).toEqual(['email', 'empty', '2026-11-21T15:00', 'phone_shared']);
  });
});

it('knows no zone that is none', () => {
  expect(() => told({ ...unspoken, timeZone: 'Toronto' }, '2026-11-21T10:00')).toThrow(RangeError);
});
