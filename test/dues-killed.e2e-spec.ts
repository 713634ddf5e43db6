import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSource } from '../src/database/data-source.js';
import { findRunning } from '../src/database/embedded.js';
import { asProgram } from '../src/database/reach.js';
import { pick, randomFrom } from '../src/dues/standing/random-ledger.fixture.js';
import { operator } from '../src/shared/actor.js';
import { dayIn } from '../src/shared/days.js';
import { WorkersService } from '../src/workers/index.js';
import { brokenInvariants } from './support/book-invariants.js';
import { placeIn, signIn, startOwnUnion } from './support/own-union.js';
import { freePort, type Run, serversBelow, startProgram } from './support/started-program.js';

const kills = process.env['TEST_LONG'] ? 100 : 10;
const writers = 8;
const members = 24;

/** Something a writer asked for, under one key whatever happens. */
interface Ask {
  token: string;
  path: string;
  body: object;
  key: string;
  /** the entry, once that was answered */
  entry: string | null;
  /** what was heard instead */
  instead?: string;
}

describe('the server and its database are killed while eight write', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'kitroom-killed-'));
  const place = placeIn(folder);
  const today = dayIn('America/Toronto', new Date());
  const workers: string[] = [];
  const tokens: string[] = [];
  const asked: Ask[] = [];
  let port = 0;
  let run: Run | null = null;
  let initiated = 0;

  beforeAll(async () => {
    port = await freePort();
    const union = await startOwnUnion(place);
    for (let each = 0; each < writers; each += 1) {
      const workerId = await union.person(`d${each}`, ['delegate']);
      await asProgram(() =>
        union.app
          .get(DataSource)
          .query('INSERT INTO delegate_credentials (number, worker_id, issued_on) VALUES ($1, $2, $3)', [
            each + 1,
            workerId,
            today,
          ]),
      );
      tokens.push((await signIn(union.address, `d${each}`))!);
    }
    for (let each = 0; each < members; each += 1) {
      const member = { chosenName: `Member ${each}` };
      workers.push(await asProgram(() => union.app.get(WorkersService).add(operator(today), member)));
    }
    await union.stop();
  });
  afterAll(async () => {
    run?.child.kill('SIGKILL');
    for (const pid of serversBelow(folder)) process.kill(pid, 'SIGQUIT');
    await wait(500);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it(`${kills} times: nothing acknowledged is lost, half done or done twice (seed ${seed})`, async () => {
    const found = { acknowledged: 0, unheard: 0, doneUnheard: 0 };
    for (let kill = 0; kill <= kills; kill += 1) {
      run = startProgram(folder, ['serve'], { ...place, PORT: String(port) });
      await run.until(/Serving on/);
      const unheard = asked.filter(({ entry }) => entry === null);
      const done = await nothingIsLost(kill);
      await Promise.all(unheard.map((ask) => send(ask)));
      // whoever did not hear asks again with the same key, and now hears
      const still = asked.filter(({ entry }) => entry === null);
      expect([kill, still, run.said(), run.complained()]).toEqual([kill, [], run.said(), run.complained()]);
      expect(await nothingIsLost(kill)).toBe(asked.length);
      found.unheard += unheard.length;
      found.doneUnheard += done - (asked.length - unheard.length);
      if (kill === kills) break;
      await writeUntilKilled();
    }
    found.acknowledged = asked.length;
    // some did write, and some were cut off
    expect(found.acknowledged).toBeGreaterThan(kills * writers);
    expect(found.unheard).toBeGreaterThan(0);
    expect(found.doneUnheard).toBeLessThanOrEqual(found.unheard);
  });

  /** @returns how many entries there are: no more than were asked for, and each that was answered */
  async function nothingIsLost(kill: number): Promise<number> {
    const running = await findRunning(place.DATA_DIR);
    const url = running!.adminUrl.replace(/\/postgres$/, '/kitroom');
    const db = await dataSource({ url, poolSize: 1, entities: [], migrations: [] }).initialize();
    try {
      expect([kill, await brokenInvariants(db)]).toEqual([kill, []]);
      const rows = await db.query<{ id: string }[]>(
        `SELECT id FROM ledger_entries WHERE kind IN ('payment', 'initiation', 'reversal')`,
      );
      const entries = new Set(rows.map(({ id }) => id));
      const lost = asked.filter(({ entry }) => entry !== null && !entries.has(entry));
      expect([kill, lost]).toEqual([kill, []]);
      expect(new Set(asked.flatMap(({ entry }) => entry ?? [])).size).toBe(
        asked.filter(({ entry }) => entry !== null).length,
      );
      expect(entries.size).toBeLessThanOrEqual(asked.length);
      return entries.size;
    } finally {
      await db.destroy();
    }
  }

  async function writeUntilKilled(): Promise<void> {
    let isOver = false;
    const writing = tokens.map(async (token) => {
      while (!isOver) {
        const ask = newAsk(token);
        asked.push(ask);
        if (!(await send(ask))) return;
      }
    });
    await wait(200 + random(1_200));
    const servers = serversBelow(folder);
    // now the one first, now the other
    const pids = random(2) === 0 ? [run!.child.pid!, ...servers] : [...servers, run!.child.pid!];
    for (const pid of pids) {
      process.kill(pid, 'SIGKILL');
      await wait(random(2) * random(60));
    }
    isOver = true;
    await Promise.all(writing);
    await run!.ended;
  }

  function newAsk(token: string): Ask {
    const by = { token, key: randomUUID(), entry: null };
    const money = { method: pick(random, ['cash', 'transfer']), receivedOn: today };
    if (initiated < members && random(3) > 0) {
      const workerId = workers[initiated]!;
      initiated += 1;
      const body = { ...money, tier: 'minimum', amountCents: 2200 + random(500) };
      return { ...by, path: `/api/v1/workers/${workerId}/initiation`, body };
    }
    const own = asked.filter(
      (ask) => ask.token === token && ask.entry !== null && ask.path.endsWith('payments'),
    );
    const last = own.at(-1);
    const isUndone = asked.some(({ path }) => last && path.includes(last.entry!));
    if (last && !isUndone && random(5) === 0) {
      return { ...by, path: `/api/v1/dues/payments/${last.entry}/reversal`, body: { reason: 'A slip.' } };
    }
    const made = workers.filter((id) => asked.some(({ path, entry }) => entry && path.includes(id)));
    const workerId = made.length > 0 ? pick(random, made) : '';
    if (!workerId) return newAsk(token);
    const body = { ...money, workerId, amountCents: 1 + random(4_000) };
    return { ...by, path: '/api/v1/dues/payments', body };
  }

  /** @returns whether it was answered; an answer that is not 201 fails the test */
  async function send(ask: Ask): Promise<boolean> {
    const headers = {
      authorization: `Bearer ${ask.token}`,
      'content-type': 'application/json',
      'idempotency-key': ask.key,
    };
    const address = `http://127.0.0.1:${port}${ask.path}`;
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(ask.body) })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((error: unknown) => ({ status: 599, text: String(error) }));
    // the database was killed first: the program says that it could not, or does not know
    ask.instead = answer.text;
    if (answer.status >= 500) return false;
    expect([ask.path, answer.status, answer.text]).toEqual([ask.path, 201, answer.text]);
    ask.entry = (JSON.parse(answer.text) as { id: string }).id;
    return true;
  }
});
