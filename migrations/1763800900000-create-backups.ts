import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE backups (id uuid NOT NULL DEFAULT gen_random_uuid(), kind text NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, backup_id uuid NOT NULL, made_at TIMESTAMP WITH TIME ZONE NOT NULL, key_generation smallint, bytes bigint, sha256 bytea, CONSTRAINT backups_pk PRIMARY KEY (id))`,
  `CREATE INDEX backups_newest ON backups (kind, recorded_at)`,
  `ALTER TABLE backups ADD CONSTRAINT backups_kinds CHECK (kind IN ('made', 'tried'))`,
  `ALTER TABLE backups ADD CONSTRAINT backups_whole CHECK (bytes > 0 AND octet_length(sha256) = 32)`,
  `CREATE TRIGGER backups_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON backups
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

export class CreateBackups1763800900000 implements MigrationInterface {
  name = 'CreateBackups1763800900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
