import type { SealedTable } from '../keys/sealed-table.js';
import { notesPurpose } from './ledger-notes.js';
import { slipsPurpose } from './slips/slips.service.js';

/** What the book keeps sealed. */
export const ledgerSealedTables: readonly SealedTable[] = [
  {
    table: 'ledger_notes',
    key: { entry_id: 'uuid' },
    sealed: ['text_sealed'],
    owner: `'purpose:${notesPurpose}'`,
    row: 'entry_id::text',
  },
  {
    table: 'ledger_slips',
    key: { id: 'uuid' },
    sealed: ['sealed'],
    owner: `'purpose:${slipsPurpose}'`,
    row: 'id::text',
    atOnce: 4,
  },
];
