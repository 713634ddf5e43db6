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
  CONSTRAINT workers_pk PRIMARY KEY (id)
);

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $function$;

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
