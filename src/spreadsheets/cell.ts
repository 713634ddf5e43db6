import type { SheetRecord } from './sheet.js';

/** Longest text kept of one cell, in characters. */
const longest = 10_000;

/** Below U+0300 every text is already NFC. */
const mayNeedComposing = /[\u0300-\uffff]/;

/** Composes the cells of a record (NFC), cuts and marks those that are too long. `text` holds the text of them all. */
export function finish(record: SheetRecord, text: string): SheetRecord {
  const { cells } = record;
  if (mayNeedComposing.test(text)) {
    for (let column = 0; column < cells.length; column++) cells[column] = cells[column]!.normalize('NFC');
  }
  if (text.length > longest) cut(record);
  return record;
}

function cut(record: SheetRecord): void {
  const tooLong: number[] = [];
  record.cells.forEach((cell, column) => {
    if (cell.length <= longest) return;
    const kept = firstCharacters(cell);
    if (kept.length === cell.length) return;
    record.cells[column] = kept;
    tooLong.push(column);
  });
  if (tooLong.length > 0) record.tooLong = tooLong;
}

/** Characters are code points: a surrogate pair is never halved. */
function firstCharacters(text: string): string {
  let end = 0;
  for (let count = 0; count < longest && end < text.length; count++) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}
