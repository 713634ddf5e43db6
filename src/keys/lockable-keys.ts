import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../shared/errors.js';
import { firstGeneration, type KeyOfGeneration } from '../shared/sealing.js';
import { StartFailure } from '../shared/start-failure.js';
import { markOf } from './durable.js';
import { type HeldKeys, KeyringFiles, ownLines } from './keyring-files.js';
import { isMarked, keyBytes, type MasterFile, openMaster, readMaster, writeMaster } from './master-file.js';

/** The master key in this process's memory: taken, forgotten, and what it opens read again whenever the files changed. */
export abstract class LockableKeys {
  protected readonly files: KeyringFiles;
  /** null while locked */
  protected master: KeyOfGeneration | null = null;
  private held: HeldKeys | null = null;
  private readMark = '';
  private reading: Promise<HeldKeys> | null = null;

  protected constructor(readonly dir: string) {
    this.files = new KeyringFiles(dir);
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

  /** What is in force now, for the change of keys. @throws Problem 503 `keys.locked` */
  async keys(): Promise<HeldKeys> {
    if (!this.master) throw new Problem(503, 'keys.locked');
    if (this.held && this.readMark === this.markNow()) return this.held;
    this.reading ??= this.reread().finally(() => (this.reading = null));
    return this.reading;
  }

  /** The first master key, once: two processes may start together. */
  protected async make(): Promise<MasterFile> {
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

  /** What is to be done each time the keys were opened. */
  protected abstract opened(): Promise<void>;
}
