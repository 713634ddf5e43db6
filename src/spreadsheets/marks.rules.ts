import { toUnits } from '../shared/decimals.js';

export type DecimalMark = '.' | ',';

/** One number as written, digits first: spaces and apostrophes group, commas and dots group or divide. */
export const numberPattern = String.raw`(?:\d+(?:[ ']\d{3}(?!\d))*(?:[.,]\d+)*|[.,]\d+)`;

export type NumberReading =
  { units: number; rounded: boolean; commaGrouped: boolean } | 'ambiguous' | 'malformed';

const spaced = /[ ']/;
const spacedGroups = /^\d{1,3}(?:( )\d{3}(?: \d{3})*|(')\d{3}(?:'\d{3})*)$/;
const groupedBy = {
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/,
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
} as const;
const leadingGroup = /^[1-9]\d{0,2}$/;
const groupSigns = /[ ',.]/g;

function value(whole: string, fraction: string, commaGrouped = false): NumberReading {
  const digits = whole.replace(groupSigns, '');
  if (digits.length > 12) return { units: Number.MAX_SAFE_INTEGER, rounded: false, commaGrouped };
  return { ...toUnits(digits === '' ? '0' : digits, fraction), commaGrouped };
}

/**
 * Reads one number by its marks. Both marks: the last is decimal. A lone comma before one or two digits is decimal,
 * before exactly three it groups thousands. A lone dot before exactly three is `ambiguous` unless the column has
 * `decided` its decimal mark; a lone dot else is decimal. Where a group of three does not follow one to three digits
 * ("0,500", "1234.567") grouping and rule contradict each other: `ambiguous` unless that mark is the column's own.
 */
export function readMarks(text: string, decided: DecimalMark | null): NumberReading {
  const lastComma = text.lastIndexOf(',');
  const lastDot = text.lastIndexOf('.');
  if (lastComma < 0 && lastDot < 0) {
    if (spaced.test(text) && !spacedGroups.test(text)) return 'malformed';
    return value(text, '');
  }
  const decimal: DecimalMark = lastComma > lastDot ? ',' : '.';
  const at = Math.max(lastComma, lastDot);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  const grouping = decimal === ',' ? '.' : ',';
  if (whole.includes(decimal)) {
    return groupedBy[decimal].test(text) ? value(text, '') : 'malformed';
  }
  if (whole.includes(grouping)) return groupedBy[grouping].test(whole) ? value(whole, fraction) : 'malformed';
  if (spaced.test(whole) && !spacedGroups.test(whole)) return 'malformed';
  if (fraction.length !== 3) return value(whole, fraction);
  return threeDigits(whole, fraction, decimal, decided);
}

function threeDigits(
  whole: string,
  fraction: string,
  mark: DecimalMark,
  decided: DecimalMark | null,
): NumberReading {
  const canGroup = leadingGroup.test(whole);
  if (mark === ',' && canGroup) return value(whole + fraction, '', decided === ',');
  if (decided === mark) return value(whole, fraction);
  return mark === '.' && decided === ',' && canGroup ? value(whole + fraction, '') : 'ambiguous';
}

/** The decimal mark this number proves, when it can only be read one way. */
export function provenMark(text: string): DecimalMark | null {
  const commas = text.split(',').length - 1;
  const dots = text.split('.').length - 1;
  if (commas + dots === 0 || typeof readMarks(text, null) === 'string') return null;
  if (commas > 0 && dots > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  if (commas + dots > 1) return commas > 0 ? '.' : ',';
  const fraction = text.length - 1 - Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (fraction === 3) return null;
  return commas > 0 ? ',' : '.';
}
