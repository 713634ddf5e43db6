import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type HolidayVersion, publicHolidays } from './calendar.rules.js';

const shipped = parse<Record<string, string>>(readFileSync('src/rules/data/public-holidays.csv'), {
  columns: true,
}).map((row): HolidayVersion => ({
  rule: row['rule']!,
  effectiveFrom: row['effective_from'] || '0001-01-01',
  effectiveTo: row['effective_to'] || null,
  value: row['value']!,
  citation: row['citation']!,
  verified: row['verified'] === 'true',
}));
const days = (year: number): string[] => publicHolidays(shipped, year).map(({ on }) => on);

describe('Ontario’s public holidays', () => {
  it('are nine, and Easter Monday is none of them', () => {
    expect(days(2025)).toEqual([
      '2025-01-01', '2025-02-17', '2025-04-18', '2025-05-19', '2025-07-01', '2025-09-01', '2025-10-13',
      '2025-12-25', '2025-12-26',
    ]); // prettier-ignore
    expect(days(2026)).toEqual([
      '2026-01-01', '2026-02-16', '2026-04-03', '2026-05-18', '2026-07-01', '2026-09-07', '2026-10-12',
      '2026-12-25', '2026-12-26',
    ]); // prettier-ignore
  });

  it('had no Family Day before 2008', () => {
    expect(days(2007)).toHaveLength(8);
    expect(days(2008)).toContain('2008-02-18');
  });

  it('say that they are recalled, not checked', () => {
    expect(publicHolidays(shipped, 2026).every(({ verified }) => !verified)).toBe(true);
  });

  it('begin and end with their rule', () => {
    const mourning = { ...shipped[0]!, rule: 'public-holiday.mourning', value: '09-19' };
    const once = { ...mourning, effectiveFrom: '2022-09-19', effectiveTo: '2022-09-19' };
    expect(publicHolidays([once], 2021)).toEqual([]);
    expect(publicHolidays([once], 2022)).toMatchObject([{ on: '2022-09-19', holiday: 'mourning' }]);
    expect(publicHolidays([once], 2023)).toEqual([]);
  });
});
