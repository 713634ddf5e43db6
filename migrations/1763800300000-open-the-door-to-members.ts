import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, second factors, and the devices an account was signed in from. */
const own = ['totp_factors', 'passkeys', 'passkey_challenges', 'recovery_codes', 'known_devices'];

const statements = [
  `CREATE TABLE invitations (id uuid NOT NULL DEFAULT gen_random_uuid(), worker_id uuid NOT NULL, code_hash bytea NOT NULL, invited_by uuid, invited_at TIMESTAMP WITH TIME ZONE NOT NULL, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, redeemed_at TIMESTAMP WITH TIME ZONE, withdrawn_at TIMESTAMP WITH TIME ZONE, CONSTRAINT invitations_code_hash_once UNIQUE (code_hash), CONSTRAINT invitations_pk PRIMARY KEY (id))`,
  `CREATE TABLE totp_factors (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL, secret_sealed bytea NOT NULL, begun_at TIMESTAMP WITH TIME ZONE NOT NULL, confirmed_at TIMESTAMP WITH TIME ZONE, last_step bigint, CONSTRAINT totp_factors_pk PRIMARY KEY (id))`,
  `CREATE TABLE passkeys (id uuid NOT NULL DEFAULT gen_random_uuid(), account_id uuid NOT NULL, credential_id text NOT NULL, public_key bytea NOT NULL, counter bigint NOT NULL, nickname text NOT NULL, added_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT passkeys_credential_once UNIQUE (credential_id), CONSTRAINT passkeys_pk PRIMARY KEY (id))`,
  `CREATE TABLE passkey_challenges (challenge text NOT NULL, purpose text NOT NULL, account_id uuid, expires_at TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT passkey_challenges_purpose_known CHECK (purpose IN ('enrolment', 'sign-in')), CONSTRAINT passkey_challenges_pk PRIMARY KEY (challenge))`,
  `CREATE TABLE recovery_codes (account_id uuid NOT NULL, code_hash bytea NOT NULL, made_at TIMESTAMP WITH TIME ZONE NOT NULL, used_at TIMESTAMP WITH TIME ZONE, CONSTRAINT recovery_codes_pk PRIMARY KEY (account_id, code_hash))`,
  `CREATE TABLE known_devices (account_id uuid NOT NULL, mark bytea NOT NULL, seen_on date NOT NULL, CONSTRAINT known_devices_pk PRIMARY KEY (account_id, mark))`,

  `ALTER TABLE invitations ADD CONSTRAINT invitations_worker_fk FOREIGN KEY (worker_id) REFERENCES workers(id)`,
  `ALTER TABLE invitations ADD CONSTRAINT invitations_invited_by_fk FOREIGN KEY (invited_by) REFERENCES accounts(id)`,
  ...own.map(
    (table) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  ),

  `CREATE INDEX invitations_worker ON invitations (worker_id)`,
  `CREATE INDEX invitations_invited_by ON invitations (invited_by)`,
  `CREATE UNIQUE INDEX invitations_one_open ON invitations (worker_id) WHERE redeemed_at IS NULL AND withdrawn_at IS NULL`,
  `CREATE INDEX totp_factors_account ON totp_factors (account_id)`,
  `CREATE UNIQUE INDEX totp_factors_one_confirmed ON totp_factors (account_id) WHERE confirmed_at IS NOT NULL`,
  `CREATE UNIQUE INDEX totp_factors_one_begun ON totp_factors (account_id) WHERE confirmed_at IS NULL`,
  `CREATE INDEX passkeys_account ON passkeys (account_id)`,
  `CREATE INDEX passkey_challenges_account ON passkey_challenges (account_id)`,
  `CREATE INDEX passkey_challenges_expires ON passkey_challenges (expires_at)`,
  `CREATE INDEX known_devices_seen ON known_devices (seen_on)`,

  ...['invitations', ...own].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  ]),
  `CREATE POLICY invitations_floor ON invitations
     USING ((SELECT reach_everything()) OR (SELECT reach_holds('secretary', 'steward'))
       OR worker_id IN (SELECT reach_workers('steward')))`,
  // at signing in nobody is known yet: the program looks, within its own WHERE
  ...own.map(
    (table) =>
      `CREATE POLICY ${table}_floor ON ${table}
     USING ((SELECT reach_everything()) OR account_id = (SELECT reach_account()))`,
  ),
];

export class OpenTheDoorToMembers1763800300000 implements MigrationInterface {
  name = 'OpenTheDoorToMembers1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
