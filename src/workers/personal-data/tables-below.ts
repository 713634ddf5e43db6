import { isShown } from '../../audit/index.js';
import { tablesOfReminders } from './tables-of-reminders.js';
import { tablesOfSignIn } from './tables-of-sign-in.js';
import { type ApartTable, named, type PersonalTable, plain, withhold } from './personal-table.js';

const proposed = 't.proposed_by_worker = ANY($workers)';
/** One's own words, and what was written about nobody else. */
const underProposal = {
  owner: `CASE WHEN ${proposed} OR (t.concerns <@ $workers AND t.concerns <> '{}') THEN 'proposal:' || t.id END`,
  row: 't.id::text',
};
/** What is of a drive, for who is in it; for others from the day it goes public or ends. */
const withinDrive = (drive: string): string =>
  `EXISTS (SELECT FROM mandates m WHERE m.worker_id = ANY($workers) AND m.scope_kind = 'drive' AND m.scope_id = ${drive}
           AND m.recalled_on IS NULL)`;
const isOwnAct = 't.worker_id = ANY($workers)';
const asShown = (column: 'action' | 'capacity', masked: string): Record<string, string> => ({
  [column]: `CASE WHEN t.details ? 'drive' AND NOT (${isOwnAct}) AND t.action NOT LIKE 'mandate.%'
               THEN '${masked}' ELSE t.${column} END`,
});
const ofAccount = 't.account_id = ANY($accounts)';

/** The tables of identity and of the log: they lie below the workers and cannot declare themselves here. */
export const tablesBelow: readonly (PersonalTable | ApartTable)[] = [
  {
    table: 'accounts',
    of: 't.id = ANY($accounts)',
    shows: plain('id', 'sign_in_name', 'language', 'created_at', 'ended_at'),
    withheld: {
      ...withhold('a hash of the passphrase', 'passphrase_hash'),
      ...withhold('stands once, with the person', 'worker_id'),
    },
    erasure: {
      sets: `sign_in_name = '#' || t.id, passphrase_hash = '', language = 'en', ended_at = coalesce(t.ended_at, $now)`,
    },
    keys: `'account:' || t.id`,
    stays: { worker_id: 'a worker has at most one account: merging decides which' },
  },
  ...tablesOfSignIn,
  ...tablesOfReminders,
  {
    table: 'mandates',
    of: 't.worker_id = ANY($workers)',
    shows: {
      ...plain(
        'id',
        'role',
        'scope_kind',
        'scope_id',
        'from_on',
        'until_on',
        'recalled_on',
        'created_at',
        'proposal_id',
      ),
      ...named('proposed_by', 'workers', 'chosen_name'),
      ...named('approved_by', 'workers', 'chosen_name'),
    },
    withheld: withhold('stands once, with the person', 'worker_id'),
    // who held which office when is the union's history: it keeps the number
    erasure: {
      sets: `recalled_on = CASE WHEN coalesce(t.recalled_on, $today) >= $today AND coalesce(t.until_on, $today) >= $today
               THEN $today ELSE t.recalled_on END`,
    },
    moves: ['worker_id'],
    stays: {
      proposed_by: 'compared by where the row leads to',
      approved_by: 'compared by where the row leads to',
    },
  },
  {
    table: 'proposals',
    of: `(${proposed} OR t.concerns && $workers OR t.approved_by_worker = ANY($workers)
      OR t.refused_by_worker = ANY($workers))
      AND (t.drive_id IS NULL OR t.drive_id IN (SELECT open_drives()) OR ${withinDrive('t.drive_id')})`,
    shows: {
      ...plain(
        'id',
        'kind',
        'proposed_at',
        'expires_at',
        'meeting_on',
        'approved_at',
        'refused_at',
        'withdrawn_at',
      ),
      ...named('proposed_by_worker', 'workers', 'chosen_name'),
      ...named('approved_by_worker', 'workers', 'chosen_name'),
      ...named('refused_by_worker', 'workers', 'chosen_name'),
    },
    sealed: {
      payload_sealed: underProposal,
      meeting_decision_sealed: underProposal,
      refusal_sealed: underProposal,
    },
    withheld: withhold(
      'may be the number of somebody else',
      ...['concerns', 'kept_out', 'proposed_by_account', 'approved_by_account', 'result_id', 'drive_id'],
    ),
    erasure: {
      sets: `payload_sealed = NULL, meeting_on = NULL, meeting_decision_sealed = NULL, refusal_sealed = NULL,
             withdrawn_at = CASE WHEN num_nonnulls(t.approved_at, t.refused_at, t.withdrawn_at) = 0
               AND t.id IS DISTINCT FROM $proposal THEN $now ELSE t.withdrawn_at END`,
    },
    erases: `${proposed} OR t.concerns && $workers`,
    keys: `'proposal:' || t.id`,
    // who proposed and who approved stay two rows; each comparison follows where a row was merged into
    stays: {
      proposed_by_worker: 'compared by where the row leads to',
      approved_by_worker: 'compared by where the row leads to',
      refused_by_worker: 'compared by where the row leads to',
    },
  },
  {
    table: 'notices',
    of: ofAccount,
    shows: plain('id', 'code', 'values', 'href', 'told_at', 'put_away_at'),
    withheld: withhold('stands once, with the account', 'account_id'),
    erasure: { deletes: true },
  },
  {
    table: 'audit_entries',
    of: `(t.persons && $workers OR ${isOwnAct} OR t.account_id = ANY($accounts))
      AND (${isShown('t')} OR (${isOwnAct} AND ${withinDrive(`(t.details->>'drive')::uuid`)}))`,
    shows: {
      ...plain('recorded_at'),
      ...asShown('action', 'organizer.read'),
      ...asShown('capacity', 'organizer'),
      details: `t.details - 'drive'`,
      worker_id: `(SELECT n.chosen_name FROM workers n WHERE n.id = t.worker_id
        AND (NOT t.details ? 'drive' OR ${isOwnAct}))`,
    },
    withheld: {
      ...withhold('numbers of the log itself', 'id', 'xact'),
      ...withhold('may be the number of somebody else', 'account_id', 'subject_id', 'persons'),
    },
    erasure: { keeps: 'the log is never changed; it holds numbers and codes, no content' },
  },
];
