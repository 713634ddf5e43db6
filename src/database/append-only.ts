/** Tables that the application may read and add to, and nothing else: neither its role nor a trigger lets it. */
export const appendOnlyTables: readonly string[] = [
  'audit_blocks',
  'audit_entries',
  'backups',
  'wage_survey_answers',
  'wage_survey_cells',
  'wage_survey_closings',
  'wage_survey_map_entries',
];
