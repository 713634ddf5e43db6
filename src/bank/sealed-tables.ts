import type { SealedTable } from '../keys/sealed-table.js';
import { notesPurpose } from '../ledger/index.js';
import { lineMarkIndex, sealedLineColumns, statementFileIndex } from './line-seals.js';

/** What is sealed and keyed of the bank's statements. */
export const bankSealedTables: readonly SealedTable[] = [
  {
    table: 'bank_statements',
    key: { id: 'uuid' },
    sealed: [],
    owner: `''`,
    row: `''`,
    indexes: { file_index: statementFileIndex },
  },
  {
    table: 'bank_lines',
    key: { id: 'uuid' },
    sealed: [...sealedLineColumns],
    owner: `'purpose:${notesPurpose}'`,
    row: 'id::text',
    indexes: { mark: lineMarkIndex },
  },
];
