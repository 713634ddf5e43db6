import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
/** Whoever keeps the book, whoever checks it, and whoever takes dues, wherever they do. */
const money = `(SELECT reach_holds('treasurer', 'trustee')) OR (SELECT reach_holds_anywhere('delegate'))`;

/** The words beside the book say why, and to whom: nothing a delegate needs. */
const keepers = `(SELECT reach_holds('treasurer', 'trustee'))`;

/** The book: accounts, entries, transfers. */
const statements = [
  `CREATE TABLE ledger_accounts (code text COLLATE "C" NOT NULL, membership_id uuid, CONSTRAINT ledger_accounts_typed CHECK (split_part(code, ':', 1) IN ('assets', 'liabilities', 'equity', 'income', 'expenses')), CONSTRAINT ledger_accounts_pk PRIMARY KEY (code))`,
  `CREATE TABLE ledger_entries (id uuid NOT NULL, place bigint GENERATED ALWAYS AS IDENTITY NOT NULL, kind text NOT NULL, happened_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, proposal_id uuid, reverses uuid, CONSTRAINT ledger_entries_reversal_of_another CHECK ((reverses IS NOT NULL) = (kind = 'reversal')), CONSTRAINT ledger_entries_kind_known CHECK (kind IN ('payment', 'allocation', 'initiation', 'income', 'expense', 'handover', 'till-move', 'remittance', 'refund', 'opening', 'brought', 'reversal')), CONSTRAINT ledger_entries_pk PRIMARY KEY (id))`,
  `CREATE TABLE ledger_transfers (entry_id uuid NOT NULL, place smallint NOT NULL, debit text COLLATE "C" NOT NULL, credit text COLLATE "C" NOT NULL, amount_cents bigint NOT NULL, happened_on date NOT NULL, CONSTRAINT ledger_transfers_between_two CHECK (debit <> credit), CONSTRAINT ledger_transfers_moves_something CHECK (amount_cents > 0), CONSTRAINT ledger_transfers_pk PRIMARY KEY (entry_id, place))`,
  `CREATE TABLE ledger_notes (entry_id uuid NOT NULL, worker_id uuid, text_sealed bytea NOT NULL, CONSTRAINT ledger_notes_pk PRIMARY KEY (entry_id))`,
  `CREATE TABLE ledger_slips (id uuid NOT NULL, entry_id uuid NOT NULL, media_type text NOT NULL, sealed bytea NOT NULL, added_at TIMESTAMP WITH TIME ZONE NOT NULL, added_by uuid, CONSTRAINT ledger_slips_type_known CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')), CONSTRAINT ledger_slips_pk PRIMARY KEY (id))`,
  `ALTER TABLE ledger_accounts ADD CONSTRAINT ledger_accounts_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)`,
  `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_reverses_fk FOREIGN KEY (reverses) REFERENCES ledger_entries(id)`,
  `ALTER TABLE ledger_transfers ADD CONSTRAINT ledger_transfers_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE ledger_transfers ADD CONSTRAINT ledger_transfers_debit_fk FOREIGN KEY (debit) REFERENCES ledger_accounts(code)`,
  `ALTER TABLE ledger_transfers ADD CONSTRAINT ledger_transfers_credit_fk FOREIGN KEY (credit) REFERENCES ledger_accounts(code)`,
  `ALTER TABLE ledger_notes ADD CONSTRAINT ledger_notes_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE ledger_notes ADD CONSTRAINT ledger_notes_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE ledger_slips ADD CONSTRAINT ledger_slips_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE ledger_slips ADD CONSTRAINT ledger_slips_added_by_fk FOREIGN KEY (added_by) REFERENCES workers(id)`,
  `CREATE INDEX ledger_accounts_membership ON ledger_accounts (membership_id)`,
  `CREATE UNIQUE INDEX ledger_entries_place ON ledger_entries (place)`,
  `CREATE INDEX ledger_entries_recorded_by ON ledger_entries (recorded_by)`,
  `CREATE INDEX ledger_entries_proposal ON ledger_entries (proposal_id)`,
  `CREATE UNIQUE INDEX ledger_entries_reversed_once ON ledger_entries (reverses)`,
  `CREATE INDEX ledger_entries_by_day ON ledger_entries (happened_on, place)`,
  `CREATE INDEX ledger_transfers_credit ON ledger_transfers (credit, happened_on)`,
  `CREATE INDEX ledger_transfers_debit ON ledger_transfers (debit, happened_on)`,
  `CREATE INDEX ledger_notes_worker ON ledger_notes (worker_id)`,
  `CREATE INDEX ledger_slips_entry ON ledger_slips (entry_id)`,
  `CREATE INDEX ledger_slips_added_by ON ledger_slips (added_by)`,
  // most transfers name the same few accounts, most accounts a handful of transfers: an account that the planner does
  // not know by name is one of the many, not half of the book
  `ALTER TABLE ledger_transfers ALTER COLUMN debit SET (n_distinct = -0.02), ALTER COLUMN credit SET (n_distinct = -0.02)`,
  `SELECT guard_keys('ledger_notes', ARRAY['text_sealed'])`,
  `SELECT guard_keys('ledger_slips', ARRAY['sealed'])`,
  ...appendOnly('ledger_accounts'),
  ...appendOnly('ledger_entries'),
  ...appendOnly('ledger_transfers'),
  ...floor('ledger_accounts', `${everything} OR ${money}`),
  ...floor('ledger_entries', `${everything} OR ${money}`),
  ...floor('ledger_transfers', `${everything} OR ${money}`),
  ...floor('ledger_notes', `${everything} OR worker_id = (SELECT reach_worker()) OR ${keepers}`),
  ...floor('ledger_slips', `${everything} OR ${keepers}`),
];

export class CreateTheBook1764000100000 implements MigrationInterface {
  name = 'CreateTheBook1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
