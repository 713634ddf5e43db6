import { describe, expect, it } from '@jest/globals';
import { markOf, readCents } from './cents.rules.js';

function reading(text: string, decided: '.' | ',' | null = null): number | string {
  const read = readCents(text, { decided, currency: 'CAD' });
  return 'cents' in read ? read.cents : read.code;
}

describe('an amount of dues', () => {
  it.each([
    ['22', 2200],
    ['22.00', 2200],
    ['$22', 2200],
    ['22,00 $', 2200],
    ['CA$1,100.00', 110_000],
    ['1 100,00 $', 110_000],
    ['CAD 11', 1100],
    ['11 cad', 1100],
    ['11 dollars', 1100],
    ['0', 0],
    ['-22.00', 'book_import.amount_below_zero'],
    ['$-22.00', 'book_import.amount_below_zero'],
    ['US$22', 'book_import.amount_foreign'],
    ['22 €', 'book_import.amount_foreign'],
    ['22 USD', 'book_import.amount_foreign'],
    ['22.005', 'book_import.amount_ambiguous'],
    ['22.0051', 'book_import.amount_unreadable'],
    ['22 or 33', 'book_import.amount_unreadable'],
    ['22-33', 'book_import.amount_unreadable'],
    ['twenty', 'book_import.amount_unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('lets the column decide a lone dot before three digits', () => {
    expect(reading('1.100', ',')).toBe(110_000);
    expect([markOf('22,50'), markOf('$22.50'), markOf('22'), markOf('n/a')]).toEqual([',', '.', null, null]);
  });
});
