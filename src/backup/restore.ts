import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clusterIn } from '../database/embedded/cluster.js';
import { withClient } from '../database/embedded/connection.js';
import { releaseLock, takeLock } from '../database/embedded/lock.js';
import { findPostmaster, stopPostmaster } from '../database/embedded/postmaster.js';
import { startOf } from '../database/embedded/processes.js';
import { startEmbedded } from '../database/embedded.js';
import { Problem } from '../shared/errors.js';
import type { DataKey } from '../shared/sealing.js';
import { unpack } from './archive.js';
import { explainedDisk, flushFolder, refuseFullDisk } from './disk.js';
import { dataPrefix } from './online-copy.js';
import { countRows, type RowCounts, tablesOf, unlike } from './row-counts.js';
import { unsealed } from './sealed-file.js';
import { type BackupHeader, openHeader, readHeader } from './sealed-header.js';

/** A restored database that runs, before its folder has its name. */
export interface RestoredDatabase {
  backup: BackupHeader;
  /** where it lies for now */
  dataDir: string;
  /** rows in all tables; null when the backup could not count them */
  rows: number | null;
}

export interface RestoreOrder {
  file: string;
  dataDir: string;
  key: DataKey;
  /** a try: the folder goes away again */
  isTrial: boolean;
  /** looks at the running database; throws what is wrong with it */
  inspect: (database: RestoredDatabase) => Promise<void>;
  unsafeForTests?: boolean;
}

const draftName = /^restore\.draft-(\d+)$/;

/** What the header of a backup says. @throws Problem 422 `backup.not_found`, `backup.not_a_backup` */
export async function readBackup(path: string): Promise<BackupHeader> {
  const file = await openBackup(path);
  try {
    return await readHeader(file, basename(path));
  } finally {
    await file.close();
  }
}

/** Refuses, before anything is written, a folder that holds something. @throws Problem 422 `backup.not_empty` */
export async function refuseFilled(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw explainedDisk(error, dataDir);
  });
  if (names.some((name) => !isDead(name))) throw new Problem(422, 'backup.not_empty', { folder: dataDir });
}

/**
 * Unpacks a backup beside its place, checking every chunk, starts it once, compares the rows, lets `inspect` look;
 * only then the data has its name in `dataDir`. Whatever fails, nothing of it stays.
 * @throws Problem 422 `backup.…`
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoredDatabase> {
  const { dataDir, isTrial } = order;
  const isNew = !existsSync(dataDir);
  try {
    if (!isTrial) await refuseFilled(dataDir);
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const lock = isTrial ? null : takeLock(dataDir, 'restore');
    try {
      return await restoreHeld(order);
    } finally {
      if (lock) releaseLock(dataDir, lock.token);
    }
  } catch (error) {
    // a folder that was not there before a failure is not there after it
    if (isNew) await rmdir(dataDir).catch(stayWhenFilled);
    throw explainedDisk(error, dataDir);
  }
}

async function restoreHeld(order: RestoreOrder): Promise<RestoredDatabase> {
  const { dataDir } = order;
  for (const name of await readdir(dataDir)) if (isDead(name)) await removeDead(join(dataDir, name));
  const draft = join(dataDir, `restore.draft-${process.pid}`);
  try {
    const database = await tryOut(draft, order, await unpackInto(draft, order));
    if (!order.isTrial) await giveName(draft, dataDir);
    return database;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function unpackInto(
  draft: string,
  { file: path, key }: RestoreOrder,
): Promise<{ backup: BackupHeader; counts: RowCounts }> {
  const name = basename(path);
  const file = await openBackup(path);
  try {
    const header = openHeader(await readHeader(file, name), key, name);
    await mkdir(draft, { mode: 0o700 });
    let counts: RowCounts | undefined;
    await unpack(unsealed(file, header, name), draft, {
      prefix: dataPrefix,
      apart: async (part, content) => {
        if (part === 'rows.json') counts = JSON.parse(content.toString('utf8')) as RowCounts;
        if (part !== 'about.json') return;
        const { bytes } = JSON.parse(content.toString('utf8')) as { bytes: number };
        await refuseFullDisk(draft, bytes);
      },
    });
    if (counts === undefined) throw new Problem(422, 'backup.damaged', { file: name });
    return { backup: header, counts };
  } finally {
    await file.close();
  }
}

/** PostgreSQL replays the log that came along, writes everything through to the disk, and is stopped again. */
async function tryOut(
  draft: string,
  { inspect, unsafeForTests = false }: RestoreOrder,
  { backup, counts }: { backup: BackupHeader; counts: RowCounts },
): Promise<RestoredDatabase> {
  const server = await startEmbedded({ dataDir: draft, unsafeForTests, holder: { purpose: 'restore' } });
  try {
    const rows = counts && (await compareRows(unionOf(server.adminUrl), counts));
    const database = { backup, dataDir: draft, rows };
    await inspect(database);
    return database;
  } finally {
    await server.stop();
  }
}

async function compareRows(url: string, counts: NonNullable<RowCounts>): Promise<number> {
  const found = await withClient(url, async (client) => countRows(client, await tablesOf(client)));
  const different = unlike(counts, found);
  if (different.length > 0) throw new Problem(422, 'backup.rows_differ', { tables: different.join(', ') });
  return Object.values(found).reduce((sum, count) => sum + count, 0);
}

/** The union's database on the same server, for its superuser. */
function unionOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = '/kitroom';
  return url.href;
}

/** The database comes last: until it is there, the folder is no union's. */
async function giveName(draft: string, dataDir: string): Promise<void> {
  const names = (await readdir(draft)).filter((name) => name !== 'postgresql');
  for (const name of [...names, 'postgresql']) await rename(join(draft, name), join(dataDir, name));
  await flushFolder(dataDir);
}

async function openBackup(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Problem(422, 'backup.not_found', { file: path });
    throw explainedDisk(error, path);
  });
}

/** What a killed restore left. */
function isDead(name: string): boolean {
  const pid = Number(draftName.exec(name)?.[1]);
  return pid > 0 && startOf(pid) === null;
}

async function removeDead(draft: string): Promise<void> {
  const { data } = clusterIn(draft);
  const server = existsSync(data) ? findPostmaster(data) : null;
  if (server) await stopPostmaster(server);
  await rm(draft, { recursive: true, force: true });
}

/** Somebody else put something there meanwhile. */
function stayWhenFilled(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}
