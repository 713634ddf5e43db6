import pg from 'pg';
import { prepareOn } from './prepared.js';
import { bindingStatements } from './reach.js';

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

/** What each connection was last told, so that the same is not told twice in a row. */
const told = new WeakMap<pg.ClientBase, string>();

/**
 * Hands out no connection before PostgreSQL knows on whose behalf it will be used. One that cannot be told is thrown
 * away: it still carries the reach of whoever had it before.
 */
export class BoundPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', prepareOn);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | void {
    const bound = this.bound();
    if (!taken) return bound;
    bound.then(
      (client) => taken(undefined, client, client.release.bind(client)),
      (error: unknown) => taken(error as Error, undefined, () => undefined),
    );
  }

  private async bound(): Promise<pg.PoolClient> {
    const statements = bindingStatements();
    const client = await super.connect();
    try {
      // in a transaction that somebody left open, what is told now could be taken back by its end
      if (client.getTransactionStatus() !== 'I') throw new Error('a connection came back in a transaction');
      if (told.get(client) === statements) return client;
      told.delete(client);
      await client.query(statements);
      told.set(client, statements);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
