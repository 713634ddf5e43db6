/** The newest block, to keep elsewhere: what was sealed up to it can then not be rewritten unseen. */
export interface Anchor {
  number: string;
  /** hexadecimal; at least the first half of it */
  hash: string;
}

const hashPattern = /^[0-9a-f]{32,64}$/;

/** Reads an anchor as it was written down, groups and all; null for something else. */
export function readAnchor(number: unknown, hash: unknown): Anchor | null {
  const plainNumber = String(number).trim();
  const plainHash = String(hash)
    .replaceAll(/[\s·-]/g, '')
    .toLowerCase();
  return /^[1-9]\d{0,14}$/.test(plainNumber) && hashPattern.test(plainHash)
    ? { number: plainNumber, hash: plainHash }
    : null;
}

/** Half of the hash, 128 bits, in groups that can be copied by hand and read aloud. */
export function writtenHash(hash: string): string {
  return (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
