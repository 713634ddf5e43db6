import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The settings are written by the connection pool at every checkout (src/database/reach.ts). A connection that was
 * told nothing reaches nothing.
 */
const statements = [
  `CREATE FUNCTION reach_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT coalesce(current_setting('kitroom.everything', true), '') = 'on' $$`,
  `CREATE FUNCTION reach_worker() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT nullif(current_setting('kitroom.worker', true), '')::uuid $$`,
  `CREATE FUNCTION reach_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT nullif(current_setting('kitroom.account', true), '')::uuid $$`,
  `CREATE FUNCTION reach_mandates() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT string_to_array(coalesce(current_setting('kitroom.mandates', true), ''), ' ') $$`,
  `CREATE FUNCTION reach_holds(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT reach_mandates() && (SELECT array_agg(role || '@union') FROM unnest(roles) role) $$`,
  `CREATE FUNCTION reach_holds_anywhere(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT EXISTS (SELECT FROM unnest(reach_mandates()) held WHERE split_part(held, '@', 1) = ANY(roles)) $$`,
  `CREATE FUNCTION reach_sites(VARIADIC roles text[]) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT coalesce(array_agg(split_part(held, ':', 2)::uuid), '{}') FROM unnest(reach_mandates()) held
           WHERE split_part(held, '@', 1) = ANY(roles) AND split_part(split_part(held, '@', 2), ':', 1) = 'site' $$`,
  `ALTER TABLE sessions ADD second_factor_at TIMESTAMP WITH TIME ZONE`,
  `CREATE TABLE notices (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL, code text NOT NULL, "values" jsonb NOT NULL, href text, told_at TIMESTAMP WITH TIME ZONE NOT NULL, put_away_at TIMESTAMP WITH TIME ZONE, CONSTRAINT notices_pk PRIMARY KEY (id))`,
  `ALTER TABLE notices ADD CONSTRAINT notices_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `CREATE INDEX notices_account ON notices (account_id, told_at)`,
  `ALTER TABLE notices ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE notices FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY notices_floor ON notices
     USING ((SELECT reach_everything()) OR account_id = (SELECT reach_account()))`,
  // somebody may be told something by whoever acts
  `CREATE POLICY notices_told ON notices FOR INSERT WITH CHECK (true)`,
];

export class TellTheDatabaseWhoAsks1763800000000 implements MigrationInterface {
  name = 'TellTheDatabaseWhoAsks1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
