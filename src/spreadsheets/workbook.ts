import { Problem } from '../shared/errors.js';
import { ArchiveError, entriesOf, repack, unpack, type Entry } from './archive.js';
import { finish } from './cell.js';
import { bestHead, requireHead, type Head } from './head.js';
import {
  batchSize,
  breathe,
  type ReadLimits,
  type ReadOptions,
  type SheetFile,
  type SheetRecord,
} from './sheet.js';
import { parseWorkbook } from './workbook-parser.js';

const megabyte = 1024 * 1024;

const usualLimits: ReadLimits = {
  workbookRows: 20_000,
  unpackedBytes: 50 * megabyte,
  workerMegabytes: 256,
  workerMilliseconds: 30_000,
};

/** Reads the sheet with the best head of an .xlsx workbook. Throws a `Problem` 422 `file.*`. */
export async function readWorkbook(bytes: Buffer, options: ReadOptions): Promise<SheetFile> {
  const { fileName, recognise } = options;
  const limits = { ...usualLimits, ...options.limits };
  const parts = await checkedParts(bytes, fileName, limits);
  let best: Head | null = null;
  const sheet = await parseWorkbook(repack(parts), fileName, limits, (tops) => {
    let chosen = 0;
    tops.forEach(({ rows }, index) => {
      const head = bestHead(rows, recognise);
      if (head === null || (best !== null && head.score <= best.score)) return;
      best = head;
      chosen = index;
    });
    requireHead(best, fileName);
    return chosen;
  });
  const { record } = requireHead(best, fileName);
  return {
    encoding: 'xlsx',
    delimiter: null,
    sheet: sheet.name,
    headerLine: record.line,
    head: finish({ ...record, cells: [...record.cells] }, record.cells.join('')).cells,
    records: () => below(sheet.rows, record.line),
  };
}

/** The parts of a workbook that hold its cells, unpacked, each measured and none above the limits. */
async function checkedParts(
  bytes: Buffer,
  fileName: string,
  limits: ReadLimits,
): Promise<Map<string, Buffer>> {
  const megabytes = Math.floor(limits.unpackedBytes / megabyte);
  try {
    const entries = entriesOf(bytes);
    requireWorkbook(bytes, entries, fileName);
    if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes)
      throw new ArchiveError('too_large');
    const parts = new Map<string, Buffer>();
    let left = limits.unpackedBytes;
    for (const entry of entries.filter(({ name }) => /\.xml(?:\.rels)?$/.test(name))) {
      const part = await unpack(bytes, entry, left);
      left -= part.length;
      if (filledRows(part) > limits.workbookRows + 1) {
        throw new Problem(422, 'file.too_many_rows', { fileName, rows: limits.workbookRows });
      }
      parts.set(entry.name, part);
    }
    return parts;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (error.reason === 'too_large')
      throw new Problem(422, 'file.too_large_unpacked', { fileName, megabytes });
    throw new Problem(422, `file.${error.reason}`, { fileName });
  }
}

function requireWorkbook(bytes: Buffer, entries: readonly Entry[], fileName: string): void {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return;
  if (names.has('xl/workbook.bin')) throw new Problem(422, 'file.old_excel', { fileName });
  const isOpenDocument = bytes.subarray(0, 200).includes('application/vnd.oasis.opendocument.spreadsheet');
  throw new Problem(422, isOpenDocument ? 'file.open_document' : 'file.not_a_spreadsheet', { fileName });
}

/**
 * Rows of a sheet that hold a value, counted before anything is parsed: the sheet's own `dimension` may lie or be
 * missing, and Excel keeps thousands of rows that are merely formatted.
 */
function filledRows(part: Buffer): number {
  const rows = finder(part, '<row');
  const values = finder(part, '<v');
  const texts = finder(part, '<is');
  let count = 0;
  for (let row = rows(0); row < Infinity;) {
    const next = rows(row + 1);
    if (Math.min(values(row), texts(row)) < next) count++;
    row = next;
  }
  return count;
}

/** Where `mark` stands next, asked with growing positions: the whole is searched once. */
function finder(part: Buffer, mark: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = part.indexOf(mark, from);
      at = found === -1 ? Infinity : found;
    }
    return at;
  };
}

async function* below(rows: readonly SheetRecord[], headerLine: number): AsyncGenerator<SheetRecord[], void> {
  const records = rows.filter(({ line }) => line > headerLine);
  for (let from = 0; from < records.length; from += batchSize) {
    yield records
      .slice(from, from + batchSize)
      .map(({ line, cells }) => finish({ line, cells: [...cells] }, cells.join('')));
    await breathe();
  }
}
