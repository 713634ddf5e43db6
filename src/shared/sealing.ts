import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes + tagBytes;

/** Where a sealed value stands. It is bound to the value, so a swapped row or column does not open. */
export interface SealedPlace {
  table: string;
  column: string;
  row: string;
}

/** 32 bytes, and the generation of keys they are of: 1 to 255, the first byte of all that they seal. */
export interface KeyOfGeneration {
  generation: number;
  bytes: Buffer;
}

/** What seals, and, while the keys are changed, what still opens the values that wait to be sealed anew. */
export interface DataKey extends KeyOfGeneration {
  earlier: KeyOfGeneration | null;
}

export const firstGeneration = 1;
const lastGeneration = 255;

/** Only two generations are ever in force together, so that the first may follow the last. */
export function generationAfter(generation: number): number {
  return generation === lastGeneration ? firstGeneration : generation + 1;
}

/** AES-256-GCM: generation, nonce, tag, ciphertext. A bare 32-byte key is one of the first generation. */
export function seal(key: Buffer | DataKey, place: SealedPlace, plain: string | Buffer): Buffer {
  const { generation, bytes } = generational(key);
  const iv = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', bytes, iv, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(generation, place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(generation), iv, cipher.getAuthTag(), body]);
}

/** @throws Error when the key, its generation, the place or a single bit is not the one it was sealed with */
export function unseal(key: Buffer | DataKey, place: SealedPlace, sealed: Buffer): Buffer {
  const found = generational(key);
  const held = [found, ...(found.earlier ? [found.earlier] : [])];
  const its = held.find(({ generation }) => generation === sealed[0]);
  if (sealed.length < headBytes || !its) {
    throw new Error(`${place.table}.${place.column}: not sealed under a key of this generation`);
  }
  const iv = sealed.subarray(1, 1 + ivBytes);
  // without authTagLength Node would accept a tag cut to four bytes
  const decipher = createDecipheriv('aes-256-gcm', its.bytes, iv, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(its.generation, place));
  decipher.setAuthTag(sealed.subarray(1 + ivBytes, headBytes));
  return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
}

/** A keyed hash of a value that must be findable and unreadable, for one column. */
export function blindIndex(key: Buffer, column: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${column}\0${value}`).digest();
}

/** Drawn many at a time: one by one, asking for them takes longer than sealing. Each is handed out once. */
const nonces = Buffer.alloc(ivBytes * 1024);
let noncesUsed = nonces.length;

function freshNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces);
    noncesUsed = 0;
  }
  noncesUsed += ivBytes;
  return nonces.subarray(noncesUsed - ivBytes, noncesUsed);
}

function generational(key: Buffer | DataKey): DataKey {
  return Buffer.isBuffer(key) ? { generation: firstGeneration, bytes: key, earlier: null } : key;
}

function boundTo(generation: number, place: SealedPlace): Buffer {
  return Buffer.from([generation, place.table, place.column, place.row].join('\0'));
}
