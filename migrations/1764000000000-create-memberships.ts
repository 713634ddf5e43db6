import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
const ownMembership = `membership_id IN (SELECT own_memberships())`;
/** Stewards of sites and branches: whoever works or belongs there. */
const within = `worker_id IN (SELECT reach_workers('steward')) OR worker_id IN (SELECT reach_members('steward'))`;
const withinMembership = `membership_id IN (SELECT memberships_within('steward'))`;
/** Who keeps the list of members, and reads what is written about somebody in words. */
const keepers = `(SELECT reach_holds('secretary', 'steward'))`;
/** Offices that have to know who is a member and how they stand. */
const members = `(SELECT reach_holds('treasurer', 'trustee', 'secretary', 'steward')) OR (SELECT reach_holds_anywhere('delegate'))`;

/** Branches, memberships and what happened to them. */
const statements = [
  `CREATE TABLE branches (id uuid NOT NULL DEFAULT gen_random_uuid(), number integer NOT NULL, name text NOT NULL, name_key text NOT NULL, kind text NOT NULL, chartered_on date NOT NULL, dissolved_on date, version integer NOT NULL DEFAULT 1, created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT branches_number_once UNIQUE (number), CONSTRAINT branches_number_counts CHECK (number > 0), CONSTRAINT branches_chartered_before_dissolved CHECK (dissolved_on >= chartered_on), CONSTRAINT branches_kind_known CHECK (kind IN ('general', 'job')), CONSTRAINT branches_pk PRIMARY KEY (id))`,
  `CREATE TABLE memberships (id uuid NOT NULL DEFAULT gen_random_uuid(), worker_id uuid NOT NULL, number integer, created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT memberships_number_once UNIQUE (number), CONSTRAINT memberships_number_counts CHECK (number > 0), CONSTRAINT memberships_pk PRIMARY KEY (id))`,
  `CREATE TABLE membership_events (id uuid NOT NULL DEFAULT gen_random_uuid(), membership_id uuid NOT NULL, kind text NOT NULL, happened_on date NOT NULL, until_on date, branch_id uuid, voids uuid, proposal_id uuid, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT membership_events_branch_of CHECK (kind <> 'transferred' OR branch_id IS NOT NULL), CONSTRAINT membership_events_void_names_another CHECK ((voids IS NOT NULL) = (kind = 'voided')), CONSTRAINT membership_events_happened_before_until CHECK (until_on >= happened_on), CONSTRAINT membership_events_end_of_suspension CHECK ((until_on IS NOT NULL) = (kind = 'suspended')), CONSTRAINT membership_events_kind_known CHECK (kind IN ('applied', 'initiated', 'reinitiated', 'transferred', 'withdrew', 'died', 'suspended', 'situation', 'voided')), CONSTRAINT membership_events_pk PRIMARY KEY (id))`,
  `CREATE TABLE membership_words (event_id uuid NOT NULL, membership_id uuid NOT NULL, situation_sealed bytea, note_sealed bytea, CONSTRAINT membership_words_pk PRIMARY KEY (event_id))`,
  `ALTER TABLE memberships ADD CONSTRAINT memberships_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE membership_events ADD CONSTRAINT membership_events_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE membership_events ADD CONSTRAINT membership_events_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE membership_events ADD CONSTRAINT membership_events_voids_fk FOREIGN KEY (voids) REFERENCES membership_events(id)`,
  `ALTER TABLE membership_events ADD CONSTRAINT membership_events_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `ALTER TABLE membership_events ADD CONSTRAINT membership_events_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)`,
  `ALTER TABLE membership_words ADD CONSTRAINT membership_words_event_fk FOREIGN KEY (event_id) REFERENCES membership_events(id)`,
  `ALTER TABLE membership_words ADD CONSTRAINT membership_words_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `CREATE UNIQUE INDEX branches_name_once ON branches (name_key)`,
  `CREATE INDEX memberships_worker ON memberships (worker_id)`,
  `CREATE INDEX memberships_in_order ON memberships ((coalesce(number, 2147483647)), id)`,
  `CREATE INDEX membership_events_branch ON membership_events (branch_id)`,
  `CREATE UNIQUE INDEX membership_events_voided_once ON membership_events (voids)`,
  `CREATE INDEX membership_events_few ON membership_events (kind, happened_on) WHERE kind IN ('applied', 'withdrew', 'died', 'voided')`,
  `CREATE INDEX membership_events_proposal ON membership_events (proposal_id)`,
  `CREATE INDEX membership_events_recorded_by ON membership_events (recorded_by)`,
  `CREATE INDEX membership_events_of ON membership_events (membership_id, happened_on)`,
  `CREATE INDEX membership_words_membership ON membership_words (membership_id)`,
  `CREATE FUNCTION keep_number() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'a number is for life' USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER memberships_number_for_life BEFORE UPDATE OF number ON memberships FOR EACH ROW
     WHEN (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) EXECUTE FUNCTION keep_number()`,
  `SELECT guard_keys('membership_words', ARRAY['situation_sealed', 'note_sealed'])`,
  ...appendOnly('membership_events'),
  // as reach_workers: a policy cannot ask its own table, so it looks with the whole reach, for its one statement only
  `CREATE FUNCTION reach_members(VARIADIC roles text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
     held uuid[] := (SELECT coalesce(array_agg(split_part(mandate, ':', 2)::uuid), '{}') FROM unnest(reach_mandates()) mandate
       WHERE split_part(mandate, '@', 1) = ANY(roles) AND split_part(split_part(mandate, '@', 2), ':', 1) = 'branch');
   BEGIN
     IF held = '{}' THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT m.worker_id FROM memberships m
       WHERE m.id IN (SELECT e.membership_id FROM membership_events e WHERE e.branch_id = ANY(held));
     PERFORM set_config('kitroom.everything', before, true);
   END $$`,
  // as functions: a floor that asked memberships by name would be planned with the floor of memberships inside it, in
  // every statement about dues
  `CREATE FUNCTION own_memberships() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE before text := coalesce(current_setting('kitroom.everything', true), '');
   BEGIN
     IF reach_worker() IS NULL THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT m.id FROM memberships m WHERE m.worker_id = reach_worker();
     PERFORM set_config('kitroom.everything', before, true);
   END $$`,
  `CREATE FUNCTION memberships_within(VARIADIC roles text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
     workers uuid[] := ARRAY(SELECT reach_workers(VARIADIC roles) UNION SELECT reach_members(VARIADIC roles));
   BEGIN
     IF workers = '{}' THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT m.id FROM memberships m WHERE m.worker_id = ANY(workers);
     PERFORM set_config('kitroom.everything', before, true);
   END $$`,
  ...floor('memberships', `${everything} OR worker_id = (SELECT reach_worker()) OR ${members} OR ${within}`),
  ...floor('membership_events', `${everything} OR ${ownMembership} OR ${members} OR ${withinMembership}`),
  // whoever takes an initiation may write a word with it; to read it takes more
  `ALTER TABLE membership_words ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE membership_words FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY membership_words_written ON membership_words FOR INSERT
     WITH CHECK (${everything} OR ${ownMembership} OR ${members} OR ${withinMembership})`,
  `CREATE POLICY membership_words_seen ON membership_words FOR SELECT
     USING (${everything} OR ${ownMembership} OR ${keepers} OR ${withinMembership})`,
  `CREATE POLICY membership_words_changed ON membership_words FOR UPDATE USING (${everything})`,
  `CREATE POLICY membership_words_removed ON membership_words FOR DELETE USING (${everything})`,
  // who takes dues, and who looks over the money, know the names of members
  `ALTER POLICY workers_seen ON workers USING (${everything} OR id = (SELECT reach_worker())
     OR (SELECT reach_holds('secretary', 'steward', 'delegate')) OR id IN (SELECT reach_workers('steward', 'delegate'))
     OR id IN (SELECT reach_members('steward'))
     OR ((SELECT reach_holds('treasurer', 'trustee')) OR (SELECT reach_holds_anywhere('delegate')))
        AND EXISTS (SELECT FROM memberships m WHERE m.worker_id = workers.id))`,
];

export class CreateMemberships1764000000000 implements MigrationInterface {
  name = 'CreateMemberships1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
