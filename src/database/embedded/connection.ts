import pg from 'pg';
import { StartFailure } from '../../shared/start-failure.js';

/** Creates the database `kitroom` unless it is there. */
export async function ensureDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'kitroom'`);
    if (!rowCount) await client.query('CREATE DATABASE kitroom');
  });
}

/** Connects for the time of `work`; throws `start.no_connection` if it is not let in within 10 seconds. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure('start.no_connection', { port: client.port, reason });
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of `database` on the server at `port`, for its superuser or another role. */
export function urlOf(database: string, port: number, password: string, role = 'kitroom'): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}
