import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup, restoreBackup, runningCluster } from '../src/backup/index.js';
import { refuseFullDisk } from '../src/backup/disk.js';
import { headerBytes } from '../src/backup/sealed-header.js';
import { withClient } from '../src/database/embedded/connection.js';
import { startEmbedded } from '../src/database/embedded.js';
import { Problem } from '../src/shared/errors.js';
import { say } from '../src/shared/messages/index.js';
import { command, placeIn } from './support/own-union.js';

const folder = mkdtempSync(join(tmpdir(), 'kitroom-refusals-'));
const place = placeIn(folder);
const backups = join(folder, 'backups');
const key = { generation: 1, bytes: randomBytes(32), earlier: null };
const [one, two] = [join(backups, 'one.sealed'), join(backups, 'two.sealed')];
let server: Awaited<ReturnType<typeof startEmbedded>>;

const order = (file: string) => ({
  cluster: runningCluster(place.DATA_DIR),
  keyDir: place.KEY_DIR,
  key,
  file,
  now: new Date(),
  demo: false,
});

beforeAll(async () => {
  server = await startEmbedded({ dataDir: place.DATA_DIR, unsafeForTests: true });
  // nothing of a union, but a server's whole folder
  await withClient(server.ownerUrl, (client) =>
    client.query('CREATE TABLE pamphlets AS SELECT number FROM generate_series(1, 1000) number'),
  );
  await mkdir(place.KEY_DIR, { recursive: true });
  writeFileSync(join(place.KEY_DIR, 'keyring'), '');
  await makeBackup(order(one));
  await makeBackup(order(two));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a damaged backup is refused in one sentence, and nothing of it stays', () => {
  const chunk = 1024 * 1024 + 16;
  const header = headerBytes;
  const whole = (): Buffer => readFileSync(one);
  const flipped = (at: number): Buffer => {
    const bytes = whole();
    bytes[at]! ^= 4;
    return bytes;
  };
  const cases: Record<string, [() => Buffer, string]> = {
    'with a bit changed in the middle': [() => flipped(header + chunk + 77), 'backup.damaged'],
    'with the last bit changed': [() => flipped(whole().length - 1), 'backup.damaged'],
    'with a bit changed in its header': [() => flipped(20), 'backup.wrong_key'],
    'that was not copied whole': [() => whole().subarray(0, whole().length - 1000), 'backup.damaged'],
    'cut where a part ends': [() => whole().subarray(0, header + 2 * chunk), 'backup.damaged'],
    'with a part of another backup': [
      () =>
        Buffer.concat([
          whole().subarray(0, header + chunk),
          readFileSync(two).subarray(header + chunk, header + 2 * chunk),
          whole().subarray(header + 2 * chunk),
        ]),
      'backup.damaged',
    ],
    'that is none': [() => randomBytes(5000), 'backup.not_a_backup'],
    'of a newer version': [
      () => Buffer.concat([whole().subarray(0, 8), Buffer.of(9), whole().subarray(9)]),
      'backup.newer_version',
    ],
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const [bytes, code] = cases[name]!;
    const file = join(folder, 'damaged.sealed');
    writeFileSync(file, bytes());
    await refused(file, code);
  });

  it('opened with the key of another union', () =>
    refused(one, 'backup.wrong_key', { ...key, bytes: randomBytes(32) }));

  it('made before the keys were changed', () =>
    refused(one, 'backup.keys_changed', { ...key, generation: 2 }));

  it('that restores well, but into a folder where something is', async () => {
    const dataDir = join(folder, 'filled');
    await mkdir(dataDir);
    writeFileSync(join(dataDir, 'letter.txt'), 'mine');
    await expect(restoreBackup({ ...trial(one, key), dataDir })).rejects.toMatchObject({
      code: 'backup.not_empty',
    });
    expect(readdirSync(dataDir)).toEqual(['letter.txt']);
  });

  it('that is whole, but in which somebody who looked at it found something wrong', async () => {
    const inspect = () => Promise.reject(new Problem(422, 'backup.rows_differ', { tables: 'workers' }));
    await refused(one, 'backup.rows_differ', key, inspect);
  });

  const trial = (file: string, under: typeof key, inspect = () => Promise.resolve()) => ({
    file,
    dataDir: join(folder, 'restored'),
    key: under,
    isTrial: false,
    inspect,
    unsafeForTests: true,
  });

  async function refused(
    file: string,
    code: string,
    under = key,
    inspect?: () => Promise<void>,
  ): Promise<void> {
    const failure = await restoreBackup(trial(file, under, inspect)).then(
      () => null,
      (error: unknown) => error as Problem,
    );
    expect(failure?.code).toBe(code);
    expect(say('en', failure!.code, failure!.values)).toMatch(/^[^\n{}]+\.$/);
    expect(existsSync(join(folder, 'restored'))).toBe(false);
  }
});

describe('a backup', () => {
  it('is never written over another, nor beside those of another database', async () => {
    await expect(makeBackup(order(one))).rejects.toMatchObject({ code: 'backup.file_exists' });
    const foreign = readFileSync(one);
    foreign.writeBigUInt64BE(77n, 19);
    await mkdir(join(folder, 'theirs'));
    writeFileSync(join(folder, 'theirs', 'a.sealed'), foreign);
    const here = makeBackup(order(join(folder, 'theirs', 'b.sealed')));
    await expect(here).rejects.toMatchObject({ code: 'backup.others_folder' });
    expect(readdirSync(join(folder, 'theirs'))).toEqual(['a.sealed']);
  });

  it('is not begun on a disk that it might fill, nor while the keys are being changed', async () => {
    await expect(refuseFullDisk(folder, 2 ** 60)).rejects.toMatchObject({ code: 'backup.no_space' });
    const changing = { ...order(join(backups, 'three.sealed')), key: { ...key, earlier: key } };
    await expect(makeBackup(changing)).rejects.toMatchObject({ code: 'backup.keys_changing' });
    expect(readdirSync(backups).sort()).toEqual(['keyring', 'one.sealed', 'two.sealed']);
  });

  it('that fails midway leaves nothing', async () => {
    const gone = { ...order(join(backups, 'three.sealed')), keyDir: join(folder, 'none') };
    await mkdir(gone.keyDir);
    await expect(makeBackup(gone)).rejects.toThrow('ENOENT');
    expect(readdirSync(backups).sort()).toEqual(['keyring', 'one.sealed', 'two.sealed']);
  });
});

describe('the command line says in one sentence why it does not', () => {
  const empty = placeIn(join(folder, 'empty'));
  const own = { ...empty, DATABASE_URL: 'postgresql://kitroom:secret-word@127.0.0.1:1/kitroom' };
  it.each([
    ['backup of nothing', ['backup'], empty, /no database in/],
    ['backup of a database server of one’s own', ['backup'], own, /pg_dump/],
    ['restore of a file that is not there', ['restore', 'none.sealed'], empty, /no file/],
    ['restore of no file', ['restore'], empty, /Missing: file/],
    ['restore without any key', ['restore', one], empty, /master key|keyring/],
  ])('%s', async (_name, words, where, sentence) => {
    const { status, said, complained } = await command(words, where).ended;
    expect([status, said]).toEqual([1, '']);
    expect(complained).toMatch(sentence);
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(complained).not.toContain('secret-word');
    expect(existsSync(empty.DATA_DIR)).toBe(false);
  });

  const stick = join(folder, 'unplugged');
  it.each([`${stick}/`, stick, join(stick, 'one.sealed'), `${one}/`])(
    'backup to %s, a folder that is not there',
    async (wanted) => {
      const { status, said, complained } = await command(['backup', wanted], place).ended;
      expect([status, said]).toEqual([1, '']);
      expect(complained).toMatch(/^There is no folder [^\n]+\n$/);
      expect(existsSync(stick) || existsSync(join(folder, 'keyring'))).toBe(false);
    },
  );
});
