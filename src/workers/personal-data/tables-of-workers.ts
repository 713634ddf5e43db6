import { named, type PersonalTable, plain, withhold } from './personal-table.js';

const ofWorker = 't.worker_id = ANY($workers)';
const underWorker = { owner: `'worker:' || t.id`, row: 't.id::text' };
const underCorrection = { owner: `'correction:' || t.id`, row: 't.id::text' };

/** What this module keeps about people. */
export const tablesOfWorkers: readonly PersonalTable[] = [
  {
    table: 'workers',
    of: 't.id = ANY($workers)',
    shows: plain('id', 'chosen_name', 'pronouns', 'version', 'created_at', 'merged_into'),
    // notes_sealed too: privacy law gives people what is written about them, and stewards are told so
    sealed: {
      legal_name_sealed: underWorker,
      email_sealed: underWorker,
      phone_sealed: underWorker,
      notes_sealed: underWorker,
    },
    withheld: {
      ...withhold('the chosen name again, folded for searching', 'name_key'),
      ...withhold('a keyed hash of the e-mail address', 'email_index'),
      ...withhold('set once nobody can ask any more', 'erased_at', 'erased_number'),
    },
    erasure: {
      sets: `chosen_name = $name, name_key = '', pronouns = NULL, legal_name_sealed = NULL, email_sealed = NULL,
             email_index = NULL, phone_sealed = NULL, notes_sealed = NULL, version = t.version + 1,
             erased_at = CASE WHEN t.merged_into IS NULL THEN $now END,
             erased_number = CASE WHEN t.merged_into IS NULL THEN $number END`,
    },
    keys: `'worker:' || t.id`,
    moves: ['merged_into'],
  },
  {
    table: 'jobs',
    of: ofWorker,
    shows: {
      ...plain(
        'id',
        'kind',
        'pay_basis',
        'covered',
        'covered_by',
        'from_on',
        'until_on',
        'version',
        'created_at',
      ),
      ...named('employer_id', 'employers'),
      ...named('site_id', 'sites'),
      ...named('job_class_id', 'job_classes'),
      ...named('certification_id', 'certifications', 'union_name'),
      ...named('programme_id', 'funding_programmes'),
      ...plain('import_id'),
    },
    withheld: withhold('stands once, with the person', 'worker_id'),
    erasure: { deletes: true },
    moves: ['worker_id'],
  },
  {
    table: 'legal_name_openings',
    of: 't.worker_id = ANY($workers) OR t.opened_for_worker = ANY($workers)',
    shows: {
      ...plain('id', 'opened_at', 'until_at'),
      ...named('opened_for_worker', 'workers', 'chosen_name'),
    },
    withheld: withhold('may be the number of somebody else', 'worker_id'),
    erasure: { deletes: true },
    moves: ['worker_id', 'opened_for_worker'],
  },
  {
    table: 'worker_import_rows',
    of: ofWorker,
    shows: plain('import_id', 'line', 'status', 'duplicate_of', 'made_worker', 'errors', 'warnings'),
    withheld: {
      ...withhold('stands once, with the person', 'worker_id'),
      ...withhold('holds something only while the row is nobody’s yet', 'values_sealed'),
    },
    erasure: { sets: 'worker_id = NULL, made_worker = false' },
    moves: ['worker_id'],
  },
  {
    table: 'corrections',
    of: ofWorker,
    shows: {
      ...plain('id', 'what', 'asked_at', 'answered_at'),
      ...named('answered_by', 'workers', 'chosen_name'),
    },
    sealed: { text_sealed: underCorrection, answer_sealed: underCorrection },
    withheld: withhold('stands once, with the person', 'worker_id'),
    erasure: { deletes: true },
    keys: `'correction:' || t.id`,
    moves: ['worker_id', 'answered_by'],
  },
];
