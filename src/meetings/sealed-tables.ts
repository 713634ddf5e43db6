import type { SealedTable } from '../keys/sealed-table.js';

/** Where meetings are and what they decided. */
export const meetingSealedTables: readonly SealedTable[] = [
  {
    table: 'meetings',
    key: { id: 'uuid' },
    sealed: ['place_sealed'],
    owner: `'meeting:' || id`,
    row: 'id::text',
  },
  {
    table: 'meeting_decisions',
    key: { meeting_id: 'uuid', place: 'integer' },
    sealed: ['text_sealed'],
    owner: `'meeting:' || meeting_id`,
    row: `meeting_id || ' ' || place`,
  },
];
