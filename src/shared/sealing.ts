import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** Where a sealed value stands. It is bound to the value, so a swapped row or column does not open. */
export interface SealedPlace {
  table: string;
  column: string;
  row: string;
}

/** AES-256-GCM: version byte, nonce, tag, ciphertext. `key` is the 32-byte data key of one person, survey or file. */
export function seal(key: Buffer, place: SealedPlace, plain: string | Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
}

/** @throws Error when the key, the place or a single bit is not the one it was sealed with */
export function unseal(key: Buffer, place: SealedPlace, sealed: Buffer): Buffer {
  if (sealed.length < 1 + ivBytes + tagBytes || sealed[0] !== version) {
    throw new Error(`${place.table}.${place.column}: not a sealed value of this version`);
  }
  const iv = sealed.subarray(1, 1 + ivBytes);
  const tag = sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
  // without authTagLength Node would accept a tag cut to four bytes
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()]);
}

/** A keyed index of a value that must be findable and unreadable (an e-mail address). */
export function blindIndex(key: Buffer, column: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${column}\0${value}`).digest();
}

function boundTo(place: SealedPlace): Buffer {
  return Buffer.from([version, place.table, place.column, place.row].join('\0'));
}
