import { type PersonalTable, plain, withhold } from '../../workers/index.js';

/** What waivers keep of people: for whom, never why. */
export const tablesOfWaivers: readonly PersonalTable[] = [
  {
    table: 'waivers',
    of: 't.membership_id IN (SELECT m.id FROM memberships m WHERE m.worker_id = ANY($workers))',
    shows: plain('id', 'kind', 'from_month', 'months', 'approved_on', 'recorded_at', 'proposal_id'),
    withheld: {
      ...withhold('stands once, with the membership', 'membership_id'),
      ...withhold('of waivers for many', 'branch_id', 'good_through'),
    },
    erasure: { keeps: 'that two people waived months of a number, never why' },
  },
];
