import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few are supervisors: how strong a drive is leaves them out without reading everybody. */
const statement = `CREATE INDEX drive_contacts_supervisors ON drive_contacts (drive_id) WHERE is_supervisor`;

export class FindSupervisors1764340000000 implements MigrationInterface {
  name = 'FindSupervisors1764340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
