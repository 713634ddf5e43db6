-- The whole database on one page. Written by: npm run kitroom -- schema

CREATE TABLE accounts (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  sign_in_name text NOT NULL,
  passphrase_hash text NOT NULL,
  worker_id uuid,
  language text DEFAULT 'en'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT accounts_pk PRIMARY KEY (id),
  CONSTRAINT accounts_sign_in_name_once UNIQUE (sign_in_name),
  CONSTRAINT accounts_sign_in_name_plain CHECK ((sign_in_name = lower(sign_in_name))),
  CONSTRAINT accounts_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id),
  CONSTRAINT accounts_worker_once UNIQUE (worker_id)
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_floor ON accounts USING ((( SELECT reach_everything() AS reach_everything) OR (id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE audit_blocks (
  number bigint NOT NULL,
  previous_hash bytea NOT NULL,
  ids int8multirange NOT NULL,
  entries integer NOT NULL,
  total bigint NOT NULL,
  highest_id bigint NOT NULL,
  snapshot text NOT NULL,
  cluster text NOT NULL,
  arrival bigint NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  root bytea NOT NULL,
  marks bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_blocks_pk PRIMARY KEY (number)
);

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  account_id uuid,
  worker_id uuid,
  capacity text NOT NULL,
  action text NOT NULL,
  subject_id uuid,
  persons uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  xact bigint DEFAULT current_transaction() NOT NULL,
  CONSTRAINT audit_entries_pk PRIMARY KEY (id)
);
CREATE INDEX audit_entries_persons ON public.audit_entries USING gin (persons);
CREATE INDEX audit_entries_xact ON public.audit_entries USING btree (xact);
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_entries_seen ON audit_entries FOR SELECT USING (((persons @> ( SELECT
        CASE
            WHEN (reach_everything() OR reach_holds(VARIADIC ARRAY['trustee'::text])) THEN '{}'::uuid[]
            ELSE ARRAY[reach_worker()]
        END AS "array")) AND ((NOT (details ? 'drive'::text)) OR ( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR (((details ->> 'drive'::text))::uuid IN ( SELECT open_drives() AS open_drives)))));
CREATE POLICY audit_entries_written ON audit_entries FOR INSERT WITH CHECK (true);

CREATE TABLE backups (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  backup_id uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  key_generation smallint,
  bytes bigint,
  sha256 bytea,
  CONSTRAINT backups_kinds CHECK ((kind = ANY (ARRAY['made'::text, 'tried'::text]))),
  CONSTRAINT backups_pk PRIMARY KEY (id),
  CONSTRAINT backups_whole CHECK (((bytes > 0) AND (octet_length(sha256) = 32)))
);
CREATE INDEX backups_newest ON public.backups USING btree (kind, recorded_at);

CREATE TABLE bank_lines (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  happened_on date NOT NULL,
  amount_cents bigint NOT NULL,
  mark bytea NOT NULL,
  occurrence smallint NOT NULL,
  text_sealed bytea,
  set_aside_at timestamp with time zone,
  set_aside_by uuid,
  reason_sealed bytea,
  CONSTRAINT bank_lines_moves_something CHECK ((amount_cents <> 0)),
  CONSTRAINT bank_lines_pk PRIMARY KEY (id),
  CONSTRAINT bank_lines_reason_of_setting_aside CHECK (((reason_sealed IS NULL) OR (set_aside_at IS NOT NULL))),
  CONSTRAINT bank_lines_set_aside_by_fk FOREIGN KEY (set_aside_by) REFERENCES workers(id),
  CONSTRAINT bank_lines_set_aside_whole CHECK (((set_aside_at IS NULL) = (set_aside_by IS NULL))),
  CONSTRAINT bank_lines_statement_fk FOREIGN KEY (statement_id) REFERENCES bank_statements(id)
);
CREATE INDEX bank_lines_by_day ON public.bank_lines USING btree (happened_on, id);
CREATE INDEX bank_lines_set_aside_by ON public.bank_lines USING btree (set_aside_by);
CREATE INDEX bank_lines_statement ON public.bank_lines USING btree (statement_id);
CREATE UNIQUE INDEX bank_lines_once ON public.bank_lines USING btree (mark, occurrence);
ALTER TABLE bank_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_lines_floor ON bank_lines USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE bank_matches (
  line_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  matched_at timestamp with time zone NOT NULL,
  matched_by uuid,
  CONSTRAINT bank_matches_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT bank_matches_line_fk FOREIGN KEY (line_id) REFERENCES bank_lines(id),
  CONSTRAINT bank_matches_matched_by_fk FOREIGN KEY (matched_by) REFERENCES workers(id),
  CONSTRAINT bank_matches_pk PRIMARY KEY (line_id)
);
CREATE INDEX bank_matches_matched_by ON public.bank_matches USING btree (matched_by);
CREATE UNIQUE INDEX bank_matches_entry_once ON public.bank_matches USING btree (entry_id);
ALTER TABLE bank_matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_matches FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_matches_floor ON bank_matches USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE bank_statements (
  id uuid NOT NULL,
  file_index bytea NOT NULL,
  form text NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  brought_at timestamp with time zone NOT NULL,
  brought_by uuid,
  CONSTRAINT bank_statements_brought_by_fk FOREIGN KEY (brought_by) REFERENCES workers(id),
  CONSTRAINT bank_statements_form_known CHECK ((form = ANY (ARRAY['csv'::text, 'ofx'::text]))),
  CONSTRAINT bank_statements_from_before_until CHECK ((until_on >= from_on)),
  CONSTRAINT bank_statements_pk PRIMARY KEY (id)
);
CREATE INDEX bank_statements_brought_by ON public.bank_statements USING btree (brought_by);
CREATE UNIQUE INDEX bank_statements_file_once ON public.bank_statements USING btree (file_index);
ALTER TABLE bank_statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_statements FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_statements_floor ON bank_statements USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE book_import_approvals (
  proposal_id uuid NOT NULL,
  file_index bytea NOT NULL,
  brings jsonb NOT NULL,
  approved_at timestamp with time zone NOT NULL,
  CONSTRAINT book_import_approvals_pk PRIMARY KEY (proposal_id),
  CONSTRAINT book_import_approvals_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)
);
CREATE INDEX book_import_approvals_file ON public.book_import_approvals USING btree (file_index);
ALTER TABLE book_import_approvals ENABLE ROW LEVEL SECURITY;
ALTER TABLE book_import_approvals FORCE ROW LEVEL SECURITY;
CREATE POLICY book_import_approvals_floor ON book_import_approvals USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'secretary'::text]) AS reach_holds)));

CREATE TABLE book_import_rows (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  status text NOT NULL,
  duplicate_of integer,
  membership_id uuid,
  entry_id uuid,
  made_member boolean DEFAULT false NOT NULL,
  errors jsonb DEFAULT '[]'::jsonb NOT NULL,
  warnings jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT book_import_rows_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT book_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES book_imports(id) ON DELETE CASCADE,
  CONSTRAINT book_import_rows_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT book_import_rows_pk PRIMARY KEY (import_id, line),
  CONSTRAINT book_import_rows_status_known CHECK ((status = ANY (ARRAY['accepted'::text, 'partial'::text, 'review'::text, 'rejected'::text, 'duplicate'::text, 'skipped'::text])))
);
CREATE INDEX book_import_rows_entry ON public.book_import_rows USING btree (entry_id);
CREATE INDEX book_import_rows_membership ON public.book_import_rows USING btree (membership_id);
ALTER TABLE book_import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE book_import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY book_import_rows_floor ON book_import_rows USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'secretary'::text]) AS reach_holds)));

CREATE TABLE book_imports (
  id uuid NOT NULL,
  file_index bytea NOT NULL,
  brought_at timestamp with time zone NOT NULL,
  brought_by uuid,
  proposal_id uuid NOT NULL,
  undone_at timestamp with time zone,
  counts jsonb NOT NULL,
  CONSTRAINT book_imports_approval_fk FOREIGN KEY (proposal_id) REFERENCES book_import_approvals(proposal_id),
  CONSTRAINT book_imports_brought_by_fk FOREIGN KEY (brought_by) REFERENCES workers(id),
  CONSTRAINT book_imports_pk PRIMARY KEY (id)
);
CREATE INDEX book_imports_brought_by ON public.book_imports USING btree (brought_by);
CREATE UNIQUE INDEX book_imports_approved_once ON public.book_imports USING btree (proposal_id);
CREATE UNIQUE INDEX book_imports_file_once ON public.book_imports USING btree (file_index) WHERE (undone_at IS NULL);
ALTER TABLE book_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE book_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY book_imports_floor ON book_imports USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'secretary'::text]) AS reach_holds)));

CREATE TABLE branches (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  kind text NOT NULL,
  chartered_on date NOT NULL,
  dissolved_on date,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT branches_chartered_before_dissolved CHECK ((dissolved_on >= chartered_on)),
  CONSTRAINT branches_kind_known CHECK ((kind = ANY (ARRAY['general'::text, 'job'::text]))),
  CONSTRAINT branches_number_counts CHECK ((number > 0)),
  CONSTRAINT branches_number_once UNIQUE (number),
  CONSTRAINT branches_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX branches_name_once ON public.branches USING btree (name_key);

CREATE TABLE calendar_feeds (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  made_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT calendar_feeds_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT calendar_feeds_pk PRIMARY KEY (id),
  CONSTRAINT calendar_feeds_token_once UNIQUE (token_hash)
);
CREATE UNIQUE INDEX calendar_feeds_one ON public.calendar_feeds USING btree (account_id) WHERE (revoked_at IS NULL);
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feeds_floor ON calendar_feeds USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE certifications (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  site_id uuid,
  union_name text NOT NULL,
  bargaining_unit text,
  from_on date NOT NULL,
  until_on date,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT certifications_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT certifications_from_before_until CHECK ((until_on >= from_on)),
  CONSTRAINT certifications_pk PRIMARY KEY (id),
  CONSTRAINT certifications_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id)
);
CREATE INDEX certifications_by_day ON public.certifications USING btree (from_on, id);
CREATE INDEX certifications_site ON public.certifications USING btree (site_id);
CREATE UNIQUE INDEX certifications_once ON public.certifications USING btree (employer_id, site_id, union_name, bargaining_unit, from_on) NULLS NOT DISTINCT;

CREATE TABLE contact_wishes (
  account_id uuid NOT NULL,
  channel text NOT NULL,
  wording text NOT NULL,
  quiet_from_minute smallint,
  quiet_until_minute smallint,
  quiet_weekdays smallint[] NOT NULL,
  time_zone text NOT NULL,
  phone_shared boolean NOT NULL,
  digest_minute smallint,
  paused_until_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT contact_wishes_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT contact_wishes_channel_known CHECK ((channel = ANY (ARRAY['email'::text, 'list'::text]))),
  CONSTRAINT contact_wishes_digest_of_day CHECK (((digest_minute >= 0) AND (digest_minute <= 1439))),
  CONSTRAINT contact_wishes_pk PRIMARY KEY (account_id),
  CONSTRAINT contact_wishes_quiet_of_day CHECK ((((quiet_from_minute >= 0) AND (quiet_from_minute <= 1439)) AND ((quiet_until_minute >= 0) AND (quiet_until_minute <= 1439)))),
  CONSTRAINT contact_wishes_quiet_whole CHECK ((((quiet_from_minute IS NULL) = (quiet_until_minute IS NULL)) AND (quiet_from_minute <> quiet_until_minute))),
  CONSTRAINT contact_wishes_weekdays_known CHECK ((quiet_weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint])),
  CONSTRAINT contact_wishes_wording_known CHECK ((wording = ANY (ARRAY['neutral'::text, 'empty'::text])))
);
ALTER TABLE contact_wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_wishes FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_wishes_floor ON contact_wishes USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE corrections (
  id uuid NOT NULL,
  worker_id uuid NOT NULL,
  what text NOT NULL,
  text_sealed bytea NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer_sealed bytea,
  CONSTRAINT corrections_answered_by_fk FOREIGN KEY (answered_by) REFERENCES workers(id),
  CONSTRAINT corrections_answered_whole CHECK ((num_nulls(answered_at, answered_by, answer_sealed) = ANY (ARRAY[0, 3]))),
  CONSTRAINT corrections_pk PRIMARY KEY (id),
  CONSTRAINT corrections_what_known CHECK ((what = ANY (ARRAY['name'::text, 'pronouns'::text, 'contact'::text, 'jobs'::text, 'notes'::text, 'other'::text]))),
  CONSTRAINT corrections_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX corrections_answered_by ON public.corrections USING btree (answered_by);
CREATE INDEX corrections_open ON public.corrections USING btree (asked_at, id) WHERE (answered_at IS NULL);
CREATE INDEX corrections_worker ON public.corrections USING btree (worker_id);
ALTER TABLE corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY corrections_floor ON corrections USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (worker_id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text]) AS reach_workers))));

CREATE TABLE delegate_credentials (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  number integer NOT NULL,
  worker_id uuid,
  sponsor_id uuid,
  issued_on date NOT NULL,
  issued_by uuid,
  lost_on date,
  cleared_on date,
  cleared_by uuid,
  last_receipt integer DEFAULT 0 NOT NULL,
  CONSTRAINT delegate_credentials_cleared_by_fk FOREIGN KEY (cleared_by) REFERENCES workers(id),
  CONSTRAINT delegate_credentials_issued_before_cleared CHECK ((cleared_on >= issued_on)),
  CONSTRAINT delegate_credentials_issued_before_lost CHECK ((lost_on >= issued_on)),
  CONSTRAINT delegate_credentials_issued_by_fk FOREIGN KEY (issued_by) REFERENCES workers(id),
  CONSTRAINT delegate_credentials_number_counts CHECK ((number > 0)),
  CONSTRAINT delegate_credentials_number_once UNIQUE (number),
  CONSTRAINT delegate_credentials_pk PRIMARY KEY (id),
  CONSTRAINT delegate_credentials_sponsor_fk FOREIGN KEY (sponsor_id) REFERENCES workers(id),
  CONSTRAINT delegate_credentials_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX delegate_credentials_cleared_by ON public.delegate_credentials USING btree (cleared_by);
CREATE INDEX delegate_credentials_issued_by ON public.delegate_credentials USING btree (issued_by);
CREATE INDEX delegate_credentials_sponsor ON public.delegate_credentials USING btree (sponsor_id);
CREATE INDEX delegate_credentials_worker ON public.delegate_credentials USING btree (worker_id);
ALTER TABLE delegate_credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegate_credentials FORCE ROW LEVEL SECURITY;
CREATE POLICY delegate_credentials_floor ON delegate_credentials USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE delegate_report_lines (
  report_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT delegate_report_lines_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT delegate_report_lines_pk PRIMARY KEY (report_id, entry_id),
  CONSTRAINT delegate_report_lines_report_fk FOREIGN KEY (report_id) REFERENCES delegate_reports(id)
);
CREATE UNIQUE INDEX delegate_report_lines_entry_once ON public.delegate_report_lines USING btree (entry_id);
ALTER TABLE delegate_report_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegate_report_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY delegate_report_lines_floor ON delegate_report_lines USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR (report_id IN ( SELECT delegate_reports.id
   FROM delegate_reports
  WHERE (delegate_reports.credential_id IN ( SELECT delegate_credentials.id
           FROM delegate_credentials
          WHERE (delegate_credentials.worker_id = ( SELECT reach_worker() AS reach_worker))))))));

CREATE TABLE delegate_reports (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  credential_id uuid NOT NULL,
  month date NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  counted_cents integer NOT NULL,
  book_cents integer NOT NULL,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  CONSTRAINT delegate_reports_accepted_by_fk FOREIGN KEY (accepted_by) REFERENCES workers(id),
  CONSTRAINT delegate_reports_accepted_whole CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  CONSTRAINT delegate_reports_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id),
  CONSTRAINT delegate_reports_first_of_month CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT delegate_reports_pk PRIMARY KEY (id)
);
CREATE INDEX delegate_reports_accepted_by ON public.delegate_reports USING btree (accepted_by);
CREATE UNIQUE INDEX delegate_reports_once ON public.delegate_reports USING btree (credential_id, month);
ALTER TABLE delegate_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegate_reports FORCE ROW LEVEL SECURITY;
CREATE POLICY delegate_reports_floor ON delegate_reports USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR (credential_id IN ( SELECT delegate_credentials.id
   FROM delegate_credentials
  WHERE (delegate_credentials.worker_id = ( SELECT reach_worker() AS reach_worker))))));

CREATE TABLE delivery_addresses (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  channel text NOT NULL,
  address_sealed bytea NOT NULL,
  address_index bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  stopped_at timestamp with time zone,
  CONSTRAINT delivery_addresses_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT delivery_addresses_channel_known CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text]))),
  CONSTRAINT delivery_addresses_one UNIQUE (account_id),
  CONSTRAINT delivery_addresses_pk PRIMARY KEY (id)
);
CREATE INDEX delivery_addresses_address ON public.delivery_addresses USING btree (address_index);
ALTER TABLE delivery_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY delivery_addresses_floor ON delivery_addresses USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE drive_action_attendances (
  action_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  drive_id uuid NOT NULL,
  came boolean NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT drive_action_attendances_action_fk FOREIGN KEY (action_id) REFERENCES drive_actions(id),
  CONSTRAINT drive_action_attendances_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_action_attendances_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_action_attendances_pk PRIMARY KEY (action_id, contact_id),
  CONSTRAINT drive_action_attendances_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)
);
CREATE INDEX drive_action_attendances_contact ON public.drive_action_attendances USING btree (contact_id);
CREATE INDEX drive_action_attendances_drive ON public.drive_action_attendances USING btree (drive_id);
CREATE INDEX drive_action_attendances_recorded_by ON public.drive_action_attendances USING btree (recorded_by);
ALTER TABLE drive_action_attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_action_attendances FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_action_attendances_floor ON drive_action_attendances USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_action_debriefs (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  action_id uuid NOT NULL,
  told_sealed bytea,
  written_at timestamp with time zone NOT NULL,
  written_by uuid,
  CONSTRAINT drive_action_debriefs_action_fk FOREIGN KEY (action_id) REFERENCES drive_actions(id),
  CONSTRAINT drive_action_debriefs_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_action_debriefs_pk PRIMARY KEY (id),
  CONSTRAINT drive_action_debriefs_written_by_fk FOREIGN KEY (written_by) REFERENCES workers(id)
);
CREATE INDEX drive_action_debriefs_action ON public.drive_action_debriefs USING btree (action_id);
CREATE INDEX drive_action_debriefs_drive ON public.drive_action_debriefs USING btree (drive_id);
CREATE INDEX drive_action_debriefs_written_by ON public.drive_action_debriefs USING btree (written_by);
ALTER TABLE drive_action_debriefs ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_action_debriefs FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_action_debriefs_floor ON drive_action_debriefs USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_action_responses (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  action_id uuid NOT NULL,
  responded_on date NOT NULL,
  response text NOT NULL,
  told_sealed bytea,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT drive_action_responses_action_fk FOREIGN KEY (action_id) REFERENCES drive_actions(id),
  CONSTRAINT drive_action_responses_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_action_responses_known CHECK ((response = ANY (ARRAY['met'::text, 'partly'::text, 'refused'::text, 'none'::text]))),
  CONSTRAINT drive_action_responses_pk PRIMARY KEY (id),
  CONSTRAINT drive_action_responses_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)
);
CREATE INDEX drive_action_responses_action ON public.drive_action_responses USING btree (action_id);
CREATE INDEX drive_action_responses_drive ON public.drive_action_responses USING btree (drive_id);
CREATE INDEX drive_action_responses_recorded_by ON public.drive_action_responses USING btree (recorded_by);
ALTER TABLE drive_action_responses ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_action_responses FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_action_responses_floor ON drive_action_responses USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_action_roles (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  action_id uuid NOT NULL,
  role text NOT NULL,
  contact_id uuid,
  worker_id uuid,
  given_at timestamp with time zone NOT NULL,
  given_by uuid,
  returned_at timestamp with time zone,
  CONSTRAINT drive_action_roles_action_fk FOREIGN KEY (action_id) REFERENCES drive_actions(id),
  CONSTRAINT drive_action_roles_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_action_roles_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_action_roles_given_by_fk FOREIGN KEY (given_by) REFERENCES workers(id),
  CONSTRAINT drive_action_roles_known CHECK ((role = ANY (ARRAY['lead'::text, 'speaker'::text, 'witness'::text, 'note-taker'::text, 'peacekeeper'::text, 'driver'::text, 'medic'::text, 'counsel'::text]))),
  CONSTRAINT drive_action_roles_of_one CHECK ((num_nonnulls(contact_id, worker_id) = 1)),
  CONSTRAINT drive_action_roles_pk PRIMARY KEY (id),
  CONSTRAINT drive_action_roles_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX drive_action_roles_action ON public.drive_action_roles USING btree (action_id);
CREATE INDEX drive_action_roles_contact ON public.drive_action_roles USING btree (contact_id);
CREATE INDEX drive_action_roles_drive ON public.drive_action_roles USING btree (drive_id);
CREATE INDEX drive_action_roles_given_by ON public.drive_action_roles USING btree (given_by);
CREATE INDEX drive_action_roles_worker ON public.drive_action_roles USING btree (worker_id);
ALTER TABLE drive_action_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_action_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_action_roles_floor ON drive_action_roles USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_actions (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  kind text NOT NULL,
  site_id uuid,
  told_sealed bytea,
  held_on date NOT NULL,
  starts_at time without time zone,
  due_on date,
  timed_on date NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  planned_by uuid,
  called_off_at timestamp with time zone,
  called_off_by uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT drive_actions_called_off_by_fk FOREIGN KEY (called_off_by) REFERENCES workers(id),
  CONSTRAINT drive_actions_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_actions_due_of_demands CHECK ((((due_on IS NOT NULL) = (kind = 'demand-letter'::text)) AND (due_on >= held_on))),
  CONSTRAINT drive_actions_kind_known CHECK ((kind = ANY (ARRAY['march-on-the-boss'::text, 'demand-letter'::text, 'leafleting'::text, 'hearing'::text, 'court-support'::text, 'memorial'::text, 'call'::text, 'other'::text]))),
  CONSTRAINT drive_actions_pk PRIMARY KEY (id),
  CONSTRAINT drive_actions_planned_by_fk FOREIGN KEY (planned_by) REFERENCES workers(id),
  CONSTRAINT drive_actions_site_fk FOREIGN KEY (site_id) REFERENCES sites(id)
);
CREATE INDEX drive_actions_by_day ON public.drive_actions USING btree (drive_id, held_on, id);
CREATE INDEX drive_actions_called_off_by ON public.drive_actions USING btree (called_off_by);
CREATE INDEX drive_actions_planned_by ON public.drive_actions USING btree (planned_by);
CREATE INDEX drive_actions_site ON public.drive_actions USING btree (site_id);
ALTER TABLE drive_actions ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_actions FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_actions_floor ON drive_actions USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_assessments (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  assessed_by uuid,
  assessed_on date NOT NULL,
  rating smallint NOT NULL,
  basis text NOT NULL,
  last_on date NOT NULL,
  conversation_id uuid,
  structure_test_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  voided_at timestamp with time zone,
  CONSTRAINT drive_assessments_assessed_by_fk FOREIGN KEY (assessed_by) REFERENCES workers(id),
  CONSTRAINT drive_assessments_basis_known CHECK ((basis = ANY (ARRAY['words'::text, 'action'::text]))),
  CONSTRAINT drive_assessments_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_assessments_conversation_fk FOREIGN KEY (conversation_id) REFERENCES drive_conversations(id),
  CONSTRAINT drive_assessments_counts CHECK ((last_on >= assessed_on)),
  CONSTRAINT drive_assessments_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_assessments_pk PRIMARY KEY (id),
  CONSTRAINT drive_assessments_rating_on_scale CHECK (((rating >= 1) AND (rating <= 5))),
  CONSTRAINT drive_assessments_structure_test_fk FOREIGN KEY (structure_test_id) REFERENCES drive_structure_tests(id)
);
CREATE INDEX drive_assessments_assessed_by ON public.drive_assessments USING btree (assessed_by);
CREATE INDEX drive_assessments_by_day ON public.drive_assessments USING btree (drive_id, assessed_on);
CREATE INDEX drive_assessments_contact ON public.drive_assessments USING btree (contact_id, assessed_on);
CREATE INDEX drive_assessments_conversation ON public.drive_assessments USING btree (conversation_id);
CREATE INDEX drive_assessments_structure_test ON public.drive_assessments USING btree (structure_test_id);
ALTER TABLE drive_assessments ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_assessments FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_assessments_floor ON drive_assessments USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_authorizations (
  drive_id uuid NOT NULL,
  branch_id uuid NOT NULL,
  decided_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT drive_authorizations_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT drive_authorizations_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_authorizations_pk PRIMARY KEY (drive_id, branch_id, decided_on)
);
CREATE INDEX drive_authorizations_branch ON public.drive_authorizations USING btree (branch_id);
ALTER TABLE drive_authorizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_authorizations FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_authorizations_floor ON drive_authorizations USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_card_revocations (
  card_id uuid NOT NULL,
  drive_id uuid NOT NULL,
  revoked_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT drive_card_revocations_card_fk FOREIGN KEY (card_id) REFERENCES drive_cards(id),
  CONSTRAINT drive_card_revocations_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_card_revocations_pk PRIMARY KEY (card_id),
  CONSTRAINT drive_card_revocations_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)
);
CREATE INDEX drive_card_revocations_drive ON public.drive_card_revocations USING btree (drive_id);
CREATE INDEX drive_card_revocations_recorded_by ON public.drive_card_revocations USING btree (recorded_by);
ALTER TABLE drive_card_revocations ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_card_revocations FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_card_revocations_floor ON drive_card_revocations USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_card_scans (
  id uuid NOT NULL,
  card_id uuid NOT NULL,
  drive_id uuid NOT NULL,
  media_type text NOT NULL,
  sealed bytea NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by uuid,
  CONSTRAINT drive_card_scans_added_by_fk FOREIGN KEY (added_by) REFERENCES workers(id),
  CONSTRAINT drive_card_scans_card_fk FOREIGN KEY (card_id) REFERENCES drive_cards(id),
  CONSTRAINT drive_card_scans_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_card_scans_pk PRIMARY KEY (id),
  CONSTRAINT drive_card_scans_type_known CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text])))
);
CREATE INDEX drive_card_scans_added_by ON public.drive_card_scans USING btree (added_by);
CREATE INDEX drive_card_scans_card ON public.drive_card_scans USING btree (card_id);
CREATE INDEX drive_card_scans_drive ON public.drive_card_scans USING btree (drive_id);
ALTER TABLE drive_card_scans ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_card_scans FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_card_scans_floor ON drive_card_scans USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_card_wordings (
  drive_id uuid NOT NULL,
  version integer NOT NULL,
  english_sealed bytea NOT NULL,
  french_sealed bytea NOT NULL,
  written_at timestamp with time zone NOT NULL,
  written_by uuid,
  CONSTRAINT drive_card_wordings_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_card_wordings_pk PRIMARY KEY (drive_id, version),
  CONSTRAINT drive_card_wordings_written_by_fk FOREIGN KEY (written_by) REFERENCES workers(id)
);
CREATE INDEX drive_card_wordings_written_by ON public.drive_card_wordings USING btree (written_by);
ALTER TABLE drive_card_wordings ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_card_wordings FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_card_wordings_floor ON drive_card_wordings USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_cards (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  way text NOT NULL,
  signed_on date NOT NULL,
  wording_version integer,
  wording_language text,
  text_hash bytea,
  signature_sealed bytea,
  recorded_at timestamp with time zone NOT NULL,
  received_by uuid,
  voided_at timestamp with time zone,
  CONSTRAINT drive_cards_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_cards_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_cards_language_known CHECK ((wording_language = ANY (ARRAY['en'::text, 'fr'::text]))),
  CONSTRAINT drive_cards_phone_worded CHECK ((num_nonnulls(wording_version, wording_language, text_hash) =
CASE
    WHEN (way = 'phone'::text) THEN 3
    ELSE 0
END)),
  CONSTRAINT drive_cards_pk PRIMARY KEY (id),
  CONSTRAINT drive_cards_received_by_fk FOREIGN KEY (received_by) REFERENCES workers(id),
  CONSTRAINT drive_cards_way_known CHECK ((way = ANY (ARRAY['paper'::text, 'phone'::text]))),
  CONSTRAINT drive_cards_wording_fk FOREIGN KEY (drive_id, wording_version) REFERENCES drive_card_wordings(drive_id, version)
);
CREATE INDEX drive_cards_by_day ON public.drive_cards USING btree (drive_id, signed_on, id);
CREATE INDEX drive_cards_contact ON public.drive_cards USING btree (contact_id, signed_on);
CREATE INDEX drive_cards_received_by ON public.drive_cards USING btree (received_by);
CREATE INDEX drive_cards_wording ON public.drive_cards USING btree (drive_id, wording_version);
ALTER TABLE drive_cards ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_cards FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_cards_floor ON drive_cards USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_contacts (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  name_sealed bytea,
  reach_sealed bytea,
  department_id uuid,
  shift_id uuid,
  is_supervisor boolean DEFAULT false NOT NULL,
  is_shielded boolean DEFAULT false NOT NULL,
  worker_id uuid,
  added_at timestamp with time zone NOT NULL,
  added_by uuid,
  merged_into uuid,
  version integer DEFAULT 1 NOT NULL,
  is_leader boolean DEFAULT false NOT NULL,
  CONSTRAINT drive_contacts_added_by_fk FOREIGN KEY (added_by) REFERENCES workers(id),
  CONSTRAINT drive_contacts_department_fk FOREIGN KEY (department_id) REFERENCES drive_departments(id),
  CONSTRAINT drive_contacts_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_contacts_merged_into_fk FOREIGN KEY (merged_into) REFERENCES drive_contacts(id),
  CONSTRAINT drive_contacts_pk PRIMARY KEY (id),
  CONSTRAINT drive_contacts_shift_fk FOREIGN KEY (shift_id) REFERENCES drive_shifts(id),
  CONSTRAINT drive_contacts_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX drive_contacts_added_by ON public.drive_contacts USING btree (added_by);
CREATE INDEX drive_contacts_by_adding ON public.drive_contacts USING btree (drive_id, added_at, id);
CREATE INDEX drive_contacts_department ON public.drive_contacts USING btree (department_id);
CREATE INDEX drive_contacts_merged_into ON public.drive_contacts USING btree (merged_into);
CREATE INDEX drive_contacts_shift ON public.drive_contacts USING btree (shift_id);
CREATE INDEX drive_contacts_supervisors ON public.drive_contacts USING btree (drive_id) WHERE is_supervisor;
CREATE INDEX drive_contacts_worker ON public.drive_contacts USING btree (worker_id);
ALTER TABLE drive_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_contacts_floor ON drive_contacts USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_conversations (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  organizer_id uuid,
  talked_on date NOT NULL,
  stages text[] NOT NULL,
  told_sealed bytea,
  follow_up_on date,
  recorded_at timestamp with time zone NOT NULL,
  voided_at timestamp with time zone,
  CONSTRAINT drive_conversations_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_conversations_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_conversations_follow_up_after CHECK ((follow_up_on > talked_on)),
  CONSTRAINT drive_conversations_organizer_fk FOREIGN KEY (organizer_id) REFERENCES workers(id),
  CONSTRAINT drive_conversations_pk PRIMARY KEY (id),
  CONSTRAINT drive_conversations_stages_known CHECK ((stages <@ ARRAY['agitate'::text, 'educate'::text, 'inoculate'::text, 'organize'::text, 'uplift'::text]))
);
CREATE INDEX drive_conversations_by_day ON public.drive_conversations USING btree (drive_id, talked_on, id);
CREATE INDEX drive_conversations_contact ON public.drive_conversations USING btree (contact_id, talked_on);
CREATE INDEX drive_conversations_organizer ON public.drive_conversations USING btree (organizer_id);
CREATE INDEX drive_conversations_promised ON public.drive_conversations USING btree (follow_up_on) WHERE ((follow_up_on IS NOT NULL) AND (voided_at IS NULL));
ALTER TABLE drive_conversations ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_conversations FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_conversations_floor ON drive_conversations USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_departments (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  site_id uuid,
  name text NOT NULL,
  CONSTRAINT drive_departments_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_departments_pk PRIMARY KEY (id),
  CONSTRAINT drive_departments_site_fk FOREIGN KEY (site_id) REFERENCES sites(id)
);
CREATE INDEX drive_departments_drive ON public.drive_departments USING btree (drive_id);
CREATE INDEX drive_departments_site ON public.drive_departments USING btree (site_id);
ALTER TABLE drive_departments ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_departments FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_departments_floor ON drive_departments USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_group_members (
  group_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  drive_id uuid NOT NULL,
  CONSTRAINT drive_group_members_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_group_members_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_group_members_group_fk FOREIGN KEY (group_id) REFERENCES drive_groups(id),
  CONSTRAINT drive_group_members_pk PRIMARY KEY (group_id, contact_id)
);
CREATE INDEX drive_group_members_contact ON public.drive_group_members USING btree (contact_id);
CREATE INDEX drive_group_members_drive ON public.drive_group_members USING btree (drive_id);
ALTER TABLE drive_group_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_group_members FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_group_members_floor ON drive_group_members USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_groups (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  name_sealed bytea NOT NULL,
  CONSTRAINT drive_groups_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_groups_pk PRIMARY KEY (id)
);
CREATE INDEX drive_groups_drive ON public.drive_groups USING btree (drive_id);
ALTER TABLE drive_groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_groups FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_groups_floor ON drive_groups USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_import_lines (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  drive_id uuid NOT NULL,
  told_sealed bytea NOT NULL,
  outcome text NOT NULL,
  refused text,
  contact_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  earlier_line integer,
  decision text,
  contact_id uuid,
  made boolean DEFAULT false NOT NULL,
  filled text[] DEFAULT '{}'::text[] NOT NULL,
  contact_version integer,
  CONSTRAINT drive_import_lines_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_import_lines_decision_known CHECK ((decision = ANY (ARRAY['new'::text, 'same'::text, 'leave'::text]))),
  CONSTRAINT drive_import_lines_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_import_lines_import_fk FOREIGN KEY (import_id) REFERENCES drive_imports(id),
  CONSTRAINT drive_import_lines_outcome_known CHECK ((outcome = ANY (ARRAY['new'::text, 'same'::text, 'doubtful'::text, 'duplicate'::text, 'refused'::text]))),
  CONSTRAINT drive_import_lines_pk PRIMARY KEY (import_id, line)
);
CREATE INDEX drive_import_lines_contact ON public.drive_import_lines USING btree (contact_id);
CREATE INDEX drive_import_lines_drive ON public.drive_import_lines USING btree (drive_id);
ALTER TABLE drive_import_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_import_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_import_lines_floor ON drive_import_lines USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_imports (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  brought_at timestamp with time zone NOT NULL,
  brought_by uuid,
  applied_at timestamp with time zone,
  applied_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  made_departments uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  made_shifts uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT drive_imports_applied_by_fk FOREIGN KEY (applied_by) REFERENCES workers(id),
  CONSTRAINT drive_imports_brought_by_fk FOREIGN KEY (brought_by) REFERENCES workers(id),
  CONSTRAINT drive_imports_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_imports_pk PRIMARY KEY (id),
  CONSTRAINT drive_imports_undone_after CHECK (((undone_at IS NULL) OR (applied_at IS NOT NULL))),
  CONSTRAINT drive_imports_undone_by_fk FOREIGN KEY (undone_by) REFERENCES workers(id)
);
CREATE INDEX drive_imports_applied_by ON public.drive_imports USING btree (applied_by);
CREATE INDEX drive_imports_brought_by ON public.drive_imports USING btree (brought_by);
CREATE INDEX drive_imports_drive ON public.drive_imports USING btree (drive_id);
CREATE INDEX drive_imports_undone_by ON public.drive_imports USING btree (undone_by);
ALTER TABLE drive_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_imports_floor ON drive_imports USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_merges (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  gone_id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  merged_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  CONSTRAINT drive_merges_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_merges_gone_fk FOREIGN KEY (gone_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_merges_kept_fk FOREIGN KEY (kept_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_merges_merged_by_fk FOREIGN KEY (merged_by) REFERENCES workers(id),
  CONSTRAINT drive_merges_of_two CHECK ((gone_id <> kept_id)),
  CONSTRAINT drive_merges_pk PRIMARY KEY (id),
  CONSTRAINT drive_merges_undone_by_fk FOREIGN KEY (undone_by) REFERENCES workers(id)
);
CREATE INDEX drive_merges_drive ON public.drive_merges USING btree (drive_id);
CREATE INDEX drive_merges_gone ON public.drive_merges USING btree (gone_id);
CREATE INDEX drive_merges_kept ON public.drive_merges USING btree (kept_id);
CREATE INDEX drive_merges_merged_by ON public.drive_merges USING btree (merged_by);
CREATE INDEX drive_merges_undone_by ON public.drive_merges USING btree (undone_by);
CREATE UNIQUE INDEX drive_merges_gone_once ON public.drive_merges USING btree (gone_id) WHERE (undone_at IS NULL);
ALTER TABLE drive_merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_merges FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_merges_floor ON drive_merges USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_reports (
  drive_id uuid NOT NULL,
  month text NOT NULL,
  text_sealed bytea NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT drive_reports_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_reports_month_whole CHECK ((month ~ '^\d{4}-\d{2}$'::text)),
  CONSTRAINT drive_reports_pk PRIMARY KEY (drive_id, month)
);
ALTER TABLE drive_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_reports FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_reports_floor ON drive_reports USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_retaliations (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  action_id uuid,
  kind text NOT NULL,
  happened_on date NOT NULL,
  told_sealed bytea,
  flagged_at timestamp with time zone NOT NULL,
  flagged_by uuid,
  voided_at timestamp with time zone,
  CONSTRAINT drive_retaliations_action_fk FOREIGN KEY (action_id) REFERENCES drive_actions(id),
  CONSTRAINT drive_retaliations_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_retaliations_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_retaliations_flagged_by_fk FOREIGN KEY (flagged_by) REFERENCES workers(id),
  CONSTRAINT drive_retaliations_kind_known CHECK ((kind = ANY (ARRAY['hours-cut'::text, 'moved'::text, 'warned'::text, 'suspended'::text, 'fired'::text, 'threatened'::text, 'other'::text]))),
  CONSTRAINT drive_retaliations_pk PRIMARY KEY (id)
);
CREATE INDEX drive_retaliations_action ON public.drive_retaliations USING btree (action_id);
CREATE INDEX drive_retaliations_by_day ON public.drive_retaliations USING btree (drive_id, happened_on, id);
CREATE INDEX drive_retaliations_contact ON public.drive_retaliations USING btree (contact_id);
CREATE INDEX drive_retaliations_flagged_by ON public.drive_retaliations USING btree (flagged_by);
ALTER TABLE drive_retaliations ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_retaliations FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_retaliations_floor ON drive_retaliations USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_shifts (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  site_id uuid,
  name text NOT NULL,
  CONSTRAINT drive_shifts_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_shifts_pk PRIMARY KEY (id),
  CONSTRAINT drive_shifts_site_fk FOREIGN KEY (site_id) REFERENCES sites(id)
);
CREATE INDEX drive_shifts_drive ON public.drive_shifts USING btree (drive_id);
CREATE INDEX drive_shifts_site ON public.drive_shifts USING btree (site_id);
ALTER TABLE drive_shifts ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_shifts FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_shifts_floor ON drive_shifts USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_sites (
  drive_id uuid NOT NULL,
  site_id uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  dropped_at timestamp with time zone,
  CONSTRAINT drive_sites_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_sites_pk PRIMARY KEY (drive_id, site_id),
  CONSTRAINT drive_sites_site_fk FOREIGN KEY (site_id) REFERENCES sites(id)
);
CREATE INDEX drive_sites_site ON public.drive_sites USING btree (site_id);
ALTER TABLE drive_sites ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_sites FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_sites_floor ON drive_sites USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[])) OR ((drive_id IN ( SELECT drives.id
   FROM drives
  WHERE (drives.public_on IS NOT NULL))) AND (( SELECT reach_worker() AS reach_worker) IS NOT NULL))));

CREATE TABLE drive_stages (
  drive_id uuid NOT NULL,
  stage text NOT NULL,
  began_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT drive_stages_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_stages_pk PRIMARY KEY (drive_id, stage, began_on),
  CONSTRAINT drive_stages_stage_known CHECK ((stage = ANY (ARRAY['mapping'::text, 'committee'::text, 'issues'::text, 'support'::text, 'demand'::text, 'filing'::text, 'vote'::text, 'recognized'::text, 'agreement'::text])))
);
ALTER TABLE drive_stages ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_stages FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_stages_floor ON drive_stages USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[])) OR ((drive_id IN ( SELECT drives.id
   FROM drives
  WHERE (drives.public_on IS NOT NULL))) AND (( SELECT reach_worker() AS reach_worker) IS NOT NULL))));

CREATE TABLE drive_structure_answers (
  structure_test_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  drive_id uuid NOT NULL,
  took_part boolean NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT drive_structure_answers_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_structure_answers_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_structure_answers_pk PRIMARY KEY (structure_test_id, contact_id),
  CONSTRAINT drive_structure_answers_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id),
  CONSTRAINT drive_structure_answers_structure_test_fk FOREIGN KEY (structure_test_id) REFERENCES drive_structure_tests(id)
);
CREATE INDEX drive_structure_answers_contact ON public.drive_structure_answers USING btree (contact_id);
CREATE INDEX drive_structure_answers_drive ON public.drive_structure_answers USING btree (drive_id);
CREATE INDEX drive_structure_answers_recorded_by ON public.drive_structure_answers USING btree (recorded_by);
ALTER TABLE drive_structure_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_structure_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_structure_answers_floor ON drive_structure_answers USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_structure_tests (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  asked_sealed bytea NOT NULL,
  held_on date NOT NULL,
  rating smallint,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT drive_structure_tests_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_structure_tests_pk PRIMARY KEY (id),
  CONSTRAINT drive_structure_tests_rating_on_scale CHECK (((rating >= 1) AND (rating <= 5))),
  CONSTRAINT drive_structure_tests_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id)
);
CREATE INDEX drive_structure_tests_drive ON public.drive_structure_tests USING btree (drive_id);
CREATE INDEX drive_structure_tests_recorded_by ON public.drive_structure_tests USING btree (recorded_by);
ALTER TABLE drive_structure_tests ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_structure_tests FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_structure_tests_floor ON drive_structure_tests USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_ties (
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  kind text NOT NULL,
  drive_id uuid NOT NULL,
  CONSTRAINT drive_ties_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_ties_from_fk FOREIGN KEY (from_id) REFERENCES drive_contacts(id),
  CONSTRAINT drive_ties_kind_known CHECK ((kind = ANY (ARRAY['knows'::text, 'close'::text, 'supervises'::text]))),
  CONSTRAINT drive_ties_of_two CHECK (((from_id <> to_id) AND ((kind = 'supervises'::text) OR (from_id < to_id)))),
  CONSTRAINT drive_ties_pk PRIMARY KEY (from_id, to_id, kind),
  CONSTRAINT drive_ties_to_fk FOREIGN KEY (to_id) REFERENCES drive_contacts(id)
);
CREATE INDEX drive_ties_drive ON public.drive_ties USING btree (drive_id);
CREATE INDEX drive_ties_to ON public.drive_ties USING btree (to_id);
ALTER TABLE drive_ties ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_ties FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_ties_floor ON drive_ties USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drive_unit_estimates (
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  estimated_on date NOT NULL,
  low integer NOT NULL,
  high integer NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT drive_unit_estimates_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT drive_unit_estimates_interval CHECK (((low >= 1) AND (high >= low))),
  CONSTRAINT drive_unit_estimates_pk PRIMARY KEY (id)
);
CREATE INDEX drive_unit_estimates_by_day ON public.drive_unit_estimates USING btree (drive_id, estimated_on);
ALTER TABLE drive_unit_estimates ENABLE ROW LEVEL SECURITY;
ALTER TABLE drive_unit_estimates FORCE ROW LEVEL SECURITY;
CREATE POLICY drive_unit_estimates_floor ON drive_unit_estimates USING ((( SELECT reach_everything() AS reach_everything) OR (drive_id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[]))));

CREATE TABLE drives (
  id uuid NOT NULL,
  path text NOT NULL,
  jurisdiction text NOT NULL,
  sector text NOT NULL,
  direction text NOT NULL,
  code_name_sealed bytea NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  public_on date,
  public_name text,
  ended_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT drives_direction_known CHECK ((direction = ANY (ARRAY['one-leads'::text, 'one-opposed'::text]))),
  CONSTRAINT drives_path_known CHECK ((path = ANY (ARRAY['solidarity'::text, 'certification'::text, 'voluntary-recognition'::text]))),
  CONSTRAINT drives_pk PRIMARY KEY (id),
  CONSTRAINT drives_public_named CHECK (((public_on IS NULL) = (public_name IS NULL)))
);
CREATE INDEX drives_by_opening ON public.drives USING btree (opened_at, id);
ALTER TABLE drives ENABLE ROW LEVEL SECURITY;
ALTER TABLE drives FORCE ROW LEVEL SECURITY;
CREATE POLICY drives_floor ON drives USING ((( SELECT reach_everything() AS reach_everything) OR (id = ANY (( SELECT reach_drives(VARIADIC ARRAY['committee'::text, 'organizer'::text]) AS reach_drives)::uuid[])) OR ((public_on IS NOT NULL) AND (( SELECT reach_worker() AS reach_worker) IS NOT NULL))));

CREATE TABLE dues_month_releases (
  membership_id uuid NOT NULL,
  month date NOT NULL,
  turn smallint NOT NULL,
  entry_id uuid NOT NULL,
  from_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT dues_month_releases_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT dues_month_releases_month_fk FOREIGN KEY (membership_id, month, turn) REFERENCES dues_months(membership_id, month, turn),
  CONSTRAINT dues_month_releases_pk PRIMARY KEY (membership_id, month, turn)
);
CREATE INDEX dues_month_releases_entry ON public.dues_month_releases USING btree (entry_id);
ALTER TABLE dues_month_releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE dues_month_releases FORCE ROW LEVEL SECURITY;
CREATE POLICY dues_month_releases_floor ON dues_month_releases USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE dues_months (
  membership_id uuid NOT NULL,
  month date NOT NULL,
  turn smallint NOT NULL,
  entry_id uuid,
  waiver_id uuid,
  from_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  tier text,
  amount_cents integer NOT NULL,
  CONSTRAINT dues_months_amount_of_paid CHECK (((waiver_id IS NULL) = (amount_cents > 0))),
  CONSTRAINT dues_months_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT dues_months_first_of_month CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT dues_months_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT dues_months_paid_or_waived CHECK ((num_nonnulls(entry_id, waiver_id) = 1)),
  CONSTRAINT dues_months_pk PRIMARY KEY (membership_id, month, turn),
  CONSTRAINT dues_months_tier_known CHECK ((tier = ANY (ARRAY['sub-minimum'::text, 'minimum'::text, 'regular'::text, 'maximum'::text]))),
  CONSTRAINT dues_months_tier_of_paid CHECK (((entry_id IS NULL) = (tier IS NULL))),
  CONSTRAINT dues_months_waiver_fk FOREIGN KEY (waiver_id) REFERENCES waivers(id)
);
CREATE INDEX dues_months_entry ON public.dues_months USING btree (entry_id);
CREATE INDEX dues_months_waiver ON public.dues_months USING btree (waiver_id);
ALTER TABLE dues_months ENABLE ROW LEVEL SECURITY;
ALTER TABLE dues_months FORCE ROW LEVEL SECURITY;
CREATE POLICY dues_months_floor ON dues_months USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE dues_payments (
  entry_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  credential_id uuid,
  method text,
  amount_cents bigint NOT NULL,
  received_on date NOT NULL,
  event_id uuid,
  CONSTRAINT dues_payments_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id),
  CONSTRAINT dues_payments_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT dues_payments_event_fk FOREIGN KEY (event_id) REFERENCES membership_events(id),
  CONSTRAINT dues_payments_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT dues_payments_method_known CHECK ((method = ANY (ARRAY['cash'::text, 'transfer'::text, 'cheque'::text, 'card'::text]))),
  CONSTRAINT dues_payments_method_of_taken CHECK (((method IS NOT NULL) OR (credential_id IS NULL))),
  CONSTRAINT dues_payments_pays_something CHECK ((amount_cents > 0)),
  CONSTRAINT dues_payments_pk PRIMARY KEY (entry_id)
);
CREATE INDEX dues_payments_event ON public.dues_payments USING btree (event_id);
CREATE INDEX dues_payments_of ON public.dues_payments USING btree (membership_id, received_on);
CREATE INDEX dues_payments_taken ON public.dues_payments USING btree (credential_id, received_on);
ALTER TABLE dues_payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE dues_payments FORCE ROW LEVEL SECURITY;
CREATE POLICY dues_payments_floor ON dues_payments USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE employer_names (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  CONSTRAINT employer_names_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id) ON DELETE CASCADE,
  CONSTRAINT employer_names_key_once UNIQUE (name_key),
  CONSTRAINT employer_names_pk PRIMARY KEY (id)
);
CREATE INDEX employer_names_employer ON public.employer_names USING btree (employer_id);

CREATE TABLE employers (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  known_from_survey_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT employers_pk PRIMARY KEY (id)
);
CREATE INDEX employers_by_name ON public.employers USING btree (name COLLATE "C", id);

CREATE TABLE export_chunks (
  export_id uuid NOT NULL,
  place integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT export_chunks_export_fk FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE,
  CONSTRAINT export_chunks_pk PRIMARY KEY (export_id, place)
);
ALTER TABLE export_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE export_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY export_chunks_floor ON export_chunks USING ((( SELECT reach_everything() AS reach_everything) OR (export_id IN ( SELECT exports.id
   FROM exports
  WHERE (exports.asked_by_account = ( SELECT reach_account() AS reach_account))))));

CREATE TABLE exports (
  id uuid NOT NULL,
  kind text NOT NULL,
  form text NOT NULL,
  filter jsonb NOT NULL,
  asked_by_account uuid NOT NULL,
  asked_by_worker uuid NOT NULL,
  count integer NOT NULL,
  chunks integer NOT NULL,
  persons uuid[] NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  deleted_at timestamp with time zone,
  CONSTRAINT exports_asked_by_account_fk FOREIGN KEY (asked_by_account) REFERENCES accounts(id),
  CONSTRAINT exports_asked_by_worker_fk FOREIGN KEY (asked_by_worker) REFERENCES workers(id),
  CONSTRAINT exports_form_known CHECK ((form = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  CONSTRAINT exports_kind_known CHECK ((kind = ANY (ARRAY['workers'::text, 'mandates'::text]))),
  CONSTRAINT exports_pk PRIMARY KEY (id)
);
CREATE INDEX exports_asked_by ON public.exports USING btree (asked_by_account, made_at, id);
CREATE INDEX exports_asked_by_worker ON public.exports USING btree (asked_by_worker);
CREATE INDEX exports_expiring ON public.exports USING btree (expires_at) WHERE (deleted_at IS NULL);
CREATE INDEX exports_persons ON public.exports USING gin (persons);
ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE exports FORCE ROW LEVEL SECURITY;
CREATE POLICY exports_floor ON exports USING ((( SELECT reach_everything() AS reach_everything) OR (asked_by_account = ( SELECT reach_account() AS reach_account))));

CREATE TABLE funded_work (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  programme_id uuid NOT NULL,
  employer_id uuid,
  site_id uuid,
  job_class_id uuid,
  CONSTRAINT funded_work_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT funded_work_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id),
  CONSTRAINT funded_work_names_something CHECK ((num_nonnulls(employer_id, job_class_id) > 0)),
  CONSTRAINT funded_work_pk PRIMARY KEY (id),
  CONSTRAINT funded_work_programme_fk FOREIGN KEY (programme_id) REFERENCES funding_programmes(id),
  CONSTRAINT funded_work_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id),
  CONSTRAINT funded_work_site_with_employer CHECK (((site_id IS NULL) OR (employer_id IS NOT NULL)))
);
CREATE INDEX funded_work_employer ON public.funded_work USING btree (employer_id);
CREATE INDEX funded_work_job_class ON public.funded_work USING btree (job_class_id);
CREATE INDEX funded_work_site ON public.funded_work USING btree (site_id);
CREATE UNIQUE INDEX funded_work_once ON public.funded_work USING btree (programme_id, employer_id, site_id, job_class_id) NULLS NOT DISTINCT;

CREATE TABLE funding_programmes (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  funder text NOT NULL,
  funder_key text NOT NULL,
  starts_on date,
  ends_on date,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT funding_programmes_pk PRIMARY KEY (id),
  CONSTRAINT funding_programmes_starts_before_end CHECK ((ends_on >= starts_on))
);
CREATE INDEX funding_programmes_ending ON public.funding_programmes USING btree (ends_on, id);
CREATE UNIQUE INDEX funding_programmes_once ON public.funding_programmes USING btree (funder_key, name_key);

CREATE TABLE headcounts (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  site_id uuid,
  job_class_id uuid,
  people integer NOT NULL,
  kind text NOT NULL,
  counted_on date NOT NULL,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT headcounts_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT headcounts_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id),
  CONSTRAINT headcounts_kind_known CHECK ((kind = ANY (ARRAY['exact'::text, 'at-least'::text]))),
  CONSTRAINT headcounts_people_counted CHECK ((people >= 0)),
  CONSTRAINT headcounts_pk PRIMARY KEY (id),
  CONSTRAINT headcounts_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id)
);
CREATE INDEX headcounts_by_day ON public.headcounts USING btree (counted_on, id);
CREATE INDEX headcounts_job_class ON public.headcounts USING btree (job_class_id);
CREATE INDEX headcounts_site ON public.headcounts USING btree (site_id);
CREATE UNIQUE INDEX headcounts_once ON public.headcounts USING btree (employer_id, site_id, job_class_id, counted_on, source) NULLS NOT DISTINCT;

CREATE TABLE idempotency_records (
  subject bytea NOT NULL,
  request_hash bytea NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  status integer,
  location text,
  answer_hash bytea,
  answer_sealed bytea,
  lasting boolean DEFAULT false NOT NULL,
  CONSTRAINT idempotency_records_pk PRIMARY KEY (subject)
);
CREATE INDEX idempotency_records_begun ON public.idempotency_records USING btree (begun_at);

CREATE TABLE inactivity_projection (
  membership_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  CONSTRAINT inactivity_projection_from_before_until CHECK ((until_on > from_on)),
  CONSTRAINT inactivity_projection_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT inactivity_projection_pk PRIMARY KEY (membership_id, from_on)
);
ALTER TABLE inactivity_projection ENABLE ROW LEVEL SECURITY;
ALTER TABLE inactivity_projection FORCE ROW LEVEL SECURITY;
CREATE POLICY inactivity_projection_floor ON inactivity_projection USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE invitations (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  worker_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  invited_by uuid,
  invited_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  redeemed_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  CONSTRAINT invitations_code_hash_once UNIQUE (code_hash),
  CONSTRAINT invitations_invited_by_fk FOREIGN KEY (invited_by) REFERENCES accounts(id),
  CONSTRAINT invitations_pk PRIMARY KEY (id),
  CONSTRAINT invitations_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX invitations_invited_by ON public.invitations USING btree (invited_by);
CREATE INDEX invitations_worker ON public.invitations USING btree (worker_id);
CREATE UNIQUE INDEX invitations_one_open ON public.invitations USING btree (worker_id) WHERE ((redeemed_at IS NULL) AND (withdrawn_at IS NULL));
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY invitations_floor ON invitations USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (worker_id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text]) AS reach_workers))));

CREATE TABLE job_class_names (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  job_class_id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  CONSTRAINT job_class_names_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id) ON DELETE CASCADE,
  CONSTRAINT job_class_names_key_once UNIQUE (name_key),
  CONSTRAINT job_class_names_pk PRIMARY KEY (id)
);
CREATE INDEX job_class_names_job_class ON public.job_class_names USING btree (job_class_id);

CREATE TABLE job_classes (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  known_from_survey_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT job_classes_pk PRIMARY KEY (id)
);
CREATE INDEX job_classes_by_name ON public.job_classes USING btree (name COLLATE "C", id);

CREATE TABLE job_workers (
  name text NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT job_workers_pk PRIMARY KEY (name)
);

CREATE TABLE jobs (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  worker_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  site_id uuid,
  job_class_id uuid NOT NULL,
  kind text DEFAULT 'employed'::text NOT NULL,
  pay_basis text,
  covered boolean,
  covered_by text,
  certification_id uuid,
  programme_id uuid,
  from_on date NOT NULL,
  until_on date,
  import_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT jobs_agreement_only_when_covered CHECK ((COALESCE(covered, false) OR ((covered_by IS NULL) AND (certification_id IS NULL)))),
  CONSTRAINT jobs_certification_fk FOREIGN KEY (certification_id) REFERENCES certifications(id),
  CONSTRAINT jobs_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT jobs_from_before_until CHECK ((until_on >= from_on)),
  CONSTRAINT jobs_import_fk FOREIGN KEY (import_id) REFERENCES worker_imports(id),
  CONSTRAINT jobs_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id),
  CONSTRAINT jobs_kind_known CHECK ((kind = ANY (ARRAY['employed'::text, 'volunteer'::text, 'honorarium'::text, 'unpaid'::text]))),
  CONSTRAINT jobs_pay_basis_known CHECK ((pay_basis = ANY (ARRAY['hour'::text, 'shift'::text, 'day'::text, 'week'::text, 'biweek'::text, 'semimonth'::text, 'month'::text, 'year'::text, 'in-kind'::text, 'unpaid'::text]))),
  CONSTRAINT jobs_pk PRIMARY KEY (id),
  CONSTRAINT jobs_programme_fk FOREIGN KEY (programme_id) REFERENCES funding_programmes(id),
  CONSTRAINT jobs_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id),
  CONSTRAINT jobs_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX jobs_certification ON public.jobs USING btree (certification_id) WHERE (certification_id IS NOT NULL);
CREATE INDEX jobs_employer ON public.jobs USING btree (employer_id, worker_id);
CREATE INDEX jobs_import ON public.jobs USING btree (import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX jobs_job_class ON public.jobs USING btree (job_class_id, worker_id);
CREATE INDEX jobs_programme ON public.jobs USING btree (programme_id) WHERE (programme_id IS NOT NULL);
CREATE INDEX jobs_site ON public.jobs USING btree (site_id, worker_id);
CREATE INDEX jobs_worker ON public.jobs USING btree (worker_id);
ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs_changed ON jobs USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (site_id = ANY (( SELECT reach_sites(VARIADIC ARRAY['steward'::text]) AS reach_sites)::uuid[]))));
CREATE POLICY jobs_seen ON jobs FOR SELECT USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (site_id = ANY (( SELECT reach_sites(VARIADIC ARRAY['steward'::text, 'delegate'::text]) AS reach_sites)::uuid[])) OR (worker_id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text]) AS reach_workers))));

CREATE TABLE key_changes (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  proposal_id uuid NOT NULL,
  approved_at timestamp with time zone NOT NULL,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  generation smallint,
  CONSTRAINT key_changes_in_order CHECK (((ended_at IS NULL) OR (begun_at IS NOT NULL))),
  CONSTRAINT key_changes_pk PRIMARY KEY (id),
  CONSTRAINT key_changes_proposal_once UNIQUE (proposal_id)
);

CREATE TABLE key_generation (
  only boolean DEFAULT true NOT NULL,
  newest smallint NOT NULL,
  earliest smallint NOT NULL,
  CONSTRAINT key_generation_one CHECK ("only"),
  CONSTRAINT key_generation_pk PRIMARY KEY ("only")
);

CREATE TABLE keys_to_end (
  owner text NOT NULL,
  remembered text,
  CONSTRAINT keys_to_end_pk PRIMARY KEY (owner)
);
ALTER TABLE keys_to_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE keys_to_end FORCE ROW LEVEL SECURITY;
CREATE POLICY keys_to_end_floor ON keys_to_end USING (( SELECT reach_everything() AS reach_everything));

CREATE TABLE known_devices (
  account_id uuid NOT NULL,
  mark bytea NOT NULL,
  seen_on date NOT NULL,
  CONSTRAINT known_devices_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT known_devices_pk PRIMARY KEY (account_id, mark)
);
CREATE INDEX known_devices_seen ON public.known_devices USING btree (seen_on);
ALTER TABLE known_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_devices FORCE ROW LEVEL SECURITY;
CREATE POLICY known_devices_floor ON known_devices USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE ledger_accounts (
  code text NOT NULL,
  membership_id uuid,
  CONSTRAINT ledger_accounts_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT ledger_accounts_pk PRIMARY KEY (code),
  CONSTRAINT ledger_accounts_typed CHECK ((split_part(code, ':'::text, 1) = ANY (ARRAY['assets'::text, 'liabilities'::text, 'equity'::text, 'income'::text, 'expenses'::text])))
);
CREATE INDEX ledger_accounts_membership ON public.ledger_accounts USING btree (membership_id);
ALTER TABLE ledger_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_accounts_floor ON ledger_accounts USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE ledger_entries (
  id uuid NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  proposal_id uuid,
  reverses uuid,
  CONSTRAINT ledger_entries_kind_known CHECK ((kind = ANY (ARRAY['payment'::text, 'allocation'::text, 'initiation'::text, 'income'::text, 'expense'::text, 'handover'::text, 'till-move'::text, 'remittance'::text, 'refund'::text, 'opening'::text, 'brought'::text, 'reversal'::text]))),
  CONSTRAINT ledger_entries_pk PRIMARY KEY (id),
  CONSTRAINT ledger_entries_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT ledger_entries_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id),
  CONSTRAINT ledger_entries_reversal_of_another CHECK (((reverses IS NOT NULL) = (kind = 'reversal'::text))),
  CONSTRAINT ledger_entries_reverses_fk FOREIGN KEY (reverses) REFERENCES ledger_entries(id)
);
CREATE INDEX ledger_entries_by_day ON public.ledger_entries USING btree (happened_on, place);
CREATE INDEX ledger_entries_proposal ON public.ledger_entries USING btree (proposal_id);
CREATE INDEX ledger_entries_recorded_by ON public.ledger_entries USING btree (recorded_by);
CREATE UNIQUE INDEX ledger_entries_place ON public.ledger_entries USING btree (place);
CREATE UNIQUE INDEX ledger_entries_reversed_once ON public.ledger_entries USING btree (reverses);
ALTER TABLE ledger_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_entries_floor ON ledger_entries USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE ledger_notes (
  entry_id uuid NOT NULL,
  worker_id uuid,
  text_sealed bytea NOT NULL,
  CONSTRAINT ledger_notes_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT ledger_notes_pk PRIMARY KEY (entry_id),
  CONSTRAINT ledger_notes_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX ledger_notes_worker ON public.ledger_notes USING btree (worker_id);
ALTER TABLE ledger_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_notes_floor ON ledger_notes USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE ledger_slips (
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  media_type text NOT NULL,
  sealed bytea NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by uuid,
  CONSTRAINT ledger_slips_added_by_fk FOREIGN KEY (added_by) REFERENCES workers(id),
  CONSTRAINT ledger_slips_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT ledger_slips_pk PRIMARY KEY (id),
  CONSTRAINT ledger_slips_type_known CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text])))
);
CREATE INDEX ledger_slips_added_by ON public.ledger_slips USING btree (added_by);
CREATE INDEX ledger_slips_entry ON public.ledger_slips USING btree (entry_id);
ALTER TABLE ledger_slips ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_slips FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_slips_floor ON ledger_slips USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE ledger_transfers (
  entry_id uuid NOT NULL,
  place smallint NOT NULL,
  debit text NOT NULL,
  credit text NOT NULL,
  amount_cents bigint NOT NULL,
  happened_on date NOT NULL,
  CONSTRAINT ledger_transfers_between_two CHECK ((debit <> credit)),
  CONSTRAINT ledger_transfers_credit_fk FOREIGN KEY (credit) REFERENCES ledger_accounts(code),
  CONSTRAINT ledger_transfers_debit_fk FOREIGN KEY (debit) REFERENCES ledger_accounts(code),
  CONSTRAINT ledger_transfers_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT ledger_transfers_moves_something CHECK ((amount_cents > 0)),
  CONSTRAINT ledger_transfers_pk PRIMARY KEY (entry_id, place)
);
CREATE INDEX ledger_transfers_credit ON public.ledger_transfers USING btree (credit, happened_on);
CREATE INDEX ledger_transfers_debit ON public.ledger_transfers USING btree (debit, happened_on);
ALTER TABLE ledger_transfers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_transfers FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_transfers_floor ON ledger_transfers USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));
ALTER TABLE ledger_transfers ALTER COLUMN credit SET (n_distinct=-0.02);
ALTER TABLE ledger_transfers ALTER COLUMN debit SET (n_distinct=-0.02);

CREATE TABLE legal_name_openings (
  id uuid NOT NULL,
  worker_id uuid NOT NULL,
  opened_for_worker uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone NOT NULL,
  CONSTRAINT legal_name_openings_for_fk FOREIGN KEY (opened_for_worker) REFERENCES workers(id),
  CONSTRAINT legal_name_openings_pk PRIMARY KEY (id),
  CONSTRAINT legal_name_openings_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX legal_name_openings_for ON public.legal_name_openings USING btree (opened_for_worker);
CREATE INDEX legal_name_openings_worker ON public.legal_name_openings USING btree (worker_id, opened_for_worker);
ALTER TABLE legal_name_openings ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_name_openings FORCE ROW LEVEL SECURITY;
CREATE POLICY legal_name_openings_floor ON legal_name_openings USING ((( SELECT reach_everything() AS reach_everything) OR (opened_for_worker = ( SELECT reach_worker() AS reach_worker)) OR (worker_id = ( SELECT reach_worker() AS reach_worker))));

CREATE TABLE mandates (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  worker_id uuid NOT NULL,
  role text NOT NULL,
  scope_kind text NOT NULL,
  scope_id uuid,
  from_on date NOT NULL,
  until_on date,
  recalled_on date,
  created_at timestamp with time zone NOT NULL,
  proposed_by uuid,
  approved_by uuid,
  proposal_id uuid,
  CONSTRAINT mandates_approved_by_fk FOREIGN KEY (approved_by) REFERENCES workers(id),
  CONSTRAINT mandates_from_before_until CHECK ((until_on >= from_on)),
  CONSTRAINT mandates_pk PRIMARY KEY (id),
  CONSTRAINT mandates_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT mandates_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES workers(id),
  CONSTRAINT mandates_role_known CHECK ((role = ANY (ARRAY['steward'::text, 'organizer'::text, 'delegate'::text, 'treasurer'::text, 'secretary'::text, 'custodian'::text, 'trustee'::text, 'chair'::text, 'committee'::text]))),
  CONSTRAINT mandates_scope_kind_known CHECK ((scope_kind = ANY (ARRAY['union'::text, 'branch'::text, 'site'::text, 'drive'::text]))),
  CONSTRAINT mandates_scope_named CHECK (((scope_kind = 'union'::text) = (scope_id IS NULL))),
  CONSTRAINT mandates_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX mandates_approved_by ON public.mandates USING btree (approved_by);
CREATE INDEX mandates_proposal ON public.mandates USING btree (proposal_id);
CREATE INDEX mandates_proposed_by ON public.mandates USING btree (proposed_by);
CREATE INDEX mandates_worker ON public.mandates USING btree (worker_id);
ALTER TABLE mandates ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandates FORCE ROW LEVEL SECURITY;
CREATE POLICY mandates_floor ON mandates USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR (( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'custodian'::text, 'trustee'::text]) AS reach_holds) AND (scope_kind <> 'drive'::text))));

CREATE TABLE map_import_effects (
  import_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  noun text NOT NULL,
  version integer NOT NULL,
  before jsonb,
  CONSTRAINT map_import_effects_import_fk FOREIGN KEY (import_id) REFERENCES map_imports(id),
  CONSTRAINT map_import_effects_pk PRIMARY KEY (import_id, entry_id)
);

CREATE TABLE map_import_rows (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  status text NOT NULL,
  errors jsonb NOT NULL,
  warnings jsonb NOT NULL,
  CONSTRAINT map_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES map_imports(id),
  CONSTRAINT map_import_rows_pk PRIMARY KEY (import_id, line)
);

CREATE TABLE map_imports (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  file_name text NOT NULL,
  file_hash bytea NOT NULL,
  file jsonb NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  undone_at timestamp with time zone,
  CONSTRAINT map_imports_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX map_imports_file_once ON public.map_imports USING btree (file_hash) WHERE (undone_at IS NULL);

CREATE TABLE meeting_attendances (
  meeting_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT meeting_attendances_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  CONSTRAINT meeting_attendances_pk PRIMARY KEY (meeting_id, worker_id),
  CONSTRAINT meeting_attendances_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX meeting_attendances_worker ON public.meeting_attendances USING btree (worker_id);
ALTER TABLE meeting_attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_attendances FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_attendances_floor ON meeting_attendances USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'chair'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['chair'::text]) AS reach_holds_anywhere)));

CREATE TABLE meeting_decisions (
  meeting_id uuid NOT NULL,
  place smallint NOT NULL,
  text_sealed bytea NOT NULL,
  votes_for smallint NOT NULL,
  votes_against smallint NOT NULL,
  abstained smallint NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT meeting_decisions_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meetings(id),
  CONSTRAINT meeting_decisions_pk PRIMARY KEY (meeting_id, place),
  CONSTRAINT meeting_decisions_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id),
  CONSTRAINT meeting_decisions_votes_counted CHECK ((LEAST(votes_for, votes_against, abstained) >= 0))
);
CREATE INDEX meeting_decisions_recorded_by ON public.meeting_decisions USING btree (recorded_by);
ALTER TABLE meeting_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_decisions_floor ON meeting_decisions USING ((( SELECT reach_everything() AS reach_everything) OR (meeting_id IN ( SELECT meetings.id
   FROM meetings))));

CREATE TABLE meetings (
  id uuid NOT NULL,
  kind text NOT NULL,
  branch_id uuid,
  meets_on date NOT NULL,
  place_sealed bytea NOT NULL,
  roll_id uuid,
  called_at timestamp with time zone NOT NULL,
  called_by uuid,
  called_off_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT meetings_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT meetings_branch_of_branch CHECK (((kind <> 'branch'::text) OR (branch_id IS NOT NULL))),
  CONSTRAINT meetings_called_by_fk FOREIGN KEY (called_by) REFERENCES workers(id),
  CONSTRAINT meetings_kind_known CHECK ((kind = ANY (ARRAY['general'::text, 'branch'::text, 'committee'::text]))),
  CONSTRAINT meetings_pk PRIMARY KEY (id),
  CONSTRAINT meetings_roll_fk FOREIGN KEY (roll_id) REFERENCES standing_rolls(id)
);
CREATE INDEX meetings_branch ON public.meetings USING btree (branch_id);
CREATE INDEX meetings_by_day ON public.meetings USING btree (meets_on, id);
CREATE INDEX meetings_called_by ON public.meetings USING btree (called_by);
CREATE INDEX meetings_roll ON public.meetings USING btree (roll_id);
ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY meetings_floor ON meetings USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'chair'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['chair'::text]) AS reach_holds_anywhere) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['committee'::text]) AS reach_holds_anywhere) OR ((kind <> 'committee'::text) AND (( SELECT reach_worker() AS reach_worker) IS NOT NULL) AND ((branch_id IS NULL) OR (branch_id IN ( SELECT e.branch_id
   FROM (membership_events e
     JOIN memberships m ON ((m.id = e.membership_id)))
  WHERE (m.worker_id = ( SELECT reach_worker() AS reach_worker))))))));

CREATE TABLE membership_events (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  membership_id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  until_on date,
  branch_id uuid,
  voids uuid,
  proposal_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT membership_events_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT membership_events_branch_of CHECK (((kind <> 'transferred'::text) OR (branch_id IS NOT NULL))),
  CONSTRAINT membership_events_end_of_suspension CHECK (((until_on IS NOT NULL) = (kind = 'suspended'::text))),
  CONSTRAINT membership_events_happened_before_until CHECK ((until_on >= happened_on)),
  CONSTRAINT membership_events_kind_known CHECK ((kind = ANY (ARRAY['applied'::text, 'initiated'::text, 'reinitiated'::text, 'transferred'::text, 'withdrew'::text, 'died'::text, 'suspended'::text, 'situation'::text, 'voided'::text]))),
  CONSTRAINT membership_events_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT membership_events_pk PRIMARY KEY (id),
  CONSTRAINT membership_events_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT membership_events_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id),
  CONSTRAINT membership_events_void_names_another CHECK (((voids IS NOT NULL) = (kind = 'voided'::text))),
  CONSTRAINT membership_events_voids_fk FOREIGN KEY (voids) REFERENCES membership_events(id)
);
CREATE INDEX membership_events_branch ON public.membership_events USING btree (branch_id);
CREATE INDEX membership_events_few ON public.membership_events USING btree (kind, happened_on) WHERE (kind = ANY (ARRAY['applied'::text, 'withdrew'::text, 'died'::text, 'voided'::text]));
CREATE INDEX membership_events_of ON public.membership_events USING btree (membership_id, happened_on);
CREATE INDEX membership_events_proposal ON public.membership_events USING btree (proposal_id);
CREATE INDEX membership_events_recorded_by ON public.membership_events USING btree (recorded_by);
CREATE UNIQUE INDEX membership_events_voided_once ON public.membership_events USING btree (voids);
ALTER TABLE membership_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_events FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_events_floor ON membership_events USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere) OR (membership_id IN ( SELECT memberships_within(VARIADIC ARRAY['steward'::text]) AS memberships_within))));

CREATE TABLE membership_words (
  event_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  situation_sealed bytea,
  note_sealed bytea,
  CONSTRAINT membership_words_event_fk FOREIGN KEY (event_id) REFERENCES membership_events(id),
  CONSTRAINT membership_words_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT membership_words_pk PRIMARY KEY (event_id)
);
CREATE INDEX membership_words_membership ON public.membership_words USING btree (membership_id);
ALTER TABLE membership_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_words FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_words_changed ON membership_words FOR UPDATE USING (( SELECT reach_everything() AS reach_everything));
CREATE POLICY membership_words_removed ON membership_words FOR DELETE USING (( SELECT reach_everything() AS reach_everything));
CREATE POLICY membership_words_seen ON membership_words FOR SELECT USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (membership_id IN ( SELECT memberships_within(VARIADIC ARRAY['steward'::text]) AS memberships_within))));
CREATE POLICY membership_words_written ON membership_words FOR INSERT WITH CHECK ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere) OR (membership_id IN ( SELECT memberships_within(VARIADIC ARRAY['steward'::text]) AS memberships_within))));

CREATE TABLE memberships (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  worker_id uuid NOT NULL,
  number integer,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT memberships_number_counts CHECK ((number > 0)),
  CONSTRAINT memberships_number_once UNIQUE (number),
  CONSTRAINT memberships_pk PRIMARY KEY (id),
  CONSTRAINT memberships_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX memberships_in_order ON public.memberships USING btree (COALESCE(number, 2147483647), id);
CREATE INDEX memberships_worker ON public.memberships USING btree (worker_id);
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_floor ON memberships USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text, 'secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere) OR (worker_id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text]) AS reach_workers)) OR (worker_id IN ( SELECT reach_members(VARIADIC ARRAY['steward'::text]) AS reach_members))));

CREATE TABLE notices (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  code text NOT NULL,
  values jsonb NOT NULL,
  href text,
  told_at timestamp with time zone NOT NULL,
  put_away_at timestamp with time zone,
  CONSTRAINT notices_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT notices_pk PRIMARY KEY (id)
);
CREATE INDEX notices_account ON public.notices USING btree (account_id, told_at);
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY notices_floor ON notices USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));
CREATE POLICY notices_told ON notices FOR INSERT WITH CHECK (true);

CREATE TABLE panic_locks (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  locked_at timestamp with time zone NOT NULL,
  locked_by uuid,
  reopened_at timestamp with time zone,
  due jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT panic_locks_locked_by_fk FOREIGN KEY (locked_by) REFERENCES workers(id),
  CONSTRAINT panic_locks_pk PRIMARY KEY (id),
  CONSTRAINT panic_locks_reopened_after CHECK ((reopened_at >= locked_at))
);
CREATE INDEX panic_locks_locked_by ON public.panic_locks USING btree (locked_by);
CREATE UNIQUE INDEX panic_locks_one_open ON public.panic_locks USING btree ((true)) WHERE (reopened_at IS NULL);
ALTER TABLE panic_locks ENABLE ROW LEVEL SECURITY;
ALTER TABLE panic_locks FORCE ROW LEVEL SECURITY;
CREATE POLICY panic_locks_floor ON panic_locks USING (( SELECT reach_everything() AS reach_everything));

CREATE TABLE passkey_challenges (
  challenge text NOT NULL,
  purpose text NOT NULL,
  account_id uuid,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT passkey_challenges_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT passkey_challenges_pk PRIMARY KEY (challenge),
  CONSTRAINT passkey_challenges_purpose_known CHECK ((purpose = ANY (ARRAY['enrolment'::text, 'sign-in'::text])))
);
CREATE INDEX passkey_challenges_account ON public.passkey_challenges USING btree (account_id);
CREATE INDEX passkey_challenges_expires ON public.passkey_challenges USING btree (expires_at);
ALTER TABLE passkey_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenges FORCE ROW LEVEL SECURITY;
CREATE POLICY passkey_challenges_floor ON passkey_challenges USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE passkeys (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  nickname text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT passkeys_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT passkeys_credential_once UNIQUE (credential_id),
  CONSTRAINT passkeys_pk PRIMARY KEY (id)
);
CREATE INDEX passkeys_account ON public.passkeys USING btree (account_id);
ALTER TABLE passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkeys FORCE ROW LEVEL SECURITY;
CREATE POLICY passkeys_floor ON passkeys USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE posted_benefits (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  job_class_id uuid,
  benefit text NOT NULL,
  offered boolean NOT NULL,
  posted_on date NOT NULL,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT posted_benefits_benefit_known CHECK ((benefit = ANY (ARRAY['dental'::text, 'drugPlan'::text, 'extendedHealth'::text, 'sickDays'::text, 'vacation'::text, 'holidays'::text, 'pension'::text, 'counselling'::text, 'bereavement'::text, 'hazardPay'::text, 'shiftPremium'::text, 'phoneTransit'::text, 'paidTraining'::text]))),
  CONSTRAINT posted_benefits_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT posted_benefits_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id),
  CONSTRAINT posted_benefits_pk PRIMARY KEY (id)
);
CREATE INDEX posted_benefits_by_day ON public.posted_benefits USING btree (posted_on, id);
CREATE INDEX posted_benefits_job_class ON public.posted_benefits USING btree (job_class_id);
CREATE UNIQUE INDEX posted_benefits_once ON public.posted_benefits USING btree (employer_id, job_class_id, benefit, posted_on, source) NULLS NOT DISTINCT;

CREATE TABLE posted_rates (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  job_class_id uuid NOT NULL,
  site_id uuid,
  amount numeric(13,4) NOT NULL,
  basis text NOT NULL,
  hours numeric(7,4),
  hourly numeric(13,4),
  posted_on date NOT NULL,
  source text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT posted_rates_amount_positive CHECK ((amount > (0)::numeric)),
  CONSTRAINT posted_rates_basis_known CHECK ((basis = ANY (ARRAY['hour'::text, 'shift'::text, 'day'::text, 'week'::text, 'biweek'::text, 'semimonth'::text, 'month'::text, 'year'::text, 'in-kind'::text]))),
  CONSTRAINT posted_rates_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT posted_rates_hours_positive CHECK ((hours > (0)::numeric)),
  CONSTRAINT posted_rates_in_kind_has_no_hourly CHECK (((basis = 'in-kind'::text) = (hourly IS NULL))),
  CONSTRAINT posted_rates_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id),
  CONSTRAINT posted_rates_pk PRIMARY KEY (id),
  CONSTRAINT posted_rates_shift_has_hours CHECK (((basis <> 'shift'::text) OR (hours IS NOT NULL))),
  CONSTRAINT posted_rates_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id)
);
CREATE INDEX posted_rates_by_day ON public.posted_rates USING btree (posted_on, id);
CREATE INDEX posted_rates_job_class ON public.posted_rates USING btree (job_class_id);
CREATE INDEX posted_rates_site ON public.posted_rates USING btree (site_id);
CREATE UNIQUE INDEX posted_rates_once ON public.posted_rates USING btree (employer_id, job_class_id, site_id, posted_on, source, amount, basis, hours) NULLS NOT DISTINCT;

CREATE TABLE proposals (
  id uuid NOT NULL,
  kind text NOT NULL,
  payload_sealed bytea,
  concerns uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  kept_out uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  proposed_by_worker uuid NOT NULL,
  proposed_by_account uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  meeting_on date,
  meeting_decision_sealed bytea,
  approved_by_worker uuid,
  approved_by_account uuid,
  approved_at timestamp with time zone,
  refused_by_worker uuid,
  refused_at timestamp with time zone,
  refusal_sealed bytea,
  withdrawn_at timestamp with time zone,
  result_id uuid,
  drive_id uuid,
  CONSTRAINT proposals_approved_by_account_fk FOREIGN KEY (approved_by_account) REFERENCES accounts(id),
  CONSTRAINT proposals_approved_by_somebody CHECK (((approved_at IS NULL) = (approved_by_worker IS NULL))),
  CONSTRAINT proposals_approved_by_worker_fk FOREIGN KEY (approved_by_worker) REFERENCES workers(id),
  CONSTRAINT proposals_decided_once CHECK ((num_nonnulls(approved_at, refused_at, withdrawn_at) <= 1)),
  CONSTRAINT proposals_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id),
  CONSTRAINT proposals_pk PRIMARY KEY (id),
  CONSTRAINT proposals_proposed_by_account_fk FOREIGN KEY (proposed_by_account) REFERENCES accounts(id),
  CONSTRAINT proposals_proposed_by_worker_fk FOREIGN KEY (proposed_by_worker) REFERENCES workers(id),
  CONSTRAINT proposals_refused_by_worker_fk FOREIGN KEY (refused_by_worker) REFERENCES workers(id),
  CONSTRAINT proposals_two_people CHECK ((approved_by_worker <> proposed_by_worker)),
  CONSTRAINT proposals_vacancy_whole CHECK (((meeting_on IS NULL) = (meeting_decision_sealed IS NULL)))
);
CREATE INDEX proposals_approved_by_account ON public.proposals USING btree (approved_by_account);
CREATE INDEX proposals_approved_by_worker ON public.proposals USING btree (approved_by_worker);
CREATE INDEX proposals_drive ON public.proposals USING btree (drive_id);
CREATE INDEX proposals_proposed_by ON public.proposals USING btree (proposed_by_worker);
CREATE INDEX proposals_proposed_by_account ON public.proposals USING btree (proposed_by_account);
CREATE INDEX proposals_refused_by_worker ON public.proposals USING btree (refused_by_worker);
CREATE INDEX proposals_waiting ON public.proposals USING btree (proposed_at, id) WHERE (num_nonnulls(approved_at, refused_at, withdrawn_at) = 0);
ALTER TABLE proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY proposals_floor ON proposals USING ((( SELECT reach_everything() AS reach_everything) OR (proposed_by_worker = ( SELECT reach_worker() AS reach_worker))));

CREATE TABLE receipt_codes (
  credential_id uuid NOT NULL,
  number integer NOT NULL,
  membership_id uuid NOT NULL,
  code_sealed bytea NOT NULL,
  CONSTRAINT receipt_codes_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT receipt_codes_pk PRIMARY KEY (credential_id, number),
  CONSTRAINT receipt_codes_receipt_fk FOREIGN KEY (credential_id, number) REFERENCES receipts(credential_id, number)
);
CREATE INDEX receipt_codes_membership ON public.receipt_codes USING btree (membership_id);
ALTER TABLE receipt_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE receipt_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY receipt_codes_floor ON receipt_codes USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE receipts (
  credential_id uuid NOT NULL,
  number integer NOT NULL,
  entry_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  CONSTRAINT receipts_credential_fk FOREIGN KEY (credential_id) REFERENCES delegate_credentials(id),
  CONSTRAINT receipts_entry_fk FOREIGN KEY (entry_id) REFERENCES dues_payments(entry_id),
  CONSTRAINT receipts_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT receipts_number_counts CHECK ((number > 0)),
  CONSTRAINT receipts_pk PRIMARY KEY (credential_id, number)
);
CREATE INDEX receipts_membership ON public.receipts USING btree (membership_id);
CREATE UNIQUE INDEX receipts_code_once ON public.receipts USING btree (code_hash);
CREATE UNIQUE INDEX receipts_entry_once ON public.receipts USING btree (entry_id);
ALTER TABLE receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE receipts FORCE ROW LEVEL SECURITY;
CREATE POLICY receipts_floor ON receipts USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE recoveries (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid,
  word_hash bytea NOT NULL,
  mark text NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  usable_at timestamp with time zone,
  stopped_at timestamp with time zone,
  completed_at timestamp with time zone,
  CONSTRAINT recoveries_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT recoveries_ended_once CHECK (((completed_at IS NULL) OR (stopped_at IS NULL))),
  CONSTRAINT recoveries_pk PRIMARY KEY (id),
  CONSTRAINT recoveries_word_hash_once UNIQUE (word_hash)
);
CREATE INDEX recoveries_account ON public.recoveries USING btree (account_id);
CREATE INDEX recoveries_open ON public.recoveries USING btree (expires_at) WHERE ((completed_at IS NULL) AND (stopped_at IS NULL));
ALTER TABLE recoveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE recoveries FORCE ROW LEVEL SECURITY;
CREATE POLICY recoveries_floor ON recoveries USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE recovery_codes (
  account_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  made_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_codes_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT recovery_codes_pk PRIMARY KEY (account_id, code_hash)
);
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_codes_floor ON recovery_codes USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE recovery_confirmations (
  recovery_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  CONSTRAINT recovery_confirmations_pk PRIMARY KEY (recovery_id, worker_id),
  CONSTRAINT recovery_confirmations_recovery_fk FOREIGN KEY (recovery_id) REFERENCES recoveries(id) ON DELETE CASCADE,
  CONSTRAINT recovery_confirmations_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX recovery_confirmations_worker ON public.recovery_confirmations USING btree (worker_id);
ALTER TABLE recovery_confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_confirmations FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_confirmations_floor ON recovery_confirmations USING ((( SELECT reach_everything() AS reach_everything) OR (worker_id = ( SELECT reach_worker() AS reach_worker))));

CREATE TABLE recurring_runs (
  name text NOT NULL,
  last_run_on date,
  begun_at timestamp with time zone,
  CONSTRAINT recurring_runs_pk PRIMARY KEY (name)
);

CREATE TABLE reminder_occurrences (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  reminder_id uuid NOT NULL,
  account_id uuid NOT NULL,
  occurs_on date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone NOT NULL,
  batch uuid,
  listed_at timestamp with time zone,
  tries integer DEFAULT 0 NOT NULL,
  gathered_into uuid,
  settled_at timestamp with time zone,
  outcome text,
  why text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT reminder_occurrences_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT reminder_occurrences_once UNIQUE (reminder_id, account_id, occurs_on),
  CONSTRAINT reminder_occurrences_outcome_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'listed'::text, 'dropped'::text, 'failed'::text, 'cancelled'::text]))),
  CONSTRAINT reminder_occurrences_pk PRIMARY KEY (id),
  CONSTRAINT reminder_occurrences_reminder_fk FOREIGN KEY (reminder_id) REFERENCES reminders(id) ON DELETE CASCADE,
  CONSTRAINT reminder_occurrences_settled_whole CHECK (((settled_at IS NULL) = (outcome IS NULL)))
);
CREATE INDEX reminder_occurrences_account ON public.reminder_occurrences USING btree (account_id, due_at);
CREATE INDEX reminder_occurrences_batch ON public.reminder_occurrences USING btree (batch) WHERE (batch IS NOT NULL);
CREATE INDEX reminder_occurrences_due ON public.reminder_occurrences USING btree (next_at) WHERE ((settled_at IS NULL) AND (batch IS NULL));
ALTER TABLE reminder_occurrences ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder_occurrences FORCE ROW LEVEL SECURITY;
CREATE POLICY reminder_occurrences_floor ON reminder_occurrences USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE reminders (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  source text NOT NULL,
  key text NOT NULL,
  account_id uuid NOT NULL,
  code text NOT NULL,
  values jsonb NOT NULL,
  href text,
  rule jsonb NOT NULL,
  if_missed text NOT NULL,
  urgent boolean NOT NULL,
  must_reach boolean NOT NULL,
  drive_id uuid,
  second_account_id uuid,
  second_after_minutes integer,
  planned_at timestamp with time zone NOT NULL,
  planned_through timestamp with time zone,
  changed_at timestamp with time zone NOT NULL,
  sequence integer DEFAULT 0 NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT reminders_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT reminders_if_missed_known CHECK ((if_missed = ANY (ARRAY['late'::text, 'digest'::text, 'drop'::text]))),
  CONSTRAINT reminders_once UNIQUE (source, key, account_id),
  CONSTRAINT reminders_pk PRIMARY KEY (id),
  CONSTRAINT reminders_second_account_fk FOREIGN KEY (second_account_id) REFERENCES accounts(id),
  CONSTRAINT reminders_second_whole CHECK ((((second_account_id IS NULL) = (second_after_minutes IS NULL)) AND (second_account_id <> account_id)))
);
CREATE INDEX reminders_account ON public.reminders USING btree (account_id);
CREATE INDEX reminders_drive ON public.reminders USING btree (drive_id) WHERE (drive_id IS NOT NULL);
CREATE INDEX reminders_planned ON public.reminders USING btree (planned_through) WHERE ((ended_at IS NULL) AND (planned_through IS NOT NULL));
CREATE INDEX reminders_second_account ON public.reminders USING btree (second_account_id) WHERE (second_account_id IS NOT NULL);
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY reminders_floor ON reminders USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE reminders_in_person (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  drive_id uuid,
  made_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  told_by uuid,
  CONSTRAINT reminders_in_person_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT reminders_in_person_occurrence_fk FOREIGN KEY (id) REFERENCES reminder_occurrences(id) ON DELETE CASCADE,
  CONSTRAINT reminders_in_person_pk PRIMARY KEY (id),
  CONSTRAINT reminders_in_person_told_by_fk FOREIGN KEY (told_by) REFERENCES workers(id),
  CONSTRAINT reminders_in_person_told_whole CHECK (((told_at IS NULL) = (told_by IS NULL)))
);
CREATE INDEX reminders_in_person_account ON public.reminders_in_person USING btree (account_id);
CREATE INDEX reminders_in_person_told_by ON public.reminders_in_person USING btree (told_by);
CREATE INDEX reminders_in_person_waiting ON public.reminders_in_person USING btree (made_at, id) WHERE (told_at IS NULL);
ALTER TABLE reminders_in_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminders_in_person FORCE ROW LEVEL SECURITY;
CREATE POLICY reminders_in_person_floor ON reminders_in_person USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE remittance_splits (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  branch_id uuid,
  effective_from date NOT NULL,
  general_basis_points integer NOT NULL,
  sub_minimum_general_cents integer NOT NULL,
  odd_cent text NOT NULL,
  citation text NOT NULL,
  verified boolean NOT NULL,
  proposal_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT remittance_splits_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT remittance_splits_odd_cent_known CHECK ((odd_cent = ANY (ARRAY['general'::text, 'branch'::text]))),
  CONSTRAINT remittance_splits_pk PRIMARY KEY (id),
  CONSTRAINT remittance_splits_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT remittance_splits_sub_minimum_counted CHECK ((sub_minimum_general_cents >= 0)),
  CONSTRAINT remittance_splits_whole CHECK (((general_basis_points >= 0) AND (general_basis_points <= 10000)))
);
CREATE INDEX remittance_splits_branch ON public.remittance_splits USING btree (branch_id);
CREATE INDEX remittance_splits_proposal ON public.remittance_splits USING btree (proposal_id);
CREATE UNIQUE INDEX remittance_splits_once ON public.remittance_splits USING btree (branch_id, effective_from) NULLS NOT DISTINCT;
ALTER TABLE remittance_splits ENABLE ROW LEVEL SECURITY;
ALTER TABLE remittance_splits FORCE ROW LEVEL SECURITY;
CREATE POLICY remittance_splits_floor ON remittance_splits USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE remittances (
  id uuid NOT NULL,
  branch_id uuid,
  month date NOT NULL,
  general_cents integer NOT NULL,
  branch_cents integer NOT NULL,
  shares jsonb NOT NULL,
  entry_id uuid,
  proposal_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT remittances_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT remittances_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT remittances_first_of_month CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT remittances_pk PRIMARY KEY (id),
  CONSTRAINT remittances_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id),
  CONSTRAINT remittances_shares_counted CHECK ((general_cents >= 0))
);
CREATE INDEX remittances_branch ON public.remittances USING btree (branch_id);
CREATE INDEX remittances_entry ON public.remittances USING btree (entry_id);
CREATE INDEX remittances_proposal ON public.remittances USING btree (proposal_id);
CREATE UNIQUE INDEX remittances_once ON public.remittances USING btree (branch_id, month) NULLS NOT DISTINCT;
ALTER TABLE remittances ENABLE ROW LEVEL SECURITY;
ALTER TABLE remittances FORCE ROW LEVEL SECURITY;
CREATE POLICY remittances_floor ON remittances USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds)));

CREATE TABLE report_questions (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  entry_id uuid,
  text_sealed bytea NOT NULL,
  asked_by uuid,
  asked_at timestamp with time zone NOT NULL,
  answer_sealed bytea,
  answered_at timestamp with time zone,
  CONSTRAINT report_questions_answered_whole CHECK (((answered_at IS NULL) = (answer_sealed IS NULL))),
  CONSTRAINT report_questions_asked_by_fk FOREIGN KEY (asked_by) REFERENCES workers(id),
  CONSTRAINT report_questions_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entries(id),
  CONSTRAINT report_questions_pk PRIMARY KEY (id),
  CONSTRAINT report_questions_report_fk FOREIGN KEY (report_id) REFERENCES delegate_reports(id)
);
CREATE INDEX report_questions_asked_by ON public.report_questions USING btree (asked_by);
CREATE INDEX report_questions_entry ON public.report_questions USING btree (entry_id);
CREATE INDEX report_questions_report ON public.report_questions USING btree (report_id);
ALTER TABLE report_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY report_questions_floor ON report_questions USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR (report_id IN ( SELECT delegate_reports.id
   FROM delegate_reports
  WHERE (delegate_reports.credential_id IN ( SELECT delegate_credentials.id
           FROM delegate_credentials
          WHERE (delegate_credentials.worker_id = ( SELECT reach_worker() AS reach_worker))))))));

CREATE TABLE rule_versions (
  rule text NOT NULL,
  jurisdiction text NOT NULL,
  origin text NOT NULL,
  effective_from date NOT NULL,
  effective_to date,
  value text NOT NULL,
  unit text NOT NULL,
  comparator text NOT NULL,
  citation text NOT NULL,
  verified boolean NOT NULL,
  CONSTRAINT rule_versions_pk PRIMARY KEY (rule, jurisdiction, origin, effective_from)
);

CREATE TABLE sessions (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  kind text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  second_factor_at timestamp with time zone,
  last_used_at timestamp with time zone NOT NULL,
  CONSTRAINT sessions_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sessions_pk PRIMARY KEY (id),
  CONSTRAINT sessions_token_hash_once UNIQUE (token_hash)
);
CREATE INDEX sessions_account ON public.sessions USING btree (account_id);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_floor ON sessions USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE sign_in_throttles (
  subject bytea NOT NULL,
  tries integer NOT NULL,
  since_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_throttles_pk PRIMARY KEY (subject)
);
CREATE INDEX sign_in_throttles_since ON public.sign_in_throttles USING btree (since_at);

CREATE TABLE site_names (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  CONSTRAINT site_names_key_once UNIQUE (employer_id, name_key),
  CONSTRAINT site_names_pk PRIMARY KEY (id),
  CONSTRAINT site_names_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id) ON DELETE CASCADE
);
CREATE INDEX site_names_site ON public.site_names USING btree (site_id);

CREATE TABLE sites (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  employer_id uuid NOT NULL,
  name text NOT NULL,
  address text,
  known_from_survey_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT sites_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT sites_pk PRIMARY KEY (id),
  CONSTRAINT sites_with_employer UNIQUE (id, employer_id)
);
CREATE INDEX sites_by_name ON public.sites USING btree (name COLLATE "C", id);
CREATE INDEX sites_employer ON public.sites USING btree (employer_id);

CREATE TABLE standing_roll_lines (
  roll_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  good_now boolean NOT NULL,
  good_then boolean NOT NULL,
  CONSTRAINT standing_roll_lines_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT standing_roll_lines_pk PRIMARY KEY (roll_id, membership_id),
  CONSTRAINT standing_roll_lines_roll_fk FOREIGN KEY (roll_id) REFERENCES standing_rolls(id)
);
CREATE INDEX standing_roll_lines_membership ON public.standing_roll_lines USING btree (membership_id);
ALTER TABLE standing_roll_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing_roll_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY standing_roll_lines_floor ON standing_roll_lines USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'chair'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['chair'::text]) AS reach_holds_anywhere)));

CREATE TABLE standing_rolls (
  id uuid NOT NULL,
  standing_on date NOT NULL,
  branch_id uuid,
  taken_at timestamp with time zone NOT NULL,
  taken_by uuid,
  good_now integer NOT NULL,
  good_then integer NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT standing_rolls_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT standing_rolls_pk PRIMARY KEY (id),
  CONSTRAINT standing_rolls_taken_by_fk FOREIGN KEY (taken_by) REFERENCES workers(id)
);
CREATE INDEX standing_rolls_branch ON public.standing_rolls USING btree (branch_id);
CREATE INDEX standing_rolls_taken_by ON public.standing_rolls USING btree (taken_by);
ALTER TABLE standing_rolls ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing_rolls FORCE ROW LEVEL SECURITY;
CREATE POLICY standing_rolls_floor ON standing_rolls USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'chair'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['chair'::text]) AS reach_holds_anywhere)));

CREATE TABLE tier_declarations (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  membership_id uuid NOT NULL,
  tier text NOT NULL,
  from_month date NOT NULL,
  declared_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT tier_declarations_first_of_month CHECK ((EXTRACT(day FROM from_month) = (1)::numeric)),
  CONSTRAINT tier_declarations_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT tier_declarations_pk PRIMARY KEY (id),
  CONSTRAINT tier_declarations_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES workers(id),
  CONSTRAINT tier_declarations_tier_known CHECK ((tier = ANY (ARRAY['sub-minimum'::text, 'minimum'::text, 'regular'::text, 'maximum'::text])))
);
CREATE INDEX tier_declarations_of ON public.tier_declarations USING btree (membership_id, from_month);
CREATE INDEX tier_declarations_recorded_by ON public.tier_declarations USING btree (recorded_by);
ALTER TABLE tier_declarations ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_declarations FORCE ROW LEVEL SECURITY;
CREATE POLICY tier_declarations_floor ON tier_declarations USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE totp_factors (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  account_id uuid NOT NULL,
  secret_sealed bytea NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  last_step bigint,
  CONSTRAINT totp_factors_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT totp_factors_pk PRIMARY KEY (id)
);
CREATE INDEX totp_factors_account ON public.totp_factors USING btree (account_id);
CREATE UNIQUE INDEX totp_factors_one_begun ON public.totp_factors USING btree (account_id) WHERE (confirmed_at IS NULL);
CREATE UNIQUE INDEX totp_factors_one_confirmed ON public.totp_factors USING btree (account_id) WHERE (confirmed_at IS NOT NULL);
ALTER TABLE totp_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE totp_factors FORCE ROW LEVEL SECURITY;
CREATE POLICY totp_factors_floor ON totp_factors USING ((( SELECT reach_everything() AS reach_everything) OR (account_id = ( SELECT reach_account() AS reach_account))));

CREATE TABLE union_profile (
  only boolean DEFAULT true NOT NULL,
  outward_name text NOT NULL,
  time_zone text NOT NULL,
  jurisdiction text NOT NULL,
  currency text NOT NULL,
  demo boolean DEFAULT false NOT NULL,
  CONSTRAINT union_profile_one_row CHECK ("only"),
  CONSTRAINT union_profile_pk PRIMARY KEY ("only")
);

CREATE TABLE wage_survey_answers (
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  respondent integer NOT NULL,
  employer_id uuid,
  site_id uuid,
  job_class_id uuid,
  covered boolean,
  permanent boolean,
  gender text,
  hourly numeric(12,4) NOT NULL,
  effective_hourly numeric(12,4) NOT NULL,
  in_kind_or_unpaid boolean NOT NULL,
  no_raise_in_two_years boolean,
  benefits jsonb NOT NULL,
  CONSTRAINT wage_survey_answers_pay_not_negative CHECK (((hourly >= (0)::numeric) AND (effective_hourly >= (0)::numeric))),
  CONSTRAINT wage_survey_answers_pk PRIMARY KEY (id),
  CONSTRAINT wage_survey_answers_site_with_employer CHECK (((site_id IS NULL) OR (employer_id IS NOT NULL))),
  CONSTRAINT wage_survey_answers_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);
CREATE INDEX wage_survey_answers_survey ON public.wage_survey_answers USING btree (survey_id);

CREATE TABLE wage_survey_cells (
  survey_id uuid NOT NULL,
  dimensions text[] NOT NULL,
  values text[] NOT NULL,
  without_employer text,
  hourly jsonb NOT NULL,
  effective_hourly jsonb NOT NULL,
  benefits jsonb NOT NULL,
  CONSTRAINT wage_survey_cells_pk PRIMARY KEY (survey_id, dimensions, "values"),
  CONSTRAINT wage_survey_cells_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);

CREATE TABLE wage_survey_closings (
  survey_id uuid NOT NULL,
  rules_version text NOT NULL,
  cleared boolean NOT NULL,
  yardsticks jsonb NOT NULL,
  posted_rates jsonb NOT NULL,
  posted_benefits jsonb NOT NULL,
  CONSTRAINT wage_survey_closings_pk PRIMARY KEY (survey_id),
  CONSTRAINT wage_survey_closings_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);

CREATE TABLE wage_survey_code_batches (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  survey_id uuid NOT NULL,
  count integer NOT NULL,
  made_on date NOT NULL,
  CONSTRAINT wage_survey_code_batches_pk PRIMARY KEY (id),
  CONSTRAINT wage_survey_code_batches_some CHECK ((count > 0)),
  CONSTRAINT wage_survey_code_batches_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);
CREATE INDEX wage_survey_code_batches_survey ON public.wage_survey_code_batches USING btree (survey_id);

CREATE TABLE wage_survey_codes (
  code_hash bytea NOT NULL,
  survey_id uuid NOT NULL,
  CONSTRAINT wage_survey_codes_pk PRIMARY KEY (code_hash)
);
CREATE INDEX wage_survey_codes_survey ON public.wage_survey_codes USING btree (survey_id);

CREATE TABLE wage_survey_column_names (
  name text NOT NULL,
  field text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT wage_survey_column_names_pk PRIMARY KEY (name)
);

CREATE TABLE wage_survey_ending_keys (
  owner text NOT NULL,
  CONSTRAINT wage_survey_ending_keys_pk PRIMARY KEY (owner)
);

CREATE TABLE wage_survey_held_answers (
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT wage_survey_held_answers_pk PRIMARY KEY (id)
);
CREATE INDEX wage_survey_held_answers_survey ON public.wage_survey_held_answers USING btree (survey_id);

CREATE TABLE wage_survey_import_blocks (
  import_id uuid NOT NULL,
  place integer NOT NULL,
  first_line integer NOT NULL,
  last_line integer NOT NULL,
  statuses jsonb NOT NULL,
  sealed bytea NOT NULL,
  keys_sealed bytea NOT NULL,
  CONSTRAINT wage_survey_import_blocks_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_import_blocks_pk PRIMARY KEY (import_id, place)
);
ALTER TABLE wage_survey_import_blocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_survey_import_blocks FORCE ROW LEVEL SECURITY;
CREATE POLICY wage_survey_import_blocks_floor ON wage_survey_import_blocks USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['organizer'::text]) AS reach_holds)));

CREATE TABLE wage_survey_import_chunks (
  import_id uuid NOT NULL,
  place integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT wage_survey_import_chunks_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_import_chunks_pk PRIMARY KEY (import_id, place)
);
ALTER TABLE wage_survey_import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_survey_import_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY wage_survey_import_chunks_floor ON wage_survey_import_chunks USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['organizer'::text]) AS reach_holds)));

CREATE TABLE wage_survey_imports (
  id uuid NOT NULL,
  survey_id uuid NOT NULL,
  number integer NOT NULL,
  file_hash bytea NOT NULL,
  brought_by_account uuid NOT NULL,
  brought_by_worker uuid,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  failed_at timestamp with time zone,
  failed_code text,
  undone_at timestamp with time zone,
  attempt integer DEFAULT 0 NOT NULL,
  rows_total integer,
  rows_done integer DEFAULT 0 NOT NULL,
  settings jsonb NOT NULL,
  counts jsonb DEFAULT '{}'::jsonb NOT NULL,
  report_sealed bytea,
  names_sealed bytea,
  CONSTRAINT wage_survey_imports_account_fk FOREIGN KEY (brought_by_account) REFERENCES accounts(id),
  CONSTRAINT wage_survey_imports_number_once UNIQUE (survey_id, number),
  CONSTRAINT wage_survey_imports_pk PRIMARY KEY (id),
  CONSTRAINT wage_survey_imports_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id),
  CONSTRAINT wage_survey_imports_worker_fk FOREIGN KEY (brought_by_worker) REFERENCES workers(id)
);
CREATE UNIQUE INDEX wage_survey_imports_file_once ON public.wage_survey_imports USING btree (survey_id, file_hash) WHERE ((undone_at IS NULL) AND (failed_at IS NULL));
ALTER TABLE wage_survey_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_survey_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY wage_survey_imports_floor ON wage_survey_imports USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['organizer'::text]) AS reach_holds)));

CREATE TABLE wage_survey_map_entries (
  survey_id uuid NOT NULL,
  kind text NOT NULL,
  entry_id uuid NOT NULL,
  name text NOT NULL,
  employer_id uuid,
  place integer NOT NULL,
  known_from_answers boolean NOT NULL,
  CONSTRAINT wage_survey_map_entries_kind_known CHECK ((kind = ANY (ARRAY['employer'::text, 'site'::text, 'jobClass'::text]))),
  CONSTRAINT wage_survey_map_entries_pk PRIMARY KEY (survey_id, kind, entry_id),
  CONSTRAINT wage_survey_map_entries_site_with_employer CHECK (((kind = 'site'::text) = (employer_id IS NOT NULL))),
  CONSTRAINT wage_survey_map_entries_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);

CREATE TABLE wage_survey_progress_projection (
  survey_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  enough boolean NOT NULL,
  CONSTRAINT wage_survey_progress_projection_pk PRIMARY KEY (survey_id, employer_id),
  CONSTRAINT wage_survey_progress_projection_survey_fk FOREIGN KEY (survey_id) REFERENCES wage_surveys(id)
);

CREATE TABLE wage_survey_row_decisions (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  becomes text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  decided_by uuid NOT NULL,
  CONSTRAINT wage_survey_row_decisions_account_fk FOREIGN KEY (decided_by) REFERENCES accounts(id),
  CONSTRAINT wage_survey_row_decisions_becomes_known CHECK ((becomes = ANY (ARRAY['accepted'::text, 'partial'::text, 'rejected'::text]))),
  CONSTRAINT wage_survey_row_decisions_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_row_decisions_pk PRIMARY KEY (import_id, line)
);
ALTER TABLE wage_survey_row_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_survey_row_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY wage_survey_row_decisions_floor ON wage_survey_row_decisions USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['organizer'::text]) AS reach_holds)));

CREATE TABLE wage_survey_row_links (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  of_import_id uuid NOT NULL,
  of_line integer NOT NULL,
  CONSTRAINT wage_survey_row_links_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_row_links_kind_known CHECK ((kind = ANY (ARRAY['duplicate'::text, 'suspected'::text]))),
  CONSTRAINT wage_survey_row_links_of_import_fk FOREIGN KEY (of_import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_row_links_pk PRIMARY KEY (import_id, line),
  CONSTRAINT wage_survey_row_links_status_known CHECK ((status = ANY (ARRAY['accepted'::text, 'partial'::text])))
);
CREATE INDEX wage_survey_row_links_of_import ON public.wage_survey_row_links USING btree (of_import_id);
ALTER TABLE wage_survey_row_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE wage_survey_row_links FORCE ROW LEVEL SECURITY;
CREATE POLICY wage_survey_row_links_floor ON wage_survey_row_links USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['organizer'::text]) AS reach_holds)));

CREATE TABLE wage_surveys (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  address text NOT NULL,
  title text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  as_of date NOT NULL,
  groups text[] NOT NULL,
  k integer NOT NULL,
  currency text NOT NULL,
  jurisdiction text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT wage_surveys_address_once UNIQUE (address),
  CONSTRAINT wage_surveys_closed_by_fk FOREIGN KEY (closed_by) REFERENCES workers(id),
  CONSTRAINT wage_surveys_closed_whole CHECK (((closed_at IS NOT NULL) OR (closed_by IS NULL))),
  CONSTRAINT wage_surveys_created_by_fk FOREIGN KEY (created_by) REFERENCES workers(id),
  CONSTRAINT wage_surveys_groups_known CHECK (((groups @> '{employer,site,jobClass}'::text[]) AND (groups <@ '{employer,site,jobClass,covered,permanent,gender}'::text[]))),
  CONSTRAINT wage_surveys_k_protects CHECK ((k >= 5)),
  CONSTRAINT wage_surveys_opens_before_closes CHECK ((closes_on >= opens_on)),
  CONSTRAINT wage_surveys_pk PRIMARY KEY (id)
);
CREATE INDEX wage_surveys_closed_by ON public.wage_surveys USING btree (closed_by);
CREATE INDEX wage_surveys_created_by ON public.wage_surveys USING btree (created_by);

CREATE TABLE waivers (
  id uuid NOT NULL,
  kind text NOT NULL,
  from_month date NOT NULL,
  months smallint NOT NULL,
  membership_id uuid,
  branch_id uuid,
  good_through date,
  approved_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  proposal_id uuid,
  CONSTRAINT waivers_branch_fk FOREIGN KEY (branch_id) REFERENCES branches(id),
  CONSTRAINT waivers_general_good_through CHECK (((kind = 'general'::text) = (good_through IS NOT NULL))),
  CONSTRAINT waivers_hardship_of_one CHECK (((kind = 'hardship'::text) = (membership_id IS NOT NULL))),
  CONSTRAINT waivers_kind_known CHECK ((kind = ANY (ARRAY['hardship'::text, 'strike'::text, 'general'::text]))),
  CONSTRAINT waivers_membership_fk FOREIGN KEY (membership_id) REFERENCES memberships(id),
  CONSTRAINT waivers_months_counted CHECK (((months >= 1) AND (months <= 24))),
  CONSTRAINT waivers_pk PRIMARY KEY (id),
  CONSTRAINT waivers_proposal_fk FOREIGN KEY (proposal_id) REFERENCES proposals(id)
);
CREATE INDEX waivers_branch ON public.waivers USING btree (branch_id);
CREATE INDEX waivers_membership ON public.waivers USING btree (membership_id);
CREATE INDEX waivers_proposal ON public.waivers USING btree (proposal_id);
ALTER TABLE waivers ENABLE ROW LEVEL SECURITY;
ALTER TABLE waivers FORCE ROW LEVEL SECURITY;
CREATE POLICY waivers_floor ON waivers USING ((( SELECT reach_everything() AS reach_everything) OR (membership_id IN ( SELECT own_memberships() AS own_memberships)) OR ( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)));

CREATE TABLE worker_import_rows (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  status text NOT NULL,
  duplicate_of integer,
  worker_id uuid,
  made_worker boolean DEFAULT false NOT NULL,
  errors jsonb DEFAULT '[]'::jsonb NOT NULL,
  warnings jsonb DEFAULT '[]'::jsonb NOT NULL,
  values_sealed bytea,
  CONSTRAINT worker_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES worker_imports(id) ON DELETE CASCADE,
  CONSTRAINT worker_import_rows_pk PRIMARY KEY (import_id, line),
  CONSTRAINT worker_import_rows_sealed_while_in_review CHECK (((values_sealed IS NOT NULL) = (status = 'review'::text))),
  CONSTRAINT worker_import_rows_status_known CHECK ((status = ANY (ARRAY['accepted'::text, 'matched'::text, 'review'::text, 'duplicate'::text, 'rejected'::text, 'skipped'::text]))),
  CONSTRAINT worker_import_rows_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX worker_import_rows_worker ON public.worker_import_rows USING btree (worker_id) WHERE (worker_id IS NOT NULL);
ALTER TABLE worker_import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_import_rows_floor ON worker_import_rows USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text]) AS reach_holds)));

CREATE TABLE worker_imports (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  file_index bytea NOT NULL,
  map_entry_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  CONSTRAINT worker_imports_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX worker_imports_file_once ON public.worker_imports USING btree (file_index);
ALTER TABLE worker_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_imports_floor ON worker_imports USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text]) AS reach_holds)));

CREATE TABLE workers (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  chosen_name text NOT NULL,
  pronouns text,
  legal_name_sealed bytea,
  email_sealed bytea,
  email_index bytea,
  phone_sealed bytea,
  notes_sealed bytea,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  name_key text NOT NULL,
  merged_into uuid,
  erased_at timestamp with time zone,
  erased_number integer,
  CONSTRAINT workers_erased_number_once UNIQUE (erased_number),
  CONSTRAINT workers_erased_whole CHECK (((erased_at IS NULL) = (erased_number IS NULL))),
  CONSTRAINT workers_merged_into_another CHECK ((merged_into <> id)),
  CONSTRAINT workers_merged_into_fk FOREIGN KEY (merged_into) REFERENCES workers(id),
  CONSTRAINT workers_pk PRIMARY KEY (id)
);
CREATE INDEX workers_by_name ON public.workers USING btree (name_key COLLATE "C", id);
CREATE INDEX workers_email ON public.workers USING btree (email_index) WHERE (email_index IS NOT NULL);
CREATE INDEX workers_merged ON public.workers USING btree (merged_into) WHERE (merged_into IS NOT NULL);
ALTER TABLE workers ENABLE ROW LEVEL SECURITY;
ALTER TABLE workers FORCE ROW LEVEL SECURITY;
CREATE POLICY workers_added ON workers FOR INSERT WITH CHECK ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['steward'::text]) AS reach_holds_anywhere)));
CREATE POLICY workers_changed ON workers FOR UPDATE USING ((( SELECT reach_everything() AS reach_everything) OR (id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text]) AS reach_holds) OR (id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text]) AS reach_workers))));
CREATE POLICY workers_removed ON workers FOR DELETE USING ((( SELECT reach_everything() AS reach_everything) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text]) AS reach_holds)));
CREATE POLICY workers_seen ON workers FOR SELECT USING ((( SELECT reach_everything() AS reach_everything) OR (id = ( SELECT reach_worker() AS reach_worker)) OR ( SELECT reach_holds(VARIADIC ARRAY['secretary'::text, 'steward'::text, 'delegate'::text]) AS reach_holds) OR (id IN ( SELECT reach_workers(VARIADIC ARRAY['steward'::text, 'delegate'::text]) AS reach_workers)) OR (id IN ( SELECT reach_members(VARIADIC ARRAY['steward'::text]) AS reach_members)) OR ((( SELECT reach_holds(VARIADIC ARRAY['treasurer'::text, 'trustee'::text]) AS reach_holds) OR ( SELECT reach_holds_anywhere(VARIADIC ARRAY['delegate'::text]) AS reach_holds_anywhere)) AND (EXISTS ( SELECT
   FROM memberships m
  WHERE (m.worker_id = workers.id))))));

CREATE OR REPLACE FUNCTION public.current_transaction()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$ SELECT pg_current_xact_id()::text::bigint $function$;

CREATE OR REPLACE FUNCTION public.guard_keys(guarded text, columns text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
   DECLARE
     listed text := (SELECT string_agg(quote_ident(name), ', ' ORDER BY name) FROM unnest(columns) name);
     written text := (SELECT string_agg('NEW.' || quote_ident(name), ', ' ORDER BY name) FROM unnest(columns) name);
   BEGIN
     EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', guarded || '_keys_in_force', guarded);
     EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF %s ON %I FOR EACH ROW
       WHEN (key_is_gone(%s)) EXECUTE FUNCTION refuse_gone_key()',
       guarded || '_keys_in_force', listed, guarded, written);
   END $function$;

CREATE OR REPLACE FUNCTION public.keep_card()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN RAISE EXCEPTION 'a signed card stands' USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN RAISE EXCEPTION 'a decision stands' USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.keep_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN RAISE EXCEPTION 'a number is for life' USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.keep_talk()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN RAISE EXCEPTION 'a conversation stands' USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.key_is_gone(VARIADIC made bytea[])
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(4244);
     RETURN EXISTS (SELECT FROM unnest(made) value, key_generation
                    WHERE length(value) > 0 AND get_byte(value, 0) NOT IN (newest, earliest));
   END $function$;

CREATE OR REPLACE FUNCTION public.memberships_within(VARIADIC roles text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
     workers uuid[] := ARRAY(SELECT reach_workers(VARIADIC roles) UNION SELECT reach_members(VARIADIC roles));
   BEGIN
     IF workers = '{}' THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT m.id FROM memberships m WHERE m.worker_id = ANY(workers);
     PERFORM set_config('kitroom.everything', before, true);
   END $function$;

CREATE OR REPLACE FUNCTION public.number_transaction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN PERFORM pg_current_xact_id(); RETURN NULL; END $function$;

CREATE OR REPLACE FUNCTION public.open_drives()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
   BEGIN
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT id FROM drives WHERE public_on IS NOT NULL OR ended_on IS NOT NULL;
     PERFORM set_config('kitroom.everything', before, true);
   END $function$;

CREATE OR REPLACE FUNCTION public.own_memberships()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
   DECLARE before text := coalesce(current_setting('kitroom.everything', true), '');
   BEGIN
     IF reach_worker() IS NULL THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT m.id FROM memberships m WHERE m.worker_id = reach_worker();
     PERFORM set_config('kitroom.everything', before, true);
   END $function$;

CREATE OR REPLACE FUNCTION public.reach_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('kitroom.account', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.reach_drives(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT coalesce(array_agg(split_part(held, ':', 2)::uuid), '{}') FROM unnest(reach_mandates()) held
           WHERE split_part(held, '@', 1) = ANY(roles) AND split_part(split_part(held, '@', 2), ':', 1) = 'drive' $function$;

CREATE OR REPLACE FUNCTION public.reach_everything()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT coalesce(current_setting('kitroom.everything', true), '') = 'on' $function$;

CREATE OR REPLACE FUNCTION public.reach_holds(VARIADIC roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT reach_mandates() && (SELECT array_agg(role || '@union') FROM unnest(roles) role) $function$;

CREATE OR REPLACE FUNCTION public.reach_holds_anywhere(VARIADIC roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT EXISTS (SELECT FROM unnest(reach_mandates()) held WHERE split_part(held, '@', 1) = ANY(roles)) $function$;

CREATE OR REPLACE FUNCTION public.reach_mandates()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT string_to_array(coalesce(current_setting('kitroom.mandates', true), ''), ' ') $function$;

CREATE OR REPLACE FUNCTION public.reach_members(VARIADIC roles text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
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
   END $function$;

CREATE OR REPLACE FUNCTION public.reach_sites(VARIADIC roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT coalesce(array_agg(split_part(held, ':', 2)::uuid), '{}') FROM unnest(reach_mandates()) held
           WHERE split_part(held, '@', 1) = ANY(roles) AND split_part(split_part(held, '@', 2), ':', 1) = 'site' $function$;

CREATE OR REPLACE FUNCTION public.reach_worker()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('kitroom.worker', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.reach_workers(VARIADIC roles text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
   DECLARE
     before text := coalesce(current_setting('kitroom.everything', true), '');
     sites uuid[] := reach_sites(VARIADIC roles);
   BEGIN
     IF sites = '{}' THEN RETURN; END IF;
     PERFORM set_config('kitroom.everything', 'on', true);
     RETURN QUERY SELECT worker_id FROM jobs WHERE site_id = ANY (sites);
     PERFORM set_config('kitroom.everything', before, true);
   END $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.refuse_gone_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     RAISE EXCEPTION 'sealed with a key that is gone: %', TG_TABLE_NAME USING ERRCODE = 'serialization_failure';
   END $function$;

CREATE TRIGGER audit_blocks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_entries_numbered BEFORE INSERT ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION number_transaction();

CREATE TRIGGER backups_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.backups FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER bank_lines_keys_in_force BEFORE INSERT OR UPDATE OF mark, reason_sealed, text_sealed ON public.bank_lines FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.mark, new.reason_sealed, new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER bank_statements_keys_in_force BEFORE INSERT OR UPDATE OF file_index ON public.bank_statements FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.file_index])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER book_import_approvals_keys_in_force BEFORE INSERT OR UPDATE OF file_index ON public.book_import_approvals FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.file_index])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER book_imports_keys_in_force BEFORE INSERT OR UPDATE OF file_index ON public.book_imports FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.file_index])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER corrections_keys_in_force BEFORE INSERT OR UPDATE OF answer_sealed, text_sealed ON public.corrections FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.answer_sealed, new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER delivery_addresses_keys_in_force BEFORE INSERT OR UPDATE OF address_index, address_sealed ON public.delivery_addresses FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.address_index, new.address_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_action_debriefs_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_action_debriefs FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_action_responses_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_action_responses FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_actions_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_actions FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_assessments_stand BEFORE UPDATE OF id, drive_id, contact_id, assessed_on, rating, basis, last_on, conversation_id, structure_test_id, recorded_at OR TRUNCATE ON public.drive_assessments FOR EACH STATEMENT EXECUTE FUNCTION keep_talk();

CREATE TRIGGER drive_authorizations_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.drive_authorizations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER drive_card_revocations_stand BEFORE UPDATE OF card_id, drive_id, revoked_on, recorded_at OR TRUNCATE ON public.drive_card_revocations FOR EACH STATEMENT EXECUTE FUNCTION keep_card();

CREATE TRIGGER drive_card_scans_keys_in_force BEFORE INSERT OR UPDATE OF sealed ON public.drive_card_scans FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_card_wordings_keys_in_force BEFORE INSERT OR UPDATE OF english_sealed, french_sealed ON public.drive_card_wordings FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.english_sealed, new.french_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_card_wordings_stand BEFORE UPDATE OF drive_id, version, written_at OR TRUNCATE ON public.drive_card_wordings FOR EACH STATEMENT EXECUTE FUNCTION keep_card();

CREATE TRIGGER drive_cards_keys_in_force BEFORE INSERT OR UPDATE OF signature_sealed ON public.drive_cards FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.signature_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_cards_stand BEFORE UPDATE OF id, drive_id, contact_id, way, signed_on, wording_version, wording_language, text_hash, recorded_at OR TRUNCATE ON public.drive_cards FOR EACH STATEMENT EXECUTE FUNCTION keep_card();

CREATE TRIGGER drive_contacts_keys_in_force BEFORE INSERT OR UPDATE OF name_sealed, reach_sealed ON public.drive_contacts FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.name_sealed, new.reach_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_conversations_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_conversations FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_conversations_stand BEFORE UPDATE OF id, drive_id, contact_id, talked_on, stages, follow_up_on, recorded_at OR TRUNCATE ON public.drive_conversations FOR EACH STATEMENT EXECUTE FUNCTION keep_talk();

CREATE TRIGGER drive_groups_keys_in_force BEFORE INSERT OR UPDATE OF name_sealed ON public.drive_groups FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.name_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_import_lines_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_import_lines FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_reports_keys_in_force BEFORE INSERT OR UPDATE OF text_sealed ON public.drive_reports FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_retaliations_keys_in_force BEFORE INSERT OR UPDATE OF told_sealed ON public.drive_retaliations FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.told_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_stages_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.drive_stages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER drive_structure_tests_keys_in_force BEFORE INSERT OR UPDATE OF asked_sealed ON public.drive_structure_tests FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.asked_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER drive_unit_estimates_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.drive_unit_estimates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER drives_keys_in_force BEFORE INSERT OR UPDATE OF code_name_sealed ON public.drives FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.code_name_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER dues_month_releases_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dues_month_releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER dues_months_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dues_months FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER dues_payments_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dues_payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER export_chunks_keys_in_force BEFORE INSERT OR UPDATE OF sealed ON public.export_chunks FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER idempotency_records_keys_in_force BEFORE INSERT OR UPDATE OF answer_sealed ON public.idempotency_records FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.answer_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER ledger_accounts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_notes_keys_in_force BEFORE INSERT OR UPDATE OF text_sealed ON public.ledger_notes FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER ledger_slips_keys_in_force BEFORE INSERT OR UPDATE OF sealed ON public.ledger_slips FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER ledger_transfers_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_transfers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER meeting_decisions_keys_in_force BEFORE INSERT OR UPDATE OF text_sealed ON public.meeting_decisions FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER meeting_decisions_stand BEFORE DELETE OR UPDATE OF meeting_id, place, votes_for, votes_against, abstained, recorded_at, recorded_by OR TRUNCATE ON public.meeting_decisions FOR EACH STATEMENT EXECUTE FUNCTION keep_decision();

CREATE TRIGGER meetings_keys_in_force BEFORE INSERT OR UPDATE OF place_sealed ON public.meetings FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.place_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER membership_events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.membership_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER membership_words_keys_in_force BEFORE INSERT OR UPDATE OF note_sealed, situation_sealed ON public.membership_words FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.note_sealed, new.situation_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER memberships_number_for_life BEFORE UPDATE OF number ON public.memberships FOR EACH ROW WHEN (((old.number IS NOT NULL) AND (new.number IS DISTINCT FROM old.number))) EXECUTE FUNCTION keep_number();

CREATE TRIGGER proposals_keys_in_force BEFORE INSERT OR UPDATE OF meeting_decision_sealed, payload_sealed, refusal_sealed ON public.proposals FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.meeting_decision_sealed, new.payload_sealed, new.refusal_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER receipt_codes_keys_in_force BEFORE INSERT OR UPDATE OF code_sealed ON public.receipt_codes FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.code_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER receipts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.receipts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER remittance_splits_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.remittance_splits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER remittances_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.remittances FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER report_questions_keys_in_force BEFORE INSERT OR UPDATE OF answer_sealed, text_sealed ON public.report_questions FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.answer_sealed, new.text_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER standing_roll_lines_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.standing_roll_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER standing_rolls_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.standing_rolls FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER tier_declarations_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.tier_declarations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER totp_factors_keys_in_force BEFORE INSERT OR UPDATE OF secret_sealed ON public.totp_factors FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.secret_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER wage_survey_answers_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_cells_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_cells FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_closings_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_held_answers_keys_in_force BEFORE INSERT OR UPDATE OF sealed ON public.wage_survey_held_answers FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER wage_survey_import_blocks_keys_in_force BEFORE INSERT OR UPDATE OF keys_sealed, sealed ON public.wage_survey_import_blocks FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.keys_sealed, new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER wage_survey_import_chunks_keys_in_force BEFORE INSERT OR UPDATE OF sealed ON public.wage_survey_import_chunks FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER wage_survey_imports_keys_in_force BEFORE INSERT OR UPDATE OF file_hash, names_sealed, report_sealed ON public.wage_survey_imports FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.file_hash, new.names_sealed, new.report_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER wage_survey_map_entries_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_map_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER waivers_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.waivers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER worker_import_rows_keys_in_force BEFORE INSERT OR UPDATE OF values_sealed ON public.worker_import_rows FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.values_sealed])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER worker_imports_keys_in_force BEFORE INSERT OR UPDATE OF file_index ON public.worker_imports FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.file_index])) EXECUTE FUNCTION refuse_gone_key();

CREATE TRIGGER workers_keys_in_force BEFORE INSERT OR UPDATE OF email_index, email_sealed, legal_name_sealed, notes_sealed, phone_sealed ON public.workers FOR EACH ROW WHEN (key_is_gone(VARIADIC ARRAY[new.email_index, new.email_sealed, new.legal_name_sealed, new.notes_sealed, new.phone_sealed])) EXECUTE FUNCTION refuse_gone_key();
