import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, cp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { BlocksService, SealingService } from '../src/audit/index.js';
import { seal, unseal } from '../src/shared/sealing.js';
import { Canaries, filesWith } from './support/canaries.js';
import { command, type OwnUnion, placeIn, signIn, startOwnUnion } from './support/own-union.js';

const folder = mkdtempSync(join(tmpdir(), 'kitroom-backup-'));
const place = placeIn(folder);
const backups = join(folder, 'elsewhere');
const file = join(backups, 'one.sealed');
const canaries = new Canaries();
const sealedPlace = (row: string) => ({ table: 'workers', column: 'legal_name_sealed', row });
let union: OwnUnion;
let erased = '';

beforeAll(async () => {
  await mkdir(backups);
  union = await startOwnUnion(place);
  await union.person('olive', ['organizer', 'secretary']);
  erased = await union.person('gone', []);
  const sealed = seal(await union.keyring.ensure(`worker:${erased}`), sealedPlace(erased), canaries.next());
  await ask(union.server.adminUrl, 'UPDATE workers SET legal_name_sealed = $2 WHERE id = $1', [
    erased,
    sealed,
  ]);
  // so much that a copy takes a moment
  await ask(
    union.server.ownerUrl,
    `CREATE TABLE ballast AS SELECT number, md5(random()::text) || md5(random()::text) AS text
     FROM generate_series(1, 400000) number`,
  );
});
afterAll(async () => {
  await union.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('that is killed midway leaves the server well, no file under its name, and the next one works', async () => {
    const { child, ended } = command(['backup', file], place);
    const midway = until(() => drafts().some((name) => sizeOf(name) > 200_000));
    expect(await Promise.race([midway, ended])).toBeUndefined();
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(file)).toBe(false);
    expect((await fetch(`${union.address}/health/ready`)).status).toBe(200);
    const slots = `SELECT count(*)::int AS count FROM pg_replication_slots`;
    await until(async () => (await ask<{ count: number }>(union.server.adminUrl, slots))[0]?.count === 0);
    const next = await command(['backup', join(backups, 'next.sealed')], place).ended;
    expect([next.status, next.complained]).toEqual([0, '']);
    expect(readdirSync(backups).sort()).toEqual(['keyring', 'next.sealed']);
  });

  it('made while people write restores, after all was destroyed, to what was there when it ended', async () => {
    await union.app.get(SealingService).seal();
    const anchor = await union.app.get(BlocksService).newest();
    const token = await signIn(union.address, 'olive');
    const writers = [0, 1, 2].map((writer) => write(union.address, token ?? '', writer));
    await until(() => writers.every(({ acknowledged }) => acknowledged.length >= 5));
    const before = writers.map(({ acknowledged }) => acknowledged.length);
    const made = await command(['backup', file], place).ended;
    expect([made.status, made.complained]).toEqual([0, '']);
    expect(made.said).toContain(file);
    await Promise.all(writers.map((writer) => writer.stop()));

    await union.stop();
    await rm(place.DATA_DIR, { recursive: true });
    const restored = await command(['restore', file], place).ended;
    expect([restored.status, restored.complained]).toEqual([0, '']);
    union = await startOwnUnion(place);
    const names = await ask<{ name: string }>(union.server.adminUrl, 'SELECT name FROM employers');
    const there = new Set(names.map(({ name }) => name));
    for (const [at, { acknowledged, asked }] of writers.entries()) {
      const found = asked.filter((name) => there.has(name)).length;
      // what a writer asked for one after the other is there up to one moment, and nothing is missing before it
      expect(asked.slice(0, found).every((name) => there.has(name))).toBe(true);
      expect(found).toBeGreaterThanOrEqual(before[at]!);
      expect(acknowledged.length).toBeGreaterThan(found);
    }
    expect(await signIn(union.address, 'olive')).not.toBeNull();
    const blocks = union.app.get(BlocksService);
    const held = { number: anchor!.number, hash: anchor!.hash };
    const log = await blocks.verify({ anchor: held, mostEntries: null });
    expect(log).toMatchObject({ differenceCount: 0, anchorHolds: true, whole: true });
  });

  it('holds no key and no word of anybody', async () => {
    const master = readFileSync(join(place.KEY_DIR, 'master.key'), 'utf8').trim();
    const bytes = readFileSync(file);
    expect(canaries.found(bytes)).toEqual([]);
    for (const text of [master, 'PostgreSQL', 'worker', 'olive']) expect(bytes.includes(text)).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(backups, 'keyring'), 'utf8')).not.toContain(master);
  });

  it('of yesterday tells nothing of somebody erased today', async () => {
    const trial = placeIn(join(folder, 'erasure'));
    const sealed = async (url: string): Promise<Buffer> => {
      const select = 'SELECT legal_name_sealed AS sealed FROM workers WHERE id = $1';
      return (await ask<{ sealed: Buffer }>(url, select, [erased]))[0]!.sealed;
    };
    const bytes = await sealed(union.server.adminUrl);
    const key = await union.keyring.find(`worker:${erased}`);
    expect(canaries.found(unseal(key!, sealedPlace(erased), bytes))).toContain('utf-8');
    await union.keyring.destroy([`worker:${erased}`]);
    await mkdir(trial.KEY_DIR, { recursive: true });
    await cp(place.KEY_DIR, trial.KEY_DIR, { recursive: true });
    expect((await command(['restore', file], trial).ended).complained).toBe('');
    const yesterday = await startOwnUnion(trial);
    try {
      expect((await sealed(yesterday.server.adminUrl)).equals(bytes)).toBe(true);
      expect(await yesterday.keyring.find(`worker:${erased}`)).toBeNull();
    } finally {
      await yesterday.stop();
    }
    expect(await filesWith(canaries, join(folder, 'erasure'))).toEqual(new Map());
  });

  it('restores with only the master key in KEY_DIR, from the keyring beside it', async () => {
    const bare = placeIn(join(folder, 'bare'));
    await mkdir(bare.KEY_DIR, { recursive: true });
    await copyFile(join(place.KEY_DIR, 'master.key'), join(bare.KEY_DIR, 'master.key'));
    const { status, complained, said } = await command(['restore', file], bare).ended;
    expect([status, complained]).toEqual([0, '']);
    expect(existsSync(join(bare.KEY_DIR, 'keyring'))).toBe(true);
    const code = /--tried (\S+)/.exec(said)?.[1] ?? '';
    const told = await command(['restore', '--tried', code], place).ended;
    expect([told.status, told.complained]).toEqual([0, '']);
    const wrong = await command(['restore', '--tried', 'abcde-fghjk'], place).ended;
    expect([wrong.status, wrong.said]).toEqual([1, '']);
    expect(wrong.complained).toMatch(/^No backup made here has the code abcde-fghjk.*\n$/);
  });
});

interface Writer {
  asked: string[];
  acknowledged: string[];
  stop(): Promise<void>;
}

/** Writes one employer after the other until it is stopped. */
function write(address: string, token: string, writer: number): Writer {
  const [asked, acknowledged]: [string[], string[]] = [[], []];
  let isOver = false;
  const work = (async () => {
    for (let number = 0; !isOver; number += 1) {
      const name = `Employer ${writer} ${number}`;
      asked.push(name);
      const response = await fetch(`${address}/api/v1/employers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name }),
      });
      if (response.status !== 201) throw new Error(await response.text());
      acknowledged.push(name);
      await wait(5);
    }
  })();
  return { asked, acknowledged, stop: async () => ((isOver = true), work) };
}

async function ask<Row extends object>(
  adminUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const url = new URL(adminUrl);
  url.pathname = '/kitroom';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function drafts(): string[] {
  return readdirSync(backups).filter((name) => name.includes('.draft-'));
}

function sizeOf(name: string): number {
  return statSync(join(backups, name), { throwIfNoEntry: false })?.size ?? 0;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const givenUpAt = Date.now() + 60_000; !(await isSo()); await wait(5)) {
    if (Date.now() > givenUpAt) throw new Error('it never came to that');
  }
}
