import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { postedBases, type PostedPay, postedHourly } from './posted-rate.rules.js';

const hourly = (amount: string, basis: PostedPay['basis'], hours: string | null = null) =>
  postedHourly({ amount, basis, hours });

describe('the hourly wage of a posted rate', () => {
  it.each([
    ['15.00', 'hour', null, '15.00'],
    ['10', 'shift', '3', '3.3333'],
    ['120', 'day', '7.5', '16.00'],
    ['700', 'week', '35', '20.00'],
    ['1400', 'biweek', '35', '20.00'],
    ['1516.67', 'semimonth', '35', '20.00'],
    ['3033.33', 'month', '35', '20.00'],
    ['36400', 'year', '35', '20.00'],
    ['38000', 'year', '37.5', '19.4872'],
  ] as const)('%s a %s of %s hours is %s', (amount, basis, hours, expected) => {
    expect(hourly(amount, basis, hours)).toEqual({ hourly: expected, assumedHours: null });
  });

  it('takes eight hours for a day and forty for a week, and says so', () => {
    expect(hourly('120', 'day')).toEqual({ hourly: '15.00', assumedHours: '8' });
    expect(hourly('41600', 'year')).toEqual({ hourly: '20.00', assumedHours: '40' });
  });

  it('has none for what is given in kind', () => {
    expect(hourly('10', 'in-kind')).toEqual({ hourly: null, assumedHours: null });
  });

  it('refuses a shift of unknown length, no amount, and hours no day or week has', () => {
    expect(hourly('10', 'shift')).toBe('pay.hours_missing');
    expect(hourly('0.00', 'hour')).toBe('pay.zero');
    expect(hourly('10000000', 'year')).toBe('pay.too_large');
    expect(hourly('999999999', 'hour')).toBe('pay.too_large');
    expect(hourly('000000015', 'hour')).toEqual({ hourly: '15.00', assumedHours: null });
    expect(hourly('10', 'week', '99999999')).toBe('hours.out_of_range');
    expect(hourly('9000000', 'shift', '0.0001')).toBe('pay.too_large');
    expect(hourly('10', 'shift', '0')).toBe('hours.out_of_range');
    expect(hourly('10', 'day', '24.5')).toBe('hours.out_of_range');
    expect(hourly('10', 'week', '168.0001')).toBe('hours.out_of_range');
  });

  it('is the exact quotient, rounded half up once', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    const quarters = fc.integer({ min: 1, max: 96 });
    fc.assert(
      fc.property(cents, quarters, fc.constantFrom(...postedBases), (amount, hours, basis) => {
        fc.pre(basis !== 'in-kind');
        const result = hourly((amount / 100).toFixed(2), basis, (hours / 4).toFixed(2));
        const times = { semimonth: 24, month: 12 }[basis as string] ?? 1;
        const stretches = { hour: 0, biweek: 2, semimonth: 52, month: 52, year: 52 }[basis as string] ?? 1;
        // in whole numbers: amount x times / (stretches x hours), in ten-thousandths
        const numerator = BigInt(amount) * BigInt(times) * 400n;
        const denominator = stretches === 0 ? 4n : BigInt(stretches) * BigInt(hours);
        const floor = numerator / denominator;
        const nearest = 2n * (numerator % denominator) >= denominator ? floor + 1n : floor;
        const units = typeof result === 'string' ? -1 : Math.round(Number(result.hourly) * 10_000);
        expect(BigInt(units)).toBe(nearest);
      }),
    );
  });
});
