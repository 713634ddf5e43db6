import { type PersonalTable, plain, withhold } from '../workers/index.js';
import { notesPurpose } from './ledger-notes.js';

const ownAccounts = `SELECT a.code FROM ledger_accounts a JOIN memberships m ON m.id = a.membership_id
  WHERE m.worker_id = ANY($workers)`;

/** What the book keeps of people: who wrote it, whose credit moved, and words about whom money went to. */
export const tablesOfLedger: readonly PersonalTable[] = [
  {
    table: 'ledger_accounts',
    of: `t.code IN (${ownAccounts})`,
    shows: plain('code'),
    withheld: withhold('stands once, with the membership', 'membership_id'),
    erasure: { keeps: 'an account of the book has a number and no name' },
  },
  {
    table: 'ledger_entries',
    of: 't.recorded_by = ANY($workers)',
    shows: plain('id', 'kind', 'happened_on', 'recorded_at'),
    withheld: withhold(
      'the book is the union’s; that you wrote it down stands here',
      'place',
      'recorded_by',
      'proposal_id',
      'reverses',
    ),
    erasure: { keeps: 'who wrote an entry stays as a number' },
    stays: { recorded_by: 'the book is never changed; a merged row leads to the one that is kept' },
  },
  {
    table: 'ledger_transfers',
    of: `t.entry_id IN (SELECT x.entry_id FROM ledger_transfers x WHERE x.debit IN (${ownAccounts})
         UNION ALL SELECT x.entry_id FROM ledger_transfers x WHERE x.credit IN (${ownAccounts}))`,
    shows: plain('entry_id', 'place', 'happened_on', 'debit', 'credit', 'amount_cents'),
    withheld: {},
    erasure: { keeps: 'money that moved stays in the book, between numbers' },
  },
  {
    table: 'ledger_notes',
    of: 't.worker_id = ANY($workers)',
    shows: plain('entry_id'),
    sealed: { text_sealed: { owner: `'purpose:${notesPurpose}'`, row: 't.entry_id::text' } },
    withheld: withhold('stands once, with the person', 'worker_id'),
    erasure: { deletes: true },
    moves: ['worker_id'],
  },
  {
    table: 'ledger_slips',
    of: 't.added_by = ANY($workers)',
    shows: plain('id', 'entry_id', 'media_type', 'added_at'),
    withheld: {
      ...withhold('the paper is the union’s', 'sealed'),
      ...withhold('stands once, with the person', 'added_by'),
    },
    erasure: { keeps: 'who photographed a paper stays as a number' },
    moves: ['added_by'],
  },
];
