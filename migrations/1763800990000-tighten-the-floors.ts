import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // a steward of a site answers whoever is there, as the services have it, and nobody elsewhere
  `ALTER POLICY corrections_floor ON corrections
     USING ((SELECT reach_everything()) OR worker_id = (SELECT reach_worker())
       OR (SELECT reach_holds('secretary', 'steward')) OR worker_id IN (SELECT reach_workers('steward')))`,
  // trustees look over who was given which office, and by whom
  `ALTER POLICY mandates_floor ON mandates
     USING ((SELECT reach_everything()) OR worker_id = (SELECT reach_worker())
       OR (SELECT reach_holds('secretary', 'custodian', 'trustee')))`,
];

export class TightenTheFloors1763800990000 implements MigrationInterface {
  name = 'TightenTheFloors1763800990000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
