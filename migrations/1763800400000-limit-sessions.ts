import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions with limits by office, the way back for whoever lost everything, and the one act that closes everything. */
const statements = [
  `ALTER TABLE sessions ADD last_used_at TIMESTAMP WITH TIME ZONE`,
  `UPDATE sessions SET last_used_at = created_at`,
  `ALTER TABLE sessions ALTER COLUMN last_used_at SET NOT NULL, ALTER COLUMN expires_at DROP NOT NULL`,

  `CREATE TABLE recoveries (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid, word_hash bytea NOT NULL, mark text NOT NULL, begun_at TIMESTAMP WITH TIME ZONE NOT NULL, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, usable_at TIMESTAMP WITH TIME ZONE, stopped_at TIMESTAMP WITH TIME ZONE, completed_at TIMESTAMP WITH TIME ZONE, CONSTRAINT recoveries_word_hash_once UNIQUE (word_hash), CONSTRAINT recoveries_ended_once CHECK (completed_at IS NULL OR stopped_at IS NULL), CONSTRAINT recoveries_pk PRIMARY KEY (id))`,
  `CREATE TABLE recovery_confirmations (recovery_id uuid NOT NULL, worker_id uuid NOT NULL, confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT recovery_confirmations_pk PRIMARY KEY (recovery_id, worker_id))`,
  `CREATE TABLE panic_locks (id uuid NOT NULL DEFAULT gen_random_uuid(), locked_at TIMESTAMP WITH TIME ZONE NOT NULL, locked_by uuid, reopened_at TIMESTAMP WITH TIME ZONE, due jsonb NOT NULL DEFAULT '[]', CONSTRAINT panic_locks_reopened_after CHECK (reopened_at >= locked_at), CONSTRAINT panic_locks_pk PRIMARY KEY (id))`,

  `ALTER TABLE recoveries ADD CONSTRAINT recoveries_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `ALTER TABLE recovery_confirmations ADD CONSTRAINT recovery_confirmations_recovery_fk FOREIGN KEY (recovery_id) REFERENCES recoveries(id) ON DELETE CASCADE`,
  `ALTER TABLE recovery_confirmations ADD CONSTRAINT recovery_confirmations_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE panic_locks ADD CONSTRAINT panic_locks_locked_by_fk FOREIGN KEY (locked_by) REFERENCES workers(id)`,

  `CREATE INDEX recoveries_account ON recoveries (account_id)`,
  `CREATE INDEX recoveries_open ON recoveries (expires_at) WHERE completed_at IS NULL AND stopped_at IS NULL`,
  `CREATE INDEX recovery_confirmations_worker ON recovery_confirmations (worker_id)`,
  `CREATE INDEX panic_locks_locked_by ON panic_locks (locked_by)`,
  // two people lock at once: it is one lock
  `CREATE UNIQUE INDEX panic_locks_one_open ON panic_locks ((true)) WHERE reopened_at IS NULL`,

  ...['recoveries', 'recovery_confirmations', 'panic_locks'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  ]),
  // whoever lost everything is nobody yet: each of these statements is run by the program, within its own WHERE
  `CREATE POLICY recoveries_floor ON recoveries
     USING ((SELECT reach_everything()) OR account_id = (SELECT reach_account()))`,
  `CREATE POLICY recovery_confirmations_floor ON recovery_confirmations
     USING ((SELECT reach_everything()) OR worker_id = (SELECT reach_worker()))`,
  `CREATE POLICY panic_locks_floor ON panic_locks USING ((SELECT reach_everything()))`,
];

export class LimitSessions1763800400000 implements MigrationInterface {
  name = 'LimitSessions1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
