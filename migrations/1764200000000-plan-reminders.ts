import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

/** Reminders with the days they fall on, people to be told face to face, and calendars to subscribe to. */
const statements = [
  // what says that a process lives serves every kind of work now
  `ALTER TABLE wage_survey_import_workers RENAME TO job_workers`,
  `ALTER TABLE job_workers RENAME CONSTRAINT wage_survey_import_workers_pk TO job_workers_pk`,
  `CREATE TABLE reminders (id uuid NOT NULL DEFAULT gen_random_uuid(), source text NOT NULL, key text NOT NULL, account_id uuid NOT NULL, code text NOT NULL, "values" jsonb NOT NULL, href text, rule jsonb NOT NULL, if_missed text NOT NULL, urgent boolean NOT NULL, must_reach boolean NOT NULL, drive_id uuid, second_account_id uuid, second_after_minutes integer, planned_at TIMESTAMP WITH TIME ZONE NOT NULL, planned_through TIMESTAMP WITH TIME ZONE, changed_at TIMESTAMP WITH TIME ZONE NOT NULL, sequence integer NOT NULL DEFAULT '0', ended_at TIMESTAMP WITH TIME ZONE, CONSTRAINT reminders_once UNIQUE (source, key, account_id), CONSTRAINT reminders_if_missed_known CHECK (if_missed IN ('late', 'digest', 'drop')), CONSTRAINT reminders_second_whole CHECK ((second_account_id IS NULL) = (second_after_minutes IS NULL) AND second_account_id <> account_id), CONSTRAINT reminders_pk PRIMARY KEY (id))`,
  `CREATE INDEX reminders_account ON reminders (account_id)`,
  `CREATE INDEX reminders_drive ON reminders (drive_id) WHERE drive_id IS NOT NULL`,
  `CREATE INDEX reminders_planned ON reminders (planned_through) WHERE ended_at IS NULL AND planned_through IS NOT NULL`,
  `CREATE TABLE reminder_occurrences (id uuid NOT NULL DEFAULT gen_random_uuid(), reminder_id uuid NOT NULL, account_id uuid NOT NULL, occurs_on date NOT NULL, due_at TIMESTAMP WITH TIME ZONE NOT NULL, next_at TIMESTAMP WITH TIME ZONE NOT NULL, batch uuid, listed_at TIMESTAMP WITH TIME ZONE, tries integer NOT NULL DEFAULT '0', gathered_into uuid, settled_at TIMESTAMP WITH TIME ZONE, outcome text, why text array NOT NULL DEFAULT '{}', CONSTRAINT reminder_occurrences_once UNIQUE (reminder_id, account_id, occurs_on), CONSTRAINT reminder_occurrences_outcome_known CHECK (outcome IN ('sent', 'listed', 'dropped', 'failed', 'cancelled')), CONSTRAINT reminder_occurrences_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)), CONSTRAINT reminder_occurrences_pk PRIMARY KEY (id))`,
  `CREATE INDEX reminder_occurrences_due ON reminder_occurrences (next_at) WHERE settled_at IS NULL AND batch IS NULL`,
  `CREATE INDEX reminder_occurrences_batch ON reminder_occurrences (batch) WHERE batch IS NOT NULL`,
  `CREATE INDEX reminder_occurrences_account ON reminder_occurrences (account_id, due_at)`,
  `CREATE TABLE reminders_in_person (id uuid NOT NULL, account_id uuid NOT NULL, drive_id uuid, made_at TIMESTAMP WITH TIME ZONE NOT NULL, told_at TIMESTAMP WITH TIME ZONE, told_by uuid, CONSTRAINT reminders_in_person_told_whole CHECK ((told_at IS NULL) = (told_by IS NULL)), CONSTRAINT reminders_in_person_pk PRIMARY KEY (id))`,
  `CREATE INDEX reminders_in_person_waiting ON reminders_in_person (made_at, id) WHERE told_at IS NULL`,
  `CREATE INDEX reminders_in_person_account ON reminders_in_person (account_id)`,
  `CREATE TABLE calendar_feeds (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL, token_hash bytea NOT NULL, made_at TIMESTAMP WITH TIME ZONE NOT NULL, revoked_at TIMESTAMP WITH TIME ZONE, CONSTRAINT calendar_feeds_token_once UNIQUE (token_hash), CONSTRAINT calendar_feeds_pk PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX calendar_feeds_one ON calendar_feeds (account_id) WHERE revoked_at IS NULL`,
  `ALTER TABLE delivery_addresses ADD stopped_at TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE reminders ADD CONSTRAINT reminders_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `ALTER TABLE reminders ADD CONSTRAINT reminders_second_account_fk FOREIGN KEY (second_account_id) REFERENCES accounts(id)`,
  `CREATE INDEX reminders_second_account ON reminders (second_account_id) WHERE second_account_id IS NOT NULL`,
  `ALTER TABLE reminder_occurrences ADD CONSTRAINT reminder_occurrences_reminder_fk FOREIGN KEY (reminder_id) REFERENCES reminders(id) ON DELETE CASCADE`,
  `ALTER TABLE reminder_occurrences ADD CONSTRAINT reminder_occurrences_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `ALTER TABLE reminders_in_person ADD CONSTRAINT reminders_in_person_occurrence_fk FOREIGN KEY (id) REFERENCES reminder_occurrences(id) ON DELETE CASCADE`,
  `ALTER TABLE reminders_in_person ADD CONSTRAINT reminders_in_person_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `ALTER TABLE reminders_in_person ADD CONSTRAINT reminders_in_person_told_by_fk FOREIGN KEY (told_by) REFERENCES workers(id)`,
  `CREATE INDEX reminders_in_person_told_by ON reminders_in_person (told_by)`,
  `ALTER TABLE calendar_feeds ADD CONSTRAINT calendar_feeds_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  ...floor('reminders', `(SELECT reach_everything()) OR account_id = (SELECT reach_account())`),
  ...floor('reminder_occurrences', `(SELECT reach_everything()) OR account_id = (SELECT reach_account())`),
  ...floor('reminders_in_person', `(SELECT reach_everything()) OR account_id = (SELECT reach_account())`),
  ...floor('calendar_feeds', `(SELECT reach_everything()) OR account_id = (SELECT reach_account())`),
];

export class PlanReminders1764200000000 implements MigrationInterface {
  name = 'PlanReminders1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
