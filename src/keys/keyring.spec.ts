import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal, unseal } from '../shared/sealing.js';
import { indexBytes } from './held-keys.js';
import { deliveryPurpose, Keyring } from './keyring.js';
import { KeyringFiles } from './keyring-files.js';
import { writeMaster } from './master-file.js';

const place = { table: 'workers', column: 'notes_sealed', row: '1' };
const passphrase = 'eleven quiet herons in the reeds';
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kitroom-keys-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function sealedKeyring(): Promise<void> {
  const keyring = await Keyring.open(dir, { create: true });
  await writeMaster(dir, (await keyring.keys()).master, passphrase);
}

describe('the keyring of two processes', () => {
  it('hands out in one what was made in the other', async () => {
    const one = await Keyring.open(dir, { create: true });
    const other = await Keyring.open(dir, { create: false });
    const made = await one.ensure('worker:1');
    expect((await other.find('worker:1'))?.bytes.equals(made.bytes)).toBe(true);
    expect((await other.ensure('worker:1')).bytes.equals(made.bytes)).toBe(true);
  });

  it('never seals with a key that the other destroyed', async () => {
    const one = await Keyring.open(dir, { create: true });
    const other = await Keyring.open(dir, { create: false });
    const gone = await one.ensure('worker:1');
    await other.destroy(['worker:1']);
    expect(await one.find('worker:1')).toBeNull();
    expect((await one.ensure('worker:1')).bytes.equals(gone.bytes)).toBe(false);
  });

  it('makes one key when both ask at once', async () => {
    const rings = await Promise.all([1, 2, 3].map(() => Keyring.open(dir, { create: true })));
    const again = await Promise.all(rings.map(() => Keyring.open(dir, { create: false })));
    const keys = await Promise.all(
      again.flatMap((ring) => [ring.ensure('worker:1'), ring.ensure('worker:1')]),
    );
    expect(new Set(keys.map(({ bytes }) => bytes.toString('hex'))).size).toBe(1);
  });
});

describe('a damaged keyring', () => {
  it('passes over a line that a crash left half written', async () => {
    const ring = await Keyring.open(dir, { create: true });
    const key = await ring.ensure('worker:1');
    await appendFile(join(dir, 'keyring'), 'worker:2 AbCd');
    const later = await Keyring.open(dir, { create: false });
    expect((await later.find('worker:1'))?.bytes.equals(key.bytes)).toBe(true);
    expect(await later.find('worker:2')).toBeNull();
    await later.ensure('worker:2');
    expect(await (await Keyring.open(dir, { create: false })).find('worker:2')).not.toBeNull();
  });

  it('makes no new key beside a damaged one, and opens the others', async () => {
    const ring = await Keyring.open(dir, { create: true });
    await ring.ensureAll(['worker:1', 'worker:2']);
    const path = join(dir, 'keyring');
    const text = await readFile(path, 'utf8');
    const line = text.split('\n').find((each) => each.startsWith('worker:1 '))!;
    const last = line.at(-30) === 'A' ? 'B' : 'A';
    await writeFile(path, text.replace(line, `${line.slice(0, -30)}${last}${line.slice(-29)}`));
    const later = await Keyring.open(dir, { create: false });
    expect(await later.find('worker:1')).toBeNull();
    await expect(later.ensure('worker:1')).rejects.toMatchObject({ status: 503, code: 'keys.damaged' });
    expect(await later.find('worker:2')).not.toBeNull();
  });

  it('is not taken for the keyring of another master key', async () => {
    const ring = await Keyring.open(dir, { create: true });
    await ring.ensure('worker:1');
    await writeFile(join(dir, 'master.key'), `${'ab'.repeat(32)}\n`);
    await expect(Keyring.open(dir, { create: false })).rejects.toMatchObject({
      code: 'start.wrong_master_key',
    });
  });
});

describe('a sealed master key', () => {
  it('starts locked: people’s keys wait for the passphrase, delivery and counting do not', async () => {
    await sealedKeyring();
    const ring = await Keyring.open(dir, { create: false });
    expect(ring.isLocked).toBe(true);
    for (const asked of [
      ring.find('worker:1'),
      ring.ensure('worker:1'),
      ring.purpose('answers'),
      ring.index('e-mail index'),
    ]) {
      await expect(asked).rejects.toMatchObject({ status: 503, code: 'keys.locked' });
    }
    expect((await ring.delivery()).key.bytes).toHaveLength(32);
    expect(await ring.purposeWhileLocked('x')).toHaveLength(32);
    await expect(ring.unlock('another passphrase')).rejects.toMatchObject({ code: 'keys.wrong_passphrase' });
    await ring.unlock(passphrase);
    expect((await ring.ensure('worker:1')).bytes).toHaveLength(32);
    ring.forget();
    await expect(ring.find('worker:1')).rejects.toMatchObject({ code: 'keys.locked' });
  }, 30_000);

  it('seals and finds deliveries with the same keys, locked or open', async () => {
    const open = await Keyring.open(dir, { create: true });
    const { key, index } = await open.delivery();
    const sealed = seal(key, place, 'robin@example.org');
    await writeMaster(dir, (await open.keys()).master, passphrase);
    const locked = await Keyring.open(dir, { create: false });
    const found = await locked.delivery();
    expect(unseal(found.key, place, sealed).toString()).toBe('robin@example.org');
    expect(found.index.of('a', 'b').equals(index.of('a', 'b'))).toBe(true);
  });

  it('finds what every earlier key indexed, whatever the name of the index is', async () => {
    const ring = await Keyring.open(dir, { create: true });
    const files = new KeyringFiles(dir);
    const names = ['index', 'e-mail index', deliveryPurpose, 'index  with : and 9  '];
    const indexes = (): Promise<Buffer[]> =>
      Promise.all(names.map(async (name) => (await ring.index(name)).of('a.b', 'robin@example.org')));
    for (let change = 0; change < 3; change += 1) {
      const before = await indexes();
      const keys = await ring.keys();
      await files.begin(keys, new Map(names.map((name) => [name, indexBytes(keys, name)])));
      const brought = await Promise.all(
        names.map(async (name, at) => (await ring.index(name)).next(before[at]!)),
      );
      expect(brought).toEqual(await indexes());
      for (const [at, name] of names.entries()) {
        expect((await ring.index(name)).all('a.b', 'robin@example.org')[1]).toEqual(before[at]);
      }
      const { next, ...inForce } = await ring.keys();
      await files.promote({ ...inForce, next: next! });
      await ring.keys();
      await files.endChange();
      expect(await indexes()).toEqual(brought);
    }
  });

  it('forgets an open plain key until it is read again', async () => {
    const ring = await Keyring.open(dir, { create: true });
    const key = await ring.ensure('worker:1');
    ring.forget();
    await expect(ring.find('worker:1')).rejects.toMatchObject({ code: 'keys.locked' });
    await ring.destroy(['worker:2']);
    await ring.reopen();
    expect((await ring.find('worker:1'))?.bytes.equals(key.bytes)).toBe(true);
    ring.forget();
    await expect(ring.unlockWith(Buffer.alloc(32, 1))).rejects.toMatchObject({
      code: 'keys.not_this_master',
    });
  });
});
