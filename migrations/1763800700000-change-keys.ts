import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // The first byte of whatever a key made names its generation. One lock that every writer of such a value shares
  // until its transaction ends, and that the end of a change takes alone: who took a key before the change has either
  // committed and is sealed anew, or is refused. Nothing acknowledged is ever under a key that is gone.
  `CREATE TABLE key_generation ("only" boolean NOT NULL DEFAULT true, newest smallint NOT NULL, earliest smallint NOT NULL,
     CONSTRAINT key_generation_pk PRIMARY KEY ("only"), CONSTRAINT key_generation_one CHECK ("only"))`,
  `INSERT INTO key_generation (newest, earliest) VALUES (1, 1)`,
  `CREATE FUNCTION key_is_gone(VARIADIC made bytea[]) RETURNS boolean LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(4244);
     RETURN EXISTS (SELECT FROM unnest(made) value, key_generation
                    WHERE length(value) > 0 AND get_byte(value, 0) NOT IN (newest, earliest));
   END $$`,
  `CREATE FUNCTION refuse_gone_key() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'sealed with a key that is gone: %', TG_TABLE_NAME USING ERRCODE = 'serialization_failure';
   END $$`,
  `CREATE FUNCTION guard_keys(guarded text, columns text[]) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     listed text := (SELECT string_agg(quote_ident(name), ', ' ORDER BY name) FROM unnest(columns) name);
     written text := (SELECT string_agg('NEW.' || quote_ident(name), ', ' ORDER BY name) FROM unnest(columns) name);
   BEGIN
     EXECUTE format('DROP TRIGGER IF EXISTS %I ON %I', guarded || '_keys_in_force', guarded);
     EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF %s ON %I FOR EACH ROW
       WHEN (key_is_gone(%s)) EXECUTE FUNCTION refuse_gone_key()',
       guarded || '_keys_in_force', listed, guarded, written);
   END $$`,
  `UPDATE workers SET email_index = '\\x01' || email_index WHERE email_index IS NOT NULL`,
  `UPDATE worker_imports SET file_index = '\\x01' || file_index`,
  `UPDATE wage_survey_imports SET file_hash = '\\x01' || file_hash`,

  `CREATE TABLE key_changes (id uuid NOT NULL DEFAULT gen_random_uuid(), proposal_id uuid NOT NULL,
     approved_at TIMESTAMP WITH TIME ZONE NOT NULL, begun_at TIMESTAMP WITH TIME ZONE, ended_at TIMESTAMP WITH TIME ZONE,
     generation smallint,
     CONSTRAINT key_changes_pk PRIMARY KEY (id), CONSTRAINT key_changes_proposal_once UNIQUE (proposal_id),
     CONSTRAINT key_changes_in_order CHECK (ended_at IS NULL OR begun_at IS NOT NULL))`,

  `CREATE TABLE delivery_addresses (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL,
     channel text NOT NULL, address_sealed bytea NOT NULL, address_index bytea NOT NULL,
     created_at TIMESTAMP WITH TIME ZONE NOT NULL, version integer NOT NULL DEFAULT '1',
     CONSTRAINT delivery_addresses_pk PRIMARY KEY (id), CONSTRAINT delivery_addresses_channel_once UNIQUE (account_id, channel),
     CONSTRAINT delivery_addresses_channel_known CHECK (channel IN ('email')))`,
  `ALTER TABLE delivery_addresses ADD CONSTRAINT delivery_addresses_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `CREATE INDEX delivery_addresses_address ON delivery_addresses (address_index)`,
  `ALTER TABLE delivery_addresses ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE delivery_addresses FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY delivery_addresses_floor ON delivery_addresses
     USING ((SELECT reach_everything()) OR account_id = (SELECT reach_account()))`,

  // a later migration with a sealed column calls guard_keys for its own table
  `SELECT guard_keys(table_name::text, array_agg(column_name::text)) FROM information_schema.columns
   WHERE table_schema = 'public' AND (column_name LIKE '%sealed' OR (table_name, column_name) IN
     (('workers', 'email_index'), ('worker_imports', 'file_index'), ('wage_survey_imports', 'file_hash'),
      ('delivery_addresses', 'address_index')))
   GROUP BY table_name ORDER BY table_name`,
];

export class ChangeKeys1763800700000 implements MigrationInterface {
  name = 'ChangeKeys1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
