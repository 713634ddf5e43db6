import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysAfter } from '../../shared/days.js';
import { type CardValidity, lastDayOf, readValidity } from './validity.rules.js';

const runs = process.env['TEST_LONG'] ? 20_000 : 2_000;

describe('how long a card counts', () => {
  it('is read from the rule', () => {
    expect(readValidity('signing/P6M')).toEqual({ months: 6, counted: 'from-signing' });
    expect(readValidity('P12M/application')).toEqual({ months: 12, counted: 'before-application' });
    for (const value of ['P12M', '', 'signing/P0M', 'six months']) {
      expect(() => readValidity(value)).toThrow(RangeError);
    }
  });

  it.each([
    ['the same day six months later', '2026-05-21', 'signing/P6M', '2026-11-21'],
    ['the last day of a month that lacks it', '2025-08-31', 'signing/P6M', '2026-02-28'],
    ['29 February of a leap year', '2023-08-31', 'signing/P6M', '2024-02-29'],
    ['28 August from signing on 28 February', '2026-02-28', 'signing/P6M', '2026-08-28'],
    ['31 August counted back to 28 February', '2026-02-28', 'P6M/application', '2026-08-31'],
    ['the same day a year later', '2025-11-21', 'P12M/application', '2026-11-21'],
    ['28 February a year after the 29th', '2024-02-29', 'P12M/application', '2025-02-28'],
  ])('ends on %s', (_, signedOn, rule, lastOn) => {
    expect(lastDayOf(signedOn, readValidity(rule))).toBe(lastOn);
  });

  it('never ends where nobody knows for how long', () => {
    expect(lastDayOf('1999-01-01', null)).toBeNull();
  });

  it('is what going through the calendar finds, for random days', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((count) => daysAfter('2020-01-01', count));
    const validity = fc.record<CardValidity>({
      months: fc.integer({ min: 1, max: 24 }),
      counted: fc.constantFrom('from-signing', 'before-application'),
    });
    fc.assert(
      fc.property(day, validity, fc.integer({ min: -4, max: 4 }), (signedOn, rule, away) => {
        const lastOn = lastDayOf(signedOn, rule)!;
        const on = daysAfter(lastOn, away);
        expect(lastOn >= on).toBe(stands(signedOn, rule, on));
        const later = lastDayOf(daysAfter(signedOn, 1), rule)!;
        expect(later >= lastOn).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

function stands(signedOn: string, { months, counted }: CardValidity, on: string): boolean {
  const [signed, asked] = [Temporal.PlainDate.from(signedOn), Temporal.PlainDate.from(on)];
  const [one, other] =
    counted === 'from-signing' ? [asked, signed.add({ months })] : [asked.subtract({ months }), signed];
  return Temporal.PlainDate.compare(one, other) <= 0;
}
