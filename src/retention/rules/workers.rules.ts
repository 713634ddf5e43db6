import type { RetentionRule } from '../keeping.rules.js';

const importedAt = '(SELECT i.imported_at FROM worker_imports i WHERE i.id = t.import_id)';

/** People's records: these stay while somebody is in the union; what was only on the way to them goes. */
export const workersRetention: readonly RetentionRule[] = [
  {
    what: 'kept.refused_rows',
    table: 'worker_import_rows',
    since: importedAt,
    kept: { days: 90 },
    then: 'deleted',
    of: `t.worker_id IS NULL AND NOT t.made_worker AND t.status <> 'review'`,
  },
  {
    what: 'kept.taken_rows',
    table: 'worker_import_rows',
    since: importedAt,
    kept: { days: 90 },
    // the line still says whom it made, so that the import can be taken back
    then: { errors: `'[]'`, warnings: `'[]'` },
    of: `t.worker_id IS NOT NULL AND t.status <> 'review' AND (t.errors <> '[]' OR t.warnings <> '[]')`,
  },
  {
    what: 'kept.opened_names',
    table: 'legal_name_openings',
    since: 't.until_at',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.corrections',
    table: 'corrections',
    since: 't.answered_at',
    kept: { days: 365 },
    then: 'deleted',
  },
];
