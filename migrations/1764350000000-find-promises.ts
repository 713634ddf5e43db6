import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few talks end with a promise, and few of these are about to fall due: the rest is not read every ten minutes. */
const statement = `CREATE INDEX drive_conversations_promised ON drive_conversations (follow_up_on)
  WHERE follow_up_on IS NOT NULL AND voided_at IS NULL`;

export class FindPromises1764350000000 implements MigrationInterface {
  name = 'FindPromises1764350000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
