import type { Answer, Person } from './union.js';

export interface BookRow {
  line: number;
  status: string;
  duplicateOf: number | null;
  memberNumber: number | null;
  candidates: string[];
  errors: { field: string; code: string; message?: string }[];
  warnings: { field: string; code: string }[];
}

export interface BookReport extends Record<string, unknown> {
  importId: string;
  dryRun: boolean;
  counts: Record<string, number>;
  brought: Record<string, number>;
  rows: BookRow[];
  left: number;
  file: { kind: string; months: string[]; unusedColumns: string[]; digest: string };
}

/** Somebody brings the sheet of an earlier book. */
export function bringBook(
  by: Person,
  lines: readonly string[] | Uint8Array<ArrayBuffer>,
  settings: object = {},
  { mapping = {}, fileName = 'book.csv' }: { mapping?: object; fileName?: string } = {},
): Promise<Answer<BookReport>> {
  const form = new FormData();
  form.set('file', new Blob([lines instanceof Uint8Array ? lines : lines.join('\n')]), fileName);
  form.set('mapping', JSON.stringify(mapping));
  form.set('settings', JSON.stringify(settings));
  return by.post<BookReport>('/api/v1/book-imports', form);
}

/** `line status codes` of each row with remarks. */
export function toldOf({ body }: Answer<BookReport>): string[] {
  return body.rows.map(({ line, status, errors, warnings }) =>
    [line, status, ...[...errors, ...warnings].map(({ code }) => code.replace('book_import.', ''))].join(' '),
  );
}
