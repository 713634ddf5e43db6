import { spawn, type ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { migrate } from '../../src/commands/database.js';
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded.js';
import { asProgram } from '../../src/database/reach.js';
import { AccountsService, MandatesService } from '../../src/identity/index.js';
import { Keyring } from '../../src/keys/keyring.js';
import { RulesService, UnionProfile } from '../../src/rules/index.js';
import { operator, type Role } from '../../src/shared/actor.js';
import { Clock } from '../../src/shared/clock.js';
import { dayIn } from '../../src/shared/days.js';
import { Settings } from '../../src/shared/settings.js';
import { WorkersService } from '../../src/workers/index.js';

/** A union with a database server of its own in its own folder, as an operator has it. */
export interface OwnUnion {
  address: string;
  app: NestFastifyApplication;
  keyring: Keyring;
  server: EmbeddedServer;
  /** with an account `name`, passphrase `the passphrase of <name>` */
  person(name: string, roles: readonly Role[]): Promise<string>;
  stop(): Promise<void>;
}

export interface Place {
  DATA_DIR: string;
  KEY_DIR: string;
}

export function placeIn(folder: string): Place {
  return { DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys') };
}

/** Starts what is in `place`, or a new union where there is nothing. */
export async function startOwnUnion(place: Place): Promise<OwnUnion> {
  const settings = new Settings({ ...place, LOG_LEVEL: 'silent' });
  const server = await startEmbedded({ dataDir: settings.dataDir, unsafeForTests: true });
  await migrate(server);
  const keyring = await Keyring.open(settings.keyDir, { create: true });
  const app = await createApp({ settings, clock: new Clock(), keyring, databaseUrl: server.url });
  const rules = app.get(RulesService);
  const actor = operator(dayIn('America/Toronto', new Date()));
  await asProgram(async () => {
    if (await rules.profile()) return;
    const profile = { timeZone: 'America/Toronto', jurisdiction: 'CA-ON', currency: 'CAD', demo: false };
    await app
      .get(DataSource)
      .manager.insert(UnionProfile, { only: true, outwardName: 'Kitchen', ...profile });
    await rules.loadShipped();
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    app,
    keyring,
    server,
    person: (name, roles) =>
      asProgram(async () => {
        const workerId = await app.get(WorkersService).add(actor, { chosenName: name });
        const account = { signInName: name, passphrase: `the passphrase of ${name}`, workerId };
        await app.get(AccountsService).create(actor, account);
        for (const role of roles) {
          const mandate = { workerId, role, fromOn: actor.today, untilOn: null };
          await app.get(MandatesService).give(app.get(DataSource).manager, actor, mandate);
        }
        return workerId;
      }),
    async stop() {
      await app.close();
      await server.stop();
    },
  };
}

/** A token of somebody who signs in with the passphrase of `person`; null when refused. */
export async function signIn(address: string, name: string): Promise<string | null> {
  const response = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, passphrase: `the passphrase of ${name}` }),
  });
  if (response.status !== 201) return null;
  return ((await response.json()) as { token: string }).token;
}

export interface Ended {
  status: number | null;
  said: string;
  complained: string;
}

/** Runs the program as an operator does, in an environment of nothing but `place`; `input` comes through a pipe. */
export function command(
  words: string[],
  place: Place,
  input?: string,
): { child: ChildProcess; ended: Promise<Ended> } {
  const program = join(process.cwd(), 'bin', 'kitroom.js');
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...place },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    timeout: 90_000,
  });
  child.stdin?.end(input);
  let [said, complained] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ status, said, complained })),
  );
  return { child, ended };
}
