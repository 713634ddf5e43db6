import { existsSync, realpathSync } from 'node:fs';
import { clusterIn, readPassword } from '../database/embedded/cluster.js';
import { urlOf } from '../database/embedded/connection.js';
import { readLock } from '../database/embedded/lock.js';
import { lives } from '../database/embedded/processes.js';
import { Problem } from '../shared/errors.js';
import type { RunningCluster } from './online-copy.js';

/**
 * The server that runs on `dataDir`, whoever started it, for its superuser: only that one may begin a backup.
 * @throws Problem 422 `backup.not_running`
 */
export function runningCluster(dataDir: string): RunningCluster {
  const lock = readLock(dataDir);
  if (!lock?.databasePort || !lives(lock)) throw new Problem(422, 'backup.not_running', { folder: dataDir });
  const folder = realpathSync(dataDir);
  const password = readPassword(clusterIn(folder));
  return {
    dataDir: folder,
    adminUrl: urlOf('postgres', lock.databasePort, password),
    url: urlOf('kitroom', lock.databasePort, password),
  };
}

/** @throws Problem 422 `backup.nothing_there`, so that a mistyped folder does not become an empty union */
export function refuseWithoutData(dataDir: string): void {
  if (!existsSync(clusterIn(dataDir).data))
    throw new Problem(422, 'backup.nothing_there', { folder: dataDir });
}
