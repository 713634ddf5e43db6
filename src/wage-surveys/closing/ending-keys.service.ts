import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Keyring } from '../../keys/keyring.js';
import { EndingKey } from './ending-key.entity.js';

/** Destroys the keys of closed surveys, also those that a crash spared. */
@Injectable()
export class EndingKeysService implements OnApplicationBootstrap {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.destroyAll();
  }

  /** Notes, in the transaction that ends their use, which keys must go. */
  async note(tx: EntityManager, owners: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO wage_survey_ending_keys SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      owners,
    ]);
  }

  /** After that commit: what they sealed cannot be read again, in no copy. */
  async destroyAll(): Promise<void> {
    const owners = (await this.db.manager.find(EndingKey)).map(({ owner }) => owner);
    if (owners.length === 0) return;
    await this.keyring.destroy(owners);
    await this.db.query('DELETE FROM wage_survey_ending_keys WHERE owner = ANY($1)', [owners]);
  }
}
