import type { SealedTable } from '../keys/sealed-table.js';
import { bookFileIndex } from './imports/import-files.service.js';

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
];
