import { Problem } from '../../shared/errors.js';
import { readSheet, type SheetRecord } from '../../spreadsheets/read.js';
import { matchColumns, recogniseHead } from './columns.rules.js';
import { decide, readRow } from './rows.rules.js';
import { mostLines, type ReadingWishes, type StatementFile } from './statement-file.rules.js';

/**
 * A bank's table: its columns found by their names, each row read or named with a reason.
 * @throws Problem 422 `file.*`, `bank_statement.no_head`, `bank_statement.too_many_lines`
 */
export async function readTable(
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  wishes: ReadingWishes,
): Promise<StatementFile> {
  const { records, head } = await sheetOf(bytes, fileName);
  const columns = matchColumns(head, fileName);
  const rows: SheetRecord[] = [];
  for await (const batch of records()) {
    rows.push(...batch);
    if (rows.length > mostLines) {
      throw new Problem(422, 'bank_statement.too_many_lines', { limit: mostLines });
    }
  }
  const decided = decide(rows, columns, wishes);
  const file: StatementFile = {
    ...{ form: 'csv', fromOn: null, untilOn: null, lines: [], unread: [] },
    unknownColumns: columns.unknown,
  };
  for (const row of rows) {
    const reading = readRow(row, columns, decided);
    if ('why' in reading) file.unread.push(reading);
    else file.lines.push(reading);
  }
  return file;
}

async function sheetOf(bytes: Buffer, fileName: string): ReturnType<typeof readSheet> {
  try {
    return await readSheet(bytes, { fileName, recognise: recogniseHead });
  } catch (error) {
    // what a head should name is another thing here than in a survey
    if (error instanceof Problem && error.code === 'file.no_head') {
      throw new Problem(422, 'bank_statement.no_head', { fileName });
    }
    throw error;
  }
}
