import type { MigrationInterface, QueryRunner } from 'typeorm';
import { floor } from './statements.js';

/** How somebody wants to be told, beside where. */
const statements = [
  `CREATE TABLE contact_wishes (account_id uuid NOT NULL, channel text NOT NULL, wording text NOT NULL, quiet_from_minute smallint, quiet_until_minute smallint, quiet_weekdays smallint array NOT NULL, time_zone text NOT NULL, phone_shared boolean NOT NULL, digest_minute smallint, paused_until_on date, version integer NOT NULL DEFAULT 1, CONSTRAINT contact_wishes_channel_known CHECK (channel IN ('email', 'list')), CONSTRAINT contact_wishes_digest_of_day CHECK (digest_minute BETWEEN 0 AND 1439), CONSTRAINT contact_wishes_quiet_of_day CHECK (quiet_from_minute BETWEEN 0 AND 1439 AND quiet_until_minute BETWEEN 0 AND 1439), CONSTRAINT contact_wishes_quiet_whole CHECK ((quiet_from_minute IS NULL) = (quiet_until_minute IS NULL) AND quiet_from_minute <> quiet_until_minute), CONSTRAINT contact_wishes_weekdays_known CHECK (quiet_weekdays <@ ARRAY[1,2,3,4,5,6,7]::smallint[]), CONSTRAINT contact_wishes_wording_known CHECK (wording IN ('neutral', 'empty')), CONSTRAINT contact_wishes_pk PRIMARY KEY (account_id))`,
  `ALTER TABLE contact_wishes ADD CONSTRAINT contact_wishes_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  ...floor('contact_wishes', `(SELECT reach_everything()) OR account_id = (SELECT reach_account())`),
];

export class WishHowToBeTold1764100000000 implements MigrationInterface {
  name = 'WishHowToBeTold1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward: restore the backup made before the upgrade');
  }
}
