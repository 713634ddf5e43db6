import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealingService } from '../src/audit/index.js';
import { withClient } from '../src/database/embedded/connection.js';
import { startEmbedded } from '../src/database/embedded.js';
import { writeMaster } from '../src/keys/master-file.js';
import { command, type OwnUnion, placeIn, startOwnUnion } from './support/own-union.js';

const folder = mkdtempSync(join(tmpdir(), 'kitroom-backup-log-'));
const place = placeIn(folder);
const again = placeIn(join(folder, 'again'));
const backups = join(folder, 'elsewhere');
const file = join(backups, 'one.sealed');
const passphrase = 'eleven quiet herons in the reeds';
let union: OwnUnion;

beforeAll(async () => {
  await mkdir(backups);
  union = await startOwnUnion(place);
  await union.person('olive', ['secretary']);
  await union.app.get(SealingService).seal();
  await query(
    union.server.adminUrl,
    `SET session_replication_role = replica;
     UPDATE audit_entries SET capacity = capacity || '.' WHERE id = (SELECT min(id) FROM audit_entries)`,
  );
});
afterAll(async () => {
  await union.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('of a log that somebody changed', () => {
  it('the backup says so and is made', async () => {
    const { status, said, complained } = await command(['backup', backups], place).ended;
    expect([status, said.split('.sealed')[0]]).toEqual([0, expect.stringContaining(backups)]);
    expect(complained).toMatch(/^The backup is made, but [^\n]+first at block 1 \(differences: 1\)[^\n]+\n$/);
    expect((await command(['backup', file], place).ended).status).toBe(0);
    expect(await noted(union.server.adminUrl)).toEqual(Array(2).fill('backup.made_log_differs 1 1'));
  });

  it('a tried restore fails with what it found, and is recorded apart', async () => {
    const { status, said, complained } = await command(['restore', file, '--check'], place).ended;
    expect([status, said]).toEqual([1, expect.stringContaining('the try is recorded')]);
    expect(complained).toMatch(/^The backup can be restored, but [^\n]+first at block 1[^\n]+\n$/);
    expect((await noted(union.server.adminUrl)).at(-1)).toBe('backup.tried_log_differs 1 1');
  });

  it('a restore brings everything back, says so and records it', async () => {
    await cp(place.KEY_DIR, again.KEY_DIR, { recursive: true });
    const { status, said, complained } = await command(['restore', file], again).ended;
    expect([status, said]).toEqual([0, expect.stringContaining(`It is now in ${again.DATA_DIR}`)]);
    expect(complained).toMatch(/^Everything is restored, but [^\n]+first at block 1[^\n]+\n$/);
    const server = await startEmbedded({ dataDir: again.DATA_DIR, unsafeForTests: true });
    try {
      expect((await noted(server.adminUrl)).at(-1)).toBe('backup.tried_log_differs 1 1');
      const olive = `SELECT FROM workers WHERE chosen_name = 'olive'`;
      expect(await query(server.adminUrl, olive)).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });
});

describe('with a sealed master key', () => {
  const next = join(backups, 'next.sealed');
  beforeAll(async () => {
    await writeMaster(place.KEY_DIR, (await union.keyring.keys()).master, passphrase);
  });

  it.each([
    ['nothing', undefined, /locked/],
    ['an empty pipe', '', /locked/],
    ['another passphrase', 'another passphrase\n', /passphrase/],
  ])('a backup with %s on its input is refused', async (_name, input, sentence) => {
    const { status, said, complained } = await command(['backup', next], place, input).ended;
    expect([status, said]).toEqual([1, '']);
    expect(complained).toMatch(sentence);
    expect(existsSync(next)).toBe(false);
  });

  it('a backup and a restore take the passphrase from a pipe', async () => {
    expect((await command(['backup', next], place, `${passphrase}\n`).ended).status).toBe(0);
    const { said } = await command(['restore', next, '--check'], place, passphrase).ended;
    expect(said).toContain('the try is recorded');
  });
});

async function noted(adminUrl: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    adminUrl,
    `SELECT concat_ws(' ', action, details->>'block', details->>'count') AS line FROM audit_entries
     WHERE action LIKE 'backup.%' ORDER BY id`,
  );
  return rows.map(({ line }) => line);
}

async function query<Row extends object>(adminUrl: string, sql: string): Promise<Row[]> {
  const url = new URL(adminUrl);
  url.pathname = '/kitroom';
  return withClient(url.href, async (client) => (await client.query<Row>(sql)).rows);
}
