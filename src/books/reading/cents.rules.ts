import type { MessageCode } from '../../shared/messages/index.js';
import { fold, isBlank } from '../../shared/texts.js';
import { type DecimalMark, numberPattern, provenMark, readMarks } from '../../spreadsheets/marks.rules.js';

const unitsPerCent = 100;
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
};
const shape = new RegExp(
  String.raw`^(-)?(us|ca|c|au|a)?([$€£¥])?([a-z]{3})? ?(-)?(us|ca|c|au|a)?([$€£¥])? ?(${numberPattern}) ?([$€£¥])? ?([a-z]{3})?$`,
);
const prefixes: Readonly<Record<string, string>> = { us: 'USD', ca: 'CAD', c: 'CAD', au: 'AUD', a: 'AUD' };

export type CentsReading = { cents: number } | { code: MessageCode };

/** `22`, `$22.00`, `22,00 $`, `CA$1,100.00`. Below a cent, below zero or in another currency: refused. */
export function readCents(
  text: string,
  { decided, currency }: { decided: DecimalMark | null; currency: string },
): CentsReading {
  const found = shape.exec(plain(text));
  if (!found) return { code: 'book_import.amount_unreadable' };
  const [, minus, , , , minusAfter, , , number = ''] = found;
  if (isForeign(found, currency)) return { code: 'book_import.amount_foreign' };
  const reading = readMarks(number, decided);
  if (reading === 'ambiguous') return { code: 'book_import.amount_ambiguous' };
  if (reading === 'malformed' || reading.rounded || reading.units % unitsPerCent !== 0)
    return { code: 'book_import.amount_unreadable' };
  if (minus ?? minusAfter) return { code: 'book_import.amount_below_zero' };
  return { cents: reading.units / unitsPerCent };
}

/** The decimal mark that a cell of a column proves. */
export function markOf(text: string): DecimalMark | null {
  if (isBlank(text)) return null;
  const number = shape.exec(plain(text))?.[8];
  return number === undefined ? null : provenMark(number);
}

function plain(text: string): string {
  return fold(text)
    .replace(/\s+/g, ' ')
    .replace(/ dollars?$/, '$');
}

function isForeign(found: RegExpExecArray, currency: string): boolean {
  const prefix = found[2] ?? found[6];
  if (prefix !== undefined && prefixes[prefix] !== currency) return true;
  const named = [found[4], found[10]].filter((code) => code !== undefined);
  if (named.some((code) => code.toUpperCase() !== currency)) return true;
  return [found[3], found[7], found[9]].some(
    (sign) => sign !== undefined && sign !== '$' && !signs[sign]!.includes(currency),
  );
}
