import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
const ofDrive = (column: string): string =>
  `${column} = ANY ((SELECT reach_drives('committee', 'organizer'))::uuid[])`;
/** What every signed-in worker may know of a drive that went public. */
const isPublic = `public_on IS NOT NULL AND (SELECT reach_worker()) IS NOT NULL`;
const ofPublic = `drive_id IN (SELECT id FROM drives WHERE public_on IS NOT NULL) AND (SELECT reach_worker()) IS NOT NULL`;

/** Drives, and the map of a workplace that belongs to each. */
const statements = [
  `CREATE FUNCTION reach_drives(VARIADIC roles text[]) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT coalesce(array_agg(split_part(held, ':', 2)::uuid), '{}') FROM unnest(reach_mandates()) held
           WHERE split_part(held, '@', 1) = ANY(roles) AND split_part(split_part(held, '@', 2), ':', 1) = 'drive' $$`,
  `CREATE TABLE drives (id uuid NOT NULL, path text NOT NULL, jurisdiction text NOT NULL, sector text NOT NULL, direction text NOT NULL, code_name_sealed bytea NOT NULL, opened_at TIMESTAMP WITH TIME ZONE NOT NULL, public_on date, public_name text, ended_on date, version integer NOT NULL DEFAULT 1, CONSTRAINT drives_public_named CHECK ((public_on IS NULL) = (public_name IS NULL)), CONSTRAINT drives_direction_known CHECK (direction IN ('one-leads', 'one-opposed')), CONSTRAINT drives_path_known CHECK (path IN ('solidarity', 'certification', 'voluntary-recognition')), CONSTRAINT drives_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_sites (drive_id uuid NOT NULL, site_id uuid NOT NULL, added_at TIMESTAMP WITH TIME ZONE NOT NULL, dropped_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_sites_pk PRIMARY KEY (drive_id, site_id))`,
  `CREATE TABLE drive_stages (drive_id uuid NOT NULL, stage text NOT NULL, began_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT drive_stages_stage_known CHECK (stage IN ('mapping', 'committee', 'issues', 'support', 'demand', 'filing', 'vote', 'recognized', 'agreement')), CONSTRAINT drive_stages_pk PRIMARY KEY (drive_id, stage, began_on))`,
  `CREATE TABLE drive_unit_estimates (id uuid NOT NULL, drive_id uuid NOT NULL, estimated_on date NOT NULL, low integer NOT NULL, high integer NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT drive_unit_estimates_interval CHECK (low >= 1 AND high >= low), CONSTRAINT drive_unit_estimates_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_departments (id uuid NOT NULL, drive_id uuid NOT NULL, site_id uuid, name text NOT NULL, CONSTRAINT drive_departments_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_shifts (id uuid NOT NULL, drive_id uuid NOT NULL, site_id uuid, name text NOT NULL, CONSTRAINT drive_shifts_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_contacts (id uuid NOT NULL, drive_id uuid NOT NULL, name_sealed bytea, reach_sealed bytea, department_id uuid, shift_id uuid, is_supervisor boolean NOT NULL DEFAULT false, is_shielded boolean NOT NULL DEFAULT false, worker_id uuid, added_at TIMESTAMP WITH TIME ZONE NOT NULL, added_by uuid, merged_into uuid, version integer NOT NULL DEFAULT 1, CONSTRAINT drive_contacts_pk PRIMARY KEY (id))`,
  ...[
    'drive_sites',
    'drive_stages',
    'drive_unit_estimates',
    'drive_departments',
    'drive_shifts',
    'drive_contacts',
  ].map(
    (table) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
  ),
  ...['drive_sites', 'drive_departments', 'drive_shifts'].flatMap((table) => [
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_site_fk FOREIGN KEY (site_id) REFERENCES sites(id)`,
    `CREATE INDEX ${table}_site ON ${table} (site_id)`,
  ]),
  `ALTER TABLE drive_contacts ADD CONSTRAINT drive_contacts_department_fk FOREIGN KEY (department_id) REFERENCES drive_departments(id)`,
  `ALTER TABLE drive_contacts ADD CONSTRAINT drive_contacts_shift_fk FOREIGN KEY (shift_id) REFERENCES drive_shifts(id)`,
  `ALTER TABLE drive_contacts ADD CONSTRAINT drive_contacts_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE drive_contacts ADD CONSTRAINT drive_contacts_added_by_fk FOREIGN KEY (added_by) REFERENCES workers(id)`,
  `ALTER TABLE drive_contacts ADD CONSTRAINT drive_contacts_merged_into_fk FOREIGN KEY (merged_into) REFERENCES drive_contacts(id)`,
  `CREATE INDEX drives_by_opening ON drives (opened_at, id)`,
  `CREATE INDEX drive_unit_estimates_by_day ON drive_unit_estimates (drive_id, estimated_on)`,
  `CREATE INDEX drive_departments_drive ON drive_departments (drive_id)`,
  `CREATE INDEX drive_shifts_drive ON drive_shifts (drive_id)`,
  `CREATE INDEX drive_contacts_by_adding ON drive_contacts (drive_id, added_at, id)`,
  `CREATE INDEX drive_contacts_department ON drive_contacts (department_id)`,
  `CREATE INDEX drive_contacts_shift ON drive_contacts (shift_id)`,
  `CREATE INDEX drive_contacts_worker ON drive_contacts (worker_id)`,
  `CREATE INDEX drive_contacts_added_by ON drive_contacts (added_by)`,
  `CREATE INDEX drive_contacts_merged_into ON drive_contacts (merged_into)`,
  `SELECT guard_keys('drives', ARRAY['code_name_sealed'])`,
  `SELECT guard_keys('drive_contacts', ARRAY['name_sealed', 'reach_sealed'])`,
  ...appendOnly('drive_stages'),
  ...appendOnly('drive_unit_estimates'),
  ...floor('drives', `${everything} OR ${ofDrive('id')} OR (${isPublic})`),
  ...floor('drive_sites', `${everything} OR ${ofDrive('drive_id')} OR (${ofPublic})`),
  ...floor('drive_stages', `${everything} OR ${ofDrive('drive_id')} OR (${ofPublic})`),
  ...floor('drive_unit_estimates', `${everything} OR ${ofDrive('drive_id')}`),
  ...floor('drive_departments', `${everything} OR ${ofDrive('drive_id')}`),
  ...floor('drive_shifts', `${everything} OR ${ofDrive('drive_id')}`),
  ...floor('drive_contacts', `${everything} OR ${ofDrive('drive_id')}`),
];

export class OpenDrives1764300000000 implements MigrationInterface {
  name = 'OpenDrives1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
