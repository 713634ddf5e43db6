import type { MessageCode } from '../../shared/messages/index.js';
import type { StatedBasis } from './fields.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';
import { provenMark, readMarks } from '../../spreadsheets/marks.rules.js';
import type { Token } from './pay-tokens.rules.js';
import { tokensOf } from './pay-tokens.rules.js';
import type { Found, NumberToken } from './pay-phrases.rules.js';
import { findNumbers, looseNoun, refusal, statedBasis } from './pay-phrases.rules.js';
import { unitsPerOne } from './decimals.rules.js';

/** What a pay text says. Units are ten-thousandths; `hours` is the stretch of work a flat sum was for. */
export interface PayText {
  units: number | null;
  basis: StatedBasis | null;
  hours: number | null;
  warnings: readonly MessageCode[];
}
export type PayTextReading = PayText | { code: MessageCode };

/** Ten million: more than any wage, small enough that every conversion is exact. */
export const largestAmount = 10_000_000 * unitsPerOne;

/** Counts the numbers that can only be read one way; the column is decided when all of them agree. */
export class MarkDecision {
  private commas = 0;
  private dots = 0;

  observe(text: string, currency: string): void {
    if (!/[.,]/.test(text)) return;
    const tokens = tokensOf(text, currency);
    if (tokens.some(({ kind }) => kind === 'unknown')) return;
    for (const token of tokens) {
      if (token.kind !== 'number') continue;
      const mark = provenMark(token.text);
      if (mark === ',') this.commas += 1;
      if (mark === '.') this.dots += 1;
    }
  }

  decided(): DecimalMark | null {
    if (this.commas > 0 === this.dots > 0) return null;
    return this.commas > 0 ? ',' : '.';
  }
}

/** The decimal mark of a column, from the values that can only be read one way; null without or with both. */
export function decideMarks(values: Iterable<string>, currency = 'CAD'): DecimalMark | null {
  const decision = new MarkDecision();
  for (const value of values) decision.observe(value, currency);
  return decision.decided();
}

/**
 * Reads one pay answer such as `$18.50/hr`, `38k per year`, `2 400,00 $ aux deux semaines`, `10$ for 3 hours`.
 * Every word must be known; whatever could be read two ways is refused with a code, never guessed.
 */
export function readPayText(text: string, currency: string, decided: DecimalMark | null): PayTextReading {
  const tokens = tokensOf(text, currency);
  const found = findNumbers(tokens);
  const code = refusal(found);
  if (code !== null) return { code };
  const basis = statedBasis(found);
  if (basis === 'conflict') return { code: 'pay.basis_conflict' };
  const place = found.amounts[0];
  if (place === undefined) return noAmount(basis);
  return withAmount(found, place, basis, decided);
}

function noAmount(basis: StatedBasis | null): PayTextReading {
  if (basis === 'in-kind' || basis === 'unpaid') return { units: null, basis, hours: null, warnings: [] };
  return { code: basis === null ? 'pay.unreadable' : 'pay.missing' };
}

function withAmount(
  found: Found,
  place: number,
  basis: StatedBasis | null,
  decided: DecimalMark | null,
): PayTextReading {
  const { tokens } = found;
  const reading = readMarks((tokens[place] as NumberToken).text, decided);
  if (reading === 'ambiguous') return { code: 'pay.ambiguous' };
  if (reading === 'malformed') return { code: 'pay.unreadable' };
  const units = tokens.some(({ kind }) => kind === 'thousand') ? reading.units * 1000 : reading.units;
  if (units > largestAmount) return { code: 'pay.too_large' };
  const warnings = remarks(reading, tokens);
  if (looseNoun(tokens, place)) {
    if (units < 7 * unitsPerOne) return { code: 'pay.unreadable' };
    warnings.push('pay.per_assumed');
  }
  if (basis === 'unpaid' && units > 0) return { code: 'pay.basis_conflict' };
  const hours = hoursOf(found);
  if (typeof hours === 'string') return { code: hours };
  if (hours !== null && basis !== null && !ofOneStretch.has(basis)) return { code: 'pay.two_amounts' };
  return { units, basis: basis ?? (hours === null ? null : 'shift'), hours, warnings };
}

/** Bases beside which "for 3 hours" has one meaning; "400 for 20 hours a week" counts something else. */
const ofOneStretch: ReadonlySet<StatedBasis> = new Set(['hour', 'shift', 'day', 'honorarium', 'in-kind']);

function remarks(
  reading: { rounded: boolean; commaGrouped: boolean },
  tokens: readonly Token[],
): MessageCode[] {
  const codes: MessageCode[] = [];
  if (reading.rounded) codes.push('pay.rounded');
  if (reading.commaGrouped) codes.push('pay.comma_grouped');
  if (tokens.some(({ kind }) => kind === 'about')) codes.push('pay.approximate');
  return codes;
}

function hoursOf({ tokens, hours }: Found): number | null | MessageCode {
  const token = hours === null ? undefined : tokens[hours];
  if (token === undefined) return null;
  if (token.kind === 'count') return token.count * unitsPerOne;
  const reading = readMarks((token as NumberToken).text, null);
  if (typeof reading === 'string') return 'pay.unreadable';
  return reading.units > 0 && reading.units <= 24 * unitsPerOne ? reading.units : 'hours.out_of_range';
}

/** A basis cell: words alone. `null` when it says none that is known. */
export function readBasisText(text: string, currency: string): StatedBasis | 'ambiguous' | null {
  const tokens = tokensOf(text, currency);
  if (tokens.some(({ kind }) => kind === 'unclear')) return 'ambiguous';
  if (tokens.some(({ kind }) => kind === 'unknown' || kind === 'number' || kind === 'foreign')) return null;
  const basis = statedBasis({ tokens, amounts: [], hours: null });
  return basis === 'conflict' ? 'ambiguous' : basis;
}
