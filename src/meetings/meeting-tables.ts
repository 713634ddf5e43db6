import { named, type PersonalTable, plain, withhold } from '../workers/index.js';

/** What this module keeps of people: which meetings they called and were at, and what they wrote down. */
export const tablesOfMeetings: readonly PersonalTable[] = [
  {
    table: 'meetings',
    of: 't.called_by = ANY($workers)',
    shows: {
      ...plain('id', 'kind', 'meets_on', 'called_at', 'called_off_at', 'version'),
      ...named('branch_id', 'branches'),
    },
    sealed: { place_sealed: { owner: `'meeting:' || t.id`, row: 't.id::text' } },
    withheld: {
      ...withhold('a list of others', 'roll_id'),
      ...withhold('stands once, with the person', 'called_by'),
    },
    erasure: { keeps: 'that somebody called it, by a number: meetings are the union’s' },
    moves: ['called_by'],
  },
  {
    table: 'meeting_attendances',
    of: 't.worker_id = ANY($workers)',
    shows: {
      ...plain('meeting_id', 'recorded_at'),
    },
    withheld: withhold('stands once, with the person', 'worker_id'),
    erasure: { keeps: 'how many were there, by a number: a decision stands on it' },
    moves: ['worker_id'],
    oncePer: ['meeting_id'],
  },
  {
    table: 'meeting_decisions',
    of: 't.recorded_by = ANY($workers)',
    shows: plain(...['meeting_id', 'place', 'votes_for', 'votes_against', 'abstained', 'recorded_at']),
    sealed: {
      text_sealed: { owner: `'meeting:' || t.meeting_id`, row: `t.meeting_id || ' ' || t.place` },
    },
    withheld: withhold('stands once, with the person', 'recorded_by'),
    erasure: { keeps: 'who wrote it down, by a number: what was decided is the union’s' },
    stays: { recorded_by: 'a decision is never changed; the row leads to the one who is kept' },
  },
];
