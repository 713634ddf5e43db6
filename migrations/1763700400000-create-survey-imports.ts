import { runMigrations } from 'graphile-worker';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// what is sealed cannot be compressed: PostgreSQL need not try
const statements = [
  `CREATE TABLE wage_survey_column_names (name text NOT NULL, field text NOT NULL, added_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT wage_survey_column_names_pk PRIMARY KEY (name))`,
  `CREATE TABLE wage_survey_import_blocks (import_id uuid NOT NULL, place integer NOT NULL, first_line integer NOT NULL, last_line integer NOT NULL, statuses jsonb NOT NULL, sealed bytea NOT NULL, keys_sealed bytea NOT NULL, CONSTRAINT wage_survey_import_blocks_pk PRIMARY KEY (import_id, place))`,
  `CREATE TABLE wage_survey_import_chunks (import_id uuid NOT NULL, place integer NOT NULL, sealed bytea NOT NULL, CONSTRAINT wage_survey_import_chunks_pk PRIMARY KEY (import_id, place))`,
  `CREATE TABLE wage_survey_import_workers (name text NOT NULL, seen_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT wage_survey_import_workers_pk PRIMARY KEY (name))`,
  `CREATE TABLE wage_survey_row_decisions (import_id uuid NOT NULL, line integer NOT NULL, becomes text NOT NULL, decided_at TIMESTAMP WITH TIME ZONE NOT NULL, decided_by uuid NOT NULL, CONSTRAINT wage_survey_row_decisions_becomes_known CHECK (becomes IN ('accepted', 'partial', 'rejected')), CONSTRAINT wage_survey_row_decisions_pk PRIMARY KEY (import_id, line))`,
  `CREATE TABLE wage_survey_row_links (import_id uuid NOT NULL, line integer NOT NULL, kind text NOT NULL, status text NOT NULL, of_import_id uuid NOT NULL, of_line integer NOT NULL, CONSTRAINT wage_survey_row_links_status_known CHECK (status IN ('accepted', 'partial')), CONSTRAINT wage_survey_row_links_kind_known CHECK (kind IN ('duplicate', 'suspected')), CONSTRAINT wage_survey_row_links_pk PRIMARY KEY (import_id, line))`,
  `CREATE INDEX wage_survey_row_links_of_import ON wage_survey_row_links (of_import_id)`,
  `CREATE TABLE wage_survey_imports (id uuid NOT NULL, survey_id uuid NOT NULL, number integer NOT NULL, file_hash bytea NOT NULL, brought_by_account uuid NOT NULL, brought_by_worker uuid, created_at TIMESTAMP WITH TIME ZONE NOT NULL, started_at TIMESTAMP WITH TIME ZONE, finished_at TIMESTAMP WITH TIME ZONE, failed_at TIMESTAMP WITH TIME ZONE, failed_code text, undone_at TIMESTAMP WITH TIME ZONE, attempt integer NOT NULL DEFAULT '0', rows_total integer, rows_done integer NOT NULL DEFAULT '0', settings jsonb NOT NULL, counts jsonb NOT NULL DEFAULT '{}', report_sealed bytea, names_sealed bytea, CONSTRAINT wage_survey_imports_number_once UNIQUE (survey_id, number), CONSTRAINT wage_survey_imports_pk PRIMARY KEY (id))`,
  `ALTER TABLE wage_survey_import_blocks ADD CONSTRAINT wage_survey_import_blocks_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE wage_survey_import_chunks ADD CONSTRAINT wage_survey_import_chunks_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE wage_survey_row_decisions ADD CONSTRAINT wage_survey_row_decisions_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE wage_survey_row_decisions ADD CONSTRAINT wage_survey_row_decisions_account_fk FOREIGN KEY (decided_by) REFERENCES accounts(id)`,
  `ALTER TABLE wage_survey_row_links ADD CONSTRAINT wage_survey_row_links_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE wage_survey_row_links ADD CONSTRAINT wage_survey_row_links_of_import_fk FOREIGN KEY (of_import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE wage_survey_imports ADD CONSTRAINT wage_survey_imports_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)`,
  `ALTER TABLE wage_survey_imports ADD CONSTRAINT wage_survey_imports_account_fk FOREIGN KEY (brought_by_account) REFERENCES accounts(id)`,
  `ALTER TABLE wage_survey_imports ADD CONSTRAINT wage_survey_imports_worker_fk FOREIGN KEY (brought_by_worker) REFERENCES workers(id)`,
  `CREATE UNIQUE INDEX wage_survey_imports_file_once ON wage_survey_imports (survey_id, file_hash) WHERE undone_at IS NULL AND failed_at IS NULL`,
  `ALTER TABLE wage_survey_import_blocks ALTER COLUMN sealed SET STORAGE EXTERNAL, ALTER COLUMN keys_sealed SET STORAGE EXTERNAL`,
  `ALTER TABLE wage_survey_import_chunks ALTER COLUMN sealed SET STORAGE EXTERNAL`,
];

export class CreateSurveyImports1763700400000 implements MigrationInterface {
  name = 'CreateSurveyImports1763700400000';

  async up(runner: QueryRunner): Promise<void> {
    await installJobQueue(runner);
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}

/** The queue of background jobs keeps a schema and migrations of its own; installing it twice changes nothing. */
async function installJobQueue(runner: QueryRunner): Promise<void> {
  const { options } = runner.connection;
  if (!('url' in options) || options.url === undefined) throw new Error('a database is named by its address');
  await runMigrations({ connectionString: options.url, parsedCronItems: [], noHandleSignals: true });
}
