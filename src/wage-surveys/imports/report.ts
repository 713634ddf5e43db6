import type { FieldError } from '../../shared/errors.js';
import { type Language, say } from '../../shared/messages/index.js';
import type { AnswerValues } from '../reading/fields.rules.js';
import type { FileReading } from './import-file.js';
import type { NameKind } from './names-in-file.rules.js';
import { type ReportStatus, type RowChanges, type StatusCounts, statusOf } from './row-status.rules.js';
import type { KeptRow } from './stored-row.rules.js';

/** What is wrong with one field of a row, or was assumed, in the asker's language. */
export interface ReportRemark {
  field: string;
  code: string;
  message: string;
}

/** One record of the file as the report shows it. */
export interface ReportRow {
  line: number;
  status: ReportStatus;
  /** the line of the record that stands for this one */
  duplicateOf: number | null;
  /** given when that record is in another file */
  duplicateOfImport?: string;
  values: AnswerValues;
  errors: ReportRemark[];
  warnings: ReportRemark[];
}

export type ReportFile = Omit<FileReading, 'missingColumns'> & {
  /** of employer, job class and pay, those no column holds; absent when all are there */
  missingColumns?: string[];
  unconfirmedNames: Record<NameKind, string[]>;
};

/** The whole answer to a file. */
export interface ImportReport {
  /** null for a dry run */
  importId: string | null;
  dryRun: boolean;
  file: ReportFile;
  counts: StatusCounts;
  rows: ReportRow[];
  /** of a dry run of a long file: how many rows are not listed */
  rowsLeftOff?: number;
}

/** What others made of a row: a person's decision, a record that stands for it or looks the same. */
export interface RowStanding {
  becomes: RowChanges['becomes'];
  link: { kind: 'duplicate' | 'suspected'; importId: string; line: number } | null;
}

/** `importId`: the file the row stands in, '' of a dry run. */
export function reportRow(
  row: KeptRow,
  { becomes, link }: RowStanding,
  { importId, language }: { importId: string; language: Language },
): ReportRow {
  const status = statusOf(row.status, { becomes, displaced: link?.kind === 'duplicate' });
  const isElsewhere = link !== null && link.importId !== importId;
  const isDuplicate = status === 'duplicate' && link !== null;
  const remark = remarkIn(language);
  return {
    line: row.line,
    status,
    duplicateOf: isDuplicate ? link.line : null,
    ...(isDuplicate && isElsewhere ? { duplicateOfImport: link.importId } : {}),
    values: row.values,
    errors: row.errors.map(remark),
    warnings: [...row.warnings, ...linkWarning(link, isElsewhere)].map(remark),
  };
}

function linkWarning(link: RowStanding['link'], isElsewhere: boolean): FieldError[] {
  if (link === null || (link.kind === 'duplicate' && !isElsewhere)) return [];
  if (link.kind === 'duplicate') return [{ field: 'row', code: 'duplicate.other_file' }];
  return isElsewhere
    ? [{ field: 'row', code: 'duplicate.suspected_other_file' }]
    : [{ field: 'row', code: 'duplicate.suspected', values: { line: link.line } }];
}

function remarkIn(language: Language): (error: FieldError) => ReportRemark {
  return ({ field, code, values }) => ({ field, code, message: say(language, code, values) });
}

export function reportFile(
  { missingColumns, ...reading }: FileReading,
  unconfirmedNames: Record<NameKind, string[]>,
): ReportFile {
  return {
    ...reading,
    ...(missingColumns.length > 0 ? { missingColumns } : {}),
    unconfirmedNames,
  };
}
