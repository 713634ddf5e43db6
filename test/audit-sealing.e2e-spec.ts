import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { type TestLog, startLog } from './support/log.js';
import { randomFrom } from './support/fuzzing.js';

const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
const insert = `INSERT INTO audit_entries (recorded_at, capacity, action) VALUES ('2026-11-21T15:00:00Z', 'operator', 'worker.read')`;

describe('sealing the log', () => {
  let log: TestLog;
  /** Begins a transaction that writes one entry; the answer ends it. */
  const begin = async (): Promise<(end: 'COMMIT' | 'ROLLBACK') => Promise<void>> => {
    const runner = await asProgram(() => {
      const begun = log.db.createQueryRunner();
      return begun.connect().then(() => begun);
    });
    await runner.query('BEGIN');
    await runner.query(insert);
    return async (end) => {
      await runner.query(end);
      await runner.release();
    };
  };
  const sealedIds = async (): Promise<string> => {
    const [row] = await log.db.query<{ ids: string }[]>(
      'SELECT range_agg(ids)::text AS ids FROM audit_blocks',
    );
    return row?.ids ?? '';
  };

  beforeEach(async () => {
    log = await startLog(24);
  });
  afterEach(() => log.end());

  it('makes no block of nothing', async () => {
    expect(await log.sealing.seal()).toBe(false);
    await log.fill(1, 1);
    expect(await log.sealing.seal()).toBe(false);
    expect((await log.blocks.newest())?.number).toBe('1');
  });

  it('waits for no transaction that is open for long, and takes its entries when it ends', async () => {
    const ends = [await begin(), await begin(), await begin()];
    await log.fill(3, 2);
    expect(await sealedIds()).toBe('{[4,10)}');
    await ends[1]?.('COMMIT');
    await log.fill(1, 1);
    await ends[0]?.('COMMIT');
    await ends[2]?.('ROLLBACK');
    expect((await log.blocks.tail()).entries).toBe(1);
    await log.sealing.seal();
    expect(await sealedIds()).toBe('{[1,3),[4,11)}');
    expect(await log.found()).toEqual([]);
  });

  it('says how much is not sealed yet, and since when', async () => {
    await log.fill(1, 2);
    await log.write(3);
    expect(await log.blocks.tail()).toEqual({ entries: 3, oldestAt: log.clock.now() });
    expect((await log.verify()).tail.entries).toBe(3);
  });

  it('is done by one of many who try at once', async () => {
    await log.write(20);
    const done = await Promise.all(Array.from({ length: 8 }, () => log.sealing.seal()));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await log.verify()).entries).toBe(20);
  });

  it(`misses nothing, takes nothing twice while many write, wait and give up (TEST_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    let writing = true;
    const writer = async (): Promise<void> => {
      for (let round = 0; round < (process.env['TEST_LONG'] ? 400 : 40); round += 1) {
        const end = await begin();
        if (random() < 0.3) await wait(random() * 20);
        await end(random() < 0.2 ? 'ROLLBACK' : 'COMMIT');
      }
    };
    const sealer = async (): Promise<void> => {
      while (writing) {
        await log.sealing.seal();
        await wait(random() * 5);
      }
    };
    const sealers = [sealer(), sealer()];
    await Promise.all(Array.from({ length: 10 }, writer));
    writing = false;
    await Promise.all(sealers);
    await log.sealing.seal();
    const found = await log.verify();
    expect(found.differences).toEqual([]);
    expect(found.tail.entries).toBe(0);
    const [counted] = await asProgram(() =>
      log.db.query<{ entries: number; sealed: number; blocks: number }[]>(
        `SELECT count(*)::int AS entries, (SELECT sum(entries)::int FROM audit_blocks) AS sealed,
           (SELECT count(*)::int FROM audit_blocks) AS blocks FROM audit_entries`,
      ),
    );
    expect(counted?.sealed).toBe(counted?.entries);
    expect(found.entries).toBe(counted?.entries);
    expect(counted?.blocks).toBeGreaterThan(5);
  });

  it('verifies the newest blocks alone, and says from which on', async () => {
    const end = await begin();
    await log.fill(10, 3);
    await end('COMMIT');
    await log.sealing.seal();
    const found = await log.blocks.verify({ anchor: null, mostEntries: 7 });
    expect(found).toMatchObject({ from: '9', newest: '11', whole: false, entries: 7, differences: [] });
    await log.tamper(
      `UPDATE audit_entries SET capacity = 'self' WHERE id = 31`,
      'DELETE FROM audit_entries WHERE id = 1',
    );
    const again = await log.blocks.verify({ anchor: null, mostEntries: 7 });
    expect(again.differences.map(({ code, entry }) => `${code} ${entry}`)).toEqual([
      'log.entry_changed 31',
      'log.entry_missing 1',
    ]);
  });
});

describe('a log restored into another cluster', () => {
  const elsewhere = `CREATE OR REPLACE FUNCTION public.pg_control_system(OUT system_identifier bigint) LANGUAGE sql AS $$ SELECT 7 $$`;
  let log: TestLog;
  beforeEach(async () => {
    log = await startLog();
  });
  afterEach(() => log.end());

  /** Until the restore, transactions are counted a milliard higher. */
  const liveElsewhere = (): Promise<void> =>
    log.tamper(
      elsewhere,
      `CREATE OR REPLACE FUNCTION current_transaction() RETURNS bigint LANGUAGE sql STABLE
         AS $$ SELECT 1000000000 + pg_current_xact_id()::text::bigint $$`,
      `CREATE FUNCTION public.pg_current_snapshot() RETURNS text LANGUAGE sql STABLE AS $$
         SELECT (1000000000 + pg_snapshot_xmin(s)::text::bigint) || ':' || (1000000000 + pg_snapshot_xmax(s)::text::bigint) || ':'
         FROM pg_catalog.pg_current_snapshot() s $$`,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`,
    );
  const restore = (): Promise<void> =>
    log.tamper(
      'DROP FUNCTION public.pg_current_snapshot()',
      'DROP FUNCTION public.pg_control_system()',
      `CREATE OR REPLACE FUNCTION current_transaction() RETURNS bigint LANGUAGE sql STABLE
         AS $$ SELECT pg_current_xact_id()::text::bigint $$`,
    );

  it('still verifies, and goes on sealing what came before and after the move', async () => {
    await liveElsewhere();
    await log.reconnect();
    await log.fill(3, 2);
    await log.write(2);
    await restore();
    await log.reconnect();
    expect(await log.found()).toEqual([]);
    expect((await log.blocks.tail()).entries).toBe(2);
    await log.write(2);
    expect((await log.blocks.tail()).entries).toBe(4);
    await log.fill(3, 2);
    const found = await log.verify();
    expect(found.differences).toEqual([]);
    expect(found.entries).toBe(16);
    expect(found.tail.entries).toBe(0);
    expect(await log.sealing.seal()).toBe(false);
  });

  it('is no place to put an entry into unseen', async () => {
    await liveElsewhere();
    await log.reconnect();
    await log.fill(2, 2);
    await restore();
    await log.reconnect();
    await log.fill(2, 2);
    await log.tamper(
      'DELETE FROM audit_entries WHERE id = 2',
      'UPDATE audit_entries SET xact = 1 WHERE id = 6',
    );
    expect(await log.found()).toEqual(['log.entry_missing 1 2', expect.stringContaining(' 3 6')]);
  });
});
