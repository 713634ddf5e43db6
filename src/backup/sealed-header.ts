import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Problem } from '../shared/errors.js';
import type { DataKey, KeyOfGeneration } from '../shared/sealing.js';

/** What stands before the sealed part, readable by anybody; it tells nobody's name. */
export interface BackupHeader {
  /** names this backup; also the salt of its keys */
  id: string;
  madeAt: Date;
  /** PostgreSQL's system identifier: the same for a database and all that was restored from it */
  clusterId: string;
  /** of the union's keys: the ones before it open nothing any more */
  generation: number;
  /** made of synthetic people: their keys lie in another folder */
  demo: boolean;
}

const magic = Buffer.from('\x89SEALED\n', 'latin1');
const version = 1;
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const plainBytes = magic.length + 3 + 8 + 8 + 16;

/** magic, version, flags, generation of keys, when (ms), cluster, id, then the file's own key wrapped under the union's backup key. */
export const headerBytes = plainBytes + ivBytes + keyBytes + tagBytes;

export interface OpenedHeader extends BackupHeader {
  /** seals the chunks of this file alone */
  chunkKey: Buffer;
  /** bound to every chunk */
  mark: Buffer;
}

/** A header with a fresh file key. */
export function newHeader(
  backupKey: KeyOfGeneration,
  facts: Omit<BackupHeader, 'id' | 'generation'>,
): { header: OpenedHeader; bytes: Buffer } {
  const header = { ...facts, id: randomUUID(), generation: backupKey.generation };
  const plain = plainOf(header);
  const fileKey = randomBytes(keyBytes);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(backupKey.bytes, plain), iv, {
    authTagLength: tagBytes,
  });
  cipher.setAAD(plain);
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final()]);
  const bytes = Buffer.concat([plain, iv, wrapped, cipher.getAuthTag()]);
  return { header: { ...header, chunkKey: chunkKey(fileKey, plain), mark: markOf(bytes) }, bytes };
}

/** @throws Problem 422 `backup.not_a_backup`, `backup.newer_version` */
export async function readHeader(file: FileHandle, name: string): Promise<BackupHeader & { bytes: Buffer }> {
  const bytes = Buffer.alloc(headerBytes);
  const { bytesRead } = await file.read(bytes, 0, headerBytes, 0);
  if (bytesRead < headerBytes || !bytes.subarray(0, magic.length).equals(magic)) {
    throw new Problem(422, 'backup.not_a_backup', { file: name });
  }
  let at = magic.length;
  if (bytes[at] !== version) throw new Problem(422, 'backup.newer_version', { file: name });
  const demo = (bytes[(at += 1)]! & 1) === 1;
  const generation = bytes[(at += 1)]!;
  const madeAt = new Date(Number(bytes.readBigUInt64BE((at += 1))));
  const clusterId = bytes.readBigUInt64BE((at += 8)).toString();
  const id = bytes.subarray((at += 8), at + 16).toString('hex');
  return { id: dashed(id), madeAt, clusterId, generation, demo, bytes };
}

/**
 * @throws Problem 422 `backup.keys_changed`, `backup.wrong_key` when the key is another union's, or a bit of the header
 * is damaged
 */
export function openHeader(
  { bytes, ...header }: Awaited<ReturnType<typeof readHeader>>,
  backupKey: DataKey,
  name: string,
): OpenedHeader {
  const held = [backupKey, ...(backupKey.earlier ? [backupKey.earlier] : [])];
  const its = held.find(({ generation }) => generation === header.generation);
  if (!its) throw new Problem(422, 'backup.keys_changed', { file: name });
  const plain = bytes.subarray(0, plainBytes);
  const iv = bytes.subarray(plainBytes, plainBytes + ivBytes);
  const wrapped = bytes.subarray(plainBytes + ivBytes, headerBytes - tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(its.bytes, plain), iv, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(plain);
  decipher.setAuthTag(bytes.subarray(headerBytes - tagBytes));
  try {
    const fileKey = Buffer.concat([decipher.update(wrapped), decipher.final()]);
    return { ...header, chunkKey: chunkKey(fileKey, plain), mark: markOf(bytes) };
  } catch {
    throw new Problem(422, 'backup.wrong_key', { file: name });
  }
}

function plainOf({ id, madeAt, clusterId, generation, demo }: BackupHeader): Buffer {
  const numbers = Buffer.alloc(19);
  numbers[0] = version;
  numbers[1] = demo ? 1 : 0;
  numbers[2] = generation;
  numbers.writeBigUInt64BE(BigInt(madeAt.getTime()), 3);
  numbers.writeBigUInt64BE(BigInt(clusterId), 11);
  return Buffer.concat([magic, numbers, Buffer.from(id.replaceAll('-', ''), 'hex')]);
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function wrappingKey(backupKey: Buffer, plain: Buffer): Buffer {
  return derived(backupKey, plain, 'file key of a backup');
}

function chunkKey(fileKey: Buffer, plain: Buffer): Buffer {
  return derived(fileKey, plain, 'chunks of a backup');
}

function derived(key: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, purpose, keyBytes));
}

function markOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
