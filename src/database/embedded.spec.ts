import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Program, Programs } from '../../test/support/program.js';
import { compile } from '../../test/support/program.js';
import { findRunning, noteInLock, startEmbedded } from './embedded.js';
import type { EmbeddedOptions, EmbeddedServer } from './embedded.js';
import { readSettings, refuseUnsafe } from './settings.js';

/** A home that nobody else may pass, as root's own. */
const home = mkdtempSync(join(tmpdir(), 'kitroom-home-'));
const dataDir = join(home, "the union's data", 'données');
const running = new Set<EmbeddedServer>();
let programs: Programs;

beforeAll(() => {
  programs = compile(['src/shared', 'src/shared/messages', 'src/database', 'src/database/embedded']);
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});
afterAll(() => {
  programs.end();
  rmSync(home, { recursive: true, force: true });
});

describe('The embedded database', () => {
  it('starts below a closed home, in UTF-8, durable, and keeps its password to itself', async () => {
    const server = await start({ holder: { purpose: 'demo' } });
    expect(await ask(server.url, `SELECT current_database() AS value`)).toBe('kitroom');
    expect(await ask(server.adminUrl, `SELECT current_database() AS value`)).toBe('postgres');
    expect(await ask(server.url, `SELECT current_setting('server_encoding') AS value`)).toBe('UTF8');
    expect(await ask(server.url, `SELECT upper('é') || current_setting('listen_addresses') AS value`)).toBe(
      'É127.0.0.1',
    );
    await onClient(server.url, async (client) => refuseUnsafe(await readSettings(client)));
    for (const file of ['password', 'password-owner', 'password-app']) {
      expect(statSync(join(dataDir, 'postgresql', file)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await expect(ask(server.url.replace(/:\w+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    await ask(server.ownerUrl, 'CREATE TABLE entry (words text UNIQUE)');
  });

  it('lets who serves change nothing but rows, and into no other database', async () => {
    const server = await start();
    for (const [role, url] of Object.entries({ kitroom_app: server.url, kitroom_owner: server.ownerUrl })) {
      const plain = `rolname || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb || rolreplication`;
      expect(await ask(url, `SELECT ${plain} AS value FROM pg_roles WHERE rolname = current_user`)).toBe(
        `${role}falsefalsefalsefalsefalse`,
      );
      for (const other of ['postgres', 'template1']) {
        await expect(ask(url.replace(/kitroom$/, other), 'SELECT 1')).rejects.toThrow('permission denied');
      }
    }
    await expect(ask(server.url, 'CREATE TABLE entry (words text)')).rejects.toThrow('permission denied');
    await expect(ask(server.url, 'SET ROLE kitroom_owner')).rejects.toThrow('permission denied');
  });

  it('gives the owner what an earlier version had made as the superuser', async () => {
    const folder = join(home, 'earlier');
    const first = await start({ dataDir: folder });
    const superuser = first.adminUrl.replace('/postgres', '/kitroom');
    await ask(superuser, 'CREATE TABLE earlier (id bigint GENERATED ALWAYS AS IDENTITY, words text)');
    await ask(superuser, 'CREATE FUNCTION earlier_one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$');
    await ask(superuser, 'CREATE SCHEMA graphile_worker');
    await ask(superuser, 'CREATE TYPE graphile_worker.spec AS (words text)');
    await ask(superuser, 'CREATE VIEW graphile_worker.seen AS SELECT words FROM earlier');
    await first.stop();
    for (const file of ['password-owner', 'password-app']) rmSync(join(folder, 'postgresql', file));
    const server = await start({ dataDir: folder });
    for (const change of [
      'ALTER TABLE earlier ADD more text',
      'DROP FUNCTION earlier_one',
      'DROP TYPE graphile_worker.spec',
      'DROP VIEW graphile_worker.seen',
      'DROP SCHEMA graphile_worker',
    ]) {
      await ask(server.ownerUrl, change);
    }
    await ask(server.ownerUrl, `INSERT INTO earlier (words) VALUES ('x')`);
  });

  it('starts again in under a second with what was entered', async () => {
    const begin = Date.now();
    const server = await start();
    expect(Date.now() - begin).toBeLessThan(1000);
    await ask(server.ownerUrl, `INSERT INTO entry VALUES ('kept')`);
    await server.stop();
    await server.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('is refused to a second one while the first lives, who finds it instead', async () => {
    const server = await start({ holder: { purpose: 'demo' } });
    await noteInLock(dataDir, { httpPort: 8123 });
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'start.data_dir_in_use' });
    expect(await findRunning(dataDir)).toEqual({
      url: server.url,
      ownerUrl: server.ownerUrl,
      adminUrl: server.adminUrl,
      pid: process.pid,
      purpose: 'demo',
      httpPort: 8123,
    });
    await server.stop();
    expect(await findRunning(dataDir)).toBeNull();
  });

  it('writes no value of a failing statement into its log', async () => {
    const server = await start();
    await expect(ask(server.ownerUrl, `INSERT INTO entry VALUES ('kept')`)).rejects.toThrow('duplicate');
    await expect(ask(server.url, `SELECT 'Ada Example'::int`)).rejects.toThrow('Ada Example');
    await expect(ask(server.url, `SELEC 'Ada Example'`)).rejects.toThrow('syntax');
    await server.stop();
    expect(readFileSync(join(dataDir, 'postgresql', 'server.log'), 'utf8')).not.toMatch(
      /Ada|kept|SELEC|INSERT/,
    );
  });

  it('is adopted when its holder was killed', async () => {
    const { program, port } = await startProgram();
    await program.kill();
    expect(await findRunning(dataDir)).toBeNull();
    const server = await start();
    expect(server).toMatchObject({ adopted: true, port });
    expect(await ask(server.ownerUrl, 'SELECT words AS value FROM entry')).toBe('kept');
  });

  it('goes to exactly one of two who come at once after its holder was killed', async () => {
    const { program } = await startProgram();
    await program.kill();
    const lines = await Promise.all([1, 2].map(() => programs.start(holder, { args: [dataDir] }).line()));
    expect(lines.filter((line) => line === 'start.data_dir_in_use')).toHaveLength(1);
    const winner = await findRunning(dataDir);
    process.kill(winner!.pid, 'SIGKILL');
  });

  it('recovers when it was killed together with its holder in the midst of a query', async () => {
    const { program, url } = await startProgram();
    const query = ask(url, 'SELECT count(*) AS value FROM generate_series(1, 1e11::bigint)').catch(String);
    await pause(300);
    killServer();
    await program.kill();
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await query).toContain('terminated');
    expect(await ask(server.ownerUrl, 'SELECT words AS value FROM entry')).toBe('kept');
  });

  it('comes back by itself at the same port when only it was killed', async () => {
    const server = await start();
    killServer();
    let answer: string | undefined;
    for (let tries = 0; tries < 100 && answer === undefined; tries++) {
      await pause(100);
      answer = await ask(server.ownerUrl, 'SELECT words AS value FROM entry').catch(() => undefined);
    }
    expect(answer).toBe('kept');
  });

  it('starts without a single environment variable, as cron does', async () => {
    const { program } = await startProgram({});
    await program.kill();
    const server = await start();
    expect(await ask(server.ownerUrl, 'SELECT words AS value FROM entry')).toBe('kept');
  });

  it('starts from a copied folder whose original still runs', async () => {
    await start();
    const copy = join(home, 'copy');
    cpSync(dataDir, copy, { recursive: true });
    rmSync(join(copy, 'lock'));
    const server = await start({ dataDir: copy });
    expect(server.adopted).toBe(false);
    expect(await ask(server.url, `SELECT current_setting('port') AS value`)).toBe(String(server.port));
  });
});

describe('A start that fails says why:', () => {
  it('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startEmbedded({ dataDir, port })).rejects.toMatchObject({
      code: 'start.port_taken',
      values: { port },
    });
    other.close();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('the server that is to be adopted has another password than the file', async () => {
    const { program, port } = await startProgram();
    await program.kill();
    const file = join(dataDir, 'postgresql', 'password');
    const password = readFileSync(file, 'utf8');
    writeFileSync(file, 'another');
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
      code: 'start.no_connection',
      values: { port },
    });
    writeFileSync(file, password);
    expect((await start()).adopted).toBe(true);
  });

  it('the data folder is a file', async () => {
    const path = join(home, 'file');
    writeFileSync(path, '');
    await expect(startEmbedded({ dataDir: path })).rejects.toMatchObject({ code: 'start.not_a_folder' });
    await expect(findRunning(path)).rejects.toMatchObject({ code: 'start.not_a_folder' });
  });

  it('the password file is gone', async () => {
    const folder = join(home, 'no-password');
    mkdirSync(join(folder, 'postgresql', 'data'), { recursive: true });
    await expect(startEmbedded({ dataDir: folder })).rejects.toMatchObject({
      code: 'start.password_missing',
    });
  });

  it('another major version made the data', async () => {
    const folder = join(home, 'older');
    mkdirSync(join(folder, 'postgresql', 'data'), { recursive: true });
    writeFileSync(join(folder, 'postgresql', 'data', 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir: folder })).rejects.toMatchObject({
      code: 'start.other_version',
      values: { found: '17', wanted: '18' },
    });
  });

  it('the data is damaged, in the words of the server', async () => {
    const folder = join(home, 'damaged');
    mkdirSync(join(folder, 'postgresql', 'data'), { recursive: true });
    writeFileSync(join(folder, 'postgresql', 'password'), 'secret');
    await expect(startEmbedded({ dataDir: folder })).rejects.toMatchObject({ code: 'start.server_failed' });
  });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, ...options });
  running.add(server);
  return server;
}

async function startProgram(
  env?: NodeJS.ProcessEnv,
): Promise<{ program: Program; port: number; url: string }> {
  const program = programs.start(holder, { args: [dataDir], env });
  const { port, url } = JSON.parse((await program.line()) ?? '') as { port: number; url: string };
  return { program, port, url };
}

function killServer(): void {
  const pid = readFileSync(join(dataDir, 'postgresql', 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
  process.kill(Number(pid), 'SIGKILL');
}

async function onClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  // The ending of a connection is met by the query on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ask(url: string, query: string): Promise<string | undefined> {
  return onClient(url, async (client) => (await client.query<{ value: string }>(query)).rows[0]?.value);
}

const holder = `
import { startEmbedded } from './src/database/embedded.js';
try {
  const { port, ownerUrl: url } = await startEmbedded({ dataDir: process.argv[2] });
  console.log(JSON.stringify({ port, url }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error.code ?? error.stack);
}`;
