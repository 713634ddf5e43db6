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

interface Ending {
  owner: string;
  remembered: string | null;
}

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

  /**
   * Notes, in the transaction that ends their use, which keys must go, and what the keyring is to remember for good:
   * an owner under which a key stands that seals nothing.
   */
  async note(
    tx: EntityManager,
    owners: readonly string[],
    remembered: readonly string[] = [],
  ): Promise<void> {
    const endings: Ending[] = [
      ...owners.map((owner) => ({ owner, remembered: null })),
      ...remembered.map((each) => ({ owner: `(${each})`, remembered: each })),
    ];
    if (endings.length === 0) return;
    await tx.query(
      `INSERT INTO keys_to_end (owner, remembered) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`,
      [endings.map(({ owner }) => owner), endings.map((ending) => ending.remembered)],
    );
    const data = dataOf(tx.queryRunner);
    data[noted] = [...(data[noted] ?? []), ...endings];
  }

  async afterTransactionCommit({ queryRunner }: TransactionCommitEvent): Promise<void> {
    const data = dataOf(queryRunner);
    const endings = data[noted];
    // a savepoint's end is not yet the commit
    if (!endings || queryRunner.isTransactionActive) return;
    delete data[noted];
    await this.orLater(() => this.end(queryRunner.manager, endings));
  }

  afterTransactionRollback({ queryRunner }: TransactionRollbackEvent): void {
    if (!queryRunner.isTransactionActive) delete dataOf(queryRunner)[noted];
  }

  /** Also those that a crash, or a locked keyring, spared. */
  async endAll(): Promise<void> {
    await this.orLater(() =>
      asProgram(async () => {
        const endings = await this.db.query<Ending[]>('SELECT owner, remembered FROM keys_to_end');
        if (endings.length > 0) await this.end(this.db.manager, endings);
      }),
    );
  }

  /** What is to be remembered is on disk before the keys go. */
  private async end(manager: EntityManager, endings: readonly Ending[]): Promise<void> {
    await this.keyring.ensureAll(endings.flatMap(({ remembered }) => remembered ?? []));
    const owners = endings.map(({ owner }) => owner);
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

function dataOf(runner: QueryRunner | undefined): Record<string, Ending[] | undefined> {
  return runner?.data ?? {};
}
