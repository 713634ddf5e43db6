import type { FieldError } from '../../shared/errors.js';
import type { ColumnMatch } from './columns.rules.js';
import { undecided } from './decisions.rules.js';
import type { AnswerValues, ColumnField } from './fields.rules.js';
import { columnFields } from './fields.rules.js';
import type { ReadSettings, RecordReader } from './reader.rules.js';
import { createReader } from './reader.rules.js';
import type { RowReading } from './record.rules.js';
import { readRecord } from './record.rules.js';

/** Fields a person fills in; who and when are never asked. */
const asked: readonly ColumnField[] = columnFields.filter(
  (field) => field !== 'respondent' && field !== 'submittedAt',
);
const places = new Map(asked.map((field, at) => [field, at] as const));
const plainNames: ReadonlySet<string> = new Set([
  ...asked.filter((field) => !field.startsWith('benefits.')),
  'genderText',
  'benefits',
]);

const formColumns: ColumnMatch = {
  columns: places,
  impliedBasis: null,
  unknownColumns: [],
  secondColumns: [],
  ambiguousColumns: [],
  unnamed: [],
  missing: [],
  errors: [],
};

export interface AnswerReading {
  /** Null when `errors` is not empty. */
  values: AnswerValues | null;
  effectiveHourly: string | null;
  benefitReasons: RowReading['benefitReasons'];
  pay: RowReading['pay'];
  errors: FieldError[];
  warnings: FieldError[];
}

/** For answers typed one by one; may serve any number of them. `fileOn` is the day of answering. */
export function createAnswerReader(settings: ReadSettings): RecordReader {
  return createReader(formColumns, undecided, settings);
}

/**
 * Reads one answer of the form with the same rules as a spreadsheet's, but nothing waits for review: what is
 * doubtful, assumed from its size or not usable is a field error.
 */
export function readAnswer(input: Readonly<Record<string, unknown>>, reader: RecordReader): AnswerReading {
  const errors: FieldError[] = [];
  const cells = toCells(input, errors);
  const row = readRecord({ line: 1, cells }, reader);
  if (row.status === 'skipped') errors.push(...missingAll);
  errors.push(...row.errors);
  const doubts = row.warnings.filter(({ code }) => refusing.has(code));
  for (const { field, code, values } of doubts) {
    errors.push(sizeCodes.has(code) ? { field, code: 'pay.basis_unknown' } : { field, code, values });
  }
  return {
    values: errors.length === 0 ? row.values : null,
    effectiveHourly: row.effectiveHourly,
    benefitReasons: row.benefitReasons,
    pay: row.pay,
    errors,
    warnings: row.warnings.filter(({ code }) => !refusing.has(code)),
  };
}

const missingAll: readonly FieldError[] = [
  { field: 'employer', code: 'row.employer_missing' },
  { field: 'jobClass', code: 'row.job_class_missing' },
  { field: 'payAmount', code: 'pay.missing' },
];
const sizeCodes: ReadonlySet<string> = new Set(['pay.hour_assumed', 'pay.year_assumed']);
const refusing: ReadonlySet<string> = new Set([...sizeCodes, 'pay.very_high', 'pay.very_low']);

function toCells(input: Readonly<Record<string, unknown>>, errors: FieldError[]): string[] {
  const cells = asked.map(() => '');
  const put = (field: ColumnField, value: unknown) => {
    const text = cellText(value);
    if (text === null) errors.push({ field, code: 'field.not_text' });
    else cells[places.get(field) ?? 0] = text;
  };
  for (const [name, value] of Object.entries(input)) {
    if (!plainNames.has(name)) errors.push({ field: name, code: 'field.unknown' });
    else if (name === 'benefits') putBenefits(value, put, errors);
    else if (name !== 'genderText') put(name as ColumnField, value);
  }
  const ownWord = cellText(input.genderText);
  if (ownWord === null) errors.push({ field: 'genderText', code: 'field.not_text' });
  else if (ownWord.trim() !== '') put('gender', ownWord);
  return cells;
}

function putBenefits(
  value: unknown,
  put: (field: ColumnField, value: unknown) => void,
  errors: FieldError[],
): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object' || Array.isArray(value)) {
    errors.push({ field: 'benefits', code: 'field.not_an_object' });
    return;
  }
  for (const [name, answer] of Object.entries(value)) {
    const field = asked.find((known) => known === `benefits.${name}`);
    if (field === undefined) errors.push({ field: `benefits.${name}`, code: 'field.unknown' });
    else put(field, answer);
  }
}

/** Numbers and yes or no may come as such; null is no answer; anything else is no text. */
function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
