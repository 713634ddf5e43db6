import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

/** Whoever is of the drive's committee or organizes in it; nobody else, also once it is public. */
const inside = `(SELECT reach_everything()) OR drive_id = ANY ((SELECT reach_drives('committee', 'organizer'))::uuid[])`;

/** table -> columns that lead to a contact, columns that lead to a worker */
const tables: Readonly<Record<string, { contacts: string[]; workers: string[] }>> = {
  drive_groups: { contacts: [], workers: [] },
  drive_group_members: { contacts: ['contact_id'], workers: [] },
  drive_ties: { contacts: ['from_id', 'to_id'], workers: [] },
  drive_merges: { contacts: ['gone_id', 'kept_id'], workers: ['merged_by', 'undone_by'] },
  drive_imports: { contacts: [], workers: ['brought_by', 'applied_by', 'undone_by'] },
  drive_import_lines: { contacts: ['contact_id'], workers: [] },
  drive_conversations: { contacts: ['contact_id'], workers: ['organizer_id'] },
  drive_structure_tests: { contacts: [], workers: ['recorded_by'] },
  drive_structure_answers: { contacts: ['contact_id'], workers: ['recorded_by'] },
  drive_assessments: { contacts: ['contact_id'], workers: ['assessed_by'] },
};

/** What is indexed by something longer that begins with it. */
const indexedAlready = [
  'drive_ties.from_id',
  'drive_conversations.contact_id',
  'drive_assessments.contact_id',
];

const named = (column: string): string => column.replace(/_id$/, '');

/** The people of a workplace and what is known of them, in a drive. */
const statements = [
  `ALTER TABLE drive_contacts ADD is_leader boolean NOT NULL DEFAULT false`,
  `CREATE TABLE drive_groups (id uuid NOT NULL, drive_id uuid NOT NULL, name_sealed bytea NOT NULL, CONSTRAINT drive_groups_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_group_members (group_id uuid NOT NULL, contact_id uuid NOT NULL, drive_id uuid NOT NULL, CONSTRAINT drive_group_members_pk PRIMARY KEY (group_id, contact_id))`,
  `CREATE TABLE drive_ties (from_id uuid NOT NULL, to_id uuid NOT NULL, kind text NOT NULL, drive_id uuid NOT NULL, CONSTRAINT drive_ties_of_two CHECK (from_id <> to_id AND (kind = 'supervises' OR from_id < to_id)), CONSTRAINT drive_ties_kind_known CHECK (kind IN ('knows', 'close', 'supervises')), CONSTRAINT drive_ties_pk PRIMARY KEY (from_id, to_id, kind))`,
  `CREATE TABLE drive_merges (id uuid NOT NULL, drive_id uuid NOT NULL, gone_id uuid NOT NULL, kept_id uuid NOT NULL, merged_at TIMESTAMP WITH TIME ZONE NOT NULL, merged_by uuid, undone_at TIMESTAMP WITH TIME ZONE, undone_by uuid, CONSTRAINT drive_merges_of_two CHECK (gone_id <> kept_id), CONSTRAINT drive_merges_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_imports (id uuid NOT NULL, drive_id uuid NOT NULL, brought_at TIMESTAMP WITH TIME ZONE NOT NULL, brought_by uuid, applied_at TIMESTAMP WITH TIME ZONE, applied_by uuid, undone_at TIMESTAMP WITH TIME ZONE, undone_by uuid, made_departments uuid[] NOT NULL DEFAULT '{}', made_shifts uuid[] NOT NULL DEFAULT '{}', CONSTRAINT drive_imports_undone_after CHECK (undone_at IS NULL OR applied_at IS NOT NULL), CONSTRAINT drive_imports_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_import_lines (import_id uuid NOT NULL, line integer NOT NULL, drive_id uuid NOT NULL, told_sealed bytea NOT NULL, outcome text NOT NULL, refused text, contact_ids uuid[] NOT NULL DEFAULT '{}', earlier_line integer, decision text, contact_id uuid, made boolean NOT NULL DEFAULT false, filled text[] NOT NULL DEFAULT '{}', contact_version integer, CONSTRAINT drive_import_lines_decision_known CHECK (decision IN ('new', 'same', 'leave')), CONSTRAINT drive_import_lines_outcome_known CHECK (outcome IN ('new', 'same', 'doubtful', 'duplicate', 'refused')), CONSTRAINT drive_import_lines_pk PRIMARY KEY (import_id, line))`,
  `CREATE TABLE drive_conversations (id uuid NOT NULL, drive_id uuid NOT NULL, contact_id uuid NOT NULL, organizer_id uuid, talked_on date NOT NULL, stages text[] NOT NULL, told_sealed bytea, follow_up_on date, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, voided_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_conversations_follow_up_after CHECK (follow_up_on > talked_on), CONSTRAINT drive_conversations_stages_known CHECK (stages <@ ARRAY['agitate', 'educate', 'inoculate', 'organize', 'uplift']), CONSTRAINT drive_conversations_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_structure_tests (id uuid NOT NULL, drive_id uuid NOT NULL, asked_sealed bytea NOT NULL, held_on date NOT NULL, rating smallint, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT drive_structure_tests_rating_on_scale CHECK (rating BETWEEN 1 AND 5), CONSTRAINT drive_structure_tests_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_structure_answers (structure_test_id uuid NOT NULL, contact_id uuid NOT NULL, drive_id uuid NOT NULL, took_part boolean NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT drive_structure_answers_pk PRIMARY KEY (structure_test_id, contact_id))`,
  `CREATE TABLE drive_assessments (id uuid NOT NULL, drive_id uuid NOT NULL, contact_id uuid NOT NULL, assessed_by uuid, assessed_on date NOT NULL, rating smallint NOT NULL, basis text NOT NULL, last_on date NOT NULL, conversation_id uuid, structure_test_id uuid, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, voided_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_assessments_counts CHECK (last_on >= assessed_on), CONSTRAINT drive_assessments_basis_known CHECK (basis IN ('words', 'action')), CONSTRAINT drive_assessments_rating_on_scale CHECK (rating BETWEEN 1 AND 5), CONSTRAINT drive_assessments_pk PRIMARY KEY (id))`,
  ...Object.entries(tables).flatMap(([table, { contacts, workers }]) => [
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
    ...contacts.map(
      (column) =>
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${named(column)}_fk FOREIGN KEY (${column}) REFERENCES drive_contacts(id)`,
    ),
    ...workers.map(
      (column) =>
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${named(column)}_fk FOREIGN KEY (${column}) REFERENCES workers(id)`,
    ),
    ...[...contacts, ...workers]
      .filter((column) => !indexedAlready.includes(`${table}.${column}`))
      .map((column) => `CREATE INDEX ${table}_${named(column)} ON ${table} (${column})`),
  ]),
  `ALTER TABLE drive_group_members ADD CONSTRAINT drive_group_members_group_fk FOREIGN KEY (group_id) REFERENCES drive_groups(id)`,
  `ALTER TABLE drive_import_lines ADD CONSTRAINT drive_import_lines_import_fk FOREIGN KEY (import_id) REFERENCES drive_imports(id)`,
  `ALTER TABLE drive_structure_answers ADD CONSTRAINT drive_structure_answers_structure_test_fk FOREIGN KEY (structure_test_id) REFERENCES drive_structure_tests(id)`,
  `ALTER TABLE drive_assessments ADD CONSTRAINT drive_assessments_conversation_fk FOREIGN KEY (conversation_id) REFERENCES drive_conversations(id)`,
  `ALTER TABLE drive_assessments ADD CONSTRAINT drive_assessments_structure_test_fk FOREIGN KEY (structure_test_id) REFERENCES drive_structure_tests(id)`,
  ...Object.keys(tables)
    .filter((table) => !['drive_conversations', 'drive_assessments'].includes(table))
    .map((table) => `CREATE INDEX ${table}_drive ON ${table} (drive_id)`),
  `CREATE UNIQUE INDEX drive_merges_gone_once ON drive_merges (gone_id) WHERE undone_at IS NULL`,
  `CREATE INDEX drive_conversations_by_day ON drive_conversations (drive_id, talked_on, id)`,
  `CREATE INDEX drive_conversations_contact ON drive_conversations (contact_id, talked_on)`,
  `CREATE INDEX drive_assessments_by_day ON drive_assessments (drive_id, assessed_on)`,
  `CREATE INDEX drive_assessments_contact ON drive_assessments (contact_id, assessed_on)`,
  `CREATE INDEX drive_assessments_conversation ON drive_assessments (conversation_id)`,
  `CREATE INDEX drive_assessments_structure_test ON drive_assessments (structure_test_id)`,
  `SELECT guard_keys('drive_groups', ARRAY['name_sealed'])`,
  `SELECT guard_keys('drive_import_lines', ARRAY['told_sealed'])`,
  `SELECT guard_keys('drive_conversations', ARRAY['told_sealed'])`,
  `SELECT guard_keys('drive_structure_tests', ARRAY['asked_sealed'])`,
  // what was said and how somebody was rated stands: only that it was a mistake is added, and keys may change
  `CREATE FUNCTION keep_talk() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'a conversation stands' USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER drive_conversations_stand
     BEFORE UPDATE OF id, drive_id, contact_id, talked_on, stages, follow_up_on, recorded_at OR TRUNCATE
     ON drive_conversations FOR EACH STATEMENT EXECUTE FUNCTION keep_talk()`,
  `CREATE TRIGGER drive_assessments_stand
     BEFORE UPDATE OF id, drive_id, contact_id, assessed_on, rating, basis, last_on, conversation_id, structure_test_id, recorded_at OR TRUNCATE
     ON drive_assessments FOR EACH STATEMENT EXECUTE FUNCTION keep_talk()`,
  ...Object.keys(tables).flatMap((table) => floor(table, inside)),
];

export class MapDrives1764320000000 implements MigrationInterface {
  name = 'MapDrives1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
