import type { SealedTable } from '../keys/sealed-table.js';

/** What memberships keep sealed. */
export const membershipSealedTables: readonly SealedTable[] = [
  {
    table: 'membership_words',
    key: { event_id: 'uuid' },
    sealed: ['situation_sealed', 'note_sealed'],
    owner: `'membership:' || membership_id`,
    row: 'event_id::text',
  },
];
