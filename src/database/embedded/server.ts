import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '../../shared/start-failure.js';
import { environment, lastLine } from './binaries.js';
import type { Binaries } from './binaries.js';
import { dataArgument } from './cluster.js';
import type { Cluster } from './cluster.js';
import { clusterName, dropForeignPidFile, endOrphans, findPostmaster, stopPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';

/** How to run the server. */
export interface LaunchOptions {
  /** A free one if left out. */
  port?: number;
  unsafeForTests?: boolean;
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  io_method: 'sync',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // No statement and no value of a member's may reach the log. Messages of failed statements quote values
  // ("invalid input syntax …", "Key (email)=(…) exists"), so errors are not logged at all (the program that made
  // them gets them), and what the server says about itself comes without details, which name the running statement.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', max_connections: '60' };
const unsafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/** Without a sign of life in the log for so long, a start has failed; recovery after a crash writes one every 10 s. */
const patienceSeconds = 60;
const logLimitBytes = 5_000_000;

/** Starts the server of `cluster` in a session of its own, out of reach of the terminal's Ctrl-C, and waits until it is ready. */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  options: LaunchOptions,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    dropForeignPidFile(cluster.data);
    const port = options.port ?? (await freePort());
    const outcome = await launchOnce(cluster, binaries, port, options.unsafeForTests ? unsafe : safe);
    if (typeof outcome !== 'string') return outcome;
    const failure = readFailure(outcome, cluster, port);
    const isPassing =
      (failure.code === 'start.port_taken' && options.port === undefined) ||
      /shared memory block/.test(outcome);
    if (!isPassing || attempt >= 50) throw failure;
    // After a `kill -9` of the server its children need a moment to notice and to let go of the shared memory.
    if (attempt === 20) endOrphans(cluster.data);
    await pause(100);
  }
}

/** The ready server, or what the log says since the launch. */
async function launchOnce(
  cluster: Cluster,
  binaries: Binaries,
  port: number,
  durability: Record<string, string>,
): Promise<Postmaster | string> {
  const log = openLog(cluster);
  const begin = statSync(cluster.log).size;
  const named = { cluster_name: clusterName(cluster.data), port: String(port) };
  const settings = Object.entries({ ...named, ...always, ...durability });
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      dataArgument(cluster, cluster.data),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...cluster.account, cwd: cluster.data, env: environment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  await once(server, 'spawn');
  server.unref();
  const ready = await waitUntilReady(cluster, () => server.exitCode !== null || server.signalCode !== null);
  return ready ?? readFileSync(cluster.log).subarray(begin).toString();
}

/** Null if the server ended; stops it and throws `start.not_ready` if it is silent for too long. */
export async function waitUntilReady(cluster: Cluster, hasEnded: () => boolean): Promise<Postmaster | null> {
  let size = statSync(cluster.log, { throwIfNoEntry: false })?.size;
  for (let deadline = Date.now() + patienceSeconds * 1000; Date.now() < deadline; await pause(5)) {
    const found = findPostmaster(cluster.data);
    if (found?.status === 'ready') return found;
    if (hasEnded()) return null;
    const grown = statSync(cluster.log, { throwIfNoEntry: false })?.size;
    if (grown !== size) [size, deadline] = [grown, Date.now() + patienceSeconds * 1000];
  }
  const silent = findPostmaster(cluster.data);
  if (silent) await stopPostmaster(silent);
  throw new StartFailure('start.not_ready', { seconds: patienceSeconds, log: cluster.log });
}

function openLog({ log, account }: Cluster): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) renameSync(log, `${log}.old`);
  const handle = openSync(log, 'a', 0o600);
  if (account) chownSync(log, account.uid, account.gid);
  return handle;
}

function readFailure(log: string, cluster: Cluster, port: number): StartFailure {
  if (/could not (bind|create) (any )?(IPv4 address|TCP\/IP sockets|listen socket)/.test(log)) {
    return new StartFailure('start.port_taken', { port });
  }
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return new StartFailure('start.no_space', { folder: cluster.data });
  }
  const fatal = log.split('\n').filter((line) => /(FATAL|PANIC):/.test(line));
  const reason = lastLine(fatal.join('\n') || log).replace(/^.*?(FATAL|PANIC): +/, '');
  return new StartFailure('start.server_failed', { reason, log: cluster.log });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
