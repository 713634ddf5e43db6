import { open, readFile, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isSystemError } from './durable.js';

const patienceMs = 10_000;
const queues = new Map<string, Promise<unknown>>();

/** Runs `work` while no other process on this machine, and nobody else in this one, holds `path`. */
export async function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = queues.get(path) ?? Promise.resolve();
  const mine = before.then(() => locked(path, work));
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  queues.set(path, settled);
  return mine;
}

async function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await take(path);
  try {
    return await work();
  } finally {
    await unlink(path);
  }
}

async function take(path: string): Promise<void> {
  const givenUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error;
    }
    await removeIfHolderDied(path);
    if (Date.now() > givenUpAt) throw new Error(`another process holds ${path}`);
    await wait(5);
  }
}

async function removeIfHolderDied(path: string): Promise<void> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!holder || isAlive(holder)) return;
  // the rename lets exactly one of several waiters clear the lock of the dead one
  const cleared = `${path}.${process.pid}.dead`;
  const taken = await rename(path, cleared).then(
    () => true,
    () => false,
  );
  if (taken) await unlink(cleared);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}
