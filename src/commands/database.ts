import { runMigrations as runJobMigrations, Logger as JobLogger } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { dataSource } from '../database/data-source.js';
import { findRunning, startEmbedded } from '../database/embedded.js';
import { grantToApplication } from '../database/privileges.js';
import { asProgram } from '../database/reach.js';
import { readSettings, refuseUnsafe } from '../database/settings.js';
import { entities } from '../entities.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';

/** A database as who serves and who migrates see it: the same address where there is one role for both. */
export interface ServedDatabase {
  url: string;
  ownerUrl: string;
}

/** A database this process may use, and how to let go of it. */
export interface UsableDatabase extends ServedDatabase {
  release(): Promise<void>;
}

/** The operator's own database, or the embedded server started (or adopted) for as long as this process lives. */
export async function ownDatabase(settings: Settings, purpose: string): Promise<UsableDatabase> {
  const { databaseUrl: url, migrationDatabaseUrl } = settings;
  if (url) return { url, ownerUrl: migrationDatabaseUrl ?? url, release: async () => undefined };
  const server = await startEmbedded({ dataDir: settings.dataDir, holder: { purpose } });
  return { url: server.url, ownerUrl: server.ownerUrl, release: () => server.stop() };
}

/** For a command beside a running server: that server's database, else one for the command's own time. */
export async function sharedDatabase(settings: Settings, purpose: string): Promise<UsableDatabase> {
  const running = settings.databaseUrl ? null : await findRunning(settings.dataDir);
  if (!running) return ownDatabase(settings, purpose);
  return { url: running.url, ownerUrl: running.ownerUrl, release: async () => undefined };
}

/** @throws StartFailure `start.database_unreachable` */
export async function connect(url: string, poolSize = 2): Promise<DataSource> {
  return dataSource({ url, poolSize, entities, migrations })
    .initialize()
    .catch(() => {
      throw new StartFailure('start.database_unreachable', { where: withoutSecrets(url) });
    });
}

/** For a command that needs no key: the database of the running server, or one for its own time. */
export async function withDatabase(
  settings: Settings,
  purpose: string,
  work: (db: DataSource) => Promise<void>,
): Promise<void> {
  const database = await sharedDatabase(settings, purpose);
  try {
    const db = await connect(database.url);
    try {
      await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await database.release();
  }
}

/** Brings the schema up to date as its owner, one process at a time, and gives who serves what serving needs. */
export async function migrate({ url, ownerUrl }: ServedDatabase): Promise<void> {
  const db = await connect(ownerUrl);
  try {
    const runner = db.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(4242)');
    // the owner is under row-level security as well
    await asProgram(() => db.runMigrations({ transaction: 'each' }));
    await prepareJobs(ownerUrl);
    const [owner] = await db.query<{ name: string }[]>('SELECT current_user AS name');
    const application = await roleOf(url);
    if (application !== owner?.name) {
      const queryable = {
        query: async <Row extends object>(sql: string, values?: unknown[]) => ({
          rows: await db.query<Row[]>(sql, values),
        }),
      };
      await grantToApplication(queryable, application);
    }
    await runner.query('SELECT pg_advisory_unlock(4242)');
    await runner.release();
  } finally {
    await db.destroy();
  }
}

/** The tables of the background jobs, which the one who serves may not make. */
async function prepareJobs(ownerUrl: string): Promise<void> {
  await runJobMigrations({
    connectionString: ownerUrl,
    maxPoolSize: 1,
    parsedCronItems: [],
    logger: new JobLogger(() => () => undefined),
  });
}

async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT current_user AS name');
    return rows[0]?.name ?? '';
  } catch {
    throw new StartFailure('start.database_unreachable', { where: withoutSecrets(url) });
  } finally {
    await client.end();
  }
}

/** @throws StartFailure `start.unsafe_setting` */
export async function refuseUnsafeDatabase(db: DataSource): Promise<void> {
  refuseUnsafe(
    await readSettings({ query: async (sql: string) => ({ rows: await db.query<unknown[]>(sql) }) }),
  );
}

function withoutSecrets(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
