import { existsSync } from 'node:fs';
import { StartFailure } from '../../shared/start-failure.js';
import { readPassword } from './cluster.js';
import type { Cluster } from './cluster.js';
import { urlOf, withClient } from './connection.js';
import { clusterName, findPostmaster, stopPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import { eventually, lives } from './processes.js';
import { waitUntilReady } from './server.js';
import type { LaunchOptions } from './server.js';

const goneWithinMs = 3_000;

/** The server that is still running on the cluster, if it is fit to go on; one that is not is stopped. */
export async function adopt(cluster: Cluster, options: LaunchOptions): Promise<Postmaster | null> {
  const found = existsSync(cluster.data) ? findPostmaster(cluster.data) : null;
  if (!found) return null;
  const ready = await waitUntilReady(cluster, () => !lives(found));
  if (!ready) return null;
  try {
    if ((options.port ?? ready.port) === ready.port && (await isFit(cluster, ready, options))) return ready;
  } catch (error) {
    // it was just being killed: a moment later it is gone, and another can be started
    if (await eventually(() => !lives(found), goneWithinMs)) return null;
    throw error;
  }
  await stopPostmaster(ready);
  return null;
}

/** Durable unless tests want it otherwise. Throws `start.port_taken` if it is not the server of this folder at all. */
async function isFit(cluster: Cluster, { port }: Postmaster, options: LaunchOptions): Promise<boolean> {
  return withClient(urlOf('postgres', port, readPassword(cluster)), async (client) => {
    const { rows } = await client.query<{ name: string; fsync: string }>(
      `SELECT current_setting('cluster_name') AS name, current_setting('fsync') AS fsync`,
    );
    // Not data_directory: a server started by root calls that /proc/self/cwd, whichever it is.
    if (rows[0]?.name !== clusterName(cluster.data)) throw new StartFailure('start.port_taken', { port });
    return rows[0].fsync === (options.unsafeForTests ? 'off' : 'on');
  });
}
