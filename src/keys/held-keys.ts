import { hkdfSync } from 'node:crypto';
import type { DataKey } from '../shared/sealing.js';
import { IndexKey } from './index-key.js';
import { type HeldKeys, ownLines } from './keyring-files.js';
import { keyBytes } from './master-file.js';

export const deliveryPurpose = 'delivery addresses';

export function isThere({ lines, next }: HeldKeys, owner: string): boolean {
  return (next?.lines ?? lines).has(owner);
}

export function keyOf({ lines, master, next }: HeldKeys, owner: string): DataKey | null {
  const bytes = lines.get(owner);
  const inForce = bytes && { generation: master.generation, bytes };
  const coming = next?.lines.get(owner);
  if (next && coming) return { generation: next.master.generation, bytes: coming, earlier: inForce };
  return inForce && { ...inForce, earlier: null };
}

/** Derived from the key of purposes; before the first change of keys that is the master key itself. */
export function purposeOf({ lines, master, next }: HeldKeys, name: string): DataKey {
  const inForce = {
    generation: master.generation,
    bytes: derived(lines.get(ownLines.purposes) ?? master.bytes, name),
  };
  const coming = next?.lines.get(ownLines.purposes);
  if (!next || !coming) return { ...inForce, earlier: null };
  return { generation: next.master.generation, bytes: derived(coming, name), earlier: inForce };
}

/** The keys of an index so far, end to end. */
export function indexBytes({ lines, master, next }: HeldKeys, name: string): Buffer {
  const written = (next?.lines ?? lines).get(ownLines.index(name));
  if (written) return written;
  // an index that is younger than the last change of keys has one key, derived like a purpose's
  const root = (next?.lines ?? lines).get(ownLines.purposes) ?? master.bytes;
  return derived(root, name === deliveryPurpose ? `index of ${name}` : name);
}

/** What a keyed index of this name is made and searched with. */
export function indexOf(keys: HeldKeys, name: string): IndexKey {
  return new IndexKey(chain(indexBytes(keys, name)), {
    newest: (keys.next?.master ?? keys.master).generation,
    earlier: keys.next ? keys.master.generation : null,
  });
}

export function chain(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / keyBytes }, (_, place) =>
    bytes.subarray(place * keyBytes, (place + 1) * keyBytes),
  );
}

export function derived(root: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `kitroom ${name}`, keyBytes));
}
