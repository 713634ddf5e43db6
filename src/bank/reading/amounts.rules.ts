import type { MessageCode } from '../../shared/messages/index.js';
import { unitsPerOne } from '../../shared/decimals.js';
import { fold } from '../../shared/texts.js';
import { type DecimalMark, provenMark, readMarks } from '../../spreadsheets/marks.rules.js';

export type AmountReading = { cents: number } | { code: MessageCode };

const foreign = /[€£¥₹]|\b(?:us|au|nz|hk)\s?\$|\b(?:usd|eur|gbp|chf|mxn|jpy|aud)\b/;
const dollars = /(?:\bca|\bc)?\s?\$(?:\s?cad?\b)?|\bcad\b/g;
const unitsPerCent = unitsPerOne / 100;
/** A billion: more is no dues. */
const mostUnits = 1_000_000_000 * unitsPerOne;
const signed = /^(\()?\s*([+-])?\s*(\d[\d ',.]{0,30}|[.,]\d{1,10})\s*([+-]|cr|dr|db)?\s*(\))?$/;
/**
 * An amount as banks and people write it: `-1,234.56`, `2 400,00 $`, `(22.00)`, `22.00-`, `22.00 DR`. Both marks
 * present: the last is decimal. A lone comma before one or two digits is decimal, before exactly three it groups
 * thousands; a lone dot before exactly three is doubtful. What the column's own mark contradicts is doubtful too.
 * @param currency the union's; an amount in another is refused
 * @param decided the decimal mark that the column's values prove
 */
export function readAmount(text: string, currency: string, decided: DecimalMark | null): AmountReading {
  const folded = fold(text);
  if (isForeign(folded, currency)) return { code: 'bank_line.foreign_currency' };
  const match = signed.exec(stripped(folded, currency));
  if (!match) return { code: 'bank_line.amount_unreadable' };
  const [, open, before, digits = '', after, close] = match;
  const minus = [open, before === '-' ? before : '', after && after !== '+' && after !== 'cr' ? after : ''];
  const signs = minus.filter((sign) => sign).length + (before === '+' ? 1 : 0) + (after === '+' ? 1 : 0);
  if (signs > 1 || (open === undefined) !== (close === undefined)) {
    return { code: 'bank_line.amount_unreadable' };
  }
  const cents = readDigits(digits.trim(), decided);
  if (typeof cents === 'string') return { code: `bank_line.amount_${cents}` };
  return { cents: minus.some((sign) => sign) ? -cents : cents };
}

function isForeign(folded: string, currency: string): boolean {
  return foreign.test(folded.replace(new RegExp(`\\b${currency.toLowerCase()}\\b`, 'g'), ''));
}

function stripped(folded: string, currency: string): string {
  return folded
    .replace(dollars, ' ')
    .replace(new RegExp(`\\b${currency.toLowerCase()}\\b`), ' ')
    .trim();
}

type Refusal = 'unreadable' | 'ambiguous' | 'too_large';

/** Banks write nothing finer than a cent; zeros beyond are forgiven. */
function readDigits(text: string, decided: DecimalMark | null): number | Refusal {
  const reading = readMarks(text, decided);
  if (reading === 'malformed') return 'unreadable';
  // a comma that groups, in a column whose other commas are decimal
  if (reading === 'ambiguous' || reading.commaGrouped) return 'ambiguous';
  if (reading.units > mostUnits) return 'too_large';
  return reading.rounded || reading.units % unitsPerCent !== 0 ? 'unreadable' : reading.units / unitsPerCent;
}

/** The decimal mark that a column's values prove; null when none or both do. */
export function decimalMark(values: Iterable<string>): DecimalMark | null {
  const proven = new Set<DecimalMark>();
  for (const value of values) {
    const mark = provenMark(/\d[\d ',.]*/.exec(fold(value))?.[0].trim() ?? '');
    if (mark) proven.add(mark);
  }
  return proven.size === 1 ? [...proven][0]! : null;
}
