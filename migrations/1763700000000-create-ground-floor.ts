import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE audit_entries (id bigint GENERATED ALWAYS AS IDENTITY NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, account_id uuid, worker_id uuid, capacity text NOT NULL, action text NOT NULL, subject_id uuid, persons uuid array NOT NULL DEFAULT '{}', details jsonb NOT NULL DEFAULT '{}', CONSTRAINT audit_entries_pk PRIMARY KEY (id))`,
  `CREATE TABLE accounts (id uuid NOT NULL DEFAULT gen_random_uuid(), sign_in_name text NOT NULL, passphrase_hash text NOT NULL, worker_id uuid, language text NOT NULL DEFAULT 'en', created_at TIMESTAMP WITH TIME ZONE NOT NULL, ended_at TIMESTAMP WITH TIME ZONE, CONSTRAINT accounts_worker_once UNIQUE (worker_id), CONSTRAINT accounts_sign_in_name_once UNIQUE (sign_in_name), CONSTRAINT accounts_sign_in_name_plain CHECK (sign_in_name = lower(sign_in_name)), CONSTRAINT accounts_pk PRIMARY KEY (id))`,
  `CREATE TABLE idempotency_records (subject bytea NOT NULL, request_hash bytea NOT NULL, begun_at TIMESTAMP WITH TIME ZONE NOT NULL, status integer, location text, answer_hash bytea, answer_sealed bytea, CONSTRAINT idempotency_records_pk PRIMARY KEY (subject))`,
  `CREATE INDEX idempotency_records_begun ON idempotency_records (begun_at)`,
  `CREATE TABLE mandates (id uuid NOT NULL DEFAULT gen_random_uuid(), worker_id uuid NOT NULL, role text NOT NULL, scope_kind text NOT NULL, scope_id uuid, from_on date NOT NULL, until_on date, recalled_on date, created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT mandates_from_before_until CHECK (until_on >= from_on), CONSTRAINT mandates_scope_named CHECK ((scope_kind = 'union') = (scope_id IS NULL)), CONSTRAINT mandates_scope_kind_known CHECK (scope_kind IN ('union', 'branch', 'site', 'drive')), CONSTRAINT mandates_role_known CHECK (role IN ('steward', 'organizer', 'delegate', 'treasurer', 'secretary', 'custodian', 'trustee', 'chair', 'committee')), CONSTRAINT mandates_pk PRIMARY KEY (id))`,
  `CREATE INDEX mandates_worker ON mandates (worker_id)`,
  `CREATE TABLE sessions (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL, token_hash bytea NOT NULL, kind text NOT NULL, created_at TIMESTAMP WITH TIME ZONE NOT NULL, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, ended_at TIMESTAMP WITH TIME ZONE, CONSTRAINT sessions_token_hash_once UNIQUE (token_hash), CONSTRAINT sessions_pk PRIMARY KEY (id))`,
  `CREATE INDEX sessions_account ON sessions (account_id)`,
  `CREATE TABLE sign_in_throttles (subject bytea NOT NULL, tries integer NOT NULL, since_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT sign_in_throttles_pk PRIMARY KEY (subject))`,
  `CREATE INDEX sign_in_throttles_since ON sign_in_throttles (since_at)`,
  `CREATE TABLE workers (id uuid NOT NULL DEFAULT gen_random_uuid(), chosen_name text NOT NULL, pronouns text, legal_name_sealed bytea, email_sealed bytea, email_index bytea, phone_sealed bytea, notes_sealed bytea, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT workers_pk PRIMARY KEY (id))`,
  `CREATE TABLE rule_versions (rule text NOT NULL, jurisdiction text NOT NULL, origin text NOT NULL, effective_from date NOT NULL, effective_to date, value text NOT NULL, unit text NOT NULL, comparator text NOT NULL, citation text NOT NULL, verified boolean NOT NULL, CONSTRAINT rule_versions_pk PRIMARY KEY (rule, jurisdiction, origin, effective_from))`,
  `CREATE TABLE union_profile ("only" boolean NOT NULL DEFAULT true, outward_name text NOT NULL, time_zone text NOT NULL, jurisdiction text NOT NULL, currency text NOT NULL, demo boolean NOT NULL DEFAULT false, CONSTRAINT union_profile_one_row CHECK ("only"), CONSTRAINT union_profile_pk PRIMARY KEY ("only"))`,
  `ALTER TABLE accounts ADD CONSTRAINT accounts_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE mandates ADD CONSTRAINT mandates_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE sessions ADD CONSTRAINT sessions_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `CREATE INDEX audit_entries_persons ON audit_entries USING gin (persons)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

export class CreateGroundFloor1763700000000 implements MigrationInterface {
  name = 'CreateGroundFloor1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
