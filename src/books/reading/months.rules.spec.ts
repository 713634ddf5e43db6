import { describe, expect, it } from '@jest/globals';
import { monthNamed } from '../../shared/months.js';
import { undecidedOrder } from '../../spreadsheets/date-order.rules.js';
import { monthOfHead } from './month-heads.rules.js';
import { readMonth, readMonths } from './months.rules.js';

const fileOn = '2026-11-21';

describe('months as people write them', () => {
  it.each([
    ['2025-01', '2025-01'],
    ['Jan 2025', '2025-01'],
    ['janvier 2025', '2025-01'],
    ['01/2025', '2025-01'],
    ['2025-01, 2025-03', '2025-01 2025-03'],
    ['Jan, Feb and March 2025', '2025-01 2025-02 2025-03'],
    ['2025-11 to 2026-01', '2025-11 2025-12 2026-01'],
    ['janv. à mars 2025', '2025-01 2025-02 2025-03'],
    ['de janvier à février 2025', '2025-01 2025-02'],
    ['Jan-Mar 2025', '2025-01 2025-02 2025-03'],
    ['2025-01 & 2025-02', '2025-01 2025-02'],
    ['Jan 25', 'date.ambiguous'],
    ['2025', 'date.incomplete'],
    ['March', 'date.incomplete'],
    ['2025-03 to 2025-01', 'date.invalid'],
    ['2020-01 to 2026-01', 'book_import.months_many'],
    ['dues', 'date.unreadable'],
  ])('%s is %s', (text, expected) => {
    const read = readMonths(text, fileOn);
    expect('months' in read ? read.months.map(monthNamed).join(' ') : read.code).toBe(expected);
  });

  it('reads a day in the month as its month', () => {
    const read = readMonth('31/10/2026', undecidedOrder, fileOn);
    expect('month' in read && monthNamed(read.month)).toBe('2026-10');
  });
});

describe('columns of months', () => {
  it.each([
    ['2025-01', '2025-01'],
    ['Jan 2025', '2025-01'],
    ['Janv. 2025', '2025-01'],
    ['2025-01-01', '2025-01'],
    ['01/2025', '2025-01'],
    ['Jan-25', '2025-01'],
    ["Jan '25", '2025-01'],
    ['Dec-99', '1999-12'],
    ['Jan 27', '2027-01'],
    ['March', '2024-03'],
    ['août', '2024-08'],
    ['2025-01-15', null],
    ['2025', null],
    ['Total', null],
    ['Market', null],
  ])('%s stands for %s', (head, expected) => {
    const month = monthOfHead(head, { fileOn, year: 2024 });
    expect(month === null ? null : monthNamed(month)).toBe(expected);
  });

  it('are none without a year', () => {
    expect(monthOfHead('March', { fileOn, year: null })).toBeNull();
  });
});
