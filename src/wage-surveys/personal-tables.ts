import { type ApartTable, type PersonalTable, plain, withhold } from '../workers/index.js';

const theUnions = 'the survey is the union’s; that it was yours to start or close stands here';
const anonymous = 'answers of others, anonymous: nobody’s record, and not that of whoever brought the file';

/** What surveys keep of those who run them. Of those who answer there is nothing to find. */
export const tablesOfSurveys: readonly (PersonalTable | ApartTable)[] = [
  {
    table: 'wage_surveys',
    of: 't.created_by = ANY($workers) OR t.closed_by = ANY($workers)',
    shows: plain('id', 'title', 'opens_on', 'closes_on', 'created_at', 'closed_at'),
    withheld: withhold(
      theUnions,
      ...[
        'address',
        'as_of',
        'groups',
        'k',
        'currency',
        'jurisdiction',
        'created_by',
        'closed_by',
        'version',
      ],
    ),
    erasure: { keeps: 'who started or closed a survey stays as a number' },
    moves: ['created_by', 'closed_by'],
  },
  {
    table: 'wage_survey_imports',
    of: 't.brought_by_worker = ANY($workers) OR t.brought_by_account = ANY($accounts)',
    shows: plain('id', 'survey_id', 'number', 'created_at', 'finished_at', 'failed_at', 'undone_at'),
    withheld: withhold(
      'the file is the union’s, and its rows are anonymous answers',
      ...['file_hash', 'brought_by_account', 'brought_by_worker', 'started_at', 'failed_code', 'attempt'],
      ...['rows_total', 'rows_done', 'settings', 'counts', 'report_sealed', 'names_sealed'],
    ),
    erasure: { keeps: 'who brought a file stays as a number' },
    moves: ['brought_by_worker'],
  },
  {
    table: 'wage_survey_row_decisions',
    of: 't.decided_by = ANY($accounts)',
    shows: plain('import_id', 'line', 'becomes', 'decided_at'),
    withheld: withhold('stands once, with the account', 'decided_by'),
    erasure: { keeps: 'who decided a row stays as a number' },
  },
  ...[
    'wage_survey_answers',
    'wage_survey_cells',
    'wage_survey_closings',
    'wage_survey_code_batches',
    'wage_survey_import_blocks',
    'wage_survey_import_chunks',
    'wage_survey_map_entries',
    'wage_survey_progress_projection',
    'wage_survey_row_links',
  ].map((table) => ({ table, apart: anonymous })),
];
