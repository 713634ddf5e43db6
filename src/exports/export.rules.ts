export const exportKinds = ['workers', 'mandates'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportForms = ['csv', 'xlsx'] as const;
export type ExportForm = (typeof exportForms)[number];

/** What a file is kept to; nothing given: everybody the asker may see. */
export interface ExportFilter {
  siteId?: string | null;
  employerId?: string | null;
  jobClassId?: string | null;
}

/** A workbook is built whole in memory; a CSV is written piece by piece. */
export const mostRowsOfWorkbook = 20_000;

export const keptHours = 24;

/** Plain bytes of one sealed piece. */
export const chunkBytes = 256 * 1024;
