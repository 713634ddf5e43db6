import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One address for everybody: of a mailbox, or the number of a phone. */
const statements = [
  `ALTER TABLE delivery_addresses DROP CONSTRAINT delivery_addresses_channel_known`,
  `ALTER TABLE delivery_addresses ADD CONSTRAINT delivery_addresses_channel_known CHECK (channel IN ('email', 'text'))`,
  `ALTER TABLE delivery_addresses DROP CONSTRAINT delivery_addresses_channel_once`,
  `ALTER TABLE delivery_addresses ADD CONSTRAINT delivery_addresses_one UNIQUE (account_id)`,
];

export class TakeANumberAsAnAddress1764200100000 implements MigrationInterface {
  name = 'TakeANumberAsAnAddress1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
