import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../../shared/start-failure.js';
import { lives, startOf } from './processes.js';
import type { ProcessIdentity } from './processes.js';

/** What `DATA_DIR/lock` says of the one process that may use the folder. No secret is in it. */
export interface Lock extends ProcessIdentity {
  /** Tells this holding apart from every other, also by the same process. */
  token: string;
  purpose: string;
  /** Known once the database answers. */
  databasePort?: number;
  httpPort?: number;
}

/**
 * Makes this process the holder of the folder. The lock of a dead holder is inherited; of any number who try,
 * exactly one succeeds. Throws `start.data_dir_in_use` for the others.
 */
export function takeLock(dataDir: string, purpose: string, httpPort?: number): Lock {
  const mine: Lock = { ...self(), token: randomUUID(), purpose, httpPort };
  const draft = write(dataDir, mine);
  try {
    for (let tries = 0; tries < 50; tries++) {
      if (linked(draft, lockFile(dataDir))) return mine;
      const found = readLock(dataDir);
      if (found && inherited(dataDir, found, draft)) return mine;
    }
    throw inUse(dataDir, readLock(dataDir) ?? mine);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The lock as it stands, whether its holder lives or not; null if there is none. */
export function readLock(dataDir: string): Lock | null {
  return read(lockFile(dataDir));
}

/** Adds facts to the lock if this process holds it; does nothing otherwise. */
export function amendLock(dataDir: string, facts: Partial<Pick<Lock, 'databasePort' | 'httpPort'>>): void {
  const lock = readLock(dataDir);
  if (!lock || lock.pid !== process.pid || !lives(lock)) return;
  renameSync(write(dataDir, { ...lock, ...facts }), lockFile(dataDir));
}

/** Gives the folder free, if `token` still holds it. */
export function releaseLock(dataDir: string, token: string): void {
  if (readLock(dataDir)?.token === token) rmSync(lockFile(dataDir), { force: true });
}

/**
 * Of all who find the same dead holder, whoever creates the file named after that holder's token is the heir.
 * An heir may die as well before the lock is its own: then its own heir is sought, and so on. An heir file
 * goes only after the lock has changed hands, so who creates one too late sees another holder and withdraws.
 */
function inherited(dataDir: string, holder: Lock, draft: string): boolean {
  const left: string[] = [];
  for (let last: Lock | null = holder; last;) {
    if (lives(last)) throw inUse(dataDir, last);
    const heirFile = `${lockFile(dataDir)}.heir-${last.token}`;
    left.push(heirFile);
    if (linked(draft, heirFile)) {
      const isLate = readLock(dataDir)?.token !== holder.token;
      if (!isLate) renameSync(draft, lockFile(dataDir));
      for (const file of isLate ? [heirFile] : left) rmSync(file, { force: true });
      return !isLate;
    }
    last = read(heirFile);
  }
  return false;
}

function self(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? 'unknown' };
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'lock');
}

function inUse(dataDir: string, { pid, purpose }: Lock): StartFailure {
  return new StartFailure('start.data_dir_in_use', { folder: dataDir, pid, purpose });
}

/** Writes a whole lock under a name nobody looks at, down to the disk: it is linked or renamed into place, never half. */
function write(dataDir: string, lock: Lock): string {
  const draft = `${lockFile(dataDir)}.draft-${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o644);
  try {
    writeSync(file, `${JSON.stringify(lock)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

/** Creates `name` as a second name of `draft`; false if it exists. */
function linked(draft: string, name: string): boolean {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Lock | null {
  try {
    const { ino, mtimeMs } = statSync(path);
    return parse(readFileSync(path, 'utf8')) ?? damaged(`${ino}-${mtimeMs}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Lock | null {
  try {
    const lock = JSON.parse(text) as Partial<Lock> | null;
    if (typeof lock?.pid !== 'number' || typeof lock.startedAt !== 'string') return null;
    if (typeof lock.purpose !== 'string' || !/^[\w-]+$/.test(lock.token ?? '')) return null;
    return lock as Lock;
  } catch {
    return null;
  }
}

/** A lock that a power cut left unreadable; nobody can hold it. */
function damaged(token: string): Lock {
  return { pid: 0, startedAt: '', token: `damaged-${token.replace('.', '-')}`, purpose: '' };
}
