import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, lives, startOf } from './processes.js';
import type { ProcessIdentity } from './processes.js';

/** The server process of one data directory. */
export interface Postmaster extends ProcessIdentity {
  port: number;
  /** `starting`, `ready`, `stopping`, … */
  status: string;
}

/**
 * The `cluster_name` that the server of `data` is given: it tells apart a copied folder's server, and stays when the
 * folder is moved. It stands in the command line of the server and of each of its children, which anybody may
 * read; the folder they work in may not be read even by root, in a container.
 */
export function clusterName(data: string): string {
  const { dev, ino } = statSync(data);
  return `kitroom-${dev}-${ino}`;
}

/** The living server of `data` as its `postmaster.pid` tells; null if the file is missing or its process is another. */
export function findPostmaster(data: string): Postmaster | null {
  const [pidLine = '', , , portLine = '', , , , status = ''] = readPidFile(data).split('\n');
  const pid = Number(pidLine);
  const startedAt = startOf(pid);
  if (startedAt === null || !isServerOf(pid, data)) return null;
  return { pid, startedAt, port: Number(portLine), status: status.trim() };
}

/**
 * PostgreSQL does not start while the process in `postmaster.pid` exists, whatever it is: after a reboot that may be
 * anybody's, in a container without an init a zombie, in a copied folder the server of the other one. Only when
 * it is surely not this folder's server the file goes; every other case PostgreSQL judges itself, and its own check
 * of the shared memory remains in each.
 */
export function dropForeignPidFile(data: string): void {
  const pid = Number(readPidFile(data).split('\n')[0]);
  if (pid > 0 && !findPostmaster(data)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Fast shutdown (open transactions are rolled back), immediate if that takes over a minute. */
export async function stopPostmaster(postmaster: ProcessIdentity): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!lives(postmaster)) return;
    send(postmaster.pid, signal);
    if (await eventually(() => !lives(postmaster), milliseconds)) return;
  }
}

/**
 * Ends what a killed server left behind on `data`. Most children notice by themselves; one in the midst of a long
 * query does not, and holds the shared memory until it is done. What they had committed is in the write-ahead log.
 */
export function endOrphans(data: string): void {
  if (process.platform !== 'linux' || findPostmaster(data)) return;
  const title = `postgres: ${clusterName(data)}: `;
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    if (commandLine(pid)?.startsWith(title)) send(pid, 'SIGKILL');
  }
}

function readPidFile(data: string): string {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** In doubt it is: the adoption asks the server itself for its name. */
function isServerOf(pid: number, data: string): boolean {
  return commandLine(pid)?.includes(`cluster_name=${clusterName(data)} `) ?? true;
}

/** The words of a process's command line, each followed by a space; null if the system does not tell. */
function commandLine(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return `${execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()} `;
  } catch {
    return null;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended between two looks.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
