import { finish } from './cell.js';
import { longestRecord, quotedRecord } from './quoted-record.js';
import type { Breakage, SheetRecord } from './sheet.js';
import type { TextWindow } from './text-window.js';

/**
 * Divides a text into records, in one pass and without ever losing the rows after a bad one: a record with a quote
 * that leads nowhere is given back as its first line alone, and reading goes on with the line below.
 *
 * Our own, because `csv-parse` takes an unclosed quote for a cell that reaches to the end of the file.
 */
export class RecordReader {
  /** The number of columns; until the head is known, any number. */
  width: number | null = null;
  private at = 0;
  private line = 1;

  constructor(
    private readonly window: TextWindow,
    private readonly delimiter: string,
  ) {}

  /** The next record; null after the last. Blank lines are passed over. */
  next(): SheetRecord | null {
    for (;;) {
      if (this.at >= this.window.text.length && this.window.ended) return null;
      const record = this.attempt();
      if (record === 'unfinished') this.more();
      else if (record !== null) return record;
    }
  }

  private more(): void {
    this.window.more(this.at);
    this.at = 0;
  }

  private attempt(): SheetRecord | 'unfinished' | null {
    const { window, at } = this;
    const end = window.lineEnd(at);
    if (end === null) return 'unfinished';
    if (end - at > longestRecord) return this.broken(end, 'columns', 1);
    if (!window.hasQuote(at, end)) return this.plain(end);
    const record = quotedRecord(window, at, this.delimiter);
    if (record === 'unfinished') return record;
    if (record === 'broken') return this.broken(end, 'quote', 1);
    if (record.end === end) return this.whole(record.cells, end, 1);
    const doubt = this.doubt(record.cells, end);
    if (doubt === 'unfinished') return doubt;
    if (doubt) return this.broken(end, 'quote', 1);
    return this.whole(record.cells, record.end, lines(window.text, at, record.end));
  }

  private plain(end: number): SheetRecord | null {
    const text = this.window.text.slice(this.at, end);
    if (text.trim() === '' && !text.includes(this.delimiter)) {
      this.advance(end, 1);
      return null;
    }
    return this.whole(text.split(this.delimiter), end, 1);
  }

  private whole(cells: string[], end: number, lineCount: number): SheetRecord {
    const { width, line } = this;
    if (width !== null) {
      if (this.tooMany(cells)) return this.broken(end, 'columns', lineCount);
      while (cells.length < width) cells.push('');
      if (cells.length > width) cells.length = width;
    }
    const record = finish({ line, cells }, this.window.text.slice(this.at, end));
    this.advance(end, lineCount);
    return record;
  }

  private broken(end: number, broken: Breakage, lineCount: number): SheetRecord {
    const text = this.window.text.slice(this.at, end);
    const record = finish({ line: this.line, cells: [text], broken }, text);
    this.advance(end, lineCount);
    return record;
  }

  private advance(end: number, lineCount: number): void {
    this.at = Math.min(this.window.afterLineEnd(end), this.window.text.length);
    this.line += lineCount;
  }

  private tooMany(cells: readonly string[]): boolean {
    return this.width !== null && cells.slice(this.width).some((cell) => cell.trim() !== '');
  }

  /**
   * Whether a record of several lines is more likely a quote left open on its first line, which another quote further
   * down seems to close: it has too many columns, and the line below stands well alone; or too few, and its first
   * line alone has the right number.
   */
  private doubt(cells: readonly string[], firstEnd: number): boolean | 'unfinished' {
    if (this.width === null) return false;
    if (cells.length < this.width) {
      return this.window.text.slice(this.at, firstEnd).split(this.delimiter).length === this.width;
    }
    if (!this.tooMany(cells)) return false;
    const below = quotedRecord(this.window, this.window.afterLineEnd(firstEnd), this.delimiter);
    return below === 'unfinished' ? below : below !== 'broken' && !this.tooMany(below.cells);
  }
}

function lines(text: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}
