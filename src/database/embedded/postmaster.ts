import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, lives, startOf } from './processes.js';
import type { ProcessIdentity } from './processes.js';

/** The server process of one data directory. */
export interface Postmaster extends ProcessIdentity {
  port: number;
  /** `starting`, `ready`, `stopping`, … */
  status: string;
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
 * it exists and is surely not this folder's server the file goes; every other case PostgreSQL judges itself.
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
    process.kill(postmaster.pid, signal);
    if (await eventually(() => !lives(postmaster), milliseconds)) return;
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

/** A server works inside its data directory; elsewhere than on Linux the `SHOW data_directory` of the adoption decides. */
function isServerOf(pid: number, data: string): boolean {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('/bin/ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes(
        'postgres',
      );
    }
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return (
      there.dev === here.dev &&
      there.ino === here.ino &&
      /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'latin1'))
    );
  } catch {
    return false; // Another user's process, or gone.
  }
}
