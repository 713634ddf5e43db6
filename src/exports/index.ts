import { Export, ExportChunk } from './export.entity.js';

export { asDownload } from './exports.controller.js';
export { ExportsModule } from './exports.module.js';
export { ExportRequests } from './export-requests.service.js';
export { ExportsService, type FetchedFile } from './exports.service.js';
export { ExportBody, type ExportView } from './exports.dto.js';
export { exportForms, exportKinds, type ExportForm, type ExportKind } from './export.rules.js';

/** The tables of files with people in them. */
export const exportEntities = [Export, ExportChunk];
export { exportSealedTables } from './sealed-tables.js';
