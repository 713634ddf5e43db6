import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { generationAfter, type KeyOfGeneration, seal, type SealedPlace, unseal } from '../shared/sealing.js';
import { removeDurably, replaceDurably, textOf } from './durable.js';
import { withFileLock } from './file-lock.js';
import { KeyringLines, partsOf } from './keyring-lines.js';
import { keyBytes } from './master-file.js';

/** Owners that are no person's and no survey's. */
export const ownLines = {
  /** opens under the right master key, also when there is no other line */
  check: 'check',
  /** what purposes are derived from, since the first change of keys; before it is the master key itself */
  purposes: 'purposes',
  index: (name: string): string => `index:${name}`,
};
const handover = 'handover';
const isOwn = (owner: string): boolean =>
  owner === ownLines.check || owner === ownLines.purposes || owner.startsWith('index:') || owner === handover;

/** The keys in force, and, while they are changed, those that take their place. */
export interface HeldKeys {
  lines: KeyringLines;
  generation: number;
  master: KeyOfGeneration;
  next: { lines: KeyringLines; master: KeyOfGeneration } | null;
}

/** The two files of data keys: `keyring`, and `keyring.next` while they are changed. */
export class KeyringFiles {
  readonly path: string;
  readonly nextPath: string;

  constructor(dir: string) {
    this.path = join(dir, 'keyring');
    this.nextPath = join(dir, 'keyring.next');
  }

  /** Nobody else on this machine changes the files meanwhile. */
  locked<Result>(work: () => Promise<Result>): Promise<Result> {
    return withFileLock(`${this.path}.lock`, work);
  }

  /** of the keys in force; null without a keyring */
  async generation(): Promise<number | null> {
    return generationOf((await textOf(this.path)) ?? '');
  }

  /** null when this master key opens neither file: it is the wrong one, or was replaced */
  async read(master: KeyOfGeneration): Promise<HeldKeys | null> {
    const text = (await textOf(this.path)) ?? '';
    const nextText = await textOf(this.nextPath);
    const successor = nextText === null ? null : successorOf(master, nextText);
    const generation = generationOf(text) ?? master.generation;
    if (successor && generation === successor.generation) {
      // cut off between the last two steps of a change: only the master key's own file is still the earlier one
      return held(successor, text);
    }
    const keys = generation === master.generation ? held(master, text) : null;
    if (!keys || !successor || nextText === null) return keys;
    const lines = new KeyringLines(successor);
    lines.take(nextText);
    return { ...keys, next: { lines, master: successor } };
  }

  async append({ master, next }: HeldKeys, made: readonly (readonly [string, Buffer])[]): Promise<void> {
    const written = next?.master ?? master;
    const file = await open(next ? this.nextPath : this.path, 'a', 0o600);
    try {
      const lines = made.map(([owner, key]) => `${KeyringLines.wrap(written, owner, key)}\n`);
      // the leading line end closes a line that a crash left half written
      await file.appendFile(`\n${lines.join('')}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** Needs no master key: the lines of others stay as they are. */
  async remove(owners: ReadonlySet<string>): Promise<void> {
    for (const path of [this.nextPath, this.path]) {
      const text = await textOf(path);
      if (text === null) continue;
      const kept = text.split('\n').filter((line) => line !== '' && !owners.has(partsOf(line).owner));
      await replaceDurably(path, kept.map((line) => `${line}\n`).join(''));
    }
  }

  async create(master: KeyOfGeneration): Promise<void> {
    await replaceDurably(this.path, textOfLines(master, [[ownLines.check, randomBytes(keyBytes)]]));
  }

  /** New keys for everybody, beside those in force; `indexes` are the keys of each index so far. */
  async begin({ master, lines }: HeldKeys, indexes: ReadonlyMap<string, Buffer>): Promise<void> {
    const successor = { generation: generationAfter(master.generation), bytes: randomBytes(keyBytes) };
    const fresh = (owner: string): [string, Buffer] => [owner, randomBytes(keyBytes)];
    const chains = [...indexes].map(([name, keys]): [string, Buffer] => [
      ownLines.index(name),
      Buffer.concat([keys, randomBytes(keyBytes)]),
    ]);
    const owners = lines.owners().filter((owner) => !isOwn(owner));
    const made = [fresh(ownLines.check), fresh(ownLines.purposes), ...chains, ...owners.map(fresh)];
    await this.writeNext(master, successor, made);
  }

  /** The coming data keys under another coming master key: whatever was shown of the one before opens nothing. */
  async renewMaster({ master, next }: HeldKeys & { next: object }): Promise<KeyOfGeneration> {
    const successor = { generation: next.master.generation, bytes: randomBytes(keyBytes) };
    const made = next.lines
      .owners()
      .filter((owner) => owner !== handover)
      .map((owner): [string, Buffer] => [owner, keyOf(next.lines, owner)]);
    await this.writeNext(master, successor, made);
    return successor;
  }

  /** The coming keys are those in force; what the earlier master key opens is no longer there. */
  async promote({ next }: HeldKeys & { next: object }): Promise<void> {
    const owners = next.lines.owners().filter((owner) => owner !== handover);
    const made = owners.map((owner): [string, Buffer] => [owner, keyOf(next.lines, owner)]);
    await replaceDurably(this.path, textOfLines(next.master, made));
  }

  async endChange(): Promise<void> {
    await removeDurably(this.nextPath);
  }

  private async writeNext(
    master: KeyOfGeneration,
    successor: KeyOfGeneration,
    made: readonly (readonly [string, Buffer])[],
  ): Promise<void> {
    const passed = seal({ ...master, earlier: null }, handoverPlace, successor.bytes).toString('base64');
    await replaceDurably(this.nextPath, `${handover} ${passed}\n${textOfLines(successor, made)}`);
  }
}

const handoverPlace: SealedPlace = { table: 'keyring', column: 'key', row: handover };

function held(master: KeyOfGeneration, text: string): HeldKeys | null {
  const lines = new KeyringLines(master);
  lines.take(text);
  const owners = lines.owners();
  // one line that opens is enough: others may be damaged
  if (owners.length > 0 && !owners.some((owner) => lines.get(owner) !== null)) return null;
  return { lines, generation: master.generation, master, next: null };
}

function successorOf(master: KeyOfGeneration, text: string): KeyOfGeneration | null {
  const [word, passed] = (text.split('\n', 1)[0] ?? '').split(' ');
  if (word !== handover || !passed) return null;
  try {
    const bytes = unseal({ ...master, earlier: null }, handoverPlace, Buffer.from(passed, 'base64'));
    return { generation: generationAfter(master.generation), bytes };
  } catch {
    return null;
  }
}

function keyOf(lines: KeyringLines, owner: string): Buffer {
  const key = lines.get(owner);
  if (!key) throw new Error('a line of the keyring is damaged: nothing was changed');
  return key;
}

/** The first byte of every wrapped key; null in a file without a whole line. */
function generationOf(text: string): number | null {
  for (const line of text.split('\n')) {
    const { owner, key } = partsOf(line);
    if (owner !== '' && key.length >= 4) return Buffer.from(key.slice(0, 4), 'base64')[0] ?? null;
  }
  return null;
}

function textOfLines(master: KeyOfGeneration, made: readonly (readonly [string, Buffer])[]): string {
  return made.map(([owner, key]) => `${KeyringLines.wrap(master, owner, key)}\n`).join('');
}
