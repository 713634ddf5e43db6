import { describe, expect, it } from '@jest/globals';
import type { Signers } from '../cards/signers.rules.js';
import { lastDaysOf } from '../cards/validity.rules.js';
import { lapseCalls } from './lapse-calls.rules.js';

const signed = (signedOn: string | null, people: number): Signers => ({ signedOn, people, before: null });
const halfAYear = lastDaysOf({ months: 6, counted: 'from-signing' });

describe('when a committee is told that cards lapse', () => {
  it('is 30 and 7 days before the month in which they do, with how many and the first day', () => {
    const signers = [signed('2026-07-20', 3), signed('2026-07-05', 2), signed('2026-09-30', 1)];
    expect(lapseCalls(signers, halfAYear, '2026-11-21')).toEqual([
      { month: '2027-01', daysBefore: 30, on: '2026-12-02', people: 5, lastOn: '2027-01-05' },
      { month: '2027-01', daysBefore: 7, on: '2026-12-25', people: 5, lastOn: '2027-01-05' },
      { month: '2027-03', daysBefore: 30, on: '2027-01-30', people: 1, lastOn: '2027-03-30' },
      { month: '2027-03', daysBefore: 7, on: '2027-02-22', people: 1, lastOn: '2027-03-30' },
    ]);
  });

  it('leaves out what lapsed already, what was taken back, and what never lapses', () => {
    const signers = [signed('2026-05-20', 3), signed(null, 2)];
    expect(lapseCalls(signers, halfAYear, '2026-11-21')).toEqual([]);
    expect(lapseCalls([signed('2026-07-20', 3)], lastDaysOf(null), '2026-11-21')).toEqual([]);
  });
});
