import type { MigrationInterface, QueryRunner } from 'typeorm';

const survey = (table: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)`;

const closedTables = [
  'wage_survey_closings',
  'wage_survey_answers',
  'wage_survey_map_entries',
  'wage_survey_cells',
] as const;

const statements = [
  `CREATE TABLE wage_survey_closings (survey_id uuid NOT NULL, rules_version text NOT NULL, cleared boolean NOT NULL, yardsticks jsonb NOT NULL, posted_rates jsonb NOT NULL, posted_benefits jsonb NOT NULL, CONSTRAINT wage_survey_closings_pk PRIMARY KEY (survey_id))`,
  `CREATE TABLE wage_survey_answers (id uuid NOT NULL, survey_id uuid NOT NULL, respondent integer NOT NULL, employer_id uuid, site_id uuid, job_class_id uuid, covered boolean, permanent boolean, gender text, hourly numeric(12,4) NOT NULL, effective_hourly numeric(12,4) NOT NULL, in_kind_or_unpaid boolean NOT NULL, no_raise_in_two_years boolean, benefits jsonb NOT NULL, CONSTRAINT wage_survey_answers_pay_not_negative CHECK (hourly >= 0 AND effective_hourly >= 0), CONSTRAINT wage_survey_answers_site_with_employer CHECK (site_id IS NULL OR employer_id IS NOT NULL), CONSTRAINT wage_survey_answers_pk PRIMARY KEY (id))`,
  `CREATE INDEX wage_survey_answers_survey ON wage_survey_answers (survey_id)`,
  `CREATE TABLE wage_survey_map_entries (survey_id uuid NOT NULL, kind text NOT NULL, entry_id uuid NOT NULL, name text NOT NULL, employer_id uuid, place integer NOT NULL, known_from_answers boolean NOT NULL, CONSTRAINT wage_survey_map_entries_site_with_employer CHECK ((kind = 'site') = (employer_id IS NOT NULL)), CONSTRAINT wage_survey_map_entries_kind_known CHECK (kind IN ('employer', 'site', 'jobClass')), CONSTRAINT wage_survey_map_entries_pk PRIMARY KEY (survey_id, kind, entry_id))`,
  `CREATE TABLE wage_survey_cells (survey_id uuid NOT NULL, dimensions text array NOT NULL, "values" text array NOT NULL, without_employer text, hourly jsonb NOT NULL, effective_hourly jsonb NOT NULL, benefits jsonb NOT NULL, CONSTRAINT wage_survey_cells_pk PRIMARY KEY (survey_id, dimensions, "values"))`,
  `CREATE TABLE wage_survey_ending_keys (owner text NOT NULL, CONSTRAINT wage_survey_ending_keys_pk PRIMARY KEY (owner))`,
  ...closedTables.map(survey),
  ...closedTables.map(
    (table) =>
      `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
];

export class CreateClosedSurveys1763700500000 implements MigrationInterface {
  name = 'CreateClosedSurveys1763700500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
