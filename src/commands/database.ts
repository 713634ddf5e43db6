import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { dataSource } from '../database/data-source.js';
import { findRunning, startEmbedded } from '../database/embedded.js';
import { readSettings, refuseUnsafe } from '../database/settings.js';
import { entities } from '../entities.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';

/** A database this process may use, and how to let go of it. */
export interface UsableDatabase {
  url: string;
  release(): Promise<void>;
}

/** The operator's own database, or the embedded server started (or adopted) for as long as this process lives. */
export async function ownDatabase(settings: Settings, purpose: string): Promise<UsableDatabase> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, release: async () => undefined };
  const server = await startEmbedded({ dataDir: settings.dataDir, holder: { purpose } });
  return { url: server.url, release: () => server.stop() };
}

/** For a command beside a running server: that server's database, else one for the command's own time. */
export async function sharedDatabase(settings: Settings, purpose: string): Promise<UsableDatabase> {
  const running = settings.databaseUrl ? null : await findRunning(settings.dataDir);
  return running ? { url: running.url, release: async () => undefined } : ownDatabase(settings, purpose);
}

/** @throws StartFailure `start.database_unreachable` */
export async function connect(url: string, poolSize = 2): Promise<DataSource> {
  return dataSource({ url, poolSize, entities, migrations })
    .initialize()
    .catch(() => {
      throw new StartFailure('start.database_unreachable', { where: withoutSecrets(url) });
    });
}

/** Brings the schema up to date, one process at a time. */
export async function migrate(url: string): Promise<void> {
  const db = await connect(url);
  try {
    const runner = db.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(4242)');
    await db.runMigrations({ transaction: 'each' });
    await runner.query('SELECT pg_advisory_unlock(4242)');
    await runner.release();
  } finally {
    await db.destroy();
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
