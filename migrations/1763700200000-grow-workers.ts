import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE workers ADD name_key text`,
  `UPDATE workers SET name_key = lower(regexp_replace(normalize(chosen_name, NFD), '[\\u0300-\\u036f]', '', 'g'))`,
  `ALTER TABLE workers ALTER name_key SET NOT NULL`,
  `CREATE INDEX workers_by_name ON workers (name_key COLLATE "C", id)`,
  `CREATE INDEX workers_email ON workers (email_index) WHERE email_index IS NOT NULL`,
  `CREATE TABLE worker_imports (id uuid NOT NULL DEFAULT gen_random_uuid(), file_index bytea NOT NULL, map_entry_ids uuid array NOT NULL DEFAULT '{}', imported_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT worker_imports_pk PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX worker_imports_file_once ON worker_imports (file_index)`,
  `CREATE TABLE worker_import_rows (import_id uuid NOT NULL, line integer NOT NULL, status text NOT NULL, duplicate_of integer, worker_id uuid, made_worker boolean NOT NULL DEFAULT false, errors jsonb NOT NULL DEFAULT '[]', warnings jsonb NOT NULL DEFAULT '[]', values_sealed bytea, CONSTRAINT worker_import_rows_sealed_while_in_review CHECK ((values_sealed IS NOT NULL) = (status = 'review')), CONSTRAINT worker_import_rows_status_known CHECK (status IN ('accepted', 'matched', 'review', 'duplicate', 'rejected', 'skipped')), CONSTRAINT worker_import_rows_pk PRIMARY KEY (import_id, line))`,
  `CREATE INDEX worker_import_rows_worker ON worker_import_rows (worker_id) WHERE worker_id IS NOT NULL`,
  `CREATE TABLE jobs (id uuid NOT NULL DEFAULT gen_random_uuid(), worker_id uuid NOT NULL, employer_id uuid NOT NULL, site_id uuid, job_class_id uuid NOT NULL, kind text NOT NULL DEFAULT 'employed', pay_basis text, covered boolean, covered_by text, certification_id uuid, programme_id uuid, from_on date NOT NULL, until_on date, import_id uuid, version integer NOT NULL DEFAULT '1', created_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT jobs_agreement_only_when_covered CHECK (coalesce(covered, false) OR (covered_by IS NULL AND certification_id IS NULL)), CONSTRAINT jobs_pay_basis_known CHECK (pay_basis IN ('hour', 'shift', 'day', 'week', 'biweek', 'semimonth', 'month', 'year', 'in-kind', 'unpaid')), CONSTRAINT jobs_kind_known CHECK (kind IN ('employed', 'volunteer', 'honorarium', 'unpaid')), CONSTRAINT jobs_from_before_until CHECK (until_on >= from_on), CONSTRAINT jobs_pk PRIMARY KEY (id))`,
  `CREATE INDEX jobs_worker ON jobs (worker_id)`,
  `CREATE INDEX jobs_employer ON jobs (employer_id, worker_id)`,
  `CREATE INDEX jobs_site ON jobs (site_id, worker_id)`,
  `CREATE INDEX jobs_job_class ON jobs (job_class_id, worker_id)`,
  `CREATE INDEX jobs_certification ON jobs (certification_id) WHERE certification_id IS NOT NULL`,
  `CREATE INDEX jobs_programme ON jobs (programme_id) WHERE programme_id IS NOT NULL`,
  `CREATE INDEX jobs_import ON jobs (import_id) WHERE import_id IS NOT NULL`,
  `ALTER TABLE worker_import_rows ADD CONSTRAINT worker_import_rows_import_fk FOREIGN KEY (import_id) REFERENCES worker_imports(id) ON DELETE CASCADE`,
  `ALTER TABLE worker_import_rows ADD CONSTRAINT worker_import_rows_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_employer_fk FOREIGN KEY (employer_id) REFERENCES employers(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_site_fk FOREIGN KEY (site_id, employer_id) REFERENCES sites(id, employer_id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_job_class_fk FOREIGN KEY (job_class_id) REFERENCES job_classes(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_programme_fk FOREIGN KEY (programme_id) REFERENCES funding_programmes(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_certification_fk FOREIGN KEY (certification_id) REFERENCES certifications(id)`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_import_fk FOREIGN KEY (import_id) REFERENCES worker_imports(id)`,
];

export class GrowWorkers1763700200000 implements MigrationInterface {
  name = 'GrowWorkers1763700200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
