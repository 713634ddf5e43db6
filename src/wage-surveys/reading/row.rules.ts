import type { FieldError } from '../../shared/errors.js';
import type { AnswerValues, Benefit, CellReading } from './fields.rules.js';
import type { PayFacts } from './hourly.rules.js';

export type RowStatus = 'accepted' | 'partial' | 'review' | 'rejected' | 'skipped';

/** How one record ended. What only the union may see stands beside `values`, never in them. */
export interface RowReading {
  line: number;
  status: RowStatus;
  values: AnswerValues;
  /** Four places; null unless an hourly wage follows. */
  effectiveHourly: string | null;
  /** What the conversion was computed from, for `whyHourly`; null when pay could not be read. */
  pay: PayFacts | null;
  /** As written, trimmed; sealed by whoever stores it. */
  respondent: string | null;
  /** Why a benefit is as it is, in the person's own words; sealed by whoever stores it. */
  benefitReasons: Partial<Record<Benefit, string>>;
  /** Of a rejected row what keeps it out; of others what could not be used. */
  errors: FieldError[];
  /** What was assumed; of a row in review also why. */
  warnings: FieldError[];
}

/** Notes what a cell said and gives its value. */
export function take<Value>(row: RowReading, reading: CellReading<Value>): Value | null {
  if (reading.errors.length > 0) row.errors.push(...reading.errors);
  if (reading.warnings.length > 0) row.warnings.push(...reading.warnings);
  return reading.value;
}

/** A row before anything is read. */
export function emptyRow(line: number): RowReading {
  return {
    line,
    status: 'accepted',
    values: {
      employer: null,
      site: null,
      jobClass: null,
      payAmount: null,
      payBasis: null,
      hoursPerWeek: null,
      shiftHours: null,
      paidHours: null,
      unpaidHours: null,
      inKindValue: null,
      hourlyWage: null,
      startedOn: null,
      lastRaise: null,
      submittedAt: null,
      covered: null,
      permanent: null,
      gender: null,
      genderText: null,
      age: null,
      benefits: {},
      comments: null,
    },
    effectiveHourly: null,
    pay: null,
    respondent: null,
    benefitReasons: {},
    errors: [],
    warnings: [],
  };
}
