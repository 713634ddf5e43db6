import { Problem } from '../shared/errors.js';
import type { ReadOptions, SheetRecord } from './sheet.js';

/** The head stands among the first rows that are not blank: above it there may be titles and notes. */
export const headWithin = 30;

/** Fewer known names are a coincidence. */
const fewestNames = 2;

export interface Head {
  record: SheetRecord;
  /** How many of its cells are known names of columns. */
  score: number;
}

/** The row that names the most columns; the first of equals. null without any row. */
export function bestHead(records: readonly SheetRecord[], recognise: ReadOptions['recognise']): Head | null {
  let best: Head | null = null;
  for (const record of records.slice(0, headWithin)) {
    const score = record.broken ? 0 : recognise(record.cells);
    if (best === null || score > best.score) best = { record, score };
  }
  return best;
}

/** Refuses a file without rows, or whose best row is no head. */
export function requireHead(head: Head | null, fileName: string): Head {
  if (head === null) throw new Problem(422, 'file.empty', { fileName });
  if (head.score < fewestNames) {
    throw new Problem(422, 'file.no_head', { fileName, found: shortened(head.record.cells) });
  }
  return head;
}

function shortened(cells: readonly string[]): string {
  const found = cells
    .filter((cell) => cell.trim() !== '')
    .map((cell) => cell.trim().replace(/\s+/g, ' '))
    .join(' | ');
  return found.length > 150 ? `${found.slice(0, 150)}…` : found;
}
