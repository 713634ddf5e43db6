import { mkdirSync, realpathSync } from 'node:fs';
import pg from 'pg';
import { StartFailure } from '../shared/start-failure.js';
import { findBinaries } from './embedded/binaries.js';
import { clusterIn, ensureCluster, readPassword } from './embedded/cluster.js';
import type { Cluster } from './embedded/cluster.js';
import { amendLock, readLock, releaseLock, takeLock } from './embedded/lock.js';
import type { Lock } from './embedded/lock.js';
import { findPostmaster, stopPostmaster } from './embedded/postmaster.js';
import type { Postmaster } from './embedded/postmaster.js';
import { eventually, lives } from './embedded/processes.js';
import { launch, waitUntilReady } from './embedded/server.js';

/** The running database of one data folder, held by this process. */
export interface EmbeddedServer {
  /** `postgresql://kitroom:…@127.0.0.1:…/kitroom`; the user is a superuser. */
  url: string;
  /** The same on the database `postgres`, from which others can be created and dropped. */
  adminUrl: string;
  port: number;
  /** Whether it was still running from a holder that died. */
  adopted: boolean;
  /** Shuts the server down fast and gives the folder free; resolves when the server has ended. Again: does nothing. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Created with mode 0700 if missing. Below it: `lock`, and `postgresql` with the data, the password and the log. */
  dataDir: string;
  /** For the test suite only: nothing is written through to the disk. */
  unsafeForTests?: boolean;
  /** A free one if left out. */
  port?: number;
  /** What the lock says of this process to others. */
  holder?: { purpose: string; httpPort?: number };
}

/**
 * Starts the embedded PostgreSQL on `dataDir`, creating everything that is missing; adopts the server that a dead
 * holder left running. Works as root, as a normal user, and without any environment variable.
 * Throws `StartFailure` with one sentence for each way it can fail.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  let dataDir = options.dataDir;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    dataDir = realpathSync(dataDir);
    const { token } = takeLock(dataDir, options.holder?.purpose ?? 'serve', options.holder?.httpPort);
    try {
      return await startHeld(dataDir, token, options);
    } catch (error) {
      releaseLock(dataDir, token);
      throw error;
    }
  } catch (error) {
    throw explained(error, dataDir);
  }
}

/**
 * The database that the living holder of `dataDir` runs, with the holder's process id; null if nobody holds it.
 * Waits up to 20 seconds for a holder that is just starting; null if its server is not up by then.
 */
export async function findRunning(
  dataDir: string,
): Promise<{ url: string; pid: number; purpose: string; httpPort?: number } | null> {
  let lock: Lock | null = null;
  await eventually(() => {
    lock = readLock(dataDir);
    return !lock || !lives(lock) || lock.databasePort !== undefined;
  }, 20_000);
  const held = lock as Lock | null;
  if (!held?.databasePort || !lives(held)) return null;
  const { pid, purpose, httpPort, databasePort } = held;
  const password = readPassword(clusterIn(realpathSync(dataDir)));
  return { url: urlOf('kitroom', databasePort, password), pid, purpose, httpPort };
}

/** Records facts in the lock of `dataDir` once they are known; does nothing unless this process holds it. */
export async function noteInLock(dataDir: string, facts: { httpPort?: number }): Promise<void> {
  amendLock(dataDir, facts);
}

async function startHeld(dataDir: string, token: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = clusterIn(dataDir);
  const adopted = await adopt(cluster, options);
  const postmaster = adopted ?? (await start(dataDir, cluster, options));
  const { port } = postmaster;
  const password = readPassword(cluster);
  const adminUrl = urlOf('postgres', port, password);
  await ensureDatabase(adminUrl);
  amendLock(dataDir, { databasePort: port });
  const end = async () => {
    await stopPostmaster(postmaster);
    releaseLock(dataDir, token);
  };
  let ending: Promise<void> | undefined;
  const stop = () => (ending ??= end());
  return { url: urlOf('kitroom', port, password), adminUrl, port, adopted: adopted !== null, stop };
}

async function start(dataDir: string, cluster: Cluster, options: EmbeddedOptions): Promise<Postmaster> {
  const binaries = findBinaries(dataDir, cluster.account);
  await ensureCluster(cluster, binaries, !options.unsafeForTests);
  readPassword(cluster);
  return launch(cluster, binaries, options);
}

/** The server that is still running on the cluster, if it is fit to go on; one that is not is stopped. */
async function adopt(cluster: Cluster, options: EmbeddedOptions): Promise<Postmaster | null> {
  const found = findPostmaster(cluster.data);
  if (!found) return null;
  const ready = await waitUntilReady(cluster, () => !lives(found));
  if (!ready) return null;
  if ((options.port ?? ready.port) === ready.port && (await isFit(cluster, ready, options))) return ready;
  await stopPostmaster(ready);
  return null;
}

/** The same data directory, and durable unless tests want it otherwise. */
async function isFit(cluster: Cluster, { port }: Postmaster, options: EmbeddedOptions): Promise<boolean> {
  return withClient(urlOf('postgres', port, readPassword(cluster)), async (client) => {
    const { rows } = await client.query<{ data: string; fsync: string }>(
      `SELECT current_setting('data_directory') AS data, current_setting('fsync') AS fsync`,
    );
    // The name that a server started by root goes by; the process itself was found inside the folder.
    const isSame = rows[0]?.data === '/proc/self/cwd' || rows[0]?.data === cluster.data;
    return isSame && rows[0]?.fsync === (options.unsafeForTests ? 'off' : 'on');
  });
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'kitroom'`);
    if (!rowCount) await client.query('CREATE DATABASE kitroom');
  });
}

async function withClient<Result>(
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

function urlOf(database: string, port: number, password: string): string {
  return `postgresql://kitroom:${password}@127.0.0.1:${port}/${database}`;
}

/** The sentence behind what the file system answered. */
function explained(error: unknown, dataDir: string): unknown {
  const { code, syscall, path = dataDir } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartFailure('start.no_space', { folder: dataDir });
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartFailure('start.not_a_folder', { path: dataDir });
  if (code === 'EPERM' && process.geteuid?.() === 0 && /chown|spawn/.test(syscall ?? '')) {
    return new StartFailure('start.root_cannot_change_user');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartFailure('start.no_permission', { path });
  return error;
}
