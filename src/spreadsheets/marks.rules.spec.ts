import { describe, expect, it } from '@jest/globals';
import { formatUnits } from '../shared/decimals.js';
import { readMarks } from './marks.rules.js';

function reading(text: string, decided: '.' | ',' | null = null): string {
  const result = readMarks(text, decided);
  return typeof result === 'string' ? result : formatUnits(result.units, 2);
}

describe('the marks of a number', () => {
  it.each([
    ['both marks, the last is decimal', '1,234.56', '1234.56'],
    ['both marks, the last is decimal', '1.234,56', '1234.56'],
    ['a lone comma before one digit is decimal', '18,5', '18.50'],
    ['a lone comma before two digits is decimal', '18,50', '18.50'],
    ['a lone comma before exactly three groups thousands', '52,000', '52000.00'],
    ['a lone dot before exactly three could be either', '38.000', 'ambiguous'],
    ['a lone dot before two is decimal', '18.50', '18.50'],
    ['a lone dot before four is decimal', '18.1234', '18.1234'],
    ['spaces group', '2 400,00', '2400.00'],
    ['apostrophes group', "1'234.50", '1234.50'],
    ['a repeated mark groups', '1.234.567', '1234567.00'],
    ['groups that are no groups are refused', '12,34.56', 'malformed'],
    ['half a cent of a cent is rounded up', '18.00005', '18.0001'],
    ['nothing can stand for a leading group of zero', '0,500', 'ambiguous'],
  ])('%s: %s', (_rule, text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('lets the column decide a lone dot before three digits', () => {
    expect(reading('18.125', '.')).toBe('18.125');
    expect(reading('38.000', ',')).toBe('38000.00');
  });
});
