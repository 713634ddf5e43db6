import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

/** Whoever is of the drive's committee or organizes in it; nobody else, also once it is public. */
const inside = `(SELECT reach_everything()) OR drive_id = ANY ((SELECT reach_drives('committee', 'organizer'))::uuid[])`;

const tables = ['drive_card_wordings', 'drive_cards', 'drive_card_revocations', 'drive_card_scans'] as const;

const workers: Readonly<Record<(typeof tables)[number], string>> = {
  drive_card_wordings: 'written_by',
  drive_cards: 'received_by',
  drive_card_revocations: 'recorded_by',
  drive_card_scans: 'added_by',
};

/** What people of a drive signed, and took back. */
const statements = [
  `CREATE TABLE drive_card_wordings (drive_id uuid NOT NULL, version integer NOT NULL, english_sealed bytea NOT NULL, french_sealed bytea NOT NULL, written_at TIMESTAMP WITH TIME ZONE NOT NULL, written_by uuid, CONSTRAINT drive_card_wordings_pk PRIMARY KEY (drive_id, version))`,
  `CREATE TABLE drive_cards (id uuid NOT NULL, drive_id uuid NOT NULL, contact_id uuid NOT NULL, way text NOT NULL, signed_on date NOT NULL, wording_version integer, wording_language text, text_hash bytea, signature_sealed bytea, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, received_by uuid, voided_at TIMESTAMP WITH TIME ZONE, CONSTRAINT drive_cards_phone_worded CHECK (num_nonnulls(wording_version, wording_language, text_hash) = CASE WHEN way = 'phone' THEN 3 ELSE 0 END), CONSTRAINT drive_cards_language_known CHECK (wording_language IN ('en', 'fr')), CONSTRAINT drive_cards_way_known CHECK (way IN ('paper', 'phone')), CONSTRAINT drive_cards_pk PRIMARY KEY (id))`,
  `CREATE TABLE drive_card_revocations (card_id uuid NOT NULL, drive_id uuid NOT NULL, revoked_on date NOT NULL, recorded_at TIMESTAMP WITH TIME ZONE NOT NULL, recorded_by uuid, CONSTRAINT drive_card_revocations_pk PRIMARY KEY (card_id))`,
  `CREATE TABLE drive_card_scans (id uuid NOT NULL, card_id uuid NOT NULL, drive_id uuid NOT NULL, media_type text NOT NULL, sealed bytea NOT NULL, added_at TIMESTAMP WITH TIME ZONE NOT NULL, added_by uuid, CONSTRAINT drive_card_scans_type_known CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')), CONSTRAINT drive_card_scans_pk PRIMARY KEY (id))`,
  ...tables.flatMap((table) => [
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_drive_fk FOREIGN KEY (drive_id) REFERENCES drives(id)`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${workers[table]}_fk FOREIGN KEY (${workers[table]}) REFERENCES workers(id)`,
    `CREATE INDEX ${table}_${workers[table]} ON ${table} (${workers[table]})`,
  ]),
  `ALTER TABLE drive_cards ADD CONSTRAINT drive_cards_contact_fk FOREIGN KEY (contact_id) REFERENCES drive_contacts(id)`,
  `ALTER TABLE drive_cards ADD CONSTRAINT drive_cards_wording_fk FOREIGN KEY (drive_id, wording_version) REFERENCES drive_card_wordings(drive_id, version)`,
  `ALTER TABLE drive_card_revocations ADD CONSTRAINT drive_card_revocations_card_fk FOREIGN KEY (card_id) REFERENCES drive_cards(id)`,
  `ALTER TABLE drive_card_scans ADD CONSTRAINT drive_card_scans_card_fk FOREIGN KEY (card_id) REFERENCES drive_cards(id)`,
  `CREATE INDEX drive_cards_by_day ON drive_cards (drive_id, signed_on, id)`,
  `CREATE INDEX drive_cards_contact ON drive_cards (contact_id, signed_on)`,
  `CREATE INDEX drive_cards_wording ON drive_cards (drive_id, wording_version)`,
  `CREATE INDEX drive_card_revocations_drive ON drive_card_revocations (drive_id)`,
  `CREATE INDEX drive_card_scans_card ON drive_card_scans (card_id)`,
  `CREATE INDEX drive_card_scans_drive ON drive_card_scans (drive_id)`,
  `SELECT guard_keys('drive_card_wordings', ARRAY['english_sealed', 'french_sealed'])`,
  `SELECT guard_keys('drive_cards', ARRAY['signature_sealed'])`,
  `SELECT guard_keys('drive_card_scans', ARRAY['sealed'])`,
  // what was signed and taken back stands: only that it was a mistake is added, and keys may change
  `CREATE FUNCTION keep_card() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'a signed card stands' USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER drive_cards_stand
     BEFORE UPDATE OF id, drive_id, contact_id, way, signed_on, wording_version, wording_language, text_hash, recorded_at OR TRUNCATE
     ON drive_cards FOR EACH STATEMENT EXECUTE FUNCTION keep_card()`,
  `CREATE TRIGGER drive_card_revocations_stand
     BEFORE UPDATE OF card_id, drive_id, revoked_on, recorded_at OR TRUNCATE
     ON drive_card_revocations FOR EACH STATEMENT EXECUTE FUNCTION keep_card()`,
  `CREATE TRIGGER drive_card_wordings_stand
     BEFORE UPDATE OF drive_id, version, written_at OR TRUNCATE
     ON drive_card_wordings FOR EACH STATEMENT EXECUTE FUNCTION keep_card()`,
  ...tables.flatMap((table) => floor(table, inside)),
];

export class SignCards1764310000000 implements MigrationInterface {
  name = 'SignCards1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
