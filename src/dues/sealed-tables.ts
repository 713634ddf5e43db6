import type { SealedTable } from '../keys/sealed-table.js';
import { notesPurpose } from '../ledger/index.js';

/** What dues keep sealed. */
export const duesSealedTables: readonly SealedTable[] = [
  {
    table: 'receipt_codes',
    key: { credential_id: 'uuid', number: 'integer' },
    sealed: ['code_sealed'],
    owner: `'membership:' || membership_id`,
    row: `credential_id || ' ' || number`,
  },
  {
    table: 'report_questions',
    key: { id: 'uuid' },
    sealed: ['text_sealed', 'answer_sealed'],
    owner: `'purpose:${notesPurpose}'`,
    row: 'id::text',
  },
];
