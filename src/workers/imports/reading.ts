import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { readSheet, type SheetRecord } from '../../spreadsheets/read.js';
import { type Columns, matchColumns, recogniseHead } from './columns.rules.js';
import { dayOrder } from './days.rules.js';
import { cellsOf, readRow, type RowReading } from './row.rules.js';

/** A union's whole membership many times over; more is a mistake, and would wait in one request. */
export const mostRows = 5_000;

export interface FileRead {
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  headerLine: number;
  unknownColumns: string[];
  rows: RowReading[];
}

/** @throws Problem 422 `file.*`, `column.*`, `worker_import.too_many_rows` */
export async function readWorkers(
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  { mapping, asOf }: { mapping: Readonly<Record<string, unknown>>; asOf: Day },
): Promise<FileRead> {
  const mapped = Object.values(mapping).filter((field) => field !== null).length;
  const recognise = (cells: readonly string[]): number => {
    const named = cells.some((cell) => cell.trim() !== '' && cell.trim() in mapping) ? mapped : 0;
    return recogniseHead(cells) + named;
  };
  const { records, head, ...file } = await readSheet(bytes, { fileName, recognise });
  const columns = matchColumns(head, mapping);
  const all: SheetRecord[] = [];
  for await (const batch of records()) {
    all.push(...batch);
    if (all.length > mostRows) throw new Problem(422, 'worker_import.too_many_rows', { limit: mostRows });
  }
  const orders = { startedOn: orderOf(all, columns, 'startedOn'), endedOn: orderOf(all, columns, 'endedOn') };
  const rows = all.map((record) => readRow(record, { columns, orders, asOf }));
  return { ...file, unknownColumns: columns.unknown, rows };
}

function orderOf(
  records: readonly SheetRecord[],
  columns: Columns,
  field: 'startedOn' | 'endedOn',
): ReturnType<typeof dayOrder> {
  return dayOrder(
    records.filter(({ broken }) => !broken).map((record) => cellsOf(record, columns)[field] ?? ''),
  );
}
