import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

/** Whoever is of the drive's committee or organizes in it; nobody else, also once it is public. */
const inside = `(SELECT reach_everything()) OR drive_id = ANY ((SELECT reach_drives('committee', 'organizer'))::uuid[])`;

/** table -> column -> the table that it leads to */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  drive_actions: {
    drive_id: 'drives',
    site_id: 'sites',
    planned_by: 'workers',
    called_off_by: 'workers',
  },
  drive_action_roles: {
    drive_id: 'drives',
    action_id: 'drive_actions',
    contact_id: 'drive_contacts',
    worker_id: 'workers',
    given_by: 'workers',
  },
  drive_action_attendances: {
    drive_id: 'drives',
    action_id: 'drive_actions',
    contact_id: 'drive_contacts',
    recorded_by: 'workers',
  },
  drive_action_responses: { drive_id: 'drives', action_id: 'drive_actions', recorded_by: 'workers' },
  drive_action_debriefs: { drive_id: 'drives', action_id: 'drive_actions', written_by: 'workers' },
  drive_retaliations: {
    drive_id: 'drives',
    contact_id: 'drive_contacts',
    action_id: 'drive_actions',
    flagged_by: 'workers',
  },
};

/** What is indexed by something longer that begins with it. */
const indexedAlready = [
  ...['drive_actions.drive_id', 'drive_action_attendances.action_id', 'drive_retaliations.drive_id'],
];

const named = (column: string): string => column.replace(/_id$/, '');

/** What a drive does together, who does what in it, who came, what came of it. */
const statements = [
  `CREATE TABLE drive_actions (id uuid NOT NULL, drive_id uuid NOT NULL, kind text NOT NULL, site_id uuid, told_sealed bytea, held_on date NOT NULL, starts_at time, due_on date, timed_on date NOT NULL, planned_at TIMESTAMP WITH TIME ZONE NOT NULL, planned_by uuid, called_off_at TIMESTAMP WITH TIME ZONE, called_off_by uuid, version integer NOT NULL DEFAULT 1, CONSTRAINT drive_actions_due_of_demands CHECK ((due_on IS NOT NULL) = (kind = 'demand-letter') AND due_on >= held_on), CONSTRAINT drive_actions_kind_known CHECK (kind IN ('march-on-the-boss', 'demand-letter', 'leafleting', 'hearing', 'court-support', 'memorial', 'call', 'other')), CONSTRAINT drive_actions_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_action_roles (id uuid NOT NULL, drive_id uuid NOT NULL, action_id uuid NOT NULL, role text NOT NULL, contact_id uuid, worker_id uuid, given_at TIMESTAMP WITH TIME ZONE NOT NULL, given_by uuid, returned_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_action_roles_of_one CHECK (num_nonnulls(contact_id, worker_id) = 1), CONSTRAINT drive_action_roles_known CHECK (role IN ('lead', 'speaker', 'witness', 'note-taker', 'peacekeeper', 'driver', 'medic', 'counsel')), CONSTRAINT drive_action_roles_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_action_attendances (action_id uuid NOT NULL, contact_id uuid NOT NULL, drive_id uuid NOT NULL, came boolean NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT drive_action_attendances_pk PRIMARY KEY (action_id, contact_id))`,
  `CREATE TABLE drive_action_responses (id uuid NOT NULL, drive_id uuid NOT NULL, action_id uuid NOT NULL, responded_on date NOT NULL, response text NOT NULL, told_sealed bytea, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT drive_action_responses_known CHECK (response IN ('met', 'partly', 'refused', 'none')), CONSTRAINT drive_action_responses_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_action_debriefs (id uuid NOT NULL, drive_id uuid NOT NULL, action_id uuid NOT NULL, told_sealed bytea, written_at TIMESTAMP WITH TIME ZONE NOT NULL, written_by uuid, CONSTRAINT drive_action_debriefs_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_retaliations (id uuid NOT NULL, drive_id uuid NOT NULL, contact_id uuid NOT NULL, action_id uuid, kind text NOT NULL, happened_on date NOT NULL, told_sealed bytea, flagged_at TIMESTAMP WITH TIME ZONE NOT NULL, flagged_by uuid, voided_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_retaliations_kind_known CHECK (kind IN ('hours-cut', 'moved', 'warned', 'suspended', 'fired', 'threatened', 'other')), CONSTRAINT drive_retaliations_pk PRIMARY KEY (id))`,
  ...Object.entries(tables).flatMap(([table, leads]) =>
    Object.entries(leads).flatMap(([column, to]) => [
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${named(column)}_fk FOREIGN KEY (${column}) REFERENCES ${to}(id)`,
      ...(indexedAlready.includes(`${table}.${column}`)
        ? []
        : [`CREATE INDEX ${table}_${named(column)} ON ${table} (${column})`]),
    ]),
  ),
  `CREATE INDEX drive_actions_by_day ON drive_actions (drive_id, held_on, id)`,
  `CREATE INDEX drive_retaliations_by_day ON drive_retaliations (drive_id, happened_on, id)`,
  ...['drive_actions', 'drive_action_responses', 'drive_action_debriefs', 'drive_retaliations'].map(
    (table) => `SELECT guard_keys('${table}', ARRAY['told_sealed'])`,
  ),
  ...Object.keys(tables).flatMap((table) => floor(table, inside)),
];

export class ActTogether1764330000000 implements MigrationInterface {
  name = 'ActTogether1764330000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
