import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from '../shared/sealing.js';
import { StartFailure } from '../shared/start-failure.js';
import { withFileLock } from './file-lock.js';

const keyBytes = 32;

/**
 * The data keys of people and surveys, each wrapped under the master key, in a file outside the database:
 * a stolen database opens nothing, and a destroyed key makes every copy of what it sealed unreadable.
 * Keys are on disk before the transaction that uses them commits.
 */
export class Keyring {
  private keys = new Map<string, Buffer>();
  private readMark = '';

  private constructor(
    private readonly dir: string,
    private readonly master: Buffer,
  ) {}

  /** @throws StartFailure `start.no_master_key` when `create` is false and there is none */
  static async open(dir: string, { create }: { create: boolean }): Promise<Keyring> {
    const keyring = new Keyring(dir, await masterKey(dir, create));
    await keyring.reread();
    return keyring;
  }

  /** A key for a purpose that is neither a person's nor a survey's, derived from the master key. */
  async purpose(name: string): Promise<Buffer> {
    const { hkdfSync } = await import('node:crypto');
    return Buffer.from(hkdfSync('sha256', this.master, Buffer.alloc(0), `kitroom ${name}`, keyBytes));
  }

  /** The key of `owner`, made and written down first if it has none. */
  async ensure(owner: string): Promise<Buffer> {
    const [key] = await this.ensureAll([owner]);
    return key!;
  }

  /** One write and one flush for all of them. */
  async ensureAll(owners: readonly string[]): Promise<Buffer[]> {
    if (owners.some((owner) => !this.keys.has(owner))) {
      await withFileLock(join(this.dir, 'keyring.lock'), async () => {
        await this.reread();
        await this.append([...new Set(owners)].filter((owner) => !this.keys.has(owner)));
      });
    }
    return owners.map((owner) => this.keys.get(owner)!);
  }

  /** null when the key was destroyed, or never was: what it sealed cannot be read. */
  async find(owner: string): Promise<Buffer | null> {
    if (!this.keys.has(owner)) await this.reread();
    return this.keys.get(owner) ?? null;
  }

  /** Rewrites the file without these keys; nothing they sealed can be opened again, in no copy. */
  async destroy(owners: readonly string[]): Promise<void> {
    await withFileLock(join(this.dir, 'keyring.lock'), async () => {
      await this.reread();
      for (const owner of owners) this.keys.delete(owner);
      await replaceDurably(this.path, [...this.keys].map(([owner, key]) => this.line(owner, key)).join(''));
      this.readMark = await markOf(this.path);
    });
  }

  private get path(): string {
    return join(this.dir, 'keyring');
  }

  private line(owner: string, key: Buffer): string {
    return `${owner} ${seal(this.master, { table: 'keyring', column: 'key', row: owner }, key).toString('base64')}\n`;
  }

  private async append(owners: string[]): Promise<void> {
    if (owners.length === 0) return;
    const made = owners.map((owner) => [owner, randomBytes(keyBytes)] as const);
    const file = await open(this.path, 'a', 0o600);
    try {
      // the leading line end closes a line that a crash left half written
      await file.appendFile('\n' + made.map(([owner, key]) => this.line(owner, key)).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
    for (const [owner, key] of made) this.keys.set(owner, key);
    this.readMark = await markOf(this.path);
  }

  /** Another process may have added or destroyed keys. */
  private async reread(): Promise<void> {
    const mark = await markOf(this.path);
    if (mark === this.readMark) return;
    const lines = (await readFile(this.path, 'utf8')).split('\n');
    const wrapped = lines.map((line) => line.split(' ')).filter(([owner, key]) => owner && key);
    const keys = new Map<string, Buffer>();
    for (const [owner = '', line = ''] of wrapped) {
      const key = this.unwrap(owner, line);
      if (key) keys.set(owner, key);
    }
    if (wrapped.length > 0 && keys.size === 0)
      throw new StartFailure('start.wrong_master_key', { dir: this.dir });
    this.keys = keys;
    this.readMark = mark;
  }

  private unwrap(owner: string, wrapped: string): Buffer | null {
    try {
      return unseal(
        this.master,
        { table: 'keyring', column: 'key', row: owner },
        Buffer.from(wrapped, 'base64'),
      );
    } catch {
      return null;
    }
  }
}

async function masterKey(dir: string, create: boolean): Promise<Buffer> {
  const path = join(dir, 'master.key');
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found !== null) {
    const key = Buffer.from(found.trim(), 'hex');
    if (key.length !== keyBytes) throw new StartFailure('start.damaged_master_key', { path });
    return key;
  }
  if (!create) throw new StartFailure('start.no_master_key', { path });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const key = randomBytes(keyBytes);
  await replaceDurably(path, `${key.toString('hex')}\n`);
  return key;
}

async function markOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

async function replaceDurably(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await flushFolder(path);
}

async function flushFolder(path: string): Promise<void> {
  const folder: FileHandle = await open(join(path, '..'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
