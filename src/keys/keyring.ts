import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Problem } from '../shared/errors.js';
import type { DataKey, KeyOfGeneration } from '../shared/sealing.js';
import { StartFailure } from '../shared/start-failure.js';
import { DeliveryFile, deliveryIndex, type DeliveryKeys } from './delivery-file.js';
import {
  chain,
  deliveryPurpose,
  derived,
  indexBytes,
  indexOf,
  isThere,
  keyOf,
  purposeOf,
} from './held-keys.js';
import type { IndexKey } from './index-key.js';
import { type HeldKeys, KeyringFiles } from './keyring-files.js';
import { LockableKeys } from './lockable-keys.js';
import { keyBytes, readMaster } from './master-file.js';

export { deliveryPurpose } from './held-keys.js';

/**
 * The data keys of people and surveys, each wrapped under the master key, in a file outside the database:
 * a stolen database opens nothing, and a destroyed key makes every copy of what it sealed unreadable.
 * Keys are on disk before the transaction that uses them commits, and the file is looked at again at every use: what
 * another process destroyed or changed is never handed out.
 */
export class Keyring extends LockableKeys {
  private readonly deliveryFile: DeliveryFile;
  /** for a locked start whose `delivery.key` is gone: sign-ins are counted in this process alone */
  private readonly spare = randomBytes(keyBytes);

  private constructor(dir: string) {
    super(dir);
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

  /** A key for a purpose that is neither a person's nor a survey's. @throws Problem 503 `keys.locked` */
  async purpose(name: string): Promise<DataKey> {
    return purposeOf(await this.keys(), name);
  }

  /** What a keyed index of this name is made and searched with. @throws Problem 503 `keys.locked` */
  async index(name: string): Promise<IndexKey> {
    return indexOf(await this.keys(), name);
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

  /** Writes `delivery.key` anew when the keys have changed. */
  async keepDelivery(keys: HeldKeys): Promise<DeliveryKeys> {
    const key = purposeOf(keys, deliveryPurpose);
    const found = { key, indexKeys: chain(indexBytes(keys, deliveryPurpose)) };
    await this.deliveryFile.keep(found);
    return found;
  }

  protected async opened(): Promise<void> {
    await this.keepDelivery(await this.keys());
  }
}
