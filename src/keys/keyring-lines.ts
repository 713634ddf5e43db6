import { type KeyOfGeneration, seal, type SealedPlace, unseal } from '../shared/sealing.js';

/** A wrapped key of 32 bytes: generation, nonce, tag, key, in base64. */
const shortestLine = 84;

/**
 * One file of data keys as it was last read: a line for each owner, `owner wrapped-key`, opened when it is asked for.
 * A line without its end was cut off by a crash, and nothing that it would have sealed was ever committed.
 */
export class KeyringLines {
  private readonly wrapped = new Map<string, string>();
  private readonly opened = new Map<string, Buffer>();

  constructor(private readonly master: KeyOfGeneration) {}

  static wrap(master: KeyOfGeneration, owner: string, key: Buffer): string {
    return `${owner} ${seal({ ...master, earlier: null }, placeOf(owner), key).toString('base64')}`;
  }

  /** A later line of the same owner counts, unless it is half written. */
  take(text: string): void {
    for (const line of text.split('\n')) {
      const { owner, key } = partsOf(line);
      if (owner === '' || key.length < shortestLine) continue;
      if (this.wrapped.has(owner) && !this.opens(owner, key)) continue;
      this.wrapped.set(owner, key);
      this.opened.delete(owner);
    }
  }

  has(owner: string): boolean {
    return this.wrapped.has(owner);
  }

  owners(): string[] {
    return [...this.wrapped.keys()];
  }

  /** null without a line, or with one that is damaged or of another master key */
  get(owner: string): Buffer | null {
    const known = this.opened.get(owner);
    if (known) return known;
    const wrapped = this.wrapped.get(owner);
    if (wrapped === undefined) return null;
    try {
      const key = unseal({ ...this.master, earlier: null }, placeOf(owner), Buffer.from(wrapped, 'base64'));
      this.opened.set(owner, key);
      return key;
    } catch {
      return null;
    }
  }

  private opens(owner: string, wrapped: string): boolean {
    try {
      unseal({ ...this.master, earlier: null }, placeOf(owner), Buffer.from(wrapped, 'base64'));
      return true;
    } catch {
      return false;
    }
  }
}

/** An owner's name may have spaces in it, as that of an index has; a wrapped key has none. */
export function partsOf(line: string): { owner: string; key: string } {
  const end = line.lastIndexOf(' ');
  return { owner: line.slice(0, Math.max(end, 0)), key: line.slice(end + 1) };
}

function placeOf(owner: string): SealedPlace {
  return { table: 'keyring', column: 'key', row: owner };
}
