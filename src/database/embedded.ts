import { mkdirSync, realpathSync } from 'node:fs';
import { adopt } from './embedded/adoption.js';
import { findBinaries } from './embedded/binaries.js';
import {
  clusterIn,
  ensureCluster,
  ensureRolePasswords,
  readPassword,
  readRolePasswords,
} from './embedded/cluster.js';
import type { Cluster } from './embedded/cluster.js';
import { ensureDatabase, urlOf } from './embedded/connection.js';
import { explained } from './embedded/explanation.js';
import { amendLock, readLock, releaseLock, takeLock } from './embedded/lock.js';
import type { Postmaster } from './embedded/postmaster.js';
import { eventually, lives } from './embedded/processes.js';
import { applicationRole, ensureRoles, ownerRole, type RolePasswords } from './embedded/roles.js';
import { launch } from './embedded/server.js';
import { keepUp } from './embedded/watch.js';

/** How to reach the union's database, as each of three roles. */
export interface DatabaseUrls {
  /** `postgresql://kitroom_app:…@127.0.0.1:…/kitroom`: who serves. */
  url: string;
  /** The same for `kitroom_owner`: who owns the schema and migrates. */
  ownerUrl: string;
  /** The superuser on the database `postgres`, from which others can be created and dropped. */
  adminUrl: string;
}

/** The running database of one data folder, held by this process. */
export interface EmbeddedServer extends DatabaseUrls {
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
): Promise<(DatabaseUrls & { pid: number; purpose: string; httpPort?: number }) | null> {
  try {
    const isStarting = () => {
      const lock = readLock(dataDir);
      return lock !== null && lock.databasePort === undefined && lives(lock);
    };
    await eventually(() => !isStarting(), 20_000);
    const lock = readLock(dataDir);
    if (!lock?.databasePort || !lives(lock)) return null;
    const { pid, purpose, httpPort, databasePort } = lock;
    const cluster = clusterIn(realpathSync(dataDir));
    const urls = urlsOf(databasePort, readPassword(cluster), readRolePasswords(cluster));
    return { ...urls, pid, purpose, httpPort };
  } catch (error) {
    throw explained(error, dataDir);
  }
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
  const roles = ensureRolePasswords(cluster);
  const urls = urlsOf(port, password, roles);
  await ensureDatabase(urls.adminUrl);
  await ensureRoles(urls.adminUrl, urlOf('kitroom', port, password), roles);
  amendLock(dataDir, { databasePort: port });
  const stopServer = keepUp(postmaster, () => restart(dataDir, cluster, { ...options, port }));
  const end = async () => {
    await stopServer();
    releaseLock(dataDir, token);
  };
  let ending: Promise<void> | undefined;
  const stop = () => (ending ??= end());
  return { ...urls, port, adopted: adopted !== null, stop };
}

function urlsOf(port: number, password: string, { owner, application }: RolePasswords): DatabaseUrls {
  return {
    url: urlOf('kitroom', port, application, applicationRole),
    ownerUrl: urlOf('kitroom', port, owner, ownerRole),
    adminUrl: urlOf('postgres', port, password),
  };
}

async function start(dataDir: string, cluster: Cluster, options: EmbeddedOptions): Promise<Postmaster> {
  const binaries = findBinaries(dataDir, cluster.account);
  await ensureCluster(cluster, binaries, !options.unsafeForTests);
  readPassword(cluster);
  return launch(cluster, binaries, options);
}

/** Never creates a cluster: where somebody removed the data, an empty database must not take its place unseen. */
async function restart(dataDir: string, cluster: Cluster, options: EmbeddedOptions): Promise<Postmaster> {
  return launch(cluster, findBinaries(dataDir, cluster.account), options);
}
