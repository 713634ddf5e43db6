import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, floor } from './statements.js';

const ofDrive = `(SELECT reach_everything()) OR drive_id = ANY ((SELECT reach_drives('committee', 'organizer'))::uuid[])`;

/** What a committee writes down of its drive. */
const statements = [
  `CREATE TABLE drive_authorizations (drive_id uuid NOT NULL, branch_id uuid NOT NULL, decided_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT drive_authorizations_pk PRIMARY KEY (drive_id, branch_id, decided_on))`,
  `CREATE TABLE drive_reports (drive_id uuid NOT NULL, month text NOT NULL, text_sealed bytea NOT NULL, written_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT drive_reports_month_whole CHECK (month ~ '^\\d{4}-\\d{2}$'), CONSTRAINT drive_reports_pk PRIMARY KEY (drive_id, month))`,
  `ALTER TABLE drive_authorizations ADD CONSTRAINT drive_authorizations_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
  `ALTER TABLE drive_authorizations ADD CONSTRAINT drive_authorizations_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE drive_reports ADD CONSTRAINT drive_reports_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
  `CREATE INDEX drive_authorizations_branch ON drive_authorizations (branch_id)`,
  `SELECT guard_keys('drive_reports', ARRAY['text_sealed'])`,
  ...appendOnly('drive_authorizations'),
  ...floor('drive_authorizations', ofDrive),
  ...floor('drive_reports', ofDrive),
];

export class RunDrives1764300200000 implements MigrationInterface {
  name = 'RunDrives1764300200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
