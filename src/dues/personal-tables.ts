import { type PersonalTable, plain, withhold } from '../workers/index.js';

const ofMember = 't.membership_id IN (SELECT m.id FROM memberships m WHERE m.worker_id = ANY($workers))';
const once = withhold('stands once, with the membership', 'membership_id');
const keeps = { keeps: 'the book is never changed: it holds the membership’s number, and no name' };

/** What dues keep of members. */
export const tablesOfDues: readonly PersonalTable[] = [
  {
    table: 'dues_payments',
    of: ofMember,
    shows: plain('entry_id', 'method', 'amount_cents', 'received_on', 'credential_id'),
    withheld: { ...once, ...withhold('stands with the membership’s events', 'event_id') },
    erasure: keeps,
  },
  {
    table: 'tier_declarations',
    of: `${ofMember} OR t.recorded_by = ANY($workers)`,
    shows: plain('id', 'tier', 'from_month', 'declared_on', 'recorded_at'),
    withheld: { ...once, ...withhold('may be the number of somebody else', 'recorded_by') },
    erasure: keeps,
    stays: { recorded_by: 'never changed: a merged row leads to the one that is kept' },
  },
  {
    table: 'dues_months',
    of: ofMember,
    shows: plain('month', 'turn', 'from_on', 'tier', 'amount_cents', 'entry_id', 'waiver_id', 'recorded_at'),
    withheld: once,
    erasure: keeps,
  },
  {
    table: 'dues_month_releases',
    of: ofMember,
    shows: plain('month', 'turn', 'from_on', 'entry_id', 'recorded_at'),
    withheld: once,
    erasure: keeps,
  },
  {
    table: 'receipts',
    of: ofMember,
    shows: plain('credential_id', 'number', 'entry_id', 'issued_at'),
    withheld: { ...once, ...withhold('a hash of the code', 'code_hash') },
    erasure: keeps,
  },
  {
    table: 'receipt_codes',
    of: ofMember,
    shows: plain('credential_id', 'number'),
    sealed: {
      code_sealed: {
        owner: `'membership:' || t.membership_id`,
        row: `t.credential_id || ' ' || t.number`,
      },
    },
    withheld: once,
    erasure: { deletes: true },
  },
  {
    table: 'inactivity_projection',
    of: ofMember,
    shows: plain('from_on', 'until_on'),
    withheld: once,
    erasure: { keeps: 'follows from the book' },
  },
];
