import type { PaymentMethod, Tier } from '../../dues/index.js';
import type { Day } from '../../shared/days.js';
import type { FieldError } from '../../shared/errors.js';
import type { MonthNumber } from '../../shared/months.js';

/** Who a row speaks of, as it stands there. */
export interface RowPerson {
  number: number | null;
  /** empty without a name */
  name: string;
  email: string | null;
}

/** A payment as the book has it. */
export interface StatedPayment {
  /** null: only the month is known */
  receivedOn: Day | null;
  /** null: paid, and nobody wrote how much */
  cents: number | null;
  /** null: not said */
  months: readonly MonthNumber[] | null;
  method: PaymentMethod | null;
}

/** One record of the file as it was read. */
export interface RowReading {
  line: number;
  isEmpty: boolean;
  person: RowPerson;
  branch: string | null;
  initiatedOn: Day | null;
  tier: Tier | null;
  paidThrough: MonthNumber | null;
  payments: readonly StatedPayment[];
  /** the row cannot be used */
  errors: readonly FieldError[];
  /** values that are left out of it */
  unusable: readonly FieldError[];
  /** the reading is doubtful: a person decides */
  doubts: readonly FieldError[];
  warnings: readonly FieldError[];
}

/** Most rows have none: one list for all of them. */
export const none: readonly FieldError[] = Object.freeze([]);

/** A record that could not be divided into its cells. */
export function brokenRow(line: number): RowReading {
  return {
    ...{ line, isEmpty: false, person: { number: null, name: '', email: null }, branch: null },
    ...{ initiatedOn: null, tier: null, paidThrough: null, payments: [] },
    ...{
      errors: [{ field: 'row', code: 'row.broken' as const }],
      unusable: none,
      doubts: none,
      warnings: none,
    },
  };
}
