import { describe, expect, it } from '@jest/globals';
import { areDaysOfATerm, termsBefore } from './mandates.rules.js';

describe('a term of office', () => {
  it.each([
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-21', '2027-11-20', true],
    ['2026-11-21', '2027-11-21', true],
    ['2026-11-21', '2027-11-22', false],
    ['2026-11-20', '2026-12-20', false],
    ['2026-12-01', '2026-11-30', false],
    ['2027-11-21', '2028-11-20', true],
  ])('from %s until %s, given on 21 November 2026: %s', (from, until, isOne) => {
    expect(areDaysOfATerm(from, until, '2026-11-21')).toBe(isOne);
  });
});

describe('terms in a row', () => {
  const year = (first: number, last = first + 1): { fromOn: string; untilOn: string } => ({
    fromOn: `${first}-11-21`,
    untilOn: `${last}-11-20`,
  });

  it('are counted back to the first pause of more than a month', () => {
    expect(termsBefore([], '2026-11-21')).toBe(0);
    expect(termsBefore([year(2025)], '2026-11-21')).toBe(1);
    expect(termsBefore([year(2023), year(2025), year(2024)], '2026-11-21')).toBe(3);
    expect(termsBefore([year(2023), year(2025)], '2026-11-21')).toBe(1);
    expect(termsBefore([year(2025)], '2026-12-21')).toBe(1);
    expect(termsBefore([year(2025)], '2026-12-22')).toBe(0);
  });

  it('leave out what begins later', () => {
    expect(termsBefore([year(2027), year(2025)], '2026-11-21')).toBe(1);
  });
});
