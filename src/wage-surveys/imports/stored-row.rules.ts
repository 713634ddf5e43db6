import type { FieldError } from '../../shared/errors.js';
import { answerFingerprint } from '../reading/duplicates.rules.js';
import type { AnswerValues, Benefit } from '../reading/fields.rules.js';
import type { RowReading, RowStatus } from '../reading/row.rules.js';
import { emptyRow } from '../reading/row.rules.js';

/** A row as it is sealed: places instead of names, because a file of 200,000 rows is written and read whole. */
export type StoredRow = readonly [
  line: number,
  status: RowStatus,
  values: readonly unknown[],
  respondent: string | null,
  errors: readonly FieldError[] | 0,
  warnings: readonly FieldError[] | 0,
  benefitReasons: Partial<Record<Benefit, string>> | 0,
];

const valueFields = Object.keys(emptyRow(0).values) as (keyof AnswerValues)[];

export function storedRow(row: RowReading): StoredRow {
  const values: unknown[] = [];
  for (const field of valueFields) values.push(row.values[field]);
  return [
    row.line,
    row.status,
    values,
    row.respondent,
    row.errors.length > 0 ? row.errors : 0,
    row.warnings.length > 0 ? row.warnings : 0,
    Object.keys(row.benefitReasons).length > 0 ? row.benefitReasons : 0,
  ];
}

/** What the report and the closing need of a row. */
export type KeptRow = Pick<RowReading, 'line' | 'status' | 'values' | 'respondent' | 'errors' | 'warnings'>;

export function keptRow([line, status, stored, respondent, errors, warnings]: StoredRow): KeptRow {
  const values: Record<string, unknown> = {};
  valueFields.forEach((field, place) => (values[field] = stored[place]));
  return {
    line,
    status,
    values: values as unknown as AnswerValues,
    respondent,
    errors: errors === 0 ? [] : [...errors],
    warnings: warnings === 0 ? [] : [...warnings],
  };
}

/** Of a row only what comparing the files of a wave needs. */
export type RowKeys = readonly [
  line: number,
  status: RowStatus,
  hasErrors: 0 | 1,
  respondent: string | null,
  employer: string,
  site: string | null,
  jobClass: string,
  submittedAt: string | null,
  fingerprint: string,
];

/** null for a row that never counts. `hash` shortens what makes two answers identical. */
export function keysOf(row: RowReading, hash: (text: string) => string): RowKeys | null {
  if (row.status === 'rejected' || row.status === 'skipped') return null;
  const { values, respondent } = row;
  return [
    row.line,
    row.status,
    row.errors.length > 0 ? 1 : 0,
    respondent,
    values.employer ?? '',
    values.site,
    values.jobClass ?? '',
    values.submittedAt,
    respondent === null ? hash(answerFingerprint(values)) : '',
  ];
}
