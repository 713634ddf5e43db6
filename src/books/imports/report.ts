import type { FieldError } from '../../shared/errors.js';
import { type Language, say } from '../../shared/messages/index.js';
import { monthNamed } from '../../shared/months.js';
import { type BookRowStatus, bookRowStatuses } from '../book-import-row.entity.js';
import type { BroughtMember, RowOutcome } from '../deciding/brought.js';
import type { BookFile } from '../reading/book-file.js';
import type { BookFileView, BookRowView, BroughtView } from './book-imports.dto.js';

/** Rows with remarks that the answer to a file shows; all of them by their own address. */
const mostShown = 500;

/** Counts a file while it is read, and keeps the first rows that somebody has to look at. */
export class BookReport {
  readonly counts = Object.fromEntries(bookRowStatuses.map((status) => [status, 0])) as Record<
    BookRowStatus,
    number
  >;
  readonly brought: BroughtView = { people: 0, initiated: 0, payments: 0, months: 0, amountCents: 0 };
  private readonly remarked: BookRowView[] = [];
  private remarks = 0;

  constructor(private readonly language: Language) {}

  row(outcome: RowOutcome, memberNumber: number | null, candidates: readonly string[] = []): void {
    this.counts[outcome.status] += 1;
    const { status, errors, warnings } = outcome;
    if (status === 'skipped' || (status === 'accepted' && errors.length + warnings.length === 0)) return;
    this.remarks += 1;
    if (this.remarked.length < mostShown) this.remarked.push(this.view(outcome, memberNumber, candidates));
  }

  member({ entries, initiatedOn }: BroughtMember, isNew: boolean): void {
    if (isNew) this.brought.people += 1;
    if (initiatedOn !== null) this.brought.initiated += 1;
    this.brought.payments += entries.length;
    for (const { kind, cents, months } of entries) {
      this.brought.months += months.length;
      if (kind === 'money') this.brought.amountCents += cents;
    }
  }

  shown(): { rows: BookRowView[]; left: number } {
    const rows = [...this.remarked].sort((a, b) => a.line - b.line);
    return { rows, left: this.remarks - rows.length };
  }

  private view(
    { line, status, duplicateOf, errors, warnings }: RowOutcome,
    memberNumber: number | null,
    candidates: readonly string[],
  ): BookRowView {
    const remark = ({ field, code, values }: FieldError) => ({
      field,
      code,
      message: say(this.language, code, values),
    });
    return {
      ...{ line, status, duplicateOf, memberNumber, candidates: [...candidates] },
      errors: errors.map(remark),
      warnings: warnings.map(remark),
    };
  }
}

export function fileView({ columns, digest, ...file }: BookFile): BookFileView {
  const { encoding, delimiter, sheet, headerLine } = file;
  const months = columns.months.map(({ month }) => monthNamed(month)).sort();
  return {
    ...{ encoding, delimiter, sheet, headerLine, digest, months },
    kind: columns.kind,
    unusedColumns: columns.unused,
  };
}
