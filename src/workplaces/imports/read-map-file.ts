import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { readSheet } from '../../spreadsheets/read.js';
import { cleanText } from '../../shared/texts.js';
import { matchMapColumns, recogniseMapHead } from './columns.rules.js';
import { RowReader, type RowReading } from './row.rules.js';

const mostRows = 20_000;

/** How the file was read. */
export interface MapFile {
  name: string;
  encoding: string;
  delimiter: string | null;
  sheet: string | null;
  headerLine: number;
  unknownColumns: string[];
}

/** Reads every record. @throws Problem 422 `file.…`, `map_import.too_many_rows` */
export async function readMapFile(
  bytes: Buffer,
  givenName: string,
  today: Day,
): Promise<{ file: MapFile; readings: RowReading[] }> {
  const fileName = cleanText(givenName).slice(0, 200) || '?';
  const sheet = await readSheet(bytes, { fileName, recognise: recogniseMapHead });
  const columns = matchMapColumns(sheet.head);
  const readings: RowReading[] = [];
  for await (const records of sheet.records()) {
    for (const { line, cells, broken } of records) {
      readings.push(
        broken
          ? { line, row: null, errors: [{ field: 'line', code: 'row.broken' }], warnings: [] }
          : new RowReader(line, cells, { columns, fileName, today }).read(),
      );
    }
    if (readings.length > mostRows) throw new Problem(422, 'map_import.too_many_rows', { most: mostRows });
  }
  const { encoding, delimiter, headerLine } = sheet;
  const unknownColumns = columns.unknownColumns.map(cleanText);
  return {
    file: {
      name: fileName,
      encoding,
      delimiter,
      sheet: sheet.sheet && cleanText(sheet.sheet),
      headerLine,
      unknownColumns,
    },
    readings,
  };
}
