import pg from 'pg';

/** Creates the database `kitroom` unless it is there. */
export async function ensureDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'kitroom'`);
    if (!rowCount) await client.query('CREATE DATABASE kitroom');
  });
}

/** Connects for the time of `work`. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of `database` on the server at `port`, for its superuser. */
export function urlOf(database: string, port: number, password: string): string {
  return `postgresql://kitroom:${password}@127.0.0.1:${port}/${database}`;
}
