import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
const treasury = `(SELECT reach_holds('treasurer', 'trustee'))`;

/** What the bank says. */
const statements = [
  `CREATE TABLE bank_statements (id uuid NOT NULL, file_index bytea NOT NULL, form text NOT NULL, from_on date NOT NULL, until_on date NOT NULL, brought_at TIMESTAMP WITH TIME ZONE NOT NULL, brought_by uuid, CONSTRAINT bank_statements_from_before_until CHECK (until_on >= from_on), CONSTRAINT bank_statements_form_known CHECK (form IN ('csv', 'ofx')), CONSTRAINT bank_statements_pk PRIMARY KEY (id))`,
  `CREATE TABLE bank_lines (id uuid NOT NULL, statement_id uuid NOT NULL, happened_on date NOT NULL, amount_cents bigint NOT NULL, mark bytea NOT NULL, occurrence smallint NOT NULL, text_sealed bytea, set_aside_at TIMESTAMP WITH TIME ZONE, set_aside_by uuid, reason_sealed bytea, CONSTRAINT bank_lines_reason_of_setting_aside CHECK (reason_sealed IS NULL OR set_aside_at IS NOT NULL), CONSTRAINT bank_lines_set_aside_whole CHECK ((set_aside_at IS NULL) = (set_aside_by IS NULL)), CONSTRAINT bank_lines_moves_something CHECK (amount_cents <> 0), CONSTRAINT bank_lines_pk PRIMARY KEY (id))`,
  `CREATE TABLE bank_matches (line_id uuid NOT NULL, entry_id uuid NOT NULL, matched_at TIMESTAMP WITH TIME ZONE NOT NULL, matched_by uuid, CONSTRAINT bank_matches_pk PRIMARY KEY (line_id))`,
  `ALTER TABLE bank_statements ADD CONSTRAINT bank_statements_brought_by_fk FOREIGN KEY (brought_by) REFERENCES workers(id)`,
  `ALTER TABLE bank_lines ADD CONSTRAINT bank_lines_statement_fk FOREIGN KEY (statement_id) REFERENCES bank_statements(id)`,
  `ALTER TABLE bank_lines ADD CONSTRAINT bank_lines_set_aside_by_fk FOREIGN KEY (set_aside_by) REFERENCES workers(id)`,
  `ALTER TABLE bank_matches ADD CONSTRAINT bank_matches_line_fk FOREIGN KEY (line_id) REFERENCES bank_lines(id)`,
  `ALTER TABLE bank_matches ADD CONSTRAINT bank_matches_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE bank_matches ADD CONSTRAINT bank_matches_matched_by_fk FOREIGN KEY (matched_by) REFERENCES workers(id)`,
  `CREATE INDEX bank_statements_brought_by ON bank_statements (brought_by)`,
  `CREATE UNIQUE INDEX bank_statements_file_once ON bank_statements (file_index)`,
  `CREATE INDEX bank_lines_set_aside_by ON bank_lines (set_aside_by)`,
  `CREATE INDEX bank_lines_statement ON bank_lines (statement_id)`,
  `CREATE INDEX bank_lines_by_day ON bank_lines (happened_on, id)`,
  `CREATE UNIQUE INDEX bank_lines_once ON bank_lines (mark, occurrence)`,
  `CREATE UNIQUE INDEX bank_matches_entry_once ON bank_matches (entry_id)`,
  `CREATE INDEX bank_matches_matched_by ON bank_matches (matched_by)`,
  `SELECT guard_keys('bank_statements', ARRAY['file_index'])`,
  `SELECT guard_keys('bank_lines', ARRAY['mark', 'reason_sealed', 'text_sealed'])`,
  ...floor('bank_statements', `${everything} OR ${treasury}`),
  ...floor('bank_lines', `${everything} OR ${treasury}`),
  ...floor('bank_matches', `${everything} OR ${treasury}`),
];

export class CreateBankStatements1764000300000 implements MigrationInterface {
  name = 'CreateBankStatements1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
