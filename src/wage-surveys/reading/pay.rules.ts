import type { FieldError } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import type { PayText, PayTextReading } from './amounts.rules.js';
import { unitsPerOne } from './decimals.rules.js';
import type { PayBasis, StatedBasis } from './fields.rules.js';
import { nothing } from './fields.rules.js';
import { quoted } from './texts.rules.js';

/** Pay as one record says it, before any conversion; units are ten-thousandths. */
export interface Pay {
  amount: number | null;
  basis: PayBasis;
  /** Accepted whatever it comes to. */
  honorarium: boolean;
  /** The answer, its basis column or the name of the pay column gave the basis; else it follows from the size. */
  stated: boolean;
  hours: number | null;
  errors: readonly FieldError[];
  warnings: readonly FieldError[];
}
export type PayReading = Pay | { refused: FieldError };

export interface PaySources {
  /** The pay cell as it stands, for what is said about it. */
  text: string;
  pay: PayTextReading | null;
  /** The basis cell: null when empty. */
  basisText: string;
  basis: StatedBasis | 'ambiguous' | 'unknown' | null;
  impliedBasis: StatedBasis | null;
  currency: string;
}

function refuse(
  field: string,
  code: MessageCode,
  text: string,
  values: FieldError['values'] = {},
): PayReading {
  return { refused: { field, code, values: { text: quoted(text), ...values } } };
}

/**
 * Brings together the pay cell, the basis cell and the name of the pay column. The cells must agree; the column's
 * name gives way to either, with a warning. Without any basis 7 to 60 is hourly and 20,000 and over yearly, with a
 * warning; else `pay.basis_unknown`.
 */
export function readPay(sources: PaySources): PayReading {
  const { text, pay, basis, basisText, currency } = sources;
  if (pay !== null && 'code' in pay) return refuse('payAmount', pay.code, text, { currency });
  if (basis === 'ambiguous') return refuse('payBasis', 'pay.ambiguous', basisText);
  const said = agree(pay?.basis ?? null, basis === 'unknown' ? null : basis);
  if (said === 'conflict') return refuse('payBasis', 'pay.basis_conflict', basisText);
  if (basis === 'unknown' && said === null) return refuse('payBasis', 'pay.basis_unknown', basisText);
  const whole: PayText = pay ?? { units: null, basis: null, hours: null, warnings: nothingSaid };
  return settle(whole, said ?? impliedFor(whole, sources.impliedBasis), notesOn(sources, whole, said));
}

function notesOn(sources: PaySources, pay: PayText, said: StatedBasis | null): Notes {
  const { text, basis, basisText, impliedBasis } = sources;
  const flags: FieldError[] = pay.warnings.map((code) => ({
    field: 'payAmount',
    code,
    values: { text: quoted(text) },
  }));
  if (said !== null && differs(said, impliedBasis))
    flags.push({ field: 'payBasis', code: 'pay.basis_over_head' });
  return {
    text,
    flags,
    errors:
      basis === 'unknown'
        ? [{ field: 'payBasis', code: 'pay.basis_unknown', values: { text: quoted(basisText) } }]
        : nothing,
    honorarium:
      pay.basis === 'honorarium' || basis === 'honorarium' || (said ?? impliedBasis) === 'honorarium',
  };
}

const nothingSaid: readonly MessageCode[] = [];

/** The name of a column speaks only for the amounts in it. */
function impliedFor(pay: PayText, implied: StatedBasis | null): StatedBasis | null {
  return pay.units === null ? null : implied;
}

/** An honorarium goes with any period; every other pair must be the same. */
function agree(text: StatedBasis | null, column: StatedBasis | null): StatedBasis | null | 'conflict' {
  if (text === null || column === null || text === column) return text ?? column;
  const paid = (basis: StatedBasis) => basis !== 'in-kind' && basis !== 'unpaid';
  if (text === 'honorarium' && paid(column)) return column;
  if (column === 'honorarium' && paid(text)) return text;
  return 'conflict';
}

function differs(said: StatedBasis, implied: StatedBasis | null): boolean {
  return implied !== null && implied !== said && said !== 'honorarium' && implied !== 'honorarium';
}

interface Notes {
  text: string;
  flags: FieldError[];
  errors: readonly FieldError[];
  honorarium: boolean;
}

function settle(pay: PayText, stated: StatedBasis | null, notes: Notes): PayReading {
  const { text, flags: warnings, errors, honorarium } = notes;
  const { units: amount, hours } = pay;
  if (stated === 'in-kind' || stated === 'unpaid') {
    if (stated === 'unpaid' && amount !== null && amount > 0) {
      warnings.push({ field: 'payAmount', code: 'pay.amount_unused', values: { text: quoted(text) } });
    }
    return { amount, basis: stated, honorarium, stated: true, hours, errors, warnings };
  }
  if (amount === null) return refuse('payAmount', 'pay.missing', text);
  if (stated === null) {
    const basis = sizeBasis(amount);
    if (basis === null) return refuse('payBasis', 'pay.basis_unknown', text);
    warnings.push({ field: 'payBasis', code: basis === 'hour' ? 'pay.hour_assumed' : 'pay.year_assumed' });
    return { amount, basis, honorarium, stated: false, hours, errors, warnings };
  }
  const basis = stated === 'honorarium' ? 'shift' : stated;
  if (amount === 0 && basis !== 'hour') return refuse('payAmount', 'pay.zero', text);
  return { amount, basis, honorarium, stated: true, hours, errors, warnings };
}

/** 7 to 60 is hourly, 20,000 and over yearly. */
export function sizeBasis(units: number): 'hour' | 'year' | null {
  if (units >= 7 * unitsPerOne && units <= 60 * unitsPerOne) return 'hour';
  return units >= 20_000 * unitsPerOne ? 'year' : null;
}
