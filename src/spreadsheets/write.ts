import writeExcelFile from 'write-excel-file/node';

type Value = string | number | null;

export interface Column {
  head: string;
  kind: 'text' | 'number';
}

/** A table to be handed out as a file. */
export interface Table {
  /** Name of the sheet in a workbook; not written in a CSV. */
  title?: string;
  /** In a column of numbers, text that is a plain decimal ("19.25") is written as that number. */
  columns: Column[];
  rows: Value[][];
}

/** A spreadsheet program takes text that begins so for a formula, and runs it (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r]/;

const decimal = /^-?\d{1,15}(?:\.\d+)?$/;

/** Infinity and NaN are no numbers of a table. */
function isNumber(value: string | number, kind: Column['kind']): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : kind === 'number' && decimal.test(value);
}

/** Each row as wide as the table. */
function cellsOf<Cell>(
  { columns, rows }: Table,
  cell: (value: Value, kind: Column['kind']) => Cell,
): Cell[][] {
  return rows.map((row) => columns.map(({ kind }, column) => cell(row[column] ?? null, kind)));
}

/** Where French Canada's Excel, which divides by semicolons, begins a new cell in a file divided by commas. */
const laterFormula = /([;\t\r\n])(?=[=+\-@])/g;

function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/**
 * A CSV of the table: UTF-8 with a byte order mark, without which Excel garbles accents, commas, CRLF. Text that
 * could be taken for a formula gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(table: Table): Buffer {
  const heads = table.columns.map(({ head }) => csvCell(head, 'text'));
  const rows = cellsOf(table, csvCell);
  const lines = [heads, ...rows].map((cells) => `${cells.join(',')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`, 'utf8');
}

function csvCell(value: Value, kind: Column['kind']): string {
  if (value === null) return '';
  if (typeof value === 'number') return isNumber(value, kind) ? String(Number(value.toPrecision(15))) : '';
  if (isNumber(value, kind)) return value;
  const text = neutral(value).replace(laterFormula, "$1'");
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An XLSX workbook of one sheet with the table; neutralized as in `writeCsv`. */
export async function writeXlsx(table: Table): Promise<Buffer> {
  const heads = table.columns.map(({ head }) => ({
    value: neutral(head),
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = cellsOf(table, xlsxCell);
  return writeExcelFile([heads, ...rows], { sheet: sheetName(table.title) }).toBuffer();
}

function xlsxCell(value: Value, kind: Column['kind']) {
  if (value === null || value === '') return null;
  if (isNumber(value, kind)) return { value: Number(value), type: Number };
  return typeof value === 'string' ? { value: neutral(value), type: String } : null;
}

/** Excel allows 31 characters and none of these; nor an apostrophe at either end. */
function sheetName(title = ''): string {
  const name = title
    .replace(/[\\/?*[\]:\x00-\x1f]/g, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
  return name || 'Table';
}
