import type { SealedTable } from '../keys/sealed-table.js';

/** What dues keep sealed. */
export const duesSealedTables: readonly SealedTable[] = [
  {
    table: 'receipt_codes',
    key: { credential_id: 'uuid', number: 'integer' },
    sealed: ['code_sealed'],
    owner: `'membership:' || membership_id`,
    row: `credential_id || ' ' || number`,
  },
];
