import { Export, ExportChunk } from './export.entity.js';

/** The tables of files with people in them. */
export const exportEntities = [Export, ExportChunk];
