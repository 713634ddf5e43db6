import { named, type PersonalTable, plain, withhold } from '../workers/index.js';

const ofMembership = 't.membership_id IN (SELECT m.id FROM memberships m WHERE m.worker_id = ANY($workers))';
const underMembership = { owner: `'membership:' || t.membership_id`, row: 't.event_id::text' };

/** What this module keeps of people. */
export const tablesOfMemberships: readonly PersonalTable[] = [
  {
    table: 'memberships',
    of: 't.worker_id = ANY($workers)',
    shows: plain('id', 'number', 'created_at'),
    withheld: withhold('stands once, with the person', 'worker_id'),
    erasure: { keeps: 'the book counts by the number; whose it was is a number as well' },
    keys: `'membership:' || t.id`,
    moves: ['worker_id'],
  },
  {
    table: 'membership_events',
    of: ofMembership,
    shows: {
      ...plain(
        ...['id', 'membership_id', 'kind', 'happened_on', 'until_on', 'voids', 'proposal_id', 'recorded_at'],
      ),
      ...named('branch_id', 'branches'),
      ...named('recorded_by', 'workers', 'chosen_name'),
    },
    withheld: {},
    erasure: { keeps: 'never changed: the book stands on it; it holds days and kinds, no words' },
    stays: { recorded_by: 'never changed; the row leads to the one that is kept' },
  },
  {
    table: 'membership_words',
    of: ofMembership,
    shows: plain('event_id', 'membership_id'),
    sealed: { situation_sealed: underMembership, note_sealed: underMembership },
    withheld: {},
    erasure: { deletes: true },
  },
];
