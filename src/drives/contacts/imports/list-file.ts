import { Problem } from '../../../shared/errors.js';
import { readSheet } from '../../../spreadsheets/read.js';
import { placesOfColumns, recogniseContactHead } from './columns.rules.js';
import { type ListLine, readLine } from './line.rules.js';

/** The largest workplace, and what one request can carry. */
export const mostLines = 20_000;

export interface ListFile {
  bytes: Buffer;
  fileName: string;
}

/** @throws Problem 422 `file.*`, `drive_import.no_names`, `drive_import.too_many` */
export async function readList({ bytes, fileName }: ListFile): Promise<ListLine[]> {
  const { head, records } = await readSheet(bytes, { fileName, recognise: recogniseContactHead });
  const at = placesOfColumns(head);
  if (!at.has('name') && !at.has('firstName') && !at.has('lastName')) {
    throw new Problem(422, 'drive_import.no_names');
  }
  const lines: ListLine[] = [];
  for await (const batch of records()) {
    lines.push(...batch.map((record) => readLine(record, at)));
    if (lines.length > mostLines) throw new Problem(422, 'drive_import.too_many', { limit: mostLines });
  }
  return lines;
}
