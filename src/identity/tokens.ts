import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, shown once. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of a token: it is random enough that a plain hash cannot be turned back. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
