import { describe, expect, it } from '@jest/globals';
import { decimalMark, readAmount } from './amounts.rules.js';

describe('an amount of a bank', () => {
  it.each([
    ['22', 2200],
    ['22.5', 2250],
    ['-22.00', -2200],
    ['22.00-', -2200],
    ['(22.00)', -2200],
    ['22,00 $', 2200],
    ['-22,00\u00a0$', -2200],
    ['\u221222.00', -2200],
    ['$1,234.56', 123456],
    ['-$1,234.56', -123456],
    ['1.234,56', 123456],
    ['2\u202f400,00 $ CA', 240000],
    ['1,234', 123400],
    ['1,234,567.00', 123456700],
    ['22.00 CR', 2200],
    ['22.00 DR', -2200],
    ['+22.00', 2200],
    ['CAD 22.00', 2200],
    ['.50', 50],
    ['22.0000', 2200],
    ['0.00', 0],
  ])('%s is %d cents', (text, cents) => {
    expect(readAmount(text, 'CAD', null)).toEqual({ cents });
  });

  it.each([
    ['1.234', 'bank_line.amount_ambiguous'],
    ['0,500', 'bank_line.amount_ambiguous'],
    ['22.005', 'bank_line.amount_ambiguous'],
    ['22.0051', 'bank_line.amount_unreadable'],
    ['1 22,00', 'bank_line.amount_unreadable'],
    ['12,34,56', 'bank_line.amount_unreadable'],
    ['-(22.00)', 'bank_line.amount_unreadable'],
    ['(22.00', 'bank_line.amount_unreadable'],
    ['--22', 'bank_line.amount_unreadable'],
    ['=SUM(A1:A3)', 'bank_line.amount_unreadable'],
    ['22.00 USD', 'bank_line.foreign_currency'],
    ['US$22.00', 'bank_line.foreign_currency'],
    ['€22', 'bank_line.foreign_currency'],
    ['123456789012.00', 'bank_line.amount_too_large'],
  ])('%s is not guessed', (text, code) => {
    expect(readAmount(text, 'CAD', null)).toEqual({ code });
  });

  it('lets the column decide what three digits after a lone mark are', () => {
    expect(decimalMark(['12,50', '1.234', '7'])).toBe(',');
    expect(readAmount('1.234', 'CAD', ',')).toEqual({ cents: 123400 });
    expect(readAmount('1,234', 'CAD', ',')).toEqual({ code: 'bank_line.amount_ambiguous' });
    expect(decimalMark(['1,234.56', '1.5'])).toBe('.');
    expect(decimalMark(['1.5', '1,5'])).toBeNull();
  });

  it('reads back whatever cents were written, in every way banks write them', () => {
    const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
    const wrong: string[] = [];
    for (let at = 0; at < 2_000; at += 1) {
      const cents = Math.floor((at * 7919) % 10 ** (1 + (at % 9))) + 1;
      const whole = String(Math.floor(cents / 100));
      const fraction = String(cents % 100).padStart(2, '0');
      for (const text of [
        `${whole}.${fraction}`,
        `${whole},${fraction}`,
        `${grouped(whole, ',')}.${fraction}`,
        `${grouped(whole, '.')},${fraction}`,
        `${grouped(whole, ' ')},${fraction} $`,
      ]) {
        const [plus, minus] = [text, `-${text}`].map((each) => readAmount(each, 'CAD', null));
        const isRight = plus && minus && 'cents' in plus && 'cents' in minus;
        if (!isRight || plus.cents !== cents || minus.cents !== -cents) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});
