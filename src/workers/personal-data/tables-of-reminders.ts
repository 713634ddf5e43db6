import { type PersonalTable, plain, withhold } from './personal-table.js';

const ofAccount = 't.account_id = ANY($accounts)';
const withAccount = withhold('stands once, with the account', 'account_id');

/** What people are reminded of, and how it reached them: rows of reminders, which lie below the workers. */
export const tablesOfReminders: readonly PersonalTable[] = [
  {
    table: 'reminders',
    of: ofAccount,
    shows: plain(
      ...['id', 'code', 'values', 'href', 'rule', 'if_missed', 'urgent', 'must_reach'],
      ...['planned_at', 'planned_through', 'changed_at', 'sequence', 'ended_at', 'second_after_minutes'],
    ),
    withheld: {
      ...withAccount,
      ...withhold('how the program names it', 'source', 'key'),
      ...withhold('may be the number of somebody else, or of what is nobody else’s', 'drive_id'),
      ...withhold('the number of somebody else', 'second_account_id'),
    },
    erasure: { deletes: true },
  },
  {
    table: 'reminder_occurrences',
    of: ofAccount,
    shows: plain(
      ...['id', 'reminder_id', 'occurs_on', 'due_at', 'next_at', 'listed_at', 'tries', 'settled_at'],
      ...['outcome', 'why'],
    ),
    withheld: { ...withAccount, ...withhold('how the program works it off', 'batch', 'gathered_into') },
    erasure: { deletes: true },
  },
  {
    table: 'reminders_in_person',
    of: `${ofAccount} OR t.told_by = ANY($workers)`,
    shows: plain('id', 'made_at', 'told_at'),
    withheld: {
      ...withhold('may be the number of somebody else', 'account_id', 'told_by'),
      ...withhold('may be the number of what is nobody else’s', 'drive_id'),
    },
    erasure: { deletes: true },
    erases: ofAccount,
    moves: ['told_by'],
  },
  {
    table: 'calendar_feeds',
    of: ofAccount,
    shows: plain('id', 'made_at', 'revoked_at'),
    withheld: { ...withAccount, ...withhold('a secret of use to a thief alone', 'token_hash') },
    erasure: { deletes: true },
  },
];
