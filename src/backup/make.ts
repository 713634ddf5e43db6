import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as newPack } from 'tar-stream';
import { startOf } from '../database/embedded/processes.js';
import { Problem } from '../shared/errors.js';
import type { DataKey } from '../shared/sealing.js';
import { addText } from './archive.js';
import { explainedDisk, flushFolder, refuseFullDisk } from './disk.js';
import { clusterIdOf, copyOnline, type RunningCluster } from './online-copy.js';
import { Sealer } from './sealed-file.js';
import { newHeader, type OpenedHeader, readHeader } from './sealed-header.js';
import { bytesOf } from './tree.js';

/** What a backup is made from, and for. */
export interface BackupOrder {
  cluster: RunningCluster;
  /** never copied, wherever it lies */
  keyDir: string;
  /** the union's backup key */
  key: DataKey;
  file: string;
  now: Date;
  demo: boolean;
}

/** What became of it. */
export interface MadeBackup {
  id: string;
  madeAt: Date;
  /** of the sealed file, as is its hash */
  bytes: number;
  sha256: Buffer;
  generation: number;
  /** copy of the wrapped data keys beside the file */
  keyring: string;
}

/** A segment at the beginning, one at the end, and one that fills meanwhile. */
const logBytes = 3 * 16 * 1024 * 1024;
/** Pages of a database shrink to a fifth at the lowest level; higher ones cost four times the time for a tenth. */
const level = 1;

/**
 * One sealed file of everything but the keys. It appears under its name whole and on the disk, or not at all.
 * @throws Problem 422 `backup.…`
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const folder = dirname(order.file);
  // half of its values would open with keys that are void tomorrow
  if (order.key.earlier) throw new Problem(422, 'backup.keys_changing');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const facts = {
      madeAt: order.now,
      clusterId: await clusterIdOf(order.cluster.adminUrl),
      demo: order.demo,
    };
    await refuseTaken(order.file);
    await refuseOthersFolder(folder, facts.clusterId);
    await removeDeadDrafts(folder, facts.clusterId);
    const left = await Promise.all([order.keyDir, folder].map((path) => realpath(path)));
    await refuseFullDisk(folder, (await bytesOf(order.cluster.dataDir, left)) + logBytes);
    const { header, bytes } = newHeader(order.key, facts);
    const draft = `${order.file}.draft-${facts.clusterId}-${process.pid}`;
    try {
      const written = await write(draft, { order, header, head: bytes, left });
      const keyring = await copyKeyring(order.keyDir, folder);
      await rename(draft, order.file);
      await flushFolder(folder);
      const { id, madeAt, generation } = header;
      return { id, madeAt, generation, ...written, keyring };
    } finally {
      await rm(draft, { force: true });
    }
  } catch (error) {
    throw explainedDisk(error, folder);
  }
}

async function write(
  draft: string,
  { order, header, head, left }: { order: BackupOrder; header: OpenedHeader; head: Buffer; left: string[] },
): Promise<{ bytes: number; sha256: Buffer }> {
  const hash = createHash('sha256').update(head);
  const out = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  out.write(head);
  const pack = newPack();
  const stopping = new AbortController();
  const sealed = pipeline(
    Readable.from(pack),
    createGzip({ level }),
    new Sealer(header),
    hashing(hash),
    out,
  ).finally(() => stopping.abort());
  const filled = fill(order, pack, { left, signal: stopping.signal }).catch((error: unknown) => {
    pack.destroy(error as Error);
    throw error;
  });
  const [sealing, filling] = await Promise.allSettled([sealed, filled]);
  const failures = [filling, sealing].flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  );
  // what stopped the stream aborts the filling: then the stream's own failure is the cause
  if (failures.length > 0) throw failures.find((reason) => !isAbort(reason)) ?? failures[0];
  return { bytes: (await stat(draft)).size, sha256: hash.digest() };
}

function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}

async function fill(
  order: BackupOrder,
  pack: ReturnType<typeof newPack>,
  { left, signal }: { left: string[]; signal: AbortSignal },
): Promise<void> {
  await addText(pack, 'about.json', JSON.stringify({ bytes: await bytesOf(order.cluster.dataDir, left) }));
  const counts = await copyOnline(order.cluster, pack, { left, signal });
  await addText(pack, 'rows.json', JSON.stringify(counts));
  pack.finalize();
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

async function refuseTaken(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found) throw new Problem(422, 'backup.file_exists', { file });
}

/** One keyring lies beside all backups of a folder: another union's must not be written over. */
async function refuseOthersFolder(folder: string, clusterId: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = await open(join(folder, name), 'r').catch(() => null);
    if (!found) continue;
    try {
      const header = await readHeader(found, name).catch(() => null);
      if (header && header.clusterId !== clusterId)
        throw new Problem(422, 'backup.others_folder', { folder });
    } finally {
      await found.close();
    }
  }
}

/** What a killed backup of this very database left. */
async function removeDeadDrafts(folder: string, clusterId: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, cluster, pid] = /\.draft-(\d+)-(\d+)$/.exec(name) ?? [];
    if (cluster === clusterId && startOf(Number(pid)) === null) await rm(join(folder, name), { force: true });
  }
}

/** Replaced each time and kept in no older version, or a key that was destroyed since would live on in it. */
async function copyKeyring(keyDir: string, folder: string): Promise<string> {
  const target = join(folder, 'keyring');
  const draft = join(folder, `.${basename(target)}.${process.pid}.new`);
  try {
    await copyFile(join(keyDir, 'keyring'), draft);
    const file = await open(draft, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
    return target;
  } finally {
    await rm(draft, { force: true });
  }
}
