import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
const bringing = `(SELECT reach_holds('treasurer', 'secretary'))`;

/** Books brought along. */
const statements = [
  `CREATE TABLE book_imports (id uuid NOT NULL, file_index bytea NOT NULL, brought_at TIMESTAMP WITH TIME ZONE NOT NULL, brought_by uuid, proposal_id uuid NOT NULL, undone_at TIMESTAMP WITH TIME ZONE, counts jsonb NOT NULL, CONSTRAINT book_imports_pk PRIMARY KEY (id))`,
  `CREATE TABLE book_import_rows (import_id uuid NOT NULL, line integer NOT NULL, status text NOT NULL, duplicate_of integer, membership_id uuid, entry_id uuid, made_member boolean NOT NULL DEFAULT false, errors jsonb NOT NULL DEFAULT '[]', warnings jsonb NOT NULL DEFAULT '[]', CONSTRAINT book_import_rows_status_known CHECK (status IN ('accepted', 'partial', 'review', 'rejected', 'duplicate', 'skipped')), CONSTRAINT book_import_rows_pk PRIMARY KEY (import_id, line))`,
  `CREATE TABLE book_import_approvals (proposal_id uuid NOT NULL, file_index bytea NOT NULL, brings jsonb NOT NULL, approved_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT book_import_approvals_pk PRIMARY KEY (proposal_id))`,
  `ALTER TABLE book_import_approvals ADD CONSTRAINT book_import_approvals_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `ALTER TABLE book_imports ADD CONSTRAINT book_imports_approval_fk FOREIGN KEY (proposal_id) REFERENCES book_import_approvals(proposal_id)`,
  `ALTER TABLE book_imports ADD CONSTRAINT book_imports_brought_by_fk FOREIGN KEY (brought_by) REFERENCES workers(id)`,
  `ALTER TABLE book_import_rows ADD CONSTRAINT book_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES book_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE book_import_rows ADD CONSTRAINT book_import_rows_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE book_import_rows ADD CONSTRAINT book_import_rows_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `CREATE INDEX book_imports_brought_by ON book_imports (brought_by)`,
  `CREATE INDEX book_import_approvals_file ON book_import_approvals (file_index)`,
  `CREATE UNIQUE INDEX book_imports_approved_once ON book_imports (proposal_id)`,
  `CREATE UNIQUE INDEX book_imports_file_once ON book_imports (file_index) WHERE undone_at IS NULL`,
  `CREATE INDEX book_import_rows_membership ON book_import_rows (membership_id)`,
  `CREATE INDEX book_import_rows_entry ON book_import_rows (entry_id)`,
  `SELECT guard_keys('book_imports', ARRAY['file_index'])`,
  `SELECT guard_keys('book_import_approvals', ARRAY['file_index'])`,
  ...floor('book_import_approvals', `${everything} OR ${bringing}`),
  ...floor('book_imports', `${everything} OR ${bringing}`),
  ...floor('book_import_rows', `${everything} OR ${bringing}`),
];

export class BringBooksAlong1764000400000 implements MigrationInterface {
  name = 'BringBooksAlong1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
