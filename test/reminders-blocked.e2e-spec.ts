import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { JobLimits, JobsService } from '../src/jobs/index.js';
import { DeliveryLimits } from '../src/reminders/delivery/limits.js';
import { MailServer } from './support/mail-server.js';
import {
  occurrencesOf,
  planAt,
  planFor,
  reachable,
  ring,
  ringUntilQuiet,
  untilQuiet,
} from './support/reminders.js';
import { startUnion, type TestUnion } from './support/union.js';

const many = 32;
/** so many letters of one process are on their way at once */
const lanes = 8;
const [heartbeatMs, mostMsOfSilence, mostMsOfJob] = [150, 1_200, 900];
const blockedMs = 4_000;

describe('a process that stands still with a job in hand', () => {
  const server = new MailServer();
  let union: TestUnion;
  let environment: NodeJS.ProcessEnv;
  let process_: ChildProcess;

  beforeAll(async () => {
    const SMTP_URL = await server.listen();
    union = await startUnion({ SMTP_URL }, (app) => {
      Object.assign(app.get(JobLimits), { heartbeatMs, mostMsOfSilence });
      app.get(DeliveryLimits).mostMsOfJob = mostMsOfJob;
    });
    environment = {
      ...{ DATA_DIR: join(union.folder, 'data'), KEY_DIR: join(union.folder, 'keys'), SMTP_URL },
      ...{ DATABASE_URL: union.databaseUrl, LOG_LEVEL: 'silent', POOL_SIZE: '4' },
      ...{ TEST_HEARTBEAT_MS: String(heartbeatMs), TEST_SILENCE_MS: String(mostMsOfSilence) },
      ...{ TEST_JOB_MS: String(mostMsOfJob), TEST_INSTANT: union.clock.instant.toISOString() },
    };
  });
  afterEach(async () => {
    const ended = once(process_, 'exit');
    process_.kill('SIGKILL');
    await ended;
  });
  afterAll(async () => {
    await union.end();
    server.close();
  });

  /** Hands `many` letters out to a process of its own, which alone takes jobs. */
  async function handed(name: string): Promise<{ address: string; keys: string[] }> {
    await union.app.get(JobsService).stop();
    const { accountId, address } = await reachable(union, name);
    const keys = Array.from({ length: many }, (_, place) => `${name} ${place}`);
    await planFor(
      union,
      keys.map((key) => planAt(key, accountId, union.clock.instant)),
    );
    process_ = fork(join(process.cwd(), 'test', 'support', 'delivering-process.js'), { env: environment });
    await once(process_, 'message');
    return { address, keys };
  }
  /** The others go on meanwhile, and then it wakes. */
  async function othersGoOn(): Promise<void> {
    const woke = once(process_, 'message');
    await union.app.get(JobsService).start();
    await untilQuiet(union);
    await woke;
    await pause(1_000);
    // what a job left when its time was over is handed out again by the next ring
    for (let rings = 0; rings < 10 && (await unsettled()) > 0; rings += 1) await ringUntilQuiet(union);
  }
  async function unsettled(): Promise<number> {
    const [row] = await union.db.query<{ left: number }[]>(
      'SELECT count(*)::int AS left FROM reminder_occurrences WHERE settled_at IS NULL',
    );
    return row!.left;
  }

  it('loses it to another: nothing is lost, and only what was on its way goes twice, as the same message', async () => {
    server.msOfLetter = 50;
    const { address, keys } = await handed('Robin');
    const isBegun = new Promise<void>((resolve) => (server.onTaken = () => resolve()));
    await ring(union);
    await isBegun;
    process_.send(blockedMs);
    await othersGoOn();
    const rows = await occurrencesOf(union, ...keys);
    expect(rows.map(({ outcome }) => outcome)).toEqual(keys.map(() => 'sent'));
    const copies = server.to(address).map(({ id }) => id);
    expect(new Set(copies)).toEqual(new Set(rows.map(({ id }) => id)));
    expect(copies.length - many).toBeLessThanOrEqual(lanes);
    for (const { id } of rows) expect(copies.filter((copy) => copy === id).length).toBeLessThanOrEqual(2);
  });

  it('and had only just looked at what is due, sends nothing of it any more', async () => {
    server.msOfLetter = 0;
    const { address, keys } = await handed('Kim');
    const held = union.db.createQueryRunner();
    await held.startTransaction();
    await held.query('LOCK TABLE contact_wishes IN ACCESS EXCLUSIVE MODE');
    await ring(union);
    await isAsking();
    process_.send(blockedMs);
    await pause(200);
    await held.commitTransaction();
    await held.release();
    await othersGoOn();
    const rows = await occurrencesOf(union, ...keys);
    expect(rows.map(({ outcome }) => outcome)).toEqual(keys.map(() => 'sent'));
    const copies = server.to(address).map(({ id }) => id);
    expect(copies.sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  /** Until the process waits for the answer of what is due. */
  async function isAsking(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const waiting = await union.db.query<unknown[]>('SELECT FROM pg_locks WHERE NOT granted');
      if (waiting.length > 0) return;
      await pause(50);
    }
    throw new Error('nobody asked');
  }
});
