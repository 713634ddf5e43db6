import type { TextWindow } from './text-window.js';

/** A record with quoted cells: divided, impossible to divide, or not yet wholly read. */
export type QuotedRecord = { cells: string[]; end: number } | 'broken' | 'unfinished';

/** In characters. Whatever goes on further is a quote that was never closed, or no row of a table at all. */
export const longestRecord = 1024 * 1024;

/** A cell's text and where it ends, or why there is none. */
type Cell = { text: string; end: number } | 'broken' | 'unfinished';

/**
 * Divides the record that begins at `start` (RFC 4180, section 2, rules 5 to 7). Spaces around a quoted cell are
 * forgiven; any other text beside it, or a quote within an unquoted cell, is not: there is no telling what was meant.
 * Between tabs a quote within an unquoted cell is itself: Google's TSV never quotes.
 */
export function quotedRecord(window: TextWindow, start: number, delimiter: string): QuotedRecord {
  const { text } = window;
  const cells: string[] = [];
  for (let at = start; ; at++) {
    let open = at;
    while (text[open] === ' ') open++;
    const cell = text[open] === '"' ? quotedCell(window, open) : plainCell(window, at, delimiter);
    if (typeof cell === 'string') return cell;
    cells.push(cell.text);
    at = cell.end;
    if (at - start > longestRecord) return 'broken';
    // One character beyond must be known: it may complete a CRLF.
    if (at + 1 >= text.length && !window.ended) return 'unfinished';
    if (at >= text.length || text[at] === '\n' || text[at] === '\r') return { cells, end: at };
    if (text[at] !== delimiter) return 'broken';
  }
}

function quotedCell({ text, ended }: TextWindow, open: number): Cell {
  let kept = '';
  for (let from = open + 1; ;) {
    const quote = text.indexOf('"', from);
    const end = quote === -1 ? text.length : quote;
    if (end - open > longestRecord) return 'broken';
    if (quote === -1) return ended ? 'broken' : 'unfinished';
    if (quote + 1 >= text.length && !ended) return 'unfinished';
    if (text[quote + 1] !== '"') {
      let after = quote + 1;
      while (text[after] === ' ') after++;
      return { text: kept + text.slice(from, quote), end: after };
    }
    kept += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function plainCell({ text, ended }: TextWindow, start: number, delimiter: string): Cell {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"' && delimiter !== '\t') return 'broken';
    if (character === delimiter || character === '\n' || character === '\r') {
      return { text: text.slice(start, at), end: at };
    }
  }
  return ended ? { text: text.slice(start), end: text.length } : 'unfinished';
}
