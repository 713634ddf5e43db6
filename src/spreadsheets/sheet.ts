/** Why a record could not be divided into cells; its text is then whole in `cells[0]`. */
export type Breakage = 'quote' | 'columns';

/** One row as it stands in the file. */
export interface SheetRecord {
  /** Where the record begins: physical line of a text file (from 1, line ends inside cells counted) or row of a sheet. */
  line: number;
  /** As many cells as the head has, NFC, otherwise untouched; of a broken record only `[its text]`. */
  cells: string[];
  broken?: Breakage;
  /** Columns whose text was longer than 10,000 characters; only the first 10,000 are kept. */
  tooLong?: number[];
}

/** A spreadsheet whose head has been found; its rows are read when asked for. */
export interface SheetFile {
  /** 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252' or 'xlsx' */
  encoding: string;
  /** null for a workbook */
  delimiter: string | null;
  /** Name of the workbook's sheet that was chosen; null for a text file. */
  sheet: string | null;
  headerLine: number;
  /** The names of the columns as they stand there: some may be empty, some the same. */
  head: string[];
  /** The records under the head, blank lines left out, in batches; may be iterated more than once. */
  records: () => AsyncIterable<SheetRecord[]>;
}

export interface ReadLimits {
  /** Rows with a value in any one sheet of a workbook, its head not counted. */
  workbookRows: number;
  /** All parts of a workbook together, in bytes. */
  unpackedBytes: number;
  /** Heap of the thread that parses a workbook. */
  workerMegabytes: number;
  workerMilliseconds: number;
}

export interface ReadOptions {
  /** As the person called it; only repeated in what is said about the file. */
  fileName: string;
  /** How much a row looks like a head: the number of cells that are known column names. */
  recognise: (cells: readonly string[]) => number;
  limits?: Partial<ReadLimits>;
}

export const batchSize = 500;

/** Lets other requests through between batches. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
