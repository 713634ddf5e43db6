import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE certifications (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, site_id uuid, union_name text NOT NULL, bargaining_unit text, from_on date NOT NULL, until_on date, source text NOT NULL, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT certifications_from_before_until CHECK (until_on >= from_on), CONSTRAINT certifications_pk PRIMARY KEY (id))`,
  `CREATE INDEX certifications_site ON certifications (site_id)`,
  `CREATE TABLE employers (id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL, known_from_survey_id uuid, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT employers_pk PRIMARY KEY (id))`,
  `CREATE TABLE employer_names (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, name text NOT NULL, name_key text NOT NULL, CONSTRAINT employer_names_key_once UNIQUE (name_key), CONSTRAINT employer_names_pk PRIMARY KEY (id))`,
  `CREATE INDEX employer_names_employer ON employer_names (employer_id)`,
  `CREATE TABLE funding_programmes (id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL, name_key text NOT NULL, funder text NOT NULL, funder_key text NOT NULL, starts_on date, ends_on date, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT funding_programmes_starts_before_end CHECK (ends_on >= starts_on), CONSTRAINT funding_programmes_pk PRIMARY KEY (id))`,
  `CREATE INDEX funding_programmes_ending ON funding_programmes (ends_on, id)`,
  `CREATE TABLE funded_work (id uuid NOT NULL DEFAULT gen_random_uuid(), programme_id uuid NOT NULL, employer_id uuid, site_id uuid, job_class_id uuid, CONSTRAINT funded_work_site_with_employer CHECK (site_id IS NULL OR employer_id IS NOT NULL), CONSTRAINT funded_work_names_something CHECK (num_nonnulls(employer_id, job_class_id) > 0), CONSTRAINT funded_work_pk PRIMARY KEY (id))`,
  `CREATE INDEX funded_work_employer ON funded_work (employer_id)`,
  `CREATE INDEX funded_work_site ON funded_work (site_id)`,
  `CREATE INDEX funded_work_job_class ON funded_work (job_class_id)`,
  `CREATE TABLE headcounts (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, site_id uuid, job_class_id uuid, people integer NOT NULL, kind text NOT NULL, counted_on date NOT NULL, source text NOT NULL, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT headcounts_kind_known CHECK (kind IN ('exact', 'at-least')), CONSTRAINT headcounts_people_counted CHECK (people >= 0), CONSTRAINT headcounts_pk PRIMARY KEY (id))`,
  `CREATE INDEX headcounts_site ON headcounts (site_id)`,
  `CREATE INDEX headcounts_job_class ON headcounts (job_class_id)`,
  `CREATE TABLE job_classes (id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL, known_from_survey_id uuid, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT job_classes_pk PRIMARY KEY (id))`,
  `CREATE TABLE job_class_names (id uuid NOT NULL DEFAULT gen_random_uuid(), job_class_id uuid NOT NULL, name text NOT NULL, name_key text NOT NULL, CONSTRAINT job_class_names_key_once UNIQUE (name_key), CONSTRAINT job_class_names_pk PRIMARY KEY (id))`,
  `CREATE INDEX job_class_names_job_class ON job_class_names (job_class_id)`,
  `CREATE TABLE map_imports (id uuid NOT NULL DEFAULT gen_random_uuid(), file_name text NOT NULL, file_hash bytea NOT NULL, file jsonb NOT NULL, imported_at TIMESTAMP WITH TIME ZONE NOT NULL, undone_at TIMESTAMP WITH TIME ZONE, CONSTRAINT map_imports_pk PRIMARY KEY (id))`,
  `CREATE TABLE map_import_rows (import_id uuid NOT NULL, line integer NOT NULL, status text NOT NULL, errors jsonb NOT NULL, warnings jsonb NOT NULL, CONSTRAINT map_import_rows_pk PRIMARY KEY (import_id, line))`,
  `CREATE TABLE map_import_effects (import_id uuid NOT NULL, entry_id uuid NOT NULL, noun text NOT NULL, version integer NOT NULL, before jsonb, CONSTRAINT map_import_effects_pk PRIMARY KEY (import_id, entry_id))`,
  `CREATE TABLE posted_benefits (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, job_class_id uuid, benefit text NOT NULL, offered boolean NOT NULL, posted_on date NOT NULL, source text NOT NULL, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT posted_benefits_benefit_known CHECK (benefit IN ('dental', 'drugPlan', 'extendedHealth', 'sickDays', 'vacation', 'holidays', 'pension', 'counselling', 'bereavement', 'hazardPay', 'shiftPremium', 'phoneTransit', 'paidTraining')), CONSTRAINT posted_benefits_pk PRIMARY KEY (id))`,
  `CREATE INDEX posted_benefits_job_class ON posted_benefits (job_class_id)`,
  `CREATE TABLE posted_rates (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, job_class_id uuid NOT NULL, site_id uuid, amount numeric(13,4) NOT NULL, basis text NOT NULL, hours numeric(7,4), hourly numeric(13,4), posted_on date NOT NULL, source text NOT NULL, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT posted_rates_in_kind_has_no_hourly CHECK ((basis = 'in-kind') = (hourly IS NULL)), CONSTRAINT posted_rates_shift_has_hours CHECK (basis <> 'shift' OR hours IS NOT NULL), CONSTRAINT posted_rates_hours_positive CHECK (hours > 0), CONSTRAINT posted_rates_amount_positive CHECK (amount > 0), CONSTRAINT posted_rates_basis_known CHECK (basis IN ('hour', 'shift', 'day', 'week', 'biweek', 'semimonth', 'month', 'year', 'in-kind')), CONSTRAINT posted_rates_pk PRIMARY KEY (id))`,
  `CREATE INDEX posted_rates_job_class ON posted_rates (job_class_id)`,
  `CREATE INDEX posted_rates_site ON posted_rates (site_id)`,
  `CREATE TABLE sites (id uuid NOT NULL DEFAULT gen_random_uuid(), employer_id uuid NOT NULL, name text NOT NULL, address text, known_from_survey_id uuid, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT sites_with_employer UNIQUE (id, employer_id), CONSTRAINT sites_pk PRIMARY KEY (id))`,
  `CREATE INDEX sites_employer ON sites (employer_id)`,
  `CREATE TABLE site_names (id uuid NOT NULL DEFAULT gen_random_uuid(), site_id uuid NOT NULL, employer_id uuid NOT NULL, name text NOT NULL, name_key text NOT NULL, CONSTRAINT site_names_key_once UNIQUE (employer_id, name_key), CONSTRAINT site_names_pk PRIMARY KEY (id))`,
  `CREATE INDEX site_names_site ON site_names (site_id)`,
  `ALTER TABLE certifications ADD CONSTRAINT certifications_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE certifications ADD CONSTRAINT certifications_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id,employer_id)`,
  `ALTER TABLE employer_names ADD CONSTRAINT employer_names_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id) ON DELETE CASCADE`,
  `ALTER TABLE funded_work ADD CONSTRAINT funded_work_programme_fk FOREIGN KEY (programme_id) REFERENCES funding_programmes(id)`,
  `ALTER TABLE funded_work ADD CONSTRAINT funded_work_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE funded_work ADD CONSTRAINT funded_work_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id)`,
  `ALTER TABLE funded_work ADD CONSTRAINT funded_work_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id,employer_id)`,
  `ALTER TABLE headcounts ADD CONSTRAINT headcounts_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE headcounts ADD CONSTRAINT headcounts_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id)`,
  `ALTER TABLE headcounts ADD CONSTRAINT headcounts_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id,employer_id)`,
  `ALTER TABLE job_class_names ADD CONSTRAINT job_class_names_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id) ON DELETE CASCADE`,
  `ALTER TABLE map_import_rows ADD CONSTRAINT map_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES map_imports(id)`,
  `ALTER TABLE map_import_effects ADD CONSTRAINT map_import_effects_import_fk FOREIGN KEY (import_id) REFERENCES map_imports(id)`,
  `ALTER TABLE posted_benefits ADD CONSTRAINT posted_benefits_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE posted_benefits ADD CONSTRAINT posted_benefits_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id)`,
  `ALTER TABLE posted_rates ADD CONSTRAINT posted_rates_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE posted_rates ADD CONSTRAINT posted_rates_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id)`,
  `ALTER TABLE posted_rates ADD CONSTRAINT posted_rates_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id,employer_id)`,
  `ALTER TABLE sites ADD CONSTRAINT sites_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE site_names ADD CONSTRAINT site_names_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id,employer_id) ON DELETE CASCADE`,
  `CREATE INDEX employers_by_name ON employers (name COLLATE "C", id)`,
  `CREATE INDEX sites_by_name ON sites (name COLLATE "C", id)`,
  `CREATE INDEX job_classes_by_name ON job_classes (name COLLATE "C", id)`,
  `CREATE UNIQUE INDEX funding_programmes_once ON funding_programmes (funder_key, name_key)`,
  `CREATE UNIQUE INDEX funded_work_once ON funded_work (programme_id, employer_id, site_id, job_class_id) NULLS NOT DISTINCT`,
  `CREATE UNIQUE INDEX certifications_once ON certifications (employer_id, site_id, union_name, bargaining_unit, from_on) NULLS NOT DISTINCT`,
  `CREATE INDEX certifications_by_day ON certifications (from_on, id)`,
  `CREATE UNIQUE INDEX headcounts_once ON headcounts (employer_id, site_id, job_class_id, counted_on, source) NULLS NOT DISTINCT`,
  `CREATE INDEX headcounts_by_day ON headcounts (counted_on, id)`,
  `CREATE UNIQUE INDEX posted_rates_once ON posted_rates (employer_id, job_class_id, site_id, posted_on, source, amount, basis, hours) NULLS NOT DISTINCT`,
  `CREATE INDEX posted_rates_by_day ON posted_rates (posted_on, id)`,
  `CREATE UNIQUE INDEX posted_benefits_once ON posted_benefits (employer_id, job_class_id, benefit, posted_on, source) NULLS NOT DISTINCT`,
  `CREATE INDEX posted_benefits_by_day ON posted_benefits (posted_on, id)`,
  `CREATE UNIQUE INDEX map_imports_file_once ON map_imports (file_hash) WHERE undone_at IS NULL`,
];

export class CreateWorkplaces1763700100000 implements MigrationInterface {
  name = 'CreateWorkplaces1763700100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
