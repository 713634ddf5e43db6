import { describe, expect, it } from '@jest/globals';
import { needsSecond, whyNotOn } from './spending.rules.js';

describe('the day of an entry', () => {
  it.each([
    ['2026-11-21', null],
    ['2026-11-22', 'entry.day_to_come'],
    ['2025-10-17', null],
    ['2025-10-16', 'entry.day_too_long_ago'],
  ])('%s on 21 November 2026: %s', (day, why) => {
    expect(whyNotOn(day, '2026-11-21')).toBe(why);
  });
});

describe('a second person', () => {
  it.each([
    [20_000, null, false],
    [20_001, null, true],
    [100, 'somebody else', false],
    [100, 'me', true],
  ])('for %i cents to %s: %s', (amountCents, toWorker, asked) => {
    expect(needsSecond({ amountCents, toWorker }, 20_000, 'me')).toBe(asked);
  });

  it('is not missing where the operator at the machine spends to nobody', () => {
    expect(needsSecond({ amountCents: 1, toWorker: null }, 20_000, null)).toBe(false);
  });
});
