import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, floor } from './statements.js';

const everything = `(SELECT reach_everything())`;
const ownMembership = `membership_id IN (SELECT own_memberships())`;
/** Whoever keeps the book, whoever checks it, and whoever takes dues, wherever they do. */
const money = `(SELECT reach_holds('treasurer', 'trustee')) OR (SELECT reach_holds_anywhere('delegate'))`;
/** Whoever keeps the book and whoever checks it. */
const book = `(SELECT reach_holds('treasurer', 'trustee'))`;
const ownCredential = `credential_id IN (SELECT id FROM delegate_credentials WHERE worker_id = (SELECT reach_worker()))`;
const ownReport = `report_id IN (SELECT id FROM delegate_reports WHERE ${ownCredential})`;
/** Offices that have to know who is a member and how they stand. */
const members = `(SELECT reach_holds('treasurer', 'trustee', 'secretary', 'steward')) OR (SELECT reach_holds_anywhere('delegate'))`;
/** Whoever calls and keeps meetings. */
const voting = `(SELECT reach_holds('secretary', 'chair', 'trustee')) OR (SELECT reach_holds_anywhere('chair'))`;

/** Dues: credentials, payments, months, receipts, waivers, rolls, reports, remittances. */
const statements = [
  `CREATE TABLE delegate_credentials (id uuid NOT NULL DEFAULT gen_random_uuid(), number integer NOT NULL, worker_id uuid, sponsor_id uuid, issued_on date NOT NULL, issued_by uuid, lost_on date, cleared_on date, cleared_by uuid, last_receipt integer NOT NULL DEFAULT 0, CONSTRAINT delegate_credentials_number_once UNIQUE (number), CONSTRAINT delegate_credentials_issued_before_cleared CHECK (cleared_on >= issued_on), CONSTRAINT delegate_credentials_issued_before_lost CHECK (lost_on >= issued_on), CONSTRAINT delegate_credentials_number_counts CHECK (number > 0), CONSTRAINT delegate_credentials_pk PRIMARY KEY (id))`,
  `CREATE TABLE tier_declarations (id uuid NOT NULL DEFAULT gen_random_uuid(), membership_id uuid NOT NULL, tier text NOT NULL, from_month date NOT NULL, declared_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT tier_declarations_first_of_month CHECK (extract(day FROM from_month) = 1), CONSTRAINT tier_declarations_tier_known CHECK (tier IN ('sub-minimum', 'minimum', 'regular', 'maximum')), CONSTRAINT tier_declarations_pk PRIMARY KEY (id))`,
  `CREATE TABLE dues_payments (entry_id uuid NOT NULL, membership_id uuid NOT NULL, credential_id uuid, method text, amount_cents bigint NOT NULL, received_on date NOT NULL, event_id uuid, CONSTRAINT dues_payments_method_of_taken CHECK (method IS NOT NULL OR credential_id IS NULL), CONSTRAINT dues_payments_pays_something CHECK (amount_cents > 0), CONSTRAINT dues_payments_method_known CHECK (method IN ('cash', 'transfer', 'cheque', 'card')), CONSTRAINT dues_payments_pk PRIMARY KEY (entry_id))`,
  `CREATE TABLE waivers (id uuid NOT NULL, kind text NOT NULL, from_month date NOT NULL, months smallint NOT NULL, membership_id uuid, branch_id uuid, good_through date, approved_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, proposal_id uuid, CONSTRAINT waivers_general_good_through CHECK ((kind = 'general') = (good_through IS NOT NULL)), CONSTRAINT waivers_hardship_of_one CHECK ((kind = 'hardship') = (membership_id IS NOT NULL)), CONSTRAINT waivers_months_counted CHECK (months BETWEEN 1 AND 24), CONSTRAINT waivers_kind_known CHECK (kind IN ('hardship', 'strike', 'general')), CONSTRAINT waivers_pk PRIMARY KEY (id))`,
  `CREATE TABLE dues_months (membership_id uuid NOT NULL, month date NOT NULL, turn smallint NOT NULL, entry_id uuid, waiver_id uuid, from_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, tier text, amount_cents integer NOT NULL, CONSTRAINT dues_months_tier_of_paid CHECK ((entry_id IS NULL) = (tier IS NULL)), CONSTRAINT dues_months_tier_known CHECK (tier IN ('sub-minimum', 'minimum', 'regular', 'maximum')), CONSTRAINT dues_months_amount_of_paid CHECK ((waiver_id IS NULL) = (amount_cents > 0)), CONSTRAINT dues_months_paid_or_waived CHECK (num_nonnulls(entry_id, waiver_id) = 1), CONSTRAINT dues_months_first_of_month CHECK (extract(day FROM month) = 1), CONSTRAINT dues_months_pk PRIMARY KEY (membership_id, month, turn))`,
  `CREATE TABLE dues_month_releases (membership_id uuid NOT NULL, month date NOT NULL, turn smallint NOT NULL, entry_id uuid NOT NULL, from_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT dues_month_releases_pk PRIMARY KEY (membership_id, month, turn))`,
  `CREATE TABLE receipts (credential_id uuid NOT NULL, number integer NOT NULL, entry_id uuid NOT NULL, membership_id uuid NOT NULL, code_hash bytea NOT NULL, issued_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT receipts_number_counts CHECK (number > 0), CONSTRAINT receipts_pk PRIMARY KEY (credential_id, number))`,
  `CREATE TABLE receipt_codes (credential_id uuid NOT NULL, number integer NOT NULL, membership_id uuid NOT NULL, code_sealed bytea NOT NULL, CONSTRAINT receipt_codes_pk PRIMARY KEY (credential_id, number))`,
  `CREATE TABLE inactivity_projection (membership_id uuid NOT NULL, from_on date NOT NULL, until_on date, CONSTRAINT inactivity_projection_from_before_until CHECK (until_on > from_on), CONSTRAINT inactivity_projection_pk PRIMARY KEY (membership_id, from_on))`,
  `CREATE TABLE standing_rolls (id uuid NOT NULL, standing_on date NOT NULL, branch_id uuid, taken_at TIMESTAMP WITH TIME ZONE NOT NULL, taken_by uuid, good_now integer NOT NULL, good_then integer NOT NULL, hash bytea NOT NULL, CONSTRAINT standing_rolls_pk PRIMARY KEY (id))`,
  `CREATE TABLE standing_roll_lines (roll_id uuid NOT NULL, membership_id uuid NOT NULL, good_now boolean NOT NULL, good_then boolean NOT NULL, CONSTRAINT standing_roll_lines_pk PRIMARY KEY (roll_id, membership_id))`,
  `CREATE TABLE delegate_reports (id uuid NOT NULL DEFAULT gen_random_uuid(), credential_id uuid NOT NULL, month date NOT NULL, reported_at TIMESTAMP WITH TIME ZONE NOT NULL, counted_cents integer NOT NULL, book_cents integer NOT NULL, accepted_at TIMESTAMP WITH TIME ZONE, accepted_by uuid, CONSTRAINT delegate_reports_accepted_whole CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)), CONSTRAINT delegate_reports_first_of_month CHECK (extract(day FROM month) = 1), CONSTRAINT delegate_reports_pk PRIMARY KEY (id))`,
  `CREATE TABLE delegate_report_lines (report_id uuid NOT NULL, entry_id uuid NOT NULL, CONSTRAINT delegate_report_lines_pk PRIMARY KEY (report_id, entry_id))`,
  `CREATE TABLE report_questions (id uuid NOT NULL, report_id uuid NOT NULL, entry_id uuid, text_sealed bytea NOT NULL, asked_by uuid, asked_at TIMESTAMP WITH TIME ZONE NOT NULL, answer_sealed bytea, answered_at TIMESTAMP WITH TIME ZONE, CONSTRAINT report_questions_answered_whole CHECK ((answered_at IS NULL) = (answer_sealed IS NULL)), CONSTRAINT report_questions_pk PRIMARY KEY (id))`,
  `CREATE TABLE remittance_splits (id uuid NOT NULL DEFAULT gen_random_uuid(), branch_id uuid, effective_from date NOT NULL, general_basis_points integer NOT NULL, sub_minimum_general_cents integer NOT NULL, odd_cent text NOT NULL, citation text NOT NULL, verified boolean NOT NULL, proposal_id uuid, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT remittance_splits_sub_minimum_counted CHECK (sub_minimum_general_cents >= 0), CONSTRAINT remittance_splits_odd_cent_known CHECK (odd_cent IN ('general', 'branch')), CONSTRAINT remittance_splits_whole CHECK (general_basis_points BETWEEN 0 AND 10000), CONSTRAINT remittance_splits_pk PRIMARY KEY (id))`,
  `CREATE TABLE remittances (id uuid NOT NULL, branch_id uuid, month date NOT NULL, general_cents integer NOT NULL, branch_cents integer NOT NULL, shares jsonb NOT NULL, entry_id uuid, proposal_id uuid, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT remittances_shares_counted CHECK (general_cents >= 0), CONSTRAINT remittances_first_of_month CHECK (extract(day FROM month) = 1), CONSTRAINT remittances_pk PRIMARY KEY (id))`,
  `ALTER TABLE delegate_credentials ADD CONSTRAINT delegate_credentials_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE delegate_credentials ADD CONSTRAINT delegate_credentials_sponsor_fk FOREIGN KEY (sponsor_id) REFERENCES workers(id)`,
  `ALTER TABLE delegate_credentials ADD CONSTRAINT delegate_credentials_issued_by_fk FOREIGN KEY (issued_by) REFERENCES workers(id)`,
  `ALTER TABLE delegate_credentials ADD CONSTRAINT delegate_credentials_cleared_by_fk FOREIGN KEY (cleared_by) REFERENCES workers(id)`,
  `ALTER TABLE tier_declarations ADD CONSTRAINT tier_declarations_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE tier_declarations ADD CONSTRAINT tier_declarations_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)`,
  `ALTER TABLE dues_payments ADD CONSTRAINT dues_payments_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE dues_payments ADD CONSTRAINT dues_payments_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE dues_payments ADD CONSTRAINT dues_payments_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id)`,
  `ALTER TABLE dues_payments ADD CONSTRAINT dues_payments_event_fk FOREIGN KEY (event_id) REFERENCES membership_events(id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `ALTER TABLE dues_months ADD CONSTRAINT dues_months_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE dues_months ADD CONSTRAINT dues_months_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE dues_months ADD CONSTRAINT dues_months_waiver_fk FOREIGN KEY (waiver_id) REFERENCES waivers(id)`,
  `ALTER TABLE dues_month_releases ADD CONSTRAINT dues_month_releases_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE dues_month_releases ADD CONSTRAINT dues_month_releases_month_fk FOREIGN KEY (membership_id, month, turn) REFERENCES dues_months(membership_id,month,turn)`,
  `ALTER TABLE receipts ADD CONSTRAINT receipts_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id)`,
  `ALTER TABLE receipts ADD CONSTRAINT receipts_entry_fk FOREIGN KEY (entry_id) REFERENCES dues_payments(entry_id)`,
  `ALTER TABLE receipts ADD CONSTRAINT receipts_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE receipt_codes ADD CONSTRAINT receipt_codes_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE receipt_codes ADD CONSTRAINT receipt_codes_receipt_fk FOREIGN KEY (credential_id, number) REFERENCES receipts(credential_id,number)`,
  `ALTER TABLE inactivity_projection ADD CONSTRAINT inactivity_projection_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE standing_rolls ADD CONSTRAINT standing_rolls_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE standing_rolls ADD CONSTRAINT standing_rolls_taken_by_fk FOREIGN KEY (taken_by) REFERENCES workers(id)`,
  `ALTER TABLE standing_roll_lines ADD CONSTRAINT standing_roll_lines_roll_fk FOREIGN KEY (roll_id) REFERENCES standing_rolls(id)`,
  `ALTER TABLE standing_roll_lines ADD CONSTRAINT standing_roll_lines_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id)`,
  `ALTER TABLE delegate_reports ADD CONSTRAINT delegate_reports_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id)`,
  `ALTER TABLE delegate_reports ADD CONSTRAINT delegate_reports_accepted_by_fk FOREIGN KEY (accepted_by) REFERENCES workers(id)`,
  `ALTER TABLE delegate_report_lines ADD CONSTRAINT delegate_report_lines_report_fk FOREIGN KEY (report_id) REFERENCES delegate_reports(id)`,
  `ALTER TABLE delegate_report_lines ADD CONSTRAINT delegate_report_lines_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE report_questions ADD CONSTRAINT report_questions_report_fk FOREIGN KEY (report_id) REFERENCES delegate_reports(id)`,
  `ALTER TABLE report_questions ADD CONSTRAINT report_questions_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE report_questions ADD CONSTRAINT report_questions_asked_by_fk FOREIGN KEY (asked_by) REFERENCES workers(id)`,
  `ALTER TABLE remittance_splits ADD CONSTRAINT remittance_splits_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE remittance_splits ADD CONSTRAINT remittance_splits_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `ALTER TABLE remittances ADD CONSTRAINT remittances_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id)`,
  `ALTER TABLE remittances ADD CONSTRAINT remittances_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id)`,
  `ALTER TABLE remittances ADD CONSTRAINT remittances_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)`,
  `CREATE INDEX delegate_credentials_worker ON delegate_credentials (worker_id)`,
  `CREATE INDEX delegate_credentials_sponsor ON delegate_credentials (sponsor_id)`,
  `CREATE INDEX delegate_credentials_issued_by ON delegate_credentials (issued_by)`,
  `CREATE INDEX delegate_credentials_cleared_by ON delegate_credentials (cleared_by)`,
  `CREATE INDEX tier_declarations_recorded_by ON tier_declarations (recorded_by)`,
  `CREATE INDEX tier_declarations_of ON tier_declarations (membership_id, from_month)`,
  `CREATE INDEX dues_payments_event ON dues_payments (event_id)`,
  `CREATE INDEX dues_payments_taken ON dues_payments (credential_id, received_on)`,
  `CREATE INDEX dues_payments_of ON dues_payments (membership_id, received_on)`,
  `CREATE INDEX waivers_membership ON waivers (membership_id)`,
  `CREATE INDEX waivers_branch ON waivers (branch_id)`,
  `CREATE INDEX waivers_proposal ON waivers (proposal_id)`,
  `CREATE INDEX dues_months_waiver ON dues_months (waiver_id)`,
  `CREATE INDEX dues_months_entry ON dues_months (entry_id)`,
  `CREATE INDEX dues_month_releases_entry ON dues_month_releases (entry_id)`,
  `CREATE INDEX receipts_membership ON receipts (membership_id)`,
  `CREATE UNIQUE INDEX receipts_entry_once ON receipts (entry_id)`,
  `CREATE UNIQUE INDEX receipts_code_once ON receipts (code_hash)`,
  `CREATE INDEX receipt_codes_membership ON receipt_codes (membership_id)`,
  `CREATE INDEX standing_rolls_branch ON standing_rolls (branch_id)`,
  `CREATE INDEX standing_rolls_taken_by ON standing_rolls (taken_by)`,
  `CREATE INDEX standing_roll_lines_membership ON standing_roll_lines (membership_id)`,
  `CREATE INDEX delegate_reports_accepted_by ON delegate_reports (accepted_by)`,
  `CREATE UNIQUE INDEX delegate_reports_once ON delegate_reports (credential_id, month)`,
  `CREATE UNIQUE INDEX delegate_report_lines_entry_once ON delegate_report_lines (entry_id)`,
  `CREATE INDEX report_questions_entry ON report_questions (entry_id)`,
  `CREATE INDEX report_questions_asked_by ON report_questions (asked_by)`,
  `CREATE INDEX report_questions_report ON report_questions (report_id)`,
  `CREATE INDEX remittance_splits_proposal ON remittance_splits (proposal_id)`,
  `CREATE INDEX remittance_splits_branch ON remittance_splits (branch_id)`,
  `CREATE INDEX remittances_entry ON remittances (entry_id)`,
  `CREATE INDEX remittances_proposal ON remittances (proposal_id)`,
  `CREATE INDEX remittances_branch ON remittances (branch_id)`,
  `CREATE UNIQUE INDEX remittances_once ON remittances (branch_id, month) NULLS NOT DISTINCT`,
  `CREATE UNIQUE INDEX remittance_splits_once ON remittance_splits (branch_id, effective_from) NULLS NOT DISTINCT`,
  `ALTER TABLE idempotency_records ADD lasting boolean NOT NULL DEFAULT false`,
  `SELECT guard_keys('receipt_codes', ARRAY['code_sealed'])`,
  `SELECT guard_keys('report_questions', ARRAY['text_sealed', 'answer_sealed'])`,
  ...appendOnly('tier_declarations'),
  ...appendOnly('dues_payments'),
  ...appendOnly('waivers'),
  ...appendOnly('dues_months'),
  ...appendOnly('dues_month_releases'),
  ...appendOnly('receipts'),
  ...appendOnly('standing_rolls'),
  ...appendOnly('standing_roll_lines'),
  ...appendOnly('remittance_splits'),
  ...appendOnly('remittances'),
  ...floor('delegate_credentials', `${everything} OR worker_id = (SELECT reach_worker()) OR ${members}`),
  ...floor('tier_declarations', `${everything} OR ${ownMembership} OR ${money}`),
  ...floor('dues_payments', `${everything} OR ${ownMembership} OR ${money}`),
  ...floor('waivers', `${everything} OR ${ownMembership} OR ${money}`),
  ...floor('dues_months', `${everything} OR ${ownMembership} OR ${members}`),
  ...floor('dues_month_releases', `${everything} OR ${ownMembership} OR ${members}`),
  ...floor('receipts', `${everything} OR ${ownMembership} OR ${money}`),
  ...floor('receipt_codes', `${everything} OR ${ownMembership} OR ${money}`),
  ...floor('inactivity_projection', `${everything} OR ${ownMembership} OR ${members}`),
  ...floor('standing_rolls', `${everything} OR ${voting}`),
  ...floor('standing_roll_lines', `${everything} OR ${ownMembership} OR ${voting}`),
  ...floor('delegate_reports', `${everything} OR ${book} OR ${ownCredential}`),
  ...floor('delegate_report_lines', `${everything} OR ${book} OR ${ownReport}`),
  ...floor('report_questions', `${everything} OR ${book} OR ${ownReport}`),
  ...floor('remittance_splits', `${everything} OR ${book}`),
  ...floor('remittances', `${everything} OR ${book}`),
];

export class CreateDues1764000200000 implements MigrationInterface {
  name = 'CreateDues1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
