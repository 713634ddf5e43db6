import { named, type PersonalTable, plain, withhold } from '../workers/index.js';

const askedOrIn =
  't.persons && $workers OR t.asked_by_worker = ANY($workers) OR t.asked_by_account = ANY($accounts)';

/** What this module keeps of people: files they asked for, and files they are in. */
export const tablesOfExports: readonly PersonalTable[] = [
  {
    table: 'exports',
    of: askedOrIn,
    shows: {
      ...plain('id', 'kind', 'form', 'made_at', 'expires_at', 'deleted_at'),
      ...named('asked_by_worker', 'workers', 'chosen_name'),
    },
    withheld: {
      ...withhold('about everybody in the file', 'filter', 'count', 'chunks', 'persons'),
      ...withhold('the number of whoever asked', 'asked_by_account'),
    },
    // a file with an erased person in it goes at once, for everybody
    erasure: { sets: `persons = '{}', filter = '{}', deleted_at = coalesce(t.deleted_at, $now)` },
    keys: `'export:' || t.id`,
    moves: ['asked_by_worker'],
  },
  {
    table: 'export_chunks',
    of: `t.export_id IN (SELECT e.id FROM exports e WHERE e.persons && $workers OR e.asked_by_account = ANY($accounts))`,
    shows: plain('export_id', 'place'),
    withheld: withhold('others are in the file', 'sealed'),
    erasure: { deletes: true },
  },
];
