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
  CONSTRAINT audit_entries_pk PRIMARY KEY (id)
);
CREATE INDEX audit_entries_persons ON public.audit_entries USING gin (persons);

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
  CONSTRAINT idempotency_records_pk PRIMARY KEY (subject)
);
CREATE INDEX idempotency_records_begun ON public.idempotency_records USING btree (begun_at);

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
  CONSTRAINT mandates_from_before_until CHECK ((until_on >= from_on)),
  CONSTRAINT mandates_pk PRIMARY KEY (id),
  CONSTRAINT mandates_role_known CHECK ((role = ANY (ARRAY['steward'::text, 'organizer'::text, 'delegate'::text, 'treasurer'::text, 'secretary'::text, 'custodian'::text, 'trustee'::text, 'chair'::text, 'committee'::text]))),
  CONSTRAINT mandates_scope_kind_known CHECK ((scope_kind = ANY (ARRAY['union'::text, 'branch'::text, 'site'::text, 'drive'::text]))),
  CONSTRAINT mandates_scope_named CHECK (((scope_kind = 'union'::text) = (scope_id IS NULL))),
  CONSTRAINT mandates_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)
);
CREATE INDEX mandates_worker ON public.mandates USING btree (worker_id);

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

CREATE TABLE recurring_runs (
  name text NOT NULL,
  last_run_on date,
  begun_at timestamp with time zone,
  CONSTRAINT recurring_runs_pk PRIMARY KEY (name)
);

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
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  second_factor_at timestamp with time zone,
  CONSTRAINT sessions_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sessions_pk PRIMARY KEY (id),
  CONSTRAINT sessions_token_hash_once UNIQUE (token_hash)
);
CREATE INDEX sessions_account ON public.sessions USING btree (account_id);

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

CREATE TABLE wage_survey_import_chunks (
  import_id uuid NOT NULL,
  place integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT wage_survey_import_chunks_import_fk FOREIGN KEY (import_id) REFERENCES wage_survey_imports(id) ON DELETE CASCADE,
  CONSTRAINT wage_survey_import_chunks_pk PRIMARY KEY (import_id, place)
);

CREATE TABLE wage_survey_import_workers (
  name text NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT wage_survey_import_workers_pk PRIMARY KEY (name)
);

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

CREATE TABLE worker_imports (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  file_index bytea NOT NULL,
  map_entry_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  CONSTRAINT worker_imports_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX worker_imports_file_once ON public.worker_imports USING btree (file_index);

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
  CONSTRAINT workers_pk PRIMARY KEY (id)
);
CREATE INDEX workers_by_name ON public.workers USING btree (name_key COLLATE "C", id);
CREATE INDEX workers_email ON public.workers USING btree (email_index) WHERE (email_index IS NOT NULL);

CREATE OR REPLACE FUNCTION public.reach_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('kitroom.account', true), '')::uuid $function$;

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

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $function$;

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_answers_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_cells_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_cells FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_closings_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER wage_survey_map_entries_frozen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.wage_survey_map_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
