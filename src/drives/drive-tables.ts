import { type PersonalTable, plain, withhold } from '../workers/index.js';

/** A drive shows itself to the people in it as contacts from the day it goes public or ends. */
const isOpen = `EXISTS (SELECT FROM drives d WHERE d.id = t.drive_id AND (d.public_on IS NOT NULL OR d.ended_on IS NOT NULL))`;

/** What this module keeps of people. */
export const tablesOfDrives: readonly PersonalTable[] = [
  {
    table: 'drive_contacts',
    of: `t.worker_id = ANY($workers) AND ${isOpen}`,
    shows: plain('id', 'is_supervisor', 'is_shielded', 'is_leader', 'added_at', 'version'),
    sealed: {
      name_sealed: { owner: `'drive:' || t.drive_id`, row: 't.id::text' },
      reach_sealed: { owner: `'drive:' || t.drive_id`, row: 't.id::text' },
    },
    withheld: {
      ...withhold('stands once, with the person', 'worker_id'),
      ...withhold('the drive’s own map', 'drive_id', 'department_id', 'shift_id', 'merged_into'),
      ...withhold('somebody else', 'added_by'),
    },
    erasure: { sets: 'name_sealed = NULL, reach_sealed = NULL' },
    erases: 't.worker_id = ANY($workers)',
    moves: ['worker_id', 'added_by'],
  },
];
