import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Pack } from 'tar-stream';
import { addFile, addFolder, addText } from './archive.js';
import { controlFile, labelFile, segmentsBetween, walFolder } from './data-files.rules.js';
import { countRows, type RowCounts, tablesOf } from './row-counts.js';
import { treeOf } from './tree.js';

/** Where the running server is, for its superuser. */
export interface RunningCluster {
  dataDir: string;
  /** on the database `postgres` */
  adminUrl: string;
  /** on the union's database */
  url: string;
}

/** Where the data begins in the archive. */
export const dataPrefix = 'data/';

/** A writer waits so long at most for the moment in which all stand still; shorter than PostgreSQL's deadlock check. */
const stillnessMs = 300;
const stillnessTries = 200;
const queryCanceled = '57014';

/**
 * Copies a server's folder while it serves and writes (PostgreSQL's low-level base backup): its files in whatever
 * state they are, then the log of everything since the beginning, which a restored server replays. The log ends at
 * an instant at which no transaction was under way, and the rows are counted as of exactly then.
 */
export async function copyOnline(
  cluster: RunningCluster,
  pack: Pack,
  { left, signal }: { left: readonly string[]; signal: AbortSignal },
): Promise<RowCounts> {
  const admin = await connected(cluster.adminUrl);
  try {
    // holds the log from here on; temporary: it goes with this connection, however that ends
    await admin.query(
      `SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
    );
    await admin.query(`SELECT pg_backup_start('backup', true)`);
    for await (const { path, isFolder } of treeOf(cluster.dataDir, left)) {
      if (isFolder) await addFolder(pack, dataPrefix + path);
      else if (path !== controlFile) await add(path);
    }
    await addText(pack, dataPrefix + controlFile, await settled(join(cluster.dataDir, controlFile)));
    const { label, last, counts } = await stop(admin, cluster.url);
    for (const segment of await segments(cluster, label, last)) await add(`${walFolder}/${segment}`);
    await addText(pack, dataPrefix + labelFile, label);
    return counts;
  } finally {
    await admin.end();
  }

  function add(path: string): Promise<void> {
    return addFile(pack, { name: dataPrefix + path, path: join(cluster.dataDir, path), signal });
  }
}

/** The file is one disk sector that the server rewrites in place: two equal readings are a whole one. */
async function settled(path: string): Promise<Buffer> {
  let last = await readFile(path);
  for (;;) {
    await wait(5);
    const now = await readFile(path);
    if (now.equals(last)) return now;
    last = now;
  }
}

interface Stopped {
  label: string;
  /** name of the last segment of the log that belongs to the copy */
  last: string;
  counts: RowCounts;
}

async function stop(admin: pg.Client, url: string): Promise<Stopped> {
  const locker = await connected(url);
  const counter = await connected(url);
  try {
    const tables = await tablesOf(counter);
    const isStill = await standStill(locker, tables);
    await counter.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await counter.query('SELECT pg_current_snapshot()');
    // ends the running segment of the log and begins another: what is written from here on is not in the copy
    const { rows } = await admin.query<{ label: string; last: string; spaces: string }>(
      `SELECT labelfile AS label, pg_walfile_name(lsn) AS last, spcmapfile AS spaces FROM pg_backup_stop(false)`,
    );
    await locker.query('ROLLBACK');
    const { label, last, spaces } = rows[0]!;
    if (spaces.trim() !== '') throw new Error('the database has tablespaces outside of its folder');
    const counts = isStill ? await countRows(counter, tables) : null;
    return { label, last, counts };
  } finally {
    await Promise.all([locker.end(), counter.end()]);
  }
}

/**
 * Waits for the instant at which nobody is writing, and holds it until the transaction ends. Whoever wants to write
 * meanwhile waits, for a fraction of a second. False when a long piece of work left no such instant for minutes.
 */
async function standStill(locker: pg.Client, tables: readonly string[]): Promise<boolean> {
  for (let tries = 0; tries < stillnessTries; tries += 1) {
    await locker.query('BEGIN');
    await locker.query(`SET LOCAL statement_timeout = ${stillnessMs}`);
    // should this process hang now, writers wait no longer than that
    await locker.query(`SET LOCAL idle_in_transaction_session_timeout = '10s'`);
    try {
      await locker.query(`LOCK TABLE ${tables.join(', ')} IN SHARE MODE`);
      return true;
    } catch (error) {
      await locker.query('ROLLBACK');
      if (!(error instanceof pg.DatabaseError && error.code === queryCanceled)) throw error;
    }
    await wait(stillnessMs);
  }
  return false;
}

/** @throws Error when the server did not keep its log, which the slot prevents */
async function segments({ dataDir }: RunningCluster, label: string, last: string): Promise<string[]> {
  const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)$/m.exec(label)?.[1];
  const found = first && segmentsBetween(await readdir(join(dataDir, walFolder)), first, last);
  if (!found) throw new Error('the log of the time of the copy is not whole');
  return found;
}

/** The system identifier of a running server. */
export async function clusterIdOf(adminUrl: string): Promise<string> {
  const client = await connected(adminUrl);
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT system_identifier::text AS id FROM pg_control_system()',
    );
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'kitroom backup' });
  // a server that goes away is told by the next statement
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
