import { describe, expect, it } from '@jest/globals';
import { monthNumber } from '../../shared/months.js';
import { lastDayInTime, lastMonthOverdue, lateSince } from './due.rules.js';

const month = (text: string): number => monthNumber(`${text}-01`);

describe('what is due by the tenth', () => {
  it('is late on the eleventh, across the turn of the year too', () => {
    expect(lastDayInTime(month('2026-12'), 10)).toBe('2027-01-10');
    expect(lastMonthOverdue('2026-11-10', 10)).toBe(month('2026-09'));
    expect(lastMonthOverdue('2026-11-11', 10)).toBe(month('2026-10'));
    expect(lastMonthOverdue('2027-01-31', 10)).toBe(month('2026-12'));
    expect(lastMonthOverdue('2027-01-05', 5)).toBe(month('2026-11'));
  });

  it.each([
    ['2026-09-20', null, '2026-09'],
    ['2026-10-31', null, '2026-10'],
    ['2026-11-01', null, null],
    ['2026-01-01', '2026-08', '2026-09'],
    ['2026-01-01', '2026-10', null],
    ['2026-01-01', '2026-11', null],
  ])('a credential of %s reported through %s is late since %s', (issuedOn, reported, since) => {
    const late = lateSince({ issuedOn, reported: reported ? month(reported) : null }, month('2026-10'));
    expect(late).toBe(since === null ? null : month(since));
  });
});
