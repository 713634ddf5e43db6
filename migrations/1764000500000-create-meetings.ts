import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
/** Whoever calls and keeps meetings. */
const voting = `(SELECT reach_holds('secretary', 'chair', 'trustee')) OR (SELECT reach_holds_anywhere('chair'))`;

/** Branches that the reader has ever been in, and what is for everybody: members read of meetings, the WHERE says of which. */
const ofMembers = `kind <> 'committee' AND (SELECT reach_worker()) IS NOT NULL AND (branch_id IS NULL OR branch_id IN (
    SELECT e.branch_id FROM membership_events e JOIN memberships m ON m.id = e.membership_id
    WHERE m.worker_id = (SELECT reach_worker())))`;

/** Meetings. */
const statements = [
  `CREATE TABLE meetings (id uuid NOT NULL, kind text NOT NULL, branch_id uuid, meets_on date NOT NULL, place_sealed bytea NOT NULL, roll_id uuid, called_at TIMESTAMP WITH TIME ZONE NOT NULL, called_by uuid, called_off_at TIMESTAMP WITH TIME ZONE, version integer NOT NULL DEFAULT 1, CONSTRAINT meetings_branch_of_branch CHECK (kind <> 'branch' OR branch_id IS NOT NULL), CONSTRAINT meetings_kind_known CHECK (kind IN ('general', 'branch', 'committee')), CONSTRAINT meetings_pk PRIMARY KEY (id))`,
  `CREATE TABLE meeting_attendances (meeting_id uuid NOT NULL, worker_id uuid NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT meeting_attendances_pk PRIMARY KEY (meeting_id, worker_id))`,
  `CREATE TABLE meeting_decisions (meeting_id uuid NOT NULL, place smallint NOT NULL, text_sealed bytea NOT NULL, votes_for smallint NOT NULL, votes_against smallint NOT NULL, abstained smallint NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT meeting_decisions_votes_counted CHECK (least(votes_for, votes_against, abstained) >= 0), CONSTRAINT meeting_decisions_pk PRIMARY KEY (meeting_id, place))`,
  `ALTER TABLE meetings ADD CONSTRAINT meetings_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE meetings ADD CONSTRAINT meetings_roll_fk FOREIGN KEY (roll_id) REFERENCES standing_rolls(id)`,
  `ALTER TABLE meetings ADD CONSTRAINT meetings_called_by_fk FOREIGN KEY (called_by) REFERENCES workers(id)`,
  `ALTER TABLE meeting_attendances ADD CONSTRAINT meeting_attendances_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meetings(id)`,
  `ALTER TABLE meeting_attendances ADD CONSTRAINT meeting_attendances_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE meeting_decisions ADD CONSTRAINT meeting_decisions_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meetings(id)`,
  `ALTER TABLE meeting_decisions ADD CONSTRAINT meeting_decisions_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)`,
  `CREATE INDEX meetings_branch ON meetings (branch_id)`,
  `CREATE INDEX meetings_roll ON meetings (roll_id)`,
  `CREATE INDEX meetings_called_by ON meetings (called_by)`,
  `CREATE INDEX meetings_by_day ON meetings (meets_on, id)`,
  `CREATE INDEX meeting_attendances_worker ON meeting_attendances (worker_id)`,
  `CREATE INDEX meeting_decisions_recorded_by ON meeting_decisions (recorded_by)`,
  `SELECT guard_keys('meetings', ARRAY['place_sealed'])`,
  `SELECT guard_keys('meeting_decisions', ARRAY['text_sealed'])`,
  // all but the words, which a change of keys seals anew
  `CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'a decision stands' USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER meeting_decisions_stand
     BEFORE UPDATE OF meeting_id, place, votes_for, votes_against, abstained, recorded_at, recorded_by OR DELETE OR TRUNCATE
     ON meeting_decisions FOR EACH STATEMENT EXECUTE FUNCTION keep_decision()`,
  ...floor(
    'meetings',
    `${everything} OR ${voting} OR (SELECT reach_holds_anywhere('committee')) OR (${ofMembers})`,
  ),
  ...floor('meeting_attendances', `${everything} OR worker_id = (SELECT reach_worker()) OR ${voting}`),
  // whoever sees a meeting sees what it decided
  ...floor('meeting_decisions', `${everything} OR meeting_id IN (SELECT id FROM meetings)`),
];

export class CreateMeetings1764000500000 implements MigrationInterface {
  name = 'CreateMeetings1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
