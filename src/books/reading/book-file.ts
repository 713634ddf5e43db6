import { createHash } from 'node:crypto';
import type { Upload } from '../../http/upload.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { type DateOrder, DateOrderDecision } from '../../spreadsheets/date-order.rules.js';
import type { DecimalMark } from '../../spreadsheets/marks.rules.js';
import { readSheet, type SheetFile, type SheetRecord } from '../../spreadsheets/read.js';
import { markOf } from './cents.rules.js';
import { type BookColumns, type BookField, matchColumns, recogniseHead } from './columns.rules.js';
import { readRow } from './row-reader.js';
import type { RowReading } from './row-reading.js';

/** More is several files: the whole is one transaction, and waits in one request. */
export const mostRows = 250_000;

export interface FileSettings {
  /** column name to field, null to leave it out */
  mapping: Readonly<Record<string, unknown>>;
  /** of columns that name a month alone */
  year: number | null;
  fileOn: Day;
  currency: string;
}

/** What was found out about a file as a whole. */
export interface BookFile {
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  headerLine: number;
  columns: BookColumns;
  /** SHA-256 of its bytes, in hex */
  digest: string;
  rows: RowReading[];
}

const dayFields = ['initiatedOn', 'receivedOn', 'paidThrough'] as const;

/** @throws Problem 422 `file.*`, `column.*`, `book_import.two_kinds`, `book_import.too_many_rows` */
export async function readBook(
  { bytes, fileName }: Pick<Upload, 'bytes' | 'fileName'>,
  { mapping, year, fileOn, currency }: FileSettings,
): Promise<BookFile> {
  const monthHead = { fileOn, year };
  const mapped = Object.values(mapping).filter((field) => field !== null).length;
  const recognise = (cells: readonly string[]): number =>
    recogniseHead(cells, monthHead) + (cells.some((cell) => cell.trim() in mapping) ? mapped : 0);
  const sheet = await readSheet(bytes, { fileName, recognise });
  const columns = matchColumns(sheet.head, { mapping, monthHead });
  const decided = await decide(sheet, columns);
  const rows: RowReading[] = [];
  for await (const batch of sheet.records())
    for (const record of batch) rows.push(readRow(record, { columns, ...decided, fileOn, currency }));
  const { encoding, delimiter, headerLine } = sheet;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { encoding, delimiter, sheet: sheet.sheet, headerLine, columns, digest, rows };
}

/** One pass over the file: what each column's values decide together. */
async function decide(
  sheet: SheetFile,
  columns: BookColumns,
): Promise<{ orders: Map<BookField, DateOrder>; mark: DecimalMark | null }> {
  const days = dayFields.flatMap((field) => {
    const place = columns.at.get(field);
    return place === undefined ? [] : [{ field, place, decision: new DateOrderDecision() }];
  });
  const amounts = [columns.at.get('amount'), ...columns.months.map(({ place }) => place)];
  const marks = new Set<DecimalMark>();
  let count = 0;
  for await (const batch of sheet.records()) {
    count += batch.length;
    if (count > mostRows) throw new Problem(422, 'book_import.too_many_rows', { limit: mostRows });
    for (const { cells } of batch.filter(isWhole)) {
      for (const { place, decision } of days) decision.observe(cells[place] ?? '');
      for (const place of marks.size < 2 ? amounts : []) {
        const mark = place === undefined ? null : markOf(cells[place] ?? '');
        if (mark) marks.add(mark);
      }
    }
  }
  return {
    orders: new Map(days.map(({ field, decision }) => [field, decision.decided()])),
    mark: marks.size === 1 ? [...marks][0]! : null,
  };
}

const isWhole = ({ broken }: SheetRecord): boolean => broken === undefined;
