import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { dataSource } from '../src/database/data-source.js';
import { findRunning } from '../src/database/embedded.js';
import { asProgram } from '../src/database/reach.js';
import { DeliveryAddressesService } from '../src/identity/index.js';
import { JobsService } from '../src/jobs/index.js';
import { RemindersService } from '../src/reminders/index.js';
import { operator } from '../src/shared/actor.js';
import { placeIn, startOwnUnion } from './support/own-union.js';
import { freePort, type Run, serversBelow, startProgram } from './support/started-program.js';

const people = 60;
const each = process.env['TEST_LONG'] ? 50 : 5;
const kills = process.env['TEST_LONG'] ? 25 : 3;
/** so many letters of one process are between the mail server and their row */
const lanes = 8;
const msOfLetter = 150;

/** A mail server that takes its time and remembers what it took. */
class Sink {
  readonly taken: { id: string; recipients: number }[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        this.taken.push({
          id: /^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? '',
          recipients: session.envelope.rcptTo.length,
        });
        setTimeout(() => done(), msOfLetter);
      });
    },
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    // a client that was killed is nothing to stumble over
    this.server.on('error', () => undefined);
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }
}

describe('three processes that send what is due, and are killed', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const folder = mkdtempSync(join(tmpdir(), 'kitroom-reminded-'));
  const place = placeIn(folder);
  const sink = new Sink();
  const runs: { run: Run; start: () => Promise<Run> }[] = [];
  let db: DataSource;

  beforeAll(async () => {
    const SMTP_URL = await sink.listen();
    const union = await startOwnUnion(place);
    await union.app.get(JobsService).stop();
    await planAll(
      union.app.get(DataSource),
      union.app.get(DeliveryAddressesService),
      union.app.get(RemindersService),
    );
    await union.stop();
    const first = await starter(['serve'], { ...place, SMTP_URL });
    runs.push({ run: await first(), start: first });
    const running = (await findRunning(place.DATA_DIR))!;
    for (const name of ['second', 'third']) {
      const start = await starter(['serve'], {
        ...{ KEY_DIR: place.KEY_DIR, DATA_DIR: join(folder, name), SMTP_URL },
        ...{ DATABASE_URL: running.url, MIGRATION_DATABASE_URL: running.ownerUrl },
      });
      runs.push({ run: await start(), start });
    }
    const url = running.adminUrl.replace(/\/postgres$/, '/kitroom');
    db = await dataSource({ url, poolSize: 1, entities: [], migrations: [] }).initialize();
  });
  afterAll(async () => {
    await db?.destroy();
    for (const { run } of runs) run.child.kill('SIGKILL');
    for (const pid of serversBelow(folder)) process.kill(pid, 'SIGQUIT');
    sink.close();
    await wait(500);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it(`${kills} times over ${people * each} letters: none lost, and a second copy only of what was on its way (seed ${seed})`, async () => {
    for (let kill = 1; kill <= kills; kill += 1) {
      const share = (kill / (kills + 1)) * people * each;
      await until(() => Promise.resolve(sink.taken.length >= share));
      const victim = runs[(seed + kill) % runs.length]!;
      victim.run.child.kill('SIGKILL');
      await victim.run.ended;
      victim.run = await victim.start();
    }
    await until(async () => (await unsettled()) === 0);
    const rows = await db.query<{ id: string; outcome: string }[]>(
      `SELECT id, outcome FROM reminder_occurrences`,
    );
    expect(rows.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(people * each);
    expect(new Set(sink.taken.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(sink.taken.filter(({ recipients }) => recipients !== 1)).toEqual([]);
    expect(sink.taken.length - rows.length).toBeLessThanOrEqual(kills * lanes);
  });

  async function starter(words: string[], env: NodeJS.ProcessEnv): Promise<() => Promise<Run>> {
    const PORT = String(await freePort());
    return async () => {
      const run = startProgram(folder, words, { ...env, PORT });
      await run.until(/Serving on/);
      return run;
    };
  }

  async function unsettled(): Promise<number> {
    const [row] = await db.query<{ left: number }[]>(
      'SELECT count(*)::int AS left FROM reminder_occurrences WHERE settled_at IS NULL',
    );
    return row!.left;
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6_000; tries += 1) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error('it never came to that');
}

/** Everybody takes letters at any hour; what is due was due this morning. */
async function planAll(
  db: DataSource,
  addresses: DeliveryAddressesService,
  reminders: RemindersService,
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const rule = { on: today, at: '00:00', timeZone: 'UTC' };
  await asProgram(async () => {
    for (let place = 0; place < people; place += 1) {
      const accountId = randomUUID();
      await db.query(
        `INSERT INTO accounts (id, sign_in_name, passphrase_hash, created_at) VALUES ($1, $2, '', now())`,
        [accountId, `p${place}`],
      );
      await db.query(
        `INSERT INTO contact_wishes (account_id, channel, wording, quiet_weekdays, time_zone, phone_shared)
         VALUES ($1, 'email', 'empty', '{}', 'UTC', false)`,
        [accountId],
      );
      await addresses.give({ ...operator(today), accountId }, `p${place}@example.org`, 0);
      const plans = Array.from({ length: each }, (_, key) => ({
        ...{ key: String(key), accountId, rule },
        ...{ code: 'meeting.next' as const, values: { day: today } },
      }));
      await db.transaction((tx) => reminders.plan(tx, 'test', plans));
    }
  });
}
