import { type ApartTable, type PersonalTable, plain, withhold } from '../workers/index.js';

const ofOpenDrive = `EXISTS (SELECT FROM drives d WHERE d.id = t.drive_id AND (d.public_on IS NOT NULL OR d.ended_on IS NOT NULL))`;
const aboutThem = `EXISTS (SELECT FROM drive_contacts c WHERE c.id = t.contact_id AND c.worker_id = ANY($workers))`;
/** What they wrote down, and what was written of them once they may know of the drive. */
const written = (by: string): string => `t.${by} = ANY($workers) OR (${aboutThem} AND ${ofOpenDrive})`;
const once = 'stands once, with the person';
const ofDrive = 'the drive’s own map';

const map = 'says of contacts who stands where; each reads of themselves in the contact';

/** What hangs on people and is nobody's own. */
export const apartOfContacts: readonly ApartTable[] = [
  { table: 'drive_group_members', apart: map },
  { table: 'drive_ties', apart: map },
  { table: 'drive_import_lines', apart: 'what stood in a list; what was kept of it is the contact' },
];

/** What the people of a drive leave of themselves: as contacts, and as those who talk with them. */
export const tablesOfContacts: readonly PersonalTable[] = [
  {
    table: 'drive_conversations',
    of: written('organizer_id'),
    shows: plain('id', 'talked_on', 'stages', 'follow_up_on', 'recorded_at', 'voided_at'),
    sealed: { told_sealed: { owner: `'drive:' || t.drive_id`, row: 't.id::text' } },
    withheld: { ...withhold(once, 'organizer_id'), ...withhold(ofDrive, 'drive_id', 'contact_id') },
    erasure: { sets: 'told_sealed = NULL' },
    erases: aboutThem,
    moves: ['organizer_id'],
  },
  {
    table: 'drive_assessments',
    of: written('assessed_by'),
    shows: plain(...['id', 'assessed_on', 'rating', 'basis', 'last_on', 'recorded_at', 'voided_at']),
    withheld: {
      ...withhold(once, 'assessed_by', 'conversation_id', 'structure_test_id'),
      ...withhold(ofDrive, 'drive_id', 'contact_id'),
    },
    erasure: {
      keeps: 'how many stood where, by a number: the drive is counted on it, and it goes with the drive',
    },
    moves: ['assessed_by'],
  },
  {
    table: 'drive_structure_tests',
    of: 't.recorded_by = ANY($workers)',
    shows: plain('id', 'held_on', 'rating', 'recorded_at'),
    sealed: { asked_sealed: { owner: `'drive:' || t.drive_id`, row: 't.id::text' } },
    withheld: { ...withhold(once, 'recorded_by'), ...withhold(ofDrive, 'drive_id') },
    erasure: { keeps: 'what everybody was asked, by a number: it is the drive’s' },
    moves: ['recorded_by'],
  },
  {
    table: 'drive_structure_answers',
    of: written('recorded_by'),
    shows: plain('structure_test_id', 'took_part', 'recorded_at'),
    withheld: { ...withhold(once, 'recorded_by'), ...withhold(ofDrive, 'drive_id', 'contact_id') },
    erasure: {
      keeps: 'how many took part, by a number: the drive is counted on it, and it goes with the drive',
    },
    moves: ['recorded_by'],
  },
  {
    table: 'drive_merges',
    of: 't.merged_by = ANY($workers) OR t.undone_by = ANY($workers)',
    shows: plain('id', 'merged_at', 'undone_at'),
    withheld: {
      ...withhold(once, 'merged_by', 'undone_by'),
      ...withhold(ofDrive, 'drive_id', 'gone_id', 'kept_id'),
    },
    erasure: { keeps: 'that somebody merged two contacts, by a number: it can be taken back' },
    moves: ['merged_by', 'undone_by'],
  },
  {
    table: 'drive_imports',
    of: 't.brought_by = ANY($workers) OR t.applied_by = ANY($workers) OR t.undone_by = ANY($workers)',
    shows: plain('id', 'brought_at', 'applied_at', 'undone_at'),
    withheld: {
      ...withhold(once, 'brought_by', 'applied_by', 'undone_by'),
      ...withhold(ofDrive, 'drive_id', 'made_departments', 'made_shifts'),
    },
    erasure: { keeps: 'that somebody brought a list, by a number: it can be taken back' },
    moves: ['brought_by', 'applied_by', 'undone_by'],
  },
];
