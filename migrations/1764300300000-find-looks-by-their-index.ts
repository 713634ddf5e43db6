import type { MigrationInterface, QueryRunner } from 'typeorm';

const everything = `(SELECT reach_everything())`;

/** One condition again: behind a restrictive policy of its own the index on persons would serve nobody. */
const statements = [
  `DROP POLICY audit_entries_hidden ON audit_entries`,
  `ALTER POLICY audit_entries_seen ON audit_entries USING (persons @> (
     SELECT CASE WHEN reach_everything() OR reach_holds('trustee') THEN '{}'::uuid[] ELSE ARRAY[reach_worker()] END)
     AND (NOT details ? 'drive' OR ${everything} OR worker_id = (SELECT reach_worker())
       OR (details->>'drive')::uuid IN (SELECT open_drives())))`,
];

export class FindLooksByTheirIndex1764300300000 implements MigrationInterface {
  name = 'FindLooksByTheirIndex1764300300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
