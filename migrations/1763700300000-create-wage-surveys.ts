import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE wage_surveys (id uuid NOT NULL DEFAULT gen_random_uuid(), address text NOT NULL, title text NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL, as_of date NOT NULL, groups text array NOT NULL, k integer NOT NULL, currency text NOT NULL, jurisdiction text NOT NULL, created_at TIMESTAMP WITH TIME ZONE NOT NULL, created_by uuid, closed_at TIMESTAMP WITH TIME ZONE, closed_by uuid, version integer NOT NULL DEFAULT '1', CONSTRAINT wage_surveys_address_once UNIQUE (address), CONSTRAINT wage_surveys_closed_whole CHECK (closed_at IS NOT NULL OR closed_by IS NULL), CONSTRAINT wage_surveys_groups_known CHECK (groups @> '{employer,site,jobClass}' AND groups <@ '{employer,site,jobClass,covered,permanent,gender}'), CONSTRAINT wage_surveys_k_protects CHECK (k >= 5), CONSTRAINT wage_surveys_opens_before_closes CHECK (closes_on >= opens_on), CONSTRAINT wage_surveys_pk PRIMARY KEY (id))`,
  `CREATE INDEX wage_surveys_created_by ON wage_surveys (created_by)`,
  `CREATE INDEX wage_surveys_closed_by ON wage_surveys (closed_by)`,
  `CREATE TABLE wage_survey_code_batches (id uuid NOT NULL DEFAULT gen_random_uuid(), survey_id uuid NOT NULL, count integer NOT NULL, made_on date NOT NULL, CONSTRAINT wage_survey_code_batches_some CHECK (count > 0), CONSTRAINT wage_survey_code_batches_pk PRIMARY KEY (id))`,
  `CREATE INDEX wage_survey_code_batches_survey ON wage_survey_code_batches (survey_id)`,
  `CREATE TABLE wage_survey_codes (code_hash bytea NOT NULL, survey_id uuid NOT NULL, CONSTRAINT wage_survey_codes_pk PRIMARY KEY (code_hash))`,
  `CREATE INDEX wage_survey_codes_survey ON wage_survey_codes (survey_id)`,
  `CREATE TABLE wage_survey_held_answers (id uuid NOT NULL, survey_id uuid NOT NULL, sealed bytea NOT NULL, CONSTRAINT wage_survey_held_answers_pk PRIMARY KEY (id))`,
  `CREATE INDEX wage_survey_held_answers_survey ON wage_survey_held_answers (survey_id)`,
  `CREATE TABLE wage_survey_progress_projection (survey_id uuid NOT NULL, employer_id uuid NOT NULL, enough boolean NOT NULL, CONSTRAINT wage_survey_progress_projection_pk PRIMARY KEY (survey_id, employer_id))`,
  `CREATE TABLE recurring_runs (name text NOT NULL, last_run_on date, begun_at TIMESTAMP WITH TIME ZONE, CONSTRAINT recurring_runs_pk PRIMARY KEY (name))`,
  `ALTER TABLE wage_surveys ADD CONSTRAINT wage_surveys_created_by_fk FOREIGN KEY (created_by) REFERENCES workers(id)`,
  `ALTER TABLE wage_surveys ADD CONSTRAINT wage_surveys_closed_by_fk FOREIGN KEY (closed_by) REFERENCES workers(id)`,
  `ALTER TABLE wage_survey_code_batches ADD CONSTRAINT wage_survey_code_batches_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)`,
  `ALTER TABLE wage_survey_progress_projection ADD CONSTRAINT wage_survey_progress_projection_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)`,
];

export class CreateWageSurveys1763700300000 implements MigrationInterface {
  name = 'CreateWageSurveys1763700300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
