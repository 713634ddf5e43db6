import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { dataSource } from '../../src/database/data-source.js';
import { asProgram } from '../../src/database/reach.js';
import { entities } from '../../src/entities.js';
import { AccountsService, MandatesService, SessionsService } from '../../src/identity/index.js';
import { Keyring } from '../../src/keys/keyring.js';
import { RulesService, UnionProfile } from '../../src/rules/index.js';
import { type Actor, operator, type Role, type ScopeKind } from '../../src/shared/actor.js';
import { Clock } from '../../src/shared/clock.js';
import { dayIn } from '../../src/shared/days.js';
import { Settings } from '../../src/shared/settings.js';
import { WorkersService } from '../../src/workers/index.js';
import { breachesOf } from './outbox.js';
import { copyTemplate } from './database.js';

/** Time stands still until a test moves it. */
export class MovableClock extends Clock {
  constructor(public instant = new Date('2026-11-21T15:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

/** Somebody signed in (or nobody), speaking real HTTP. */
export class Person {
  constructor(
    private readonly address: string,
    readonly token: string | null,
    readonly workerId: string,
    readonly signInName: string,
    readonly passphrase: string,
  ) {}

  get<Body = Record<string, unknown>>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  async send<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as Body,
    };
  }
}

/** A small synthetic union on its own database, served on its own port. */
export interface TestUnion {
  address: string;
  app: NestFastifyApplication;
  /** the superuser's: tests look at everything. The application's own is `app.get(DataSource)`. */
  db: DataSource;
  clock: MovableClock;
  operator: Actor;
  /** as the application's role serves it */
  databaseUrl: string;
  /** the same for the owner of the schema, and for the superuser */
  ownerUrl: string;
  adminUrl: string;
  folder: string;
  stranger: Person;
  /** A worker with an account, signed in, holding `roles` today. */
  person(
    name: string,
    roles?: readonly (Role | { role: Role; scopeKind: ScopeKind; scopeId: string })[],
  ): Promise<Person>;
  end(): Promise<void>;
}

/** `prepare` sees the application before it listens. */
export async function startUnion(
  environment: NodeJS.ProcessEnv = {},
  prepare: (app: NestFastifyApplication) => void = () => undefined,
  { demo = false } = {},
): Promise<TestUnion> {
  const database = await copyTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'kitroom-union-'));
  const settings = new Settings(
    {
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      POOL_SIZE: '6',
      ...environment,
    },
    { demo },
  );
  const clock = new MovableClock();
  const keyring = await Keyring.open(settings.keyDir, { create: true });
  const app = await createApp({ settings, clock, keyring, databaseUrl: database.url });
  const db = await dataSource({ url: database.adminUrl, poolSize: 2, entities, migrations: [] }).initialize();
  await db.manager.insert(UnionProfile, {
    only: true,
    outwardName: 'Kitchen Table (test)',
    timeZone: 'America/Toronto',
    jurisdiction: 'CA-ON',
    currency: 'CAD',
    demo,
  });
  await app.get(RulesService).loadShipped();
  prepare(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const actor = operator(dayIn('America/Toronto', clock.now()));
  return {
    address,
    app,
    db,
    clock,
    operator: actor,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    adminUrl: database.adminUrl,
    folder,
    stranger: new Person(address, null, '', '', ''),
    person: (name, roles = []) => asProgram(() => addPerson(app, actor, address, { name, roles })),
    async end() {
      await app.close();
      const breaches = await breachesOf(folder, db);
      await db.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
      // whatever a test was about: nothing that it sent may tell anything
      if (breaches.length > 0) throw new Error(breaches.join('\n'));
    },
  };
}

async function addPerson(
  app: NestFastifyApplication,
  actor: Actor,
  address: string,
  {
    name,
    roles,
  }: { name: string; roles: readonly (Role | { role: Role; scopeKind: ScopeKind; scopeId: string })[] },
): Promise<Person> {
  const passphrase = `the passphrase of ${name}`;
  const workerId = await app.get(WorkersService).add(actor, { chosenName: name });
  await app.get(AccountsService).create(actor, { signInName: name, passphrase, workerId });
  const { manager } = app.get(DataSource);
  for (const held of roles) {
    const mandate = typeof held === 'string' ? { role: held } : held;
    await app
      .get(MandatesService)
      .give(manager, actor, { workerId, ...mandate, fromOn: actor.today, untilOn: null });
  }
  const account = await app.get(AccountsService).named(name);
  const { token } = await app.get(SessionsService).open(account, 'sign-in', 24 * 400, { secondFactor: true });
  return new Person(address, token, workerId, name, passphrase);
}
