import type { SealedTable } from '../keys/sealed-table.js';
import { type PersonalTable, plain, withhold } from '../workers/index.js';

const ofOpenDrive = `EXISTS (SELECT FROM drives d WHERE d.id = t.drive_id AND (d.public_on IS NOT NULL OR d.ended_on IS NOT NULL))`;
const aboutThem = `EXISTS (SELECT FROM drive_contacts c WHERE c.id = t.contact_id AND c.worker_id = ANY($workers))`;
/** What they wrote down, and what was written of them once they may know of the drive. */
const written = (by: string, about = aboutThem): string =>
  `t.${by} = ANY($workers) OR (${about} AND ${ofOpenDrive})`;
const once = 'stands once, with the person';
const ofDrive = 'the drive’s own map';
const told = { told_sealed: { owner: `'drive:' || t.drive_id`, row: 't.id::text' } };

/** What acting together leaves of people: of those who took something on or came, and of those who wrote it down. */
export const tablesOfActions: readonly PersonalTable[] = [
  {
    table: 'drive_actions',
    of: 't.planned_by = ANY($workers) OR t.called_off_by = ANY($workers)',
    shows: plain('id', 'kind', 'held_on', 'starts_at', 'due_on', 'planned_at', 'called_off_at'),
    sealed: told,
    withheld: {
      ...withhold(once, 'planned_by', 'called_off_by'),
      ...withhold(ofDrive, 'drive_id', 'site_id'),
      ...withhold('tells of reminders', 'timed_on', 'version'),
    },
    erasure: { keeps: 'what everybody did, by a number: it is the drive’s' },
    moves: ['planned_by', 'called_off_by'],
  },
  {
    table: 'drive_action_roles',
    of: `t.given_by = ANY($workers) OR ((t.worker_id = ANY($workers) OR ${aboutThem}) AND ${ofOpenDrive})`,
    shows: plain('id', 'action_id', 'role', 'given_at', 'returned_at'),
    withheld: {
      ...withhold(once, 'worker_id', 'given_by'),
      ...withhold(ofDrive, 'drive_id', 'contact_id'),
    },
    erasure: { keeps: 'that somebody took something on, by a number: it goes with the drive' },
    moves: ['worker_id', 'given_by'],
  },
  {
    table: 'drive_action_attendances',
    of: written('recorded_by'),
    shows: plain('action_id', 'came', 'recorded_at'),
    withheld: { ...withhold(once, 'recorded_by'), ...withhold(ofDrive, 'drive_id', 'contact_id') },
    erasure: { keeps: 'how many came, by a number: the drive is counted on it, and it goes with the drive' },
    moves: ['recorded_by'],
  },
  {
    table: 'drive_action_responses',
    of: 't.recorded_by = ANY($workers)',
    shows: plain('id', 'action_id', 'responded_on', 'response', 'recorded_at'),
    sealed: told,
    withheld: { ...withhold(once, 'recorded_by'), ...withhold(ofDrive, 'drive_id') },
    erasure: { keeps: 'what an employer answered, by a number: it is the drive’s' },
    moves: ['recorded_by'],
  },
  {
    table: 'drive_action_debriefs',
    of: 't.written_by = ANY($workers)',
    shows: plain('id', 'action_id', 'written_at'),
    sealed: told,
    withheld: { ...withhold(once, 'written_by'), ...withhold(ofDrive, 'drive_id') },
    erasure: { sets: 'told_sealed = NULL' },
    moves: ['written_by'],
  },
  {
    table: 'drive_retaliations',
    of: written('flagged_by'),
    shows: plain('id', 'action_id', 'kind', 'happened_on', 'flagged_at', 'voided_at'),
    sealed: told,
    withheld: { ...withhold(once, 'flagged_by'), ...withhold(ofDrive, 'drive_id', 'contact_id') },
    erasure: { sets: 'told_sealed = NULL' },
    erases: aboutThem,
    moves: ['flagged_by'],
  },
];

const sealed = ['drive_actions', 'drive_action_responses', 'drive_action_debriefs', 'drive_retaliations'];

export const sealedTablesOfActions: readonly SealedTable[] = sealed.map((table) => ({
  ...{ table, key: { id: 'uuid' }, sealed: ['told_sealed'] },
  owner: `'drive:' || drive_id`,
  row: 'id::text',
}));
