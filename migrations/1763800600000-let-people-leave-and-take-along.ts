import type { MigrationInterface, QueryRunner } from 'typeorm';

const everything = `(SELECT reach_everything())`;

/** Exports, corrections, erasure, merging. */
const statements = [
  `ALTER TABLE workers ADD merged_into uuid`,
  `ALTER TABLE workers ADD erased_at TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE workers ADD erased_number integer`,
  `ALTER TABLE workers ADD CONSTRAINT workers_merged_into_fk FOREIGN KEY (merged_into) REFERENCES workers(id)`,
  `ALTER TABLE workers ADD CONSTRAINT workers_erased_number_once UNIQUE (erased_number)`,
  `ALTER TABLE workers ADD CONSTRAINT workers_erased_whole CHECK ((erased_at IS NULL) = (erased_number IS NULL))`,
  `ALTER TABLE workers ADD CONSTRAINT workers_merged_into_another CHECK (merged_into <> id)`,
  `CREATE INDEX workers_merged ON workers (merged_into) WHERE merged_into IS NOT NULL`,

  `CREATE TABLE keys_to_end (owner text NOT NULL, remembered text, CONSTRAINT keys_to_end_pk PRIMARY KEY (owner))`,

  `CREATE TABLE corrections (id uuid NOT NULL, worker_id uuid NOT NULL, what text NOT NULL, text_sealed bytea NOT NULL, asked_at TIMESTAMP WITH TIME ZONE NOT NULL, answered_at TIMESTAMP WITH TIME ZONE, answered_by uuid, answer_sealed bytea, CONSTRAINT corrections_what_known CHECK (what IN ('name', 'pronouns', 'contact', 'jobs', 'notes', 'other')), CONSTRAINT corrections_answered_whole CHECK (num_nulls(answered_at, answered_by, answer_sealed) IN (0, 3)), CONSTRAINT corrections_pk PRIMARY KEY (id))`,
  `ALTER TABLE corrections ADD CONSTRAINT corrections_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE corrections ADD CONSTRAINT corrections_answered_by_fk FOREIGN KEY (answered_by) REFERENCES workers(id)`,
  `CREATE INDEX corrections_worker ON corrections (worker_id)`,
  `CREATE INDEX corrections_answered_by ON corrections (answered_by)`,
  `CREATE INDEX corrections_open ON corrections (asked_at, id) WHERE answered_at IS NULL`,

  `CREATE TABLE exports (id uuid NOT NULL, kind text NOT NULL, form text NOT NULL, filter jsonb NOT NULL, asked_by_account uuid NOT NULL, asked_by_worker uuid NOT NULL, count integer NOT NULL, chunks integer NOT NULL, persons uuid array NOT NULL, made_at TIMESTAMP WITH TIME ZONE NOT NULL, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, deleted_at TIMESTAMP WITH TIME ZONE, CONSTRAINT exports_kind_known CHECK (kind IN ('workers', 'mandates')), CONSTRAINT exports_form_known CHECK (form IN ('csv', 'xlsx')), CONSTRAINT exports_pk PRIMARY KEY (id))`,
  `ALTER TABLE exports ADD CONSTRAINT exports_asked_by_account_fk FOREIGN KEY (asked_by_account) REFERENCES accounts(id)`,
  `ALTER TABLE exports ADD CONSTRAINT exports_asked_by_worker_fk FOREIGN KEY (asked_by_worker) REFERENCES workers(id)`,
  `CREATE INDEX exports_asked_by ON exports (asked_by_account, made_at, id)`,
  `CREATE INDEX exports_asked_by_worker ON exports (asked_by_worker)`,
  `CREATE INDEX exports_expiring ON exports (expires_at) WHERE deleted_at IS NULL`,
  `CREATE INDEX exports_persons ON exports USING gin (persons)`,
  `CREATE TABLE export_chunks (export_id uuid NOT NULL, place integer NOT NULL, sealed bytea NOT NULL, CONSTRAINT export_chunks_pk PRIMARY KEY (export_id, place))`,
  `ALTER TABLE export_chunks ADD CONSTRAINT export_chunks_export_fk FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE`,

  // whose key ends is the program's business alone
  ...floor('keys_to_end', everything),
  ...floor(
    'corrections',
    `${everything} OR worker_id = (SELECT reach_worker()) OR (SELECT reach_holds_anywhere('steward', 'secretary'))`,
  ),
  ...floor('exports', `${everything} OR asked_by_account = (SELECT reach_account())`),
  ...floor(
    'export_chunks',
    `${everything} OR export_id IN (SELECT id FROM exports WHERE asked_by_account = (SELECT reach_account()))`,
  ),
];

function floor(table: string, condition: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_floor ON ${table} USING (${condition})`,
  ];
}

export class LetPeopleLeaveAndTakeAlong1763800600000 implements MigrationInterface {
  name = 'LetPeopleLeaveAndTakeAlong1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
