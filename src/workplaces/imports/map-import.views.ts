import type { FieldError } from '../../shared/errors.js';
import { type Language, say } from '../../shared/messages/index.js';
import type { MapImportSummary } from './map-import-reports.service.js';
import type {
  MapImportReportView,
  MapImportRowView,
  MapImportView,
  MapRowRemarkView,
} from './map-imports.dto.js';
import type { MapImportReport, MapImportRowReport } from './map-imports.service.js';

export function reportView(report: MapImportReport, language: Language): MapImportReportView {
  return { ...report, rows: report.rows.map((row) => rowView(row, language)) };
}

export function rowView(
  { line, status, errors, warnings }: MapImportRowReport,
  language: Language,
): MapImportRowView {
  const remark = ({ field, code, values }: FieldError): MapRowRemarkView => ({
    field,
    code,
    message: say(language, code, values),
  });
  return { line, status, errors: errors.map(remark), warnings: warnings.map(remark) };
}

export function importView({
  importId,
  file,
  counts,
  importedAt,
  undoneAt,
}: MapImportSummary): MapImportView {
  return {
    importId,
    file,
    counts,
    importedAt: importedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
