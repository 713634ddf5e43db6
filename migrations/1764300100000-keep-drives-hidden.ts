import type { MigrationInterface, QueryRunner } from 'typeorm';

const everything = `(SELECT reach_everything())`;
const ownWorker = `worker_id = (SELECT reach_worker())`;

/** What is of a drive is seen by nobody outside of it: proposals, mandates, entries of the log. */
const statements = [
  `ALTER TABLE proposals ADD drive_id uuid`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
  `CREATE INDEX proposals_drive ON proposals (drive_id)`,
  // offices see who was given which office, but not what is held in drives
  `ALTER POLICY mandates_floor ON mandates USING (${everything} OR ${ownWorker}
     OR ((SELECT reach_holds('secretary', 'custodian', 'trustee')) AND scope_kind <> 'drive'))`,
  // The drives whose readings may be shown: public or ended. It looks with the whole reach, for its one statement only,
  // because whoever was read in a drive that ended unseen may not see the drive.
  `CREATE FUNCTION open_drives() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
   BEGIN
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT id FROM drives WHERE public_on IS NOT NULL OR ended_on IS NOT NULL;
     PERFORM set_config('kitroom.everything', before, true);
   END $$`,
  `CREATE POLICY audit_entries_hidden ON audit_entries AS RESTRICTIVE FOR SELECT USING (
     NOT details ? 'drive' OR ${everything} OR ${ownWorker} OR (details->>'drive')::uuid IN (SELECT open_drives()))`,
];

export class KeepDrivesHidden1764300100000 implements MigrationInterface {
  name = 'KeepDrivesHidden1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
