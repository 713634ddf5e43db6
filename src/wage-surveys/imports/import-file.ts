import { Problem } from '../../shared/errors.js';
import type { SheetFile } from '../../spreadsheets/read.js';
import { readSheet } from '../../spreadsheets/read.js';
import type { ColumnMapping, ColumnMatch, ExtraNames } from '../reading/columns.rules.js';
import { matchColumns, recogniseHead } from '../reading/columns.rules.js';
import type { DecidedColumns } from '../reading/decisions.rules.js';
import { startDecisions } from '../reading/decisions.rules.js';
import type { ReadSettings } from '../reading/reader.rules.js';
import { createReader } from '../reading/reader.rules.js';
import { readRecord } from '../reading/record.rules.js';
import type { RowReading } from '../reading/row.rules.js';

/** What a file needs to be opened, again and again in the same way. */
export interface FileOpening {
  fileName: string;
  mapping: ColumnMapping;
  extraNames: ExtraNames;
}

/** A file whose columns are known; its rows are read when asked for. */
export interface OpenedFile {
  sheet: SheetFile;
  match: ColumnMatch;
}

/** The first part of the report: how the file was read. */
export interface FileReading {
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  headerLine: number;
  unknownColumns: string[];
  /** of employer, job class and pay, those no column holds */
  missingColumns: string[];
}

/** What one pass over the whole file found. */
export interface FileDecisions {
  decided: DecidedColumns;
  records: number;
}

/** Rows sealed together. */
export const rowsPerBlock = 250;

/** @throws Problem 422 `file.*`, `import.mapping_wrong` */
export async function openFile(bytes: Buffer, opening: FileOpening): Promise<OpenedFile> {
  const sheet = await readSheet(bytes, {
    fileName: opening.fileName,
    recognise: (cells) => recogniseHead(cells, { ...opening.extraNames, ...mappedNames(opening.mapping) }),
  });
  const match = matchColumns(sheet.head, opening.mapping, opening.extraNames);
  if (match.errors.length > 0) throw new Problem(422, 'import.mapping_wrong', {}, match.errors);
  return { sheet, match };
}

/** A mapping names heads as well: it finds the row of heads that nobody would recognize. */
function mappedNames(mapping: ColumnMapping): ExtraNames {
  return Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== null)) as ExtraNames;
}

/** Reads the whole file once; stops, with null, after `most` records. */
export async function decide(
  { sheet, match }: OpenedFile,
  currency: string,
  most = Infinity,
): Promise<FileDecisions | null> {
  const decisions = startDecisions(match, currency);
  let records = 0;
  for await (const batch of sheet.records()) {
    records += batch.length;
    if (records > most) return null;
    for (const record of batch) decisions.observe(record);
  }
  return { decided: decisions.finish(), records };
}

/** The readings of the file's records in blocks, leaving out the first `from` records. */
export async function* judge(
  { sheet, match }: OpenedFile,
  decided: DecidedColumns,
  settings: ReadSettings,
  from = 0,
): AsyncGenerator<RowReading[]> {
  const reader = createReader(match, decided, settings);
  let block: RowReading[] = [];
  let place = 0;
  for await (const batch of sheet.records()) {
    for (const record of batch) {
      place += 1;
      if (place <= from) continue;
      block.push(readRecord(record, reader));
      if (block.length < rowsPerBlock) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

export function fileReading({ sheet, match }: OpenedFile, { decided }: FileDecisions): FileReading {
  const { encoding, delimiter, headerLine } = sheet;
  return {
    encoding,
    delimiter,
    sheet: sheet.sheet,
    headerLine,
    unknownColumns: [...match.unknownColumns, ...decided.unnamedInUse],
    missingColumns: [...match.missing],
  };
}
