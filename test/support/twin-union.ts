import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import { Keyring } from '../../src/keys/keyring.js';
import { Settings } from '../../src/shared/settings.js';
import type { TestUnion } from './union.js';

export interface Twin {
  app: NestFastifyApplication;
  address: string;
  end(): Promise<void>;
}

/** The same union once more, as it is at this moment: the same people, ids, tokens, keys and clock on a copy of its database. */
export async function twinOf(
  union: TestUnion,
  prepare: (app: NestFastifyApplication) => void = () => undefined,
): Promise<Twin> {
  const name = `kitroom_test_${process.env['KITROOM_TEST_RUN'] ?? process.pid}_${randomBytes(6).toString('hex')}`;
  await copy(union, name);
  const url = new URL(union.databaseUrl);
  url.pathname = `/${name}`;
  const settings = new Settings({
    DATA_DIR: join(union.folder, 'data'),
    KEY_DIR: join(union.folder, 'keys'),
    DATABASE_URL: url.href,
    LOG_LEVEL: 'silent',
    POOL_SIZE: '6',
  });
  const keyring = await Keyring.open(settings.keyDir, { create: false });
  const app = await createApp({ settings, clock: union.clock, keyring, databaseUrl: url.href });
  prepare(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    address: `http://127.0.0.1:${port}`,
    async end() {
      await app.close();
      await onServer(union, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** PostgreSQL copies only a database that nobody is connected to: the program connects again by itself. */
async function copy(union: TestUnion, name: string): Promise<void> {
  const from = new URL(union.adminUrl).pathname.slice(1);
  const owner = new URL(union.ownerUrl).username;
  await onServer(union, async (admin) => {
    await admin.query(`ALTER DATABASE ${from} ALLOW_CONNECTIONS false`);
    try {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from]);
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER ${owner}`);
    } finally {
      await admin.query(`ALTER DATABASE ${from} ALLOW_CONNECTIONS true`);
    }
  });
}

async function onServer<Result>(
  union: TestUnion,
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const url = new URL(union.adminUrl);
  url.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
