import type { SealedTable } from '../keys/sealed-table.js';
import { notesPurpose } from './ledger-notes.js';

/** What the book keeps sealed. */
export const ledgerSealedTables: readonly SealedTable[] = [
  {
    table: 'ledger_notes',
    key: { entry_id: 'uuid' },
    sealed: ['text_sealed'],
    owner: `'purpose:${notesPurpose}'`,
    row: 'entry_id::text',
  },
];
