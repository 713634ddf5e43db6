import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE FUNCTION current_transaction() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_current_xact_id()::text::bigint $$`,
  // not volatile: entries of before count as written by this migration, and no row is rewritten
  `ALTER TABLE audit_entries ADD xact bigint NOT NULL DEFAULT current_transaction()`,
  `CREATE INDEX audit_entries_xact ON audit_entries (xact)`,
  // a transaction has its number before its entries draw their ids, so an id that comes late has a known reason
  `CREATE FUNCTION number_transaction() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_current_xact_id(); RETURN NULL; END $$`,
  `CREATE TRIGGER audit_entries_numbered BEFORE INSERT ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION number_transaction()`,
  `CREATE TABLE audit_blocks (number bigint NOT NULL, previous_hash bytea NOT NULL, ids int8multirange NOT NULL, entries integer NOT NULL, total bigint NOT NULL, highest_id bigint NOT NULL, snapshot text NOT NULL, cluster text NOT NULL, arrival bigint NOT NULL, sealed_at TIMESTAMP WITH TIME ZONE NOT NULL, root bytea NOT NULL, marks bytea NOT NULL, hash bytea NOT NULL, CONSTRAINT audit_blocks_pk PRIMARY KEY (number))`,
  `CREATE TRIGGER audit_blocks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

export class SealTheLog1763800200000 implements MigrationInterface {
  name = 'SealTheLog1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
