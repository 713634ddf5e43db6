import type { SourceRecord } from './decisions.rules.js';
import type { RecordReader } from './reader.rules.js';
import { readPaid } from './record-pay.rules.js';
import type { RowReading, RowStatus } from './row.rules.js';
import { emptyRow, take } from './row.rules.js';
import { cleanText, isBlank, longestText } from './texts.rules.js';

export type { RowReading, RowStatus } from './row.rules.js';

/** Reads one record to exactly one end; duplicates are found later, over all files of the wave. */
export function readRecord(record: SourceRecord, reader: RecordReader): RowReading {
  const row = emptyRow(record.line);
  if (record.broken !== undefined) {
    row.status = 'rejected';
    row.errors.push({ field: 'row', code: 'row.broken' });
    return row;
  }
  const { cells } = record;
  readNames(row, cells, reader);
  const payText = cells[reader.pay.at] ?? '';
  if (row.values.employer === null && row.values.jobClass === null && isBlank(payText)) {
    row.status = 'skipped';
    return row;
  }
  readOptional(row, cells, reader);
  readTexts(row, record, reader);
  if (row.values.employer === null) row.errors.push({ field: 'employer', code: 'row.employer_missing' });
  if (row.values.jobClass === null) row.errors.push({ field: 'jobClass', code: 'row.job_class_missing' });
  const usable = row.errors.length === 0 || (row.values.employer !== null && row.values.jobClass !== null);
  const paid = readPaid(row, cells, reader);
  row.status = !usable || paid === 'rejected' ? 'rejected' : paid === 'review' ? paid : ending(row);
  return row;
}

function ending(row: RowReading): RowStatus {
  return row.errors.length > 0 ? 'partial' : 'accepted';
}

function readNames(row: RowReading, cells: readonly string[], reader: RecordReader): void {
  row.values.employer = take(row, reader.employer.read(cells));
  row.values.site = take(row, reader.site.read(cells));
  row.values.jobClass = take(row, reader.jobClass.read(cells));
}

function readOptional(row: RowReading, cells: readonly string[], reader: RecordReader): void {
  const { values } = row;
  values.startedOn = take(row, reader.startedOn.read(cells));
  values.lastRaise = take(row, reader.lastRaise.read(cells));
  values.submittedAt = take(row, reader.submittedAt.read(cells));
  values.covered = take(row, reader.covered.read(cells));
  values.permanent = take(row, reader.permanent.read(cells));
  values.age = take(row, reader.age.read(cells));
  const gender = take(row, reader.gender.read(cells));
  values.gender = gender?.gender ?? null;
  values.genderText = gender?.text ?? null;
  for (const [benefit, column] of reader.benefits) {
    const reading = take(row, column.read(cells));
    if (reading === null) continue;
    values.benefits[benefit] = reading.answer;
    if (reading.reason !== null) row.benefitReasons[benefit] = reading.reason;
  }
}

function readTexts(row: RowReading, record: SourceRecord, reader: RecordReader): void {
  const comments = record.cells[reader.comments] ?? '';
  const respondent = record.cells[reader.respondent] ?? '';
  if (comments !== '') row.values.comments = cleanText(comments) || null;
  if (respondent !== '' && !isBlank(respondent)) row.respondent = cleanText(respondent);
  if (comments.length > longestText || record.tooLong?.includes(reader.comments) === true) {
    row.warnings.push({ field: 'comments', code: 'row.text_cut', values: { limit: longestText } });
  }
}
