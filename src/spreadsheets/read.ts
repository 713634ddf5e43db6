import { readDelimited } from './delimited.js';
import type { ReadOptions, SheetFile } from './sheet.js';
import { kindOf } from './signature.js';
import { readWorkbook } from './workbook.js';

export type { Breakage, ReadLimits, ReadOptions, SheetFile, SheetRecord } from './sheet.js';

/**
 * Reads a spreadsheet as people bring it: CSV, TSV or XLSX, told apart by content. The caller has limited the size of
 * `bytes` and keeps them unchanged while it iterates the records.
 *
 * Throws a `Problem` 422 `file.*` when there is no table with a head in it.
 */
export async function readSheet(bytes: Buffer, options: ReadOptions): Promise<SheetFile> {
  return kindOf(bytes, options.fileName) === 'zip'
    ? readWorkbook(bytes, options)
    : readDelimited(bytes, options);
}
