import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../shared/errors.js';
import { type DataKey, firstGeneration, type KeyOfGeneration } from '../shared/sealing.js';
import { StartFailure } from '../shared/start-failure.js';
import { DeliveryFile, deliveryIndex, type DeliveryKeys } from './delivery-file.js';
import { markOf } from './durable.js';
import { IndexKey } from './index-key.js';
import { type HeldKeys, KeyringFiles, ownLines } from './keyring-files.js';
import { isMarked, keyBytes, type MasterFile, openMaster, readMaster, writeMaster } from './master-file.js';

export const deliveryPurpose = 'delivery addresses';

/**
 * The data keys of people and surveys, each wrapped under the master key, in a file outside the database:
 * a stolen database opens nothing, and a destroyed key makes every copy of what it sealed unreadable.
 * Keys are on disk before the transaction that uses them commits, and the file is looked at again at every use: what
 * another process destroyed or changed is never handed out.
 */
export class Keyring {
  private readonly files: KeyringFiles;
  private readonly deliveryFile: DeliveryFile;
  /** null while locked */
  private master: KeyOfGeneration | null = null;
  private held: HeldKeys | null = null;
  private readMark = '';
  private reading: Promise<HeldKeys> | null = null;
  /** for a locked start whose `delivery.key` is gone: sign-ins are counted in this process alone */
  private readonly spare = randomBytes(keyBytes);

  private constructor(readonly dir: string) {
    this.files = new KeyringFiles(dir);
    this.deliveryFile = new DeliveryFile(dir);
  }

  /**
   * Open with a plain master key, locked with a sealed one, and with any while the union itself is closed.
   * @throws StartFailure `start.no_master_key` when `create` is false and there is none
   */
  static async open(
    dir: string,
    { create, isClosed = false }: { create: boolean; isClosed?: boolean },
  ): Promise<Keyring> {
    const keyring = new Keyring(dir);
    if (isClosed) return keyring;
    const file = (await readMaster(dir)) ?? (create ? await keyring.make() : null);
    if (!file) throw new StartFailure('start.no_master_key', { path: join(dir, 'master.key') });
    if (file.kind === 'plain') keyring.master = file.master;
    if (!keyring.isLocked) await keyring.opened();
    return keyring;
  }

  /**
   * Of which generation a master key is that was restored from paper.
   * @throws Problem 422 `keys.no_keyring`, `keys.not_this_master`
   */
  static async generationFor(dir: string, master: Buffer): Promise<number> {
    const files = new KeyringFiles(dir);
    const generation = await files.generation();
    if (generation === null) throw new Problem(422, 'keys.no_keyring', { dir });
    if (!(await files.read({ generation, bytes: master }))) throw new Problem(422, 'keys.not_this_master');
    return generation;
  }

  get isLocked(): boolean {
    return this.master === null;
  }

  /** @throws Problem 422 `keys.wrong_passphrase`, `keys.not_sealed` */
  async unlock(passphrase: string): Promise<void> {
    const file = await readMaster(this.dir);
    if (file?.kind !== 'sealed') throw new Problem(422, 'keys.not_sealed');
    await this.take(await openMaster(file, passphrase));
  }

  /** With the master key itself, as two paper shares give it. @throws Problem 422 `keys.not_this_master` */
  async unlockWith(master: Buffer): Promise<void> {
    const file = await readMaster(this.dir);
    if (!file || !(await this.isMaster(master))) throw new Problem(422, 'keys.not_this_master');
    const generation = file.kind === 'plain' ? file.master.generation : file.generation;
    await this.take({ generation, bytes: master });
  }

  /** Reads a plain master key again after `forget`. @throws Problem 422 `keys.passphrase_needed` */
  async reopen(): Promise<void> {
    const file = await readMaster(this.dir);
    if (file?.kind !== 'plain') throw new Problem(422, 'keys.passphrase_needed');
    await this.take(file.master);
  }

  /**
   * Takes the keys out of this process's memory; it is locked until it is opened again. Who is at work with a key at
   * this moment finishes with it: a key overwritten under their hands would seal what nobody can open.
   */
  forget(): void {
    this.master = null;
    this.held = null;
    this.readMark = '';
  }

  /** Whether this is the master key of today. */
  async isMaster(bytes: Buffer): Promise<boolean> {
    if (bytes.length !== keyBytes) return false;
    const file = await readMaster(this.dir);
    if (file?.kind === 'sealed') return isMarked(file.mark, bytes);
    return file?.kind === 'plain' && timingSafeEqual(file.master.bytes, bytes);
  }

  /** Looks at the files again: an idle process must not miss a change of keys. Locked, it stays so. */
  async refresh(): Promise<void> {
    if (!this.isLocked) await this.keys();
  }

  /** A key for a purpose that is neither a person's nor a survey's. @throws Problem 503 `keys.locked` */
  async purpose(name: string): Promise<DataKey> {
    return purposeOf(await this.keys(), name);
  }

  /** What a keyed index of this name is made and searched with. @throws Problem 503 `keys.locked` */
  async index(name: string): Promise<IndexKey> {
    const keys = await this.keys();
    const generation = (keys.next?.master ?? keys.master).generation;
    return new IndexKey(chain(indexBytes(keys, name)), {
      newest: generation,
      earlier: keys.next ? keys.master.generation : null,
    });
  }

  /** For what must work while locked and tells nothing of anybody, such as counting sign-ins. */
  async purposeWhileLocked(name: string): Promise<Buffer> {
    const found = await this.deliveryFile.read();
    return derived(found?.key.bytes ?? this.spare, name);
  }

  /**
   * A key to seal with that a locked start holds too, for what signing in needs. Whoever takes the disk has it.
   * @throws Problem 503 `keys.locked` when `delivery.key` is gone
   */
  async sealingWhileLocked(name: string): Promise<DataKey> {
    const { key } = await this.delivery();
    const of = ({ generation, bytes }: KeyOfGeneration) => ({ generation, bytes: derived(bytes, name) });
    return { ...of(key), earlier: key.earlier && of(key.earlier) };
  }

  /** How the master key stands in `KEY_DIR`. */
  async masterKind(): Promise<'plain' | 'sealed'> {
    const file = await readMaster(this.dir);
    if (!file) throw new StartFailure('start.no_master_key', { path: join(this.dir, 'master.key') });
    return file.kind;
  }

  /** Another master key, as long as nothing was sealed: shares of a setup that was given up are worth nothing. */
  async startOver(): Promise<void> {
    await this.files.locked(async () => {
      const { lines } = await this.keys();
      if (lines.owners().some((owner) => owner !== ownLines.check)) return;
      const master = { generation: firstGeneration, bytes: randomBytes(keyBytes) };
      await writeMaster(this.dir, master, null);
      await this.files.create(master);
      this.master = master;
    });
    await this.opened();
  }

  /** What seals and finds delivery addresses, also while locked. @throws Problem 503 `keys.locked` when its file is gone as well */
  async delivery(): Promise<{ key: DataKey; index: IndexKey }> {
    const found = (await this.deliveryFile.read()) ?? (await this.keepDelivery(await this.keys()));
    return { key: found.key, index: deliveryIndex(found) };
  }

  /** The key of `owner`, made and written down first if it has none. */
  async ensure(owner: string): Promise<DataKey> {
    const [key] = await this.ensureAll([owner]);
    return key!;
  }

  /** One write and one flush for all of them. @throws Problem 503 `keys.locked`, `keys.damaged` */
  async ensureAll(owners: readonly string[]): Promise<DataKey[]> {
    let keys = await this.keys();
    if (owners.some((owner) => !isThere(keys, owner))) {
      await this.files.locked(async () => {
        keys = await this.keys();
        const missing = [...new Set(owners)].filter((owner) => !isThere(keys, owner));
        if (missing.length > 0)
          await this.files.append(
            keys,
            missing.map((owner) => [owner, randomBytes(keyBytes)]),
          );
        keys = await this.keys();
      });
    }
    return owners.map((owner) => {
      const key = keyOf(keys, owner);
      // a new key beside a damaged line would lose what the damaged one sealed
      if (!key) throw new Problem(503, 'keys.damaged');
      return key;
    });
  }

  /**
   * null when the key was destroyed, or never was: what it sealed cannot be read.
   * @throws Problem 503 `keys.locked`
   */
  async find(owner: string): Promise<DataKey | null> {
    return keyOf(await this.keys(), owner);
  }

  /** Rewrites the files without these keys; nothing they sealed can be opened again, in no copy. Works while locked. */
  async destroy(owners: readonly string[]): Promise<void> {
    await this.files.locked(() => this.files.remove(new Set(owners)));
  }

  /** What is in force now, for the change of keys. @throws Problem 503 `keys.locked` */
  async keys(): Promise<HeldKeys> {
    if (!this.master) throw new Problem(503, 'keys.locked');
    if (this.held && this.readMark === this.markNow()) return this.held;
    this.reading ??= this.reread().finally(() => (this.reading = null));
    return this.reading;
  }

  /** Writes `delivery.key` anew when the keys have changed. */
  async keepDelivery(keys: HeldKeys): Promise<DeliveryKeys> {
    const key = purposeOf(keys, deliveryPurpose);
    const found = { key, indexKeys: chain(indexBytes(keys, deliveryPurpose)) };
    await this.deliveryFile.keep(found);
    return found;
  }

  /** The first master key, once: two processes may start together. */
  private async make(): Promise<MasterFile> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    return this.files.locked(async () => {
      const made = await readMaster(this.dir);
      if (made) return made;
      // another master key beside a keyring would only hide that the right one is missing
      if (markOf(this.files.path) !== '') {
        throw new StartFailure('start.no_master_key', { path: join(this.dir, 'master.key') });
      }
      const master = { generation: firstGeneration, bytes: randomBytes(keyBytes) };
      await this.files.create(master);
      await writeMaster(this.dir, master, null);
      return { kind: 'plain', master };
    });
  }

  private async take(master: KeyOfGeneration): Promise<void> {
    this.master = master;
    this.held = null;
    this.readMark = '';
    await this.opened();
  }

  private async opened(): Promise<void> {
    await this.keepDelivery(await this.keys());
  }

  private markNow(): string {
    return `${markOf(this.files.path)} ${markOf(this.files.nextPath)}`;
  }

  /** Reads until nothing changed meanwhile: half of a change of keys is no state to work from. */
  private async reread(): Promise<HeldKeys> {
    for (;;) {
      const master = this.master;
      if (!master) throw new Problem(503, 'keys.locked');
      const mark = this.markNow();
      const found = (await this.files.read(master)) ?? (await this.replaced());
      if (this.markNow() !== mark) continue;
      // forgotten while the files were read
      if (!this.master) throw new Problem(503, 'keys.locked');
      this.master = found.master;
      this.held = found;
      this.readMark = mark;
      return found;
    }
  }

  /** The keys were changed while this process was away: a plain file is read again, a sealed one needs its passphrase. */
  private async replaced(): Promise<HeldKeys> {
    const file = await readMaster(this.dir);
    if (file?.kind === 'plain') {
      const found = await this.files.read(file.master);
      if (found) return found;
      throw new StartFailure('start.wrong_master_key', { dir: this.dir });
    }
    this.forget();
    throw new Problem(503, 'keys.locked');
  }
}

function isThere({ lines, next }: HeldKeys, owner: string): boolean {
  return (next?.lines ?? lines).has(owner);
}

function keyOf({ lines, master, next }: HeldKeys, owner: string): DataKey | null {
  const bytes = lines.get(owner);
  const inForce = bytes && { generation: master.generation, bytes };
  const coming = next?.lines.get(owner);
  if (next && coming) return { generation: next.master.generation, bytes: coming, earlier: inForce };
  return inForce && { ...inForce, earlier: null };
}

/** Derived from the key of purposes; before the first change of keys that is the master key itself. */
function purposeOf({ lines, master, next }: HeldKeys, name: string): DataKey {
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

function chain(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / keyBytes }, (_, place) =>
    bytes.subarray(place * keyBytes, (place + 1) * keyBytes),
  );
}

function derived(root: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `kitroom ${name}`, keyBytes));
}
