import { describe, expect, it } from '@jest/globals';
import { monthNamed, monthNumber } from '../../shared/months.js';
import { isWaivable, waivedMonths } from './waiver.rules.js';

const at = (month: string): number => monthNumber(`${month}-01`);
const paid = (...months: string[]) =>
  months.map((month) => ({ month: at(month), from: '2026-01-01', until: null }));

describe('a waiver of May and June', () => {
  const span = { from: at('2026-05'), months: 2 };

  it.each([
    ['who paid neither', paid('2026-04'), '2026-01', ['2026-05', '2026-06']],
    ['who had paid both', paid('2026-05', '2026-06'), '2026-01', ['2026-07', '2026-08']],
    ['who had paid May', paid('2026-05'), '2026-01', ['2026-06', '2026-07']],
    ['who had paid June and August', paid('2026-06', '2026-08'), '2026-01', ['2026-05', '2026-07']],
    ['who joined in June', paid(), '2026-06', ['2026-06']],
    ['who joined in June and paid it', paid('2026-06'), '2026-06', ['2026-07']],
    ['who joined in July', paid(), '2026-07', []],
  ])('gives %s their months', (_who, covered, countedFrom, months) => {
    expect(waivedMonths(covered, at(countedFrom), span).map(monthNamed)).toEqual(months);
  });

  it('takes a payment that was reversed for none', () => {
    const reversed = [{ month: at('2026-05'), from: '2026-05-01', until: '2026-05-20' }];
    expect(waivedMonths(reversed, at('2026-01'), span).map(monthNamed)).toEqual(['2026-05', '2026-06']);
  });

  it('is possible two years back and two ahead', () => {
    expect(isWaivable(span, at('2028-05'))).toBe(true);
    expect(isWaivable(span, at('2028-06'))).toBe(false);
    expect(isWaivable(span, at('2024-06'))).toBe(true);
    expect(isWaivable(span, at('2024-05'))).toBe(false);
  });
});

describe('any waiver', () => {
  it('gives exactly as many months as it has, none of them covered, the earliest there are', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >>> 8) % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const months = Array.from({ length: 40 }, (_, place) => 24_000 + place).filter(() => random(2) === 0);
      const covered = months.map((month) => ({ month, from: '2000-01-01', until: null }));
      const span = { from: 24_000 + random(30), months: 1 + random(6) };
      const found = waivedMonths(covered, 24_000, span);
      const free = Array.from({ length: 200 }, (_, place) => span.from + place).filter(
        (month) => !months.includes(month),
      );
      expect({ seed, found }).toEqual({ seed, found: free.slice(0, span.months) });
    }
  });
});
