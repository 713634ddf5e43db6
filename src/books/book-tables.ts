import { type ApartTable, named, type PersonalTable, plain, withhold } from '../workers/index.js';

const inFile = 't.membership_id IN (SELECT m.id FROM memberships m WHERE m.worker_id = ANY($workers))';

/** What this module keeps of people: files they brought, and lines about them. */
export const tablesOfBooks: readonly (PersonalTable | ApartTable)[] = [
  {
    table: 'book_import_approvals',
    apart: 'numbers of a file, and nobody; who let it in stands with the proposal',
  },
  {
    table: 'book_imports',
    of: `t.brought_by = ANY($workers)
      OR EXISTS (SELECT FROM book_import_rows r JOIN memberships m ON m.id = r.membership_id
                 WHERE r.import_id = t.id AND m.worker_id = ANY($workers))`,
    shows: { ...plain('id', 'brought_at', 'undone_at'), ...named('brought_by', 'workers', 'chosen_name') },
    withheld: {
      ...withhold('about everybody in the file', 'counts'),
      ...withhold('a keyed hash of the file', 'file_index'),
      ...withhold('stands once, with the proposal', 'proposal_id'),
    },
    erasure: { keeps: 'days and counts, no content; the book keeps numbers' },
    moves: ['brought_by'],
  },
  {
    table: 'book_import_rows',
    of: inFile,
    shows: plain('import_id', 'line', 'status', 'entry_id', 'made_member', 'errors', 'warnings'),
    withheld: {
      ...withhold('another line of the file', 'duplicate_of'),
      ...withhold('stands once, with the membership', 'membership_id'),
    },
    erasure: { keeps: 'lines and codes, no content; the entry it brought keeps the number' },
  },
];
