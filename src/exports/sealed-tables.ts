import type { SealedTable } from '../keys/sealed-table.js';

/** Files with people in them, for the day that they are kept. */
export const exportSealedTables: readonly SealedTable[] = [
  {
    table: 'export_chunks',
    key: { export_id: 'uuid', place: 'integer' },
    sealed: ['sealed'],
    owner: `'export:' || export_id`,
    row: `export_id || ' ' || place`,
    atOnce: 40,
  },
];
