import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { migrate } from '../src/commands/database.js';
import { startEmbedded } from '../src/database/embedded.js';
import { asProgram } from '../src/database/reach.js';
import { loadDemoUnion } from '../src/demo/union.js';
import { AccountsService, SessionsService } from '../src/identity/index.js';
import { Keyring } from '../src/keys/keyring.js';
import { Clock } from '../src/shared/clock.js';
import { Settings } from '../src/shared/settings.js';

export interface BenchUnion {
  app: NestFastifyApplication;
  address: string;
  databaseUrl: string;
  /** the same database for the server's superuser */
  adminUrl: string;
  token(account: string): Promise<string>;
  end(): Promise<void>;
}

/** The demo union on a durable embedded server in a folder of its own, served without a log. */
export async function startBenchUnion(poolSize = 10): Promise<BenchUnion> {
  const folder = await mkdtemp(join(tmpdir(), 'kitroom-bench-'));
  const server = await startEmbedded({ dataDir: join(folder, 'data'), holder: { purpose: 'bench' } });
  await migrate(server);
  const settings = new Settings({
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: join(folder, 'keys'),
    LOG_LEVEL: 'silent',
    POOL_SIZE: String(poolSize),
  });
  const keyring = await Keyring.open(settings.keyDir, { create: true });
  const app = await createApp({ settings, clock: new Clock(), keyring, databaseUrl: server.url });
  // kinds of proposals are made known when modules begin
  await app.init();
  await asProgram(() => loadDemoUnion(app));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    address: `http://127.0.0.1:${port}`,
    databaseUrl: server.url,
    adminUrl: Object.assign(new URL(server.adminUrl), { pathname: new URL(server.url).pathname }).href,
    async token(account) {
      return asProgram(async () => {
        const found = await app.get(AccountsService).named(account);
        return (await app.get(SessionsService).open(found, 'command-line', 1)).token;
      });
    },
    async end() {
      await app.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
