import { named, type PersonalTable, plain, withhold } from '../../workers/index.js';

/** What rolls keep of people. */
export const tablesOfRolls: readonly PersonalTable[] = [
  {
    table: 'standing_rolls',
    of: 't.taken_by = ANY($workers)',
    shows: {
      ...plain('id', 'standing_on', 'taken_at', 'good_now', 'good_then'),
      ...named('branch_id', 'branches'),
    },
    withheld: {
      ...withhold('over the numbers of others', 'hash'),
      ...withhold('stands once, with the person', 'taken_by'),
    },
    erasure: { keeps: 'who took it, by a number: votes were counted against it' },
    stays: { taken_by: 'a roll is never changed; the row leads to the one who is kept' },
  },
  {
    table: 'standing_roll_lines',
    of: 't.membership_id IN (SELECT m.id FROM memberships m WHERE m.worker_id = ANY($workers))',
    shows: plain('roll_id', 'good_now', 'good_then'),
    withheld: withhold('stands once, with the membership', 'membership_id'),
    erasure: { keeps: 'that a number was in good standing: votes were counted against it' },
  },
];
