import { sealedTablesOfActions } from './action-tables.js';
import { sealedTablesOfCards } from './card-tables.js';
import type { SealedTable } from '../keys/sealed-table.js';

/** Everything told of a drive is under the drive's own key. */
export const driveSealedTables: readonly SealedTable[] = [
  {
    table: 'drives',
    key: { id: 'uuid' },
    sealed: ['code_name_sealed'],
    owner: `'drive:' || id`,
    row: 'id::text',
  },
  {
    table: 'drive_reports',
    key: { drive_id: 'uuid', month: 'text' },
    sealed: ['text_sealed'],
    owner: `'drive:' || drive_id`,
    row: `drive_id || ' ' || month`,
  },
  {
    table: 'drive_contacts',
    key: { id: 'uuid' },
    sealed: ['name_sealed', 'reach_sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
  },
  {
    table: 'drive_groups',
    key: { id: 'uuid' },
    sealed: ['name_sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
  },
  {
    table: 'drive_import_lines',
    key: { import_id: 'uuid', line: 'integer' },
    sealed: ['told_sealed'],
    owner: `'drive:' || drive_id`,
    row: `import_id || ' ' || line`,
  },
  {
    table: 'drive_conversations',
    key: { id: 'uuid' },
    sealed: ['told_sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
  },
  {
    table: 'drive_structure_tests',
    key: { id: 'uuid' },
    sealed: ['asked_sealed'],
    owner: `'drive:' || drive_id`,
    row: 'id::text',
  },
  ...sealedTablesOfCards,
  ...sealedTablesOfActions,
];
