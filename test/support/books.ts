import { carryOut } from './carrying-out.js';
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

interface Sheet {
  mapping?: object;
  fileName?: string;
}

/** Somebody looks at the sheet of an earlier book, another lets it in, and it is brought. */
export async function bringBook(
  [by, other]: readonly [Person, Person],
  lines: readonly string[] | Uint8Array<ArrayBuffer>,
  settings: object = {},
  sheet: Sheet = {},
): Promise<Answer<BookReport>> {
  const looked = await sendBook(by, lines, { ...settings, dryRun: true }, sheet);
  if (looked.status !== 201) return looked;
  await letIn([by, other], looked);
  return sendBook(by, lines, settings, sheet);
}

/** A second person lets the file in that was looked at. */
export async function letIn(
  [proposer, approver]: readonly [Person, Person],
  { body: { file, brought } }: Answer<BookReport>,
): Promise<void> {
  await carryOut({ kind: 'book-import', payload: { digest: file.digest, ...brought }, proposer, approver });
}

/** Sends the sheet of an earlier book as it is. */
export function sendBook(
  by: Person,
  lines: readonly string[] | Uint8Array<ArrayBuffer>,
  settings: object = {},
  { mapping = {}, fileName = 'book.csv' }: Sheet = {},
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
