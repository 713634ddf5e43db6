import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neededOf, readComparator, readShare, shareOf } from './shares.rules.js';
import { judge } from './thresholds.rules.js';

const runs = process.env['TEST_LONG'] ? 100_000 : 10_000;
const threshold = (share: string, comparator: string) => ({
  ...{ code: 'vote' as const, measure: 'signed' as const, origin: 'law' as const },
  ...{ share: readShare(share), comparator: readComparator(comparator) },
});

describe('a share as the rule writes it', () => {
  it.each([
    ['0.40', '>=', 50, 20],
    ['0.50', '>', 50, 26],
    ['0.50', '>', 51, 26],
    ['0.50', '>=', 51, 26],
    ['0.35', '>=', 100, 35],
    ['0.55', '>', 100, 56],
    ['0.65', '>=', 3, 2],
    ['1.00', '>=', 7, 7],
    ['0.10', '>=', 1, 1],
    ['0.1', '>=', 61, 7],
  ])('%s with %s of %i takes %i', (share, comparator, of, needed) => {
    expect(neededOf(of, readShare(share), readComparator(comparator))).toBe(needed);
  });

  it('is refused when it is none', () => {
    for (const text of ['1.01', '40', '', '0.12345', '-0.1', '.5'])
      expect(() => readShare(text)).toThrow(RangeError);
    expect(() => readComparator('=')).toThrow(RangeError);
  });

  it('is reached from the needed number on and not one before, reckoned in fractions', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom('>=', '>'),
        fc.integer({ min: 1, max: 100_000 }),
        (part, comparator, of) => {
          const share = readShare((part / 10_000).toFixed(4));
          const needed = neededOf(of, share, readComparator(comparator));
          const reaches = (count: number): boolean => {
            const [one, other] = [BigInt(count) * 10_000n, BigInt(part) * BigInt(of)];
            return comparator === '>' ? one > other : one >= other;
          };
          expect([reaches(needed), reaches(needed - 1)]).toEqual([true, false]);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('a threshold', () => {
  it('is exact at its boundary', () => {
    const of = { low: 50, high: 50 };
    const state = (share: string, comparator: string, count: number) =>
      judge(threshold(share, comparator), { count, of }).state;
    expect([state('0.40', '>=', 19), state('0.40', '>=', 20)]).toEqual(['not-met', 'met']);
    expect([state('0.50', '>', 25), state('0.50', '>', 26)]).toEqual(['not-met', 'met']);
  });

  it('is uncertain while some sizes of the unit reach it and others do not, and when nobody knows the size', () => {
    const vote = threshold('0.40', '>=');
    const of = { low: 48, high: 61 };
    expect(judge(vote, { count: 19, of })).toEqual({ state: 'not-met', needed: { low: 20, high: 25 } });
    expect(judge(vote, { count: 20, of }).state).toBe('uncertain');
    expect(judge(vote, { count: 24, of }).state).toBe('uncertain');
    expect(judge(vote, { count: 25, of }).state).toBe('met');
    expect(judge(vote, { count: 25, of: null })).toEqual({ state: 'uncertain', needed: null });
  });

  it('is told of the share in thousandths, rounded outward', () => {
    expect(shareOf(29, { low: 48, high: 61 })).toEqual({ low: 475, high: 605 });
    expect(shareOf(48, { low: 48, high: 48 })).toEqual({ low: 1000, high: 1000 });
  });
});
