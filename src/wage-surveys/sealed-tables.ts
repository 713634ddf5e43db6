import type { SealedTable } from '../keys/sealed-table.js';
import { surveyFileIndex } from './imports/new-imports.service.js';

/** What is sealed of answers, until their survey closes. */
export const surveySealedTables: readonly SealedTable[] = [
  {
    table: 'wage_survey_held_answers',
    key: { id: 'uuid' },
    sealed: ['sealed'],
    owner: `'survey:' || survey_id`,
    row: 'id::text',
  },
  {
    table: 'wage_survey_imports',
    key: { id: 'uuid' },
    sealed: ['report_sealed', 'names_sealed'],
    owner: `'survey-import:' || id`,
    row: `id || ' 0'`,
    indexes: { file_hash: surveyFileIndex },
  },
  {
    table: 'wage_survey_import_blocks',
    key: { import_id: 'uuid', place: 'integer' },
    sealed: ['sealed', 'keys_sealed'],
    owner: `'survey-import:' || import_id`,
    row: `import_id || ' ' || place`,
    atOnce: 40,
  },
  {
    table: 'wage_survey_import_chunks',
    key: { import_id: 'uuid', place: 'integer' },
    sealed: ['sealed'],
    owner: `'survey-import:' || import_id`,
    row: `import_id || ' ' || place`,
    atOnce: 40,
  },
];
