import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { Keyring } from '../src/keys/keyring.js';
import { type Plan, ReminderRing, RemindersService } from '../src/reminders/index.js';
import { MailService } from '../src/reminders/outbox/mail.service.js';
import { seal } from '../src/shared/sealing.js';
import { type Figure, median } from './figures.js';
import { type BenchUnion, startBenchUnion } from './union.js';

const people = 5_000;
const due = Number(process.env['BENCH_REMINDERS'] ?? 100_000);
const plansAtOnce = 5_000;
const timeZone = 'UTC';

/** Reminders from the plan to the sink, beside jobs of graphile-worker that do nothing; and what will go out to 5,000. */
export async function measure(): Promise<Figure[]> {
  const union = await startBenchUnion();
  try {
    const accounts = await withAddresses(union);
    let sent = 0;
    // a sink: the letter is made and sealed addresses are opened, and nothing takes it
    const sink = {
      send: ({ to }: { to: string }) => Promise.resolve(void (sent += isOurs(to) ? 1 : 0)),
      close: () => undefined,
    };
    Reflect.set(union.app.get(MailService), 'routes', { email: sink, text: sink });
    const baseline = await emptyJobs(union);
    const ours = await delivered(union, accounts);
    if (sent !== due) throw new Error(`${sent} letters of ${due}`);
    return [
      {
        ...{ name: `${due} reminders due, planned and delivered to a sink`, unit: 'per s', ours, baseline },
        ...{ ratio: ours / baseline, goal: '>= 0.60 of empty jobs of graphile-worker' },
      },
      await preview(union, accounts),
    ];
  } finally {
    await union.end();
  }
}

function isOurs(address: string): boolean {
  return /^p\d+@/.test(address);
}

async function withAddresses(union: BenchUnion): Promise<string[]> {
  const { key } = await union.app.get(Keyring).delivery();
  const rows = Array.from({ length: people }, (_, place) => {
    const id = randomUUID();
    const at = { table: 'delivery_addresses', column: 'address_sealed', row: id };
    return { place, id, address: seal(key, at, `p${place}@example.org`).toString('hex') };
  });
  const client = new pg.Client({ connectionString: union.adminUrl });
  await client.connect();
  await client.query(
    `CREATE TEMP TABLE filling AS SELECT place, id, decode(address, 'hex') AS address, gen_random_uuid() AS worker_id,
       gen_random_uuid() AS account_id FROM jsonb_to_recordset($1::jsonb) AS f(place int, id uuid, address text)`,
    [JSON.stringify(rows)],
  );
  for (const statement of [
    `INSERT INTO workers (id, chosen_name, name_key, created_at)
     SELECT worker_id, 'Member ' || place || ' (synthetic)', 'member ' || place || ' (synthetic)', now() FROM filling`,
    `INSERT INTO accounts (id, sign_in_name, passphrase_hash, worker_id, created_at)
     SELECT account_id, 'p' || place, '', worker_id, now() FROM filling`,
    `INSERT INTO delivery_addresses (id, account_id, channel, address_sealed, address_index, created_at)
     SELECT id, account_id, 'email', address, address, now() FROM filling`,
    `INSERT INTO contact_wishes (account_id, channel, wording, quiet_weekdays, time_zone, phone_shared)
     SELECT account_id, 'email', 'neutral', '{}', 'UTC', false FROM filling`,
    `ANALYZE`,
  ])
    await client.query(statement);
  const { rows: found } = await client.query<{ account_id: string }>('SELECT account_id FROM filling');
  await client.end();
  return found.map(({ account_id }) => account_id);
}

async function delivered(union: BenchUnion, accounts: readonly string[]): Promise<number> {
  const begun = performance.now();
  const today = new Date(Date.now() - 60_000).toISOString();
  const rule = { on: today.slice(0, 10), at: today.slice(11, 16), timeZone };
  await planned(
    union,
    Array.from({ length: due }, (_, place) => ({
      ...{ key: `due ${place}`, accountId: accounts[place % accounts.length]!, rule },
      ...{ code: 'meeting.next', values: { day: rule.on } },
    })),
  );
  await asProgram(() => union.app.get(ReminderRing).ring());
  // the demo union has others of its own, some of them far ahead
  const count = `SELECT count(*)::int AS left FROM reminder_occurrences o JOIN reminders r ON r.id = o.reminder_id
    WHERE r.source = 'bench' AND o.settled_at IS NULL`;
  await untilNone(union, count);
  return due / ((performance.now() - begun) / 1_000);
}

async function planned(union: BenchUnion, plans: readonly Plan[]): Promise<void> {
  for (let from = 0; from < plans.length; from += plansAtOnce) {
    const some = plans.slice(from, from + plansAtOnce);
    await asProgram(() =>
      union.app.get(DataSource).transaction((tx) => union.app.get(RemindersService).plan(tx, 'bench', some)),
    );
  }
}

/** One job each, added as many at a time, four at once as our letters are. */
async function emptyJobs(union: BenchUnion): Promise<number> {
  const pool = new pg.Pool({ connectionString: union.databaseUrl, max: 8 });
  const begun = performance.now();
  for (let from = 0; from < due; from += plansAtOnce) {
    await pool.query(
      `SELECT count(graphile_worker.add_job('nothing', json_build_object('place', place), job_key => 'nothing:' || place))
       FROM generate_series($1::int, $2::int) place`,
      [from, Math.min(from + plansAtOnce, due) - 1],
    );
  }
  const runner = await run({
    ...{ pgPool: pool, concurrency: 4, noHandleSignals: true, parsedCronItems: [] },
    logger: new Logger(() => () => undefined),
    taskList: { nothing: () => Promise.resolve() },
  });
  const count = `SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE task_identifier = 'nothing'`;
  await untilNone(union, count);
  const seconds = (performance.now() - begun) / 1_000;
  await runner.stop();
  await pool.end();
  return due / seconds;
}

async function untilNone(union: BenchUnion, count: string): Promise<void> {
  for (;;) {
    const [row] = await asProgram(() => union.app.get(DataSource).query<{ left: number }[]>(count));
    if (row!.left === 0) return;
    await pause(200);
  }
}

async function preview(union: BenchUnion, accounts: readonly string[]): Promise<Figure> {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const rule = { on: day, at: '09:00', timeZone };
  const told = { code: 'meeting.next', values: { day } } as const;
  await planned(
    union,
    accounts.map((accountId) => ({ key: 'to come', accountId, rule, ...told })),
  );
  const token = await union.token('secretary');
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const begun = performance.now();
    const response = await fetch(`${union.address}/api/v1/reminders/preview?until=${day}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items } = (await response.json()) as { items: unknown[] };
    if (items.length < accounts.length) throw new Error(`${items.length} of ${accounts.length} foreseen`);
    if (round > 0) times.push(performance.now() - begun);
  }
  return {
    ...{ name: `preview for ${people} people`, unit: 'ms', ours: median(times), baseline: null },
    ...{ ratio: null, goal: '< 1000 ms' },
  };
}
