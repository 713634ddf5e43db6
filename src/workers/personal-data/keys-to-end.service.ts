import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntitySubscriberInterface,
  type QueryRunner,
  type TransactionCommitEvent,
  type TransactionRollbackEvent,
} from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { Keyring } from '../../keys/keyring.js';

const noted = 'keysToEnd';

/**
 * Destroys keys whose use has ended: right after the commit that ended it, else at the next start or sweep. Before
 * that commit they must live, for it may fail; afterwards nothing they sealed can be read again, in no copy.
 */
@Injectable()
export class KeysToEnd implements OnApplicationBootstrap, EntitySubscriberInterface {
  private readonly logger = new Logger('keys');

  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
  ) {
    db.subscribers.push(this);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.endAll();
  }

  /** Notes, in the transaction that ends their use, which keys must go. */
  async note(tx: EntityManager, owners: readonly string[]): Promise<void> {
    if (owners.length === 0) return;
    await tx.query('INSERT INTO keys_to_end SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [owners]);
    const data = dataOf(tx.queryRunner);
    data[noted] = [...(data[noted] ?? []), ...owners];
  }

  async afterTransactionCommit({ queryRunner }: TransactionCommitEvent): Promise<void> {
    const data = dataOf(queryRunner);
    const owners = data[noted];
    // a savepoint's end is not yet the commit
    if (!owners || queryRunner.isTransactionActive) return;
    delete data[noted];
    await this.orLater(() => this.end(queryRunner.manager, owners));
  }

  afterTransactionRollback({ queryRunner }: TransactionRollbackEvent): void {
    if (!queryRunner.isTransactionActive) delete dataOf(queryRunner)[noted];
  }

  /** Also those that a crash, or a locked keyring, spared. */
  async endAll(): Promise<void> {
    await this.orLater(() =>
      asProgram(async () => {
        const rows = await this.db.query<{ owner: string }[]>('SELECT owner FROM keys_to_end');
        if (rows.length > 0)
          await this.end(
            this.db.manager,
            rows.map(({ owner }) => owner),
          );
      }),
    );
  }

  private async end(manager: EntityManager, owners: readonly string[]): Promise<void> {
    await this.keyring.destroy(owners);
    await manager.query('DELETE FROM keys_to_end WHERE owner = ANY($1)', [owners]);
  }

  /** What was committed stays done: the keys are noted and go at the next sweep. */
  private async orLater(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      this.logger.error(`keys to end are left: ${error instanceof Error ? error.name : String(error)}`);
    });
  }
}

function dataOf(runner: QueryRunner | undefined): Record<string, string[] | undefined> {
  return (runner?.data ?? {}) as Record<string, string[] | undefined>;
}
