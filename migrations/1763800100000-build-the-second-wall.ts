import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the database itself lets somebody see: a floor below the guard and each WHERE, never narrower than those. Each
 * function stands in a subselect, so that it is computed once a statement.
 */
const everything = `(SELECT reach_everything())`;
const holding = (...roles: string[]): string => `(SELECT reach_holds(${quoted(roles)}))`;
const atOwnSite = (...roles: string[]): string => `IN (SELECT reach_workers(${quoted(roles)}))`;
const any = (...arms: string[]): string => arms.join(' OR ');

const ownSites = (...roles: string[]): string =>
  `site_id = ANY ((SELECT reach_sites(${quoted(roles)}))::uuid[])`;
const ownAccount = `account_id = (SELECT reach_account())`;
const ownWorker = `worker_id = (SELECT reach_worker())`;

const tables: Record<string, string[]> = {
  accounts: [`accounts_floor ON accounts USING (${any(everything, 'id = (SELECT reach_account())')})`],
  sessions: [`sessions_floor ON sessions USING (${any(everything, ownAccount)})`],
  mandates: [
    `mandates_floor ON mandates USING (${any(everything, ownWorker, holding('secretary', 'custodian'))})`,
  ],
  // delegates find names; stewards and the secretary keep the records
  workers: [
    `workers_seen ON workers FOR SELECT USING (${any(
      everything,
      'id = (SELECT reach_worker())',
      holding('secretary', 'steward', 'delegate'),
      `id ${atOwnSite('steward', 'delegate')}`,
    )})`,
    // somebody new is at no site yet
    `workers_added ON workers FOR INSERT WITH CHECK (${any(
      everything,
      holding('secretary', 'steward'),
      `(SELECT reach_holds_anywhere('steward'))`,
    )})`,
    `workers_changed ON workers FOR UPDATE USING (${any(
      everything,
      'id = (SELECT reach_worker())',
      holding('secretary', 'steward'),
      `id ${atOwnSite('steward')}`,
    )})`,
    `workers_removed ON workers FOR DELETE USING (${any(everything, holding('secretary'))})`,
  ],
  // who may see a person sees all their jobs
  jobs: [
    `jobs_seen ON jobs FOR SELECT USING (${any(
      everything,
      ownWorker,
      holding('secretary', 'steward'),
      ownSites('steward', 'delegate'),
      `worker_id ${atOwnSite('steward')}`,
    )})`,
    `jobs_changed ON jobs USING (${any(everything, holding('secretary', 'steward'), ownSites('steward'))})`,
  ],
  worker_imports: [`worker_imports_floor ON worker_imports USING (${any(everything, holding('secretary'))})`],
  worker_import_rows: [
    `worker_import_rows_floor ON worker_import_rows USING (${any(everything, holding('secretary'))})`,
  ],
  wage_survey_imports: floorOfOrganizers('wage_survey_imports'),
  wage_survey_import_blocks: floorOfOrganizers('wage_survey_import_blocks'),
  wage_survey_import_chunks: floorOfOrganizers('wage_survey_import_chunks'),
  wage_survey_row_decisions: floorOfOrganizers('wage_survey_row_decisions'),
  wage_survey_row_links: floorOfOrganizers('wage_survey_row_links'),
  audit_entries: [
    // one condition, because beside an OR the index on persons would serve nobody: array operators are not leakproof
    `audit_entries_seen ON audit_entries FOR SELECT USING (persons @> (
       SELECT CASE WHEN reach_everything() OR reach_holds('trustee') THEN '{}'::uuid[] ELSE ARRAY[reach_worker()] END))`,
    `audit_entries_written ON audit_entries FOR INSERT WITH CHECK (true)`,
  ],
};

const statements = [
  // A policy on jobs cannot ask jobs itself, so this function looks with the whole reach, for its one statement only:
  // at who is where the actor holds a mandate, on whichever day. An error ends the statement, and the setting with it.
  `CREATE FUNCTION reach_workers(VARIADIC roles text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
     sites uuid[] := reach_sites(VARIADIC roles);
   BEGIN
     IF sites = '{}' THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT worker_id FROM jobs WHERE site_id = ANY (sites);
     PERFORM set_config('kitroom.everything', before, true);
   END $$`,
  ...Object.entries(tables).flatMap(([table, policies]) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...policies.map((policy) => `CREATE POLICY ${policy}`),
  ]),
];

function floorOfOrganizers(table: string): string[] {
  return [`${table}_floor ON ${table} USING (${any(everything, holding('organizer'))})`];
}

function quoted(roles: string[]): string {
  return roles.map((role) => `'${role}'`).join(', ');
}

export class BuildTheSecondWall1763800100000 implements MigrationInterface {
  name = 'BuildTheSecondWall1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
