import type { FieldError } from '../../shared/errors.js';
import { type Language, say } from '../../shared/messages/index.js';
import type { DecidedRow } from './matching.rules.js';
import { rowStatuses, type RowStatus } from './statuses.rules.js';
import type { RowRemarkView, WorkerImportRowView } from './worker-imports.dto.js';

/** How many rows ended as what; all that are not counted are none. */
export function countsOf(rows: readonly { status: RowStatus }[]): Record<RowStatus, number> {
  const counts = Object.fromEntries(rowStatuses.map((status) => [status, 0])) as Record<RowStatus, number>;
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

export function rowView(row: DecidedRow, workerId: string | null, language: Language): WorkerImportRowView {
  const remark = ({ field, code, values }: FieldError): RowRemarkView => ({
    field,
    code,
    message: say(language, code, values),
  });
  return {
    line: row.line,
    status: row.status,
    duplicateOf: row.duplicateOf,
    workerId,
    candidates: row.candidates,
    values: row.values,
    errors: row.errors.map(remark),
    warnings: row.warnings.map(remark),
  };
}
