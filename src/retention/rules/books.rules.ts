import type { RetentionRule } from '../keeping.rules.js';

const broughtAt = '(SELECT i.brought_at FROM book_imports i WHERE i.id = t.import_id)';

/** Earlier books: what they brought stays in the book; what was refused of them goes. */
export const booksRetention: readonly RetentionRule[] = [
  {
    what: 'kept.refused_book_rows',
    table: 'book_import_rows',
    since: broughtAt,
    kept: { days: 90 },
    then: 'deleted',
    of: 't.membership_id IS NULL',
  },
  {
    what: 'kept.taken_book_rows',
    table: 'book_import_rows',
    since: broughtAt,
    kept: { days: 90 },
    // the line still says whose it is, so that the file can be taken back
    then: { errors: `'[]'`, warnings: `'[]'` },
    of: `t.membership_id IS NOT NULL AND (t.errors <> '[]' OR t.warnings <> '[]')`,
  },
];
