import type { RetentionRule } from '../keeping.rules.js';

/** Files with people in them, and the work of machines. */
export const filesRetention: readonly RetentionRule[] = [
  {
    what: 'kept.files',
    table: 'exports',
    since: 't.made_at',
    kept: { days: 1 },
    then: { persons: `'{}'`, filter: `'{}'` },
    of: `t.deleted_at IS NULL OR cardinality(t.persons) > 0`,
    // its key has to end with it
    ownSweep: true,
  },
  {
    what: 'kept.past_files',
    table: 'exports',
    since: 't.deleted_at',
    kept: { days: 30 },
    then: 'deleted',
  },
  {
    what: 'kept.machine_work',
    table: 'job_workers',
    since: 't.seen_at',
    kept: { days: 1 },
    then: 'deleted',
  },
];
