import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE proposals (id uuid NOT NULL, kind text NOT NULL, payload_sealed bytea, concerns uuid array NOT NULL DEFAULT '{}', kept_out uuid array NOT NULL DEFAULT '{}', proposed_by_worker uuid NOT NULL, proposed_by_account uuid NOT NULL, proposed_at TIMESTAMP WITH TIME ZONE NOT NULL, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, meeting_on date, meeting_decision_sealed bytea, approved_by_worker uuid, approved_by_account uuid, approved_at TIMESTAMP WITH TIME ZONE, refused_by_worker uuid, refused_at TIMESTAMP WITH TIME ZONE, refusal_sealed bytea, withdrawn_at TIMESTAMP WITH TIME ZONE, result_id uuid, CONSTRAINT proposals_vacancy_whole CHECK ((meeting_on IS NULL) = (meeting_decision_sealed IS NULL)), CONSTRAINT proposals_approved_by_somebody CHECK ((approved_at IS NULL) = (approved_by_worker IS NULL)), CONSTRAINT proposals_decided_once CHECK (num_nonnulls(approved_at, refused_at, withdrawn_at) <= 1), CONSTRAINT proposals_two_people CHECK (approved_by_worker <> proposed_by_worker), CONSTRAINT proposals_pk PRIMARY KEY (id))`,
  `CREATE INDEX proposals_proposed_by ON proposals (proposed_by_worker)`,
  `CREATE INDEX proposals_proposed_by_account ON proposals (proposed_by_account)`,
  `CREATE INDEX proposals_approved_by_worker ON proposals (approved_by_worker)`,
  `CREATE INDEX proposals_approved_by_account ON proposals (approved_by_account)`,
  `CREATE INDEX proposals_refused_by_worker ON proposals (refused_by_worker)`,
  `CREATE INDEX proposals_waiting ON proposals (proposed_at, id) WHERE num_nonnulls(approved_at, refused_at, withdrawn_at) = 0`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_proposed_by_worker_fk FOREIGN KEY (proposed_by_worker) REFERENCES workers(id)`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_proposed_by_account_fk FOREIGN KEY (proposed_by_account) REFERENCES accounts(id)`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_approved_by_worker_fk FOREIGN KEY (approved_by_worker) REFERENCES workers(id)`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_approved_by_account_fk FOREIGN KEY (approved_by_account) REFERENCES accounts(id)`,
  `ALTER TABLE proposals ADD CONSTRAINT proposals_refused_by_worker_fk FOREIGN KEY (refused_by_worker) REFERENCES workers(id)`,
  `ALTER TABLE proposals ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE proposals FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY proposals_floor ON proposals USING ((SELECT reach_everything()) OR proposed_by_worker = (SELECT reach_worker()))`,
  `ALTER TABLE mandates ADD proposed_by uuid, ADD approved_by uuid, ADD proposal_id uuid`,
  `ALTER TABLE mandates ADD CONSTRAINT mandates_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES workers(id)`,
  `ALTER TABLE mandates ADD CONSTRAINT mandates_approved_by_fk FOREIGN KEY (approved_by) REFERENCES workers(id)`,
  `ALTER TABLE mandates ADD CONSTRAINT mandates_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `CREATE INDEX mandates_proposed_by ON mandates (proposed_by)`,
  `CREATE INDEX mandates_approved_by ON mandates (approved_by)`,
  `CREATE INDEX mandates_proposal ON mandates (proposal_id)`,
  // who opened whose legal name until when: the day after an approval
  `CREATE TABLE legal_name_openings (id uuid NOT NULL, worker_id uuid NOT NULL, opened_for_worker uuid NOT NULL, opened_at TIMESTAMP WITH TIME ZONE NOT NULL, until_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT legal_name_openings_pk PRIMARY KEY (id))`,
  `CREATE INDEX legal_name_openings_for ON legal_name_openings (opened_for_worker)`,
  `CREATE INDEX legal_name_openings_worker ON legal_name_openings (worker_id, opened_for_worker)`,
  `ALTER TABLE legal_name_openings ADD CONSTRAINT legal_name_openings_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE legal_name_openings ADD CONSTRAINT legal_name_openings_for_fk FOREIGN KEY (opened_for_worker) REFERENCES workers(id)`,
  `ALTER TABLE legal_name_openings ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE legal_name_openings FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY legal_name_openings_floor ON legal_name_openings USING ((SELECT reach_everything()) OR opened_for_worker = (SELECT reach_worker()) OR worker_id = (SELECT reach_worker()))`,
];

export class AskASecondPerson1763800500000 implements MigrationInterface {
  name = 'AskASecondPerson1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
