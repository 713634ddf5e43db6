import { randomUUID } from 'node:crypto';
import { link, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isSystemError, textOf } from './durable.js';

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

/** The lock appears with its holder in it or not at all: killed in between, nobody could tell whose it was. */
async function take(path: string): Promise<void> {
  const id = randomUUID();
  const draft = `${path}.${id}.new`;
  await writeFile(draft, `${process.pid} ${(await startOf(process.pid)) ?? ''} ${id}`, { mode: 0o600 });
  try {
    await placed(draft, path);
  } finally {
    await unlink(draft);
  }
}

async function placed(draft: string, path: string): Promise<void> {
  const givenUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await link(draft, path);
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error;
    }
    await removeIfHolderDied(path);
    if (Date.now() > givenUpAt) throw new Error(`another process holds ${path}`);
    await wait(5);
  }
}

/** Under a lock of its own: of two that saw the same dead holder, the slower would remove the lock of the faster. */
async function removeIfHolderDied(path: string): Promise<void> {
  const held = await textOf(path);
  if (held === null || (await isHeld(held))) return;
  await locked(`${path}.clearing`, async () => {
    if ((await textOf(path)) === held) await unlink(path);
  });
}

/** A number of a process is given again, after a restart of the machine at once: its start tells it apart. */
async function isHeld(text: string): Promise<boolean> {
  const [pid = '', start = ''] = text.split(' ');
  if (!Number(pid) || !isAlive(Number(pid))) return false;
  const found = await startOf(Number(pid));
  return found === null || start === '' || found === start;
}

/** @returns ticks since the machine started; null where the system does not tell */
async function startOf(pid: number): Promise<string | null> {
  const stat = await textOf(`/proc/${pid}/stat`);
  // the second field is the program's name, which may hold spaces and brackets
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}
