import type { SealedTable } from '../keys/sealed-table.js';
import { workerFileIndex } from './imports/import-files.service.js';
import { emailIndexName, sealedColumns } from './worker-seals.js';

/** What is sealed about people. */
export const workerSealedTables: readonly SealedTable[] = [
  {
    table: 'workers',
    key: { id: 'uuid' },
    sealed: Object.values(sealedColumns),
    owner: `'worker:' || id`,
    row: 'id::text',
    indexes: { email_index: emailIndexName },
  },
  {
    table: 'corrections',
    key: { id: 'uuid' },
    sealed: ['text_sealed', 'answer_sealed'],
    owner: `'correction:' || id`,
    row: 'id::text',
  },
  {
    table: 'worker_imports',
    key: { id: 'uuid' },
    sealed: [],
    owner: `''`,
    row: `''`,
    indexes: { file_index: workerFileIndex },
  },
  {
    table: 'worker_import_rows',
    key: { import_id: 'uuid', line: 'integer' },
    sealed: ['values_sealed'],
    owner: `'worker-import:' || import_id`,
    row: `import_id || ' ' || line`,
  },
];
