import { relative } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../app.js';
import { noteInLock } from '../database/embedded.js';
import { asProgram } from '../database/reach.js';
import { alignGenerations } from '../keys/change.js';
import { Keyring } from '../keys/keyring.js';
import { RulesService } from '../rules/index.js';
import { Clock } from '../shared/clock.js';
import { say } from '../shared/messages/index.js';
import type { Settings } from '../shared/settings.js';
import { StartFailure } from '../shared/start-failure.js';
import { WallNotice } from '../wall-notice.js';
import { migrate, ownDatabase, refuseUnsafeDatabase, type UsableDatabase } from './database.js';
import { isUnionClosed } from './closed.js';
import { untilStopped } from './signals.js';

const keysLookedAtMs = 2000;

/** Serves a union that is set up, until a signal; then drains and lets the database go. */
export async function serve(settings: Settings): Promise<void> {
  const database = await ownDatabase(settings, 'serve');
  try {
    await migrate(database);
    const app = await listen(settings, database);
    process.stdout.write(`Serving on ${addressOf(settings)}\n`);
    await untilStopped();
    await app.close();
  } finally {
    await database.release();
  }
}

/** Builds the application on an up-to-date database and listens. */
export async function listen(
  settings: Settings,
  database: UsableDatabase,
  prepare: (app: NestFastifyApplication) => Promise<void> = async () => undefined,
): Promise<NestFastifyApplication> {
  const isClosed = await isUnionClosed(database.url);
  const keyring = await openKeyring(settings, { create: false, isClosed });
  const app = await createApp({ settings, clock: new Clock(), keyring, databaseUrl: database.url });
  try {
    await refuseUnsafeDatabase(app.get(DataSource));
    await app.init();
    await asProgram(() => prepare(app));
    const rules = app.get(RulesService);
    if (!(await rules.profile())) throw new StartFailure('start.not_set_up');
    await rules.loadShipped();
    await asProgram(() => alignGenerations(app.get(DataSource), keyring));
    await app.init();
    // not app.listen: it would also log what is said in one sentence
    const { port, host } = settings;
    await app
      .getHttpAdapter()
      .getInstance()
      .listen({ port, host })
      .catch((error: unknown) => {
        const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
        throw taken ? new StartFailure('start.http_port_taken', { port, host }) : error;
      });
  } catch (error) {
    await app.close();
    throw error;
  }
  // an idle process would miss a change of keys; what fails here is said at the next use of a key
  setInterval(() => void keyring.refresh().catch(() => undefined), keysLookedAtMs).unref();
  if (!(await app.get(WallNotice).isWalled())) process.stdout.write(`${say('en', 'wall.missing')}\n`);
  if (!settings.databaseUrl) await noteInLock(settings.dataDir, { httpPort: settings.port });
  return app;
}

/** @throws StartFailure `start.key_dir_in_data_dir`, `start.no_master_key` */
export async function openKeyring(
  settings: Settings,
  options: { create: boolean; isClosed?: boolean },
): Promise<Keyring> {
  const path = relative(settings.dataDir, settings.keyDir);
  if (!path.startsWith('..')) throw new StartFailure('start.key_dir_in_data_dir');
  return Keyring.open(settings.keyDir, options);
}

export function addressOf(settings: Settings): string {
  return (
    settings.publicUrl ??
    `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${settings.port}`
  );
}
