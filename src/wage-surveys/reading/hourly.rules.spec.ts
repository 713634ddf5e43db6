import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatUnits } from './decimals.rules.js';
import type { PayFacts } from './hourly.rules.js';
import { hourlyWage, whyHourly } from './hourly.rules.js';

const settings = { weeksPerYear: 520_000, defaultHoursPerWeek: 400_000 };

function facts(
  some: Partial<Record<Exclude<keyof PayFacts, 'basis'>, number>> & Pick<PayFacts, 'basis'>,
): PayFacts {
  const units = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10_000));
  return {
    basis: some.basis,
    amount: units(some.amount),
    hoursPerWeek: units(some.hoursPerWeek),
    shiftHours: units(some.shiftHours),
    paidHours: units(some.paidHours),
    unpaidHours: units(some.unpaidHours),
  };
}

function wage(some: Parameters<typeof facts>[0]): string {
  const result = hourlyWage(facts(some), settings);
  if (typeof result === 'string') return result;
  return [formatUnits(result.hourly, 4), formatUnits(result.effective, 4), result.assumed ?? '']
    .join(' ')
    .trim();
}

describe('the hourly wage of an answer', () => {
  it.each([
    ['an hour is the amount', { basis: 'hour', amount: 18.5 }, '18.5000 18.5000'],
    ['10 dollars for three hours is 3.3333', { basis: 'shift', amount: 10, shiftHours: 3 }, '3.3333 3.3333'],
    [
      '20 dollars for three hours rounds half up',
      { basis: 'shift', amount: 20, shiftHours: 3 },
      '6.6667 6.6667',
    ],
    [
      'a shift of unknown length has no wage',
      { basis: 'shift', amount: 10, hoursPerWeek: 20 },
      'pay.hours_missing',
    ],
    [
      'the paid hours of a shift are its length',
      { basis: 'shift', amount: 10, paidHours: 4 },
      '2.5000 2.5000',
    ],
    ['a day has its own hours', { basis: 'day', amount: 120, shiftHours: 6 }, '20.0000 20.0000'],
    [
      'a day has 8 hours else, never the week’s',
      { basis: 'day', amount: 120, hoursPerWeek: 20 },
      '15.0000 15.0000 hours.day_assumed',
    ],
    ['a week', { basis: 'week', amount: 600, hoursPerWeek: 30 }, '20.0000 20.0000'],
    ['two weeks', { basis: 'biweek', amount: 2400, hoursPerWeek: 37.5 }, '32.0000 32.0000'],
    ['half a month', { basis: 'semimonth', amount: 1300, hoursPerWeek: 30 }, '20.0000 20.0000'],
    ['a month', { basis: 'month', amount: 2600, hoursPerWeek: 30 }, '20.0000 20.0000'],
    ['a year', { basis: 'year', amount: 38000, hoursPerWeek: 35 }, '20.8791 20.8791'],
    [
      'unknown weekly hours are 40 with a warning',
      { basis: 'year', amount: 41600 },
      '20.0000 20.0000 hours.week_assumed',
    ],
    ['in kind has none', { basis: 'in-kind', amount: 20 }, '0.0000 0.0000'],
    ['unpaid has none', { basis: 'unpaid' }, '0.0000 0.0000'],
    [
      'unpaid preparation counts',
      { basis: 'hour', amount: 20, paidHours: 30, unpaidHours: 10 },
      '20.0000 15.0000',
    ],
    [
      'paid falls back to the hours of the shift',
      { basis: 'shift', amount: 10, shiftHours: 3, unpaidHours: 1 },
      '3.3333 2.5000',
    ],
    [
      'else to the hours of the week',
      { basis: 'hour', amount: 20, hoursPerWeek: 30, unpaidHours: 10 },
      '20.0000 15.0000',
    ],
    [
      'else to 40 with a warning',
      { basis: 'hour', amount: 20, unpaidHours: 10 },
      '20.0000 16.0000 hours.week_assumed',
    ],
  ] as const)('%s', (_rule, some, expected) => {
    expect(wage(some)).toBe(expected);
  });

  it('is the fraction of the rule rounded half up once, for any amount and hours', () => {
    const times = {
      week: [1, 1],
      biweek: [1, 2],
      semimonth: [24, 52],
      month: [12, 52],
      year: [1, 52],
    } as const;
    fc.assert(
      fc.property(
        fc.constantFrom('week', 'biweek', 'semimonth', 'month', 'year'),
        fc.integer({ min: 1, max: 100_000_000_000 }),
        fc.integer({ min: 1, max: 1_680_000 }),
        (basis, amount, hoursPerWeek) => {
          const result = hourlyWage({ ...facts({ basis }), amount, hoursPerWeek }, settings);
          if (typeof result === 'string') throw new Error(result);
          const [up, down] = times[basis];
          const exact = BigInt(amount) * BigInt(up) * 10_000n;
          const by = BigInt(down) * BigInt(hoursPerWeek);
          const twiceOff = 2n * (BigInt(result.hourly) * by - exact);
          expect(twiceOff > -by && twiceOff <= by).toBe(true);
        },
      ),
      { numRuns: process.env.TEST_LONG ? 20_000 : 2_000 },
    );
  });

  it('explains itself step by step', () => {
    const steps = whyHourly(facts({ basis: 'month', amount: 2600, unpaidHours: 10 }), settings);
    expect(steps.map(({ code }) => code)).toEqual([
      'hours.week_assumed',
      'pay.why_month',
      'pay.why_effective',
    ]);
    expect(steps[1]?.values).toEqual({ amount: '2600.00', hours: '40', weeks: '52', hourly: '15.0000' });
    expect(steps[2]?.values).toEqual({ hourly: '15.0000', paid: '40', unpaid: '10', effective: '12.0000' });
  });
});
