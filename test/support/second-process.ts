import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { Keyring } from '../../src/keys/keyring.js';
import { Settings } from '../../src/shared/settings.js';
import type { TestUnion } from './union.js';

/** Another process of the same union: its own memory, pool and keyring, on the same database, clock and key folder. */
export async function secondProcess(union: TestUnion): Promise<{
  app: NestFastifyApplication;
  address: string;
  keyring: Keyring;
}> {
  const settings = new Settings({
    DATA_DIR: join(union.folder, 'data'),
    KEY_DIR: join(union.folder, 'keys'),
    DATABASE_URL: union.databaseUrl,
    LOG_LEVEL: 'silent',
    POOL_SIZE: '4',
  });
  const keyring = await Keyring.open(settings.keyDir, { create: false });
  const app = await createApp({ settings, clock: union.clock, keyring, databaseUrl: union.databaseUrl });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, address: `http://127.0.0.1:${port}`, keyring };
}
