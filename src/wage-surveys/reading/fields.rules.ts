import { benefits, type Benefit } from '../../shared/benefits.js';
import type { FieldError } from '../../shared/errors.js';
import { quoted } from './texts.rules.js';

/** How pay is counted. `shift` is any flat sum for a stretch of work of known length. */
export const payBases = [
  'hour',
  'shift',
  'day',
  'week',
  'biweek',
  'semimonth',
  'month',
  'year',
  'in-kind',
  'unpaid',
] as const;
export type PayBasis = (typeof payBases)[number];

/** What an answer may say: an honorarium is a flat sum, kept as `shift` unless a period is said beside it. */
export type StatedBasis = PayBasis | 'honorarium';

export { benefits, type Benefit };

export const benefitAnswers = ['yes', 'no', 'unknown', 'not-eligible', 'social-assistance'] as const;
export type BenefitAnswer = (typeof benefitAnswers)[number];

export const genders = ['woman', 'man', 'non-binary', 'self-described'] as const;
export type Gender = (typeof genders)[number];

export const plainFields = [
  'employer',
  'site',
  'jobClass',
  'payAmount',
  'payBasis',
  'hoursPerWeek',
  'shiftHours',
  'paidHours',
  'unpaidHours',
  'inKindValue',
  'startedOn',
  'lastRaise',
  'submittedAt',
  'covered',
  'permanent',
  'gender',
  'age',
  'comments',
  'respondent',
] as const;
export type ColumnField = (typeof plainFields)[number] | `benefits.${Benefit}`;

/** Every field a column can hold. */
export const columnFields: readonly ColumnField[] = [
  ...plainFields,
  ...benefits.map((benefit) => `benefits.${benefit}` as const),
];

const known: ReadonlySet<string> = new Set(columnFields);

export function isColumnField(text: unknown): text is ColumnField {
  return typeof text === 'string' && known.has(text);
}

/** One record as the import's report shows it. Money has two to four places, `hourlyWage` exactly four. */
export interface AnswerValues {
  employer: string | null;
  site: string | null;
  jobClass: string | null;
  payAmount: string | null;
  payBasis: PayBasis | null;
  hoursPerWeek: string | null;
  shiftHours: string | null;
  paidHours: string | null;
  unpaidHours: string | null;
  inKindValue: string | null;
  hourlyWage: string | null;
  startedOn: string | null;
  /** A day, a year, or `never`. */
  lastRaise: string | null;
  /** A day, or a day and time without zone, as the form wrote it. */
  submittedAt: string | null;
  covered: boolean | null;
  permanent: boolean | null;
  gender: Gender | null;
  genderText: string | null;
  /** A number (`34`) or a band (`25-34`, `65+`). */
  age: string | null;
  benefits: Partial<Record<Benefit, BenefitAnswer>>;
  comments: string | null;
}

/** What one cell says: a value or null, what keeps it from being used, and what a person should look at. */
export interface CellReading<Value> {
  readonly value: Value | null;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
}

export const nothing: readonly FieldError[] = Object.freeze([]);

/** The reading of an empty cell. */
export const blank: CellReading<never> = Object.freeze({ value: null, errors: nothing, warnings: nothing });

export function read<Value>(value: Value, warnings: readonly FieldError[] = nothing): CellReading<Value> {
  return { value, errors: nothing, warnings };
}

/** A cell that says something we cannot use; the cell's own text goes along, shortened for the report. */
export function refused(
  field: string,
  code: FieldError['code'],
  text: string,
  values: FieldError['values'] = {},
): CellReading<never> {
  return {
    value: null,
    errors: [{ field, code, values: { text: quoted(text), ...values } }],
    warnings: nothing,
  };
}
