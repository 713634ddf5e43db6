import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { Problem } from '../shared/errors.js';
import { headerBytes, type OpenedHeader } from './sealed-header.js';

/** Every chunk but the last holds so much. */
export const chunkBytes = 1024 * 1024;
const tagBytes = 16;
const sealedChunkBytes = chunkBytes + tagBytes;

/**
 * Seals a stream in chunks, each bound to its file, its place and whether it is the last: a chunk that was moved,
 * repeated, left out, cut off or taken from another file does not open. Holds two chunks at a time.
 */
export class Sealer extends Transform {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private place = 0;

  constructor(private readonly header: OpenedHeader) {
    super();
  }

  override _transform(data: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.waiting.push(data);
    this.waitingBytes += data.length;
    // a whole chunk waits until more comes: it may be the last
    while (this.waitingBytes > chunkBytes) this.seal(chunkBytes, false);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.seal(this.waitingBytes, true);
    done();
  }

  private seal(bytes: number, isLast: boolean): void {
    const all = this.waiting.length === 1 ? this.waiting[0]! : Buffer.concat(this.waiting);
    const cipher = createCipheriv(
      'aes-256-gcm',
      this.header.chunkKey,
      nonceOf(this.place, isLast),
      authentic,
    );
    cipher.setAAD(this.header.mark);
    this.push(Buffer.concat([cipher.update(all.subarray(0, bytes)), cipher.final(), cipher.getAuthTag()]));
    this.place += 1;
    this.waiting = bytes === all.length ? [] : [all.subarray(bytes)];
    this.waitingBytes = all.length - bytes;
  }
}

/**
 * What was sealed, chunk by chunk, each only after it was found authentic; the whole only once this ends.
 * @throws Problem 422 `backup.damaged`, also when it was cut short
 */
export async function* unsealed(
  file: FileHandle,
  header: OpenedHeader,
  name: string,
): AsyncGenerator<Buffer, void, undefined> {
  const { size } = await file.stat();
  const chunks = Math.max(1, Math.ceil((size - headerBytes) / sealedChunkBytes));
  for (let place = 0; place < chunks; place += 1) {
    const sealed = await readAt(file, headerBytes + place * sealedChunkBytes);
    const plain = opened(sealed, header, nonceOf(place, place === chunks - 1));
    if (!plain) throw new Problem(422, 'backup.damaged', { file: name });
    yield plain;
  }
}

const authentic = { authTagLength: tagBytes } as const;

async function readAt(file: FileHandle, position: number): Promise<Buffer> {
  const sealed = Buffer.allocUnsafe(sealedChunkBytes);
  let filled = 0;
  while (filled < sealed.length) {
    const { bytesRead } = await file.read(sealed, filled, sealed.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return sealed.subarray(0, filled);
}

function opened(sealed: Buffer, { chunkKey, mark }: OpenedHeader, nonce: Buffer): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', chunkKey, nonce, authentic);
  decipher.setAAD(mark);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The key is this file's alone, so a counter never repeats under it. */
function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(place), 0);
  nonce[8] = isLast ? 1 : 0;
  return nonce;
}
