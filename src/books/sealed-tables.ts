import type { SealedTable } from '../keys/sealed-table.js';
import { bookFileIndex } from './imports/file-index.js';

/** Of earlier books nothing is sealed; which files they were is known by a keyed hash. */
export const bookSealedTables: readonly SealedTable[] = [
  {
    table: 'book_imports',
    key: { id: 'uuid' },
    sealed: [],
    owner: `''`,
    row: `''`,
    indexes: { file_index: bookFileIndex },
  },
  {
    table: 'book_import_approvals',
    key: { proposal_id: 'uuid' },
    sealed: [],
    owner: `''`,
    row: `''`,
    indexes: { file_index: bookFileIndex },
  },
];
