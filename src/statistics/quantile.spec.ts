import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantile } from './quantile.js';

/** Ten hourly wages in 1/10000 dollar and their published type 7 quantiles. */
const wages = [140000, 150000, 155000, 165500, 172000, 180000, 200000, 217500, 250500, 300000];

describe('the quantiles of what workers earn', () => {
  it.each([
    [0, 140000],
    [0.1, 149000],
    [0.25, 157625],
    [0.5, 176000],
    [0.75, 213125],
    [0.9, 255450],
    [1, 300000],
  ])('are the published ones at %d', (p, expected) => {
    expect(quantile(wages, p)).toBeCloseTo(expected, 6);
  });

  it('are the one wage when one worker answered, and nothing when nobody did', () => {
    expect(quantile([172500], 0.9)).toBe(172500);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('are refused outside 0 to 1', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile(wages, p)).toThrow(RangeError);
  });

  it('equal the rule read literally in whole numbers, at every percent', () => {
    const wage = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(wage, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 100 }),
        (some, percent) => {
          const sorted = [...some].sort((a, b) => a - b);
          const hundredths = (sorted.length - 1) * percent;
          const rank = Math.floor(hundredths / 100);
          const below = sorted[rank] ?? 0;
          const above = sorted[Math.min(rank + 1, sorted.length - 1)] ?? 0;
          const exact = (below * (100 - (hundredths % 100)) + above * (hundredths % 100)) / 100;
          expect(Math.abs((quantile(sorted, percent / 100) ?? NaN) - exact)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: process.env.TEST_LONG ? 20_000 : 2_000 },
    );
  });
});
