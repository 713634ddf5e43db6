import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { verify } from '../src/audit/blocks/verification.js';
import { dataSource } from '../src/database/data-source.js';
import { type Random, randomFrom } from './support/fuzzing.js';
import { type TestLog, startLog } from './support/log.js';

const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
const trials = process.env['TEST_LONG'] ? 2_000 : 200;
const blocks = 12;

/** One change of the log that nobody may make; each really changes something, or says that it did not. */
type Tampering = (random: Random, tx: EntityManager) => Promise<number>;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

const changed = async (tx: EntityManager, sql: string): Promise<number> => {
  const answer = await tx.query<unknown>(sql);
  return Array.isArray(answer) && typeof answer[1] === 'number' ? answer[1] : 1;
};

const anyEntry = (random: Random): string =>
  `(SELECT id FROM audit_entries ORDER BY id OFFSET ${Math.floor(random() * 30)} LIMIT 1)`;
const anyBlock = (random: Random): number => 1 + Math.floor(random() * blocks);

const edits = {
  recorded_at: `recorded_at - interval '1 day'`,
  account_id: 'gen_random_uuid()',
  worker_id: 'gen_random_uuid()',
  capacity: `capacity || '.'`,
  action: `'session.opened'`,
  subject_id: 'gen_random_uuid()',
  persons: 'persons || persons',
  details: `details || '{"hidden": true}'`,
  xact: 'xact + 1',
};
const blockEdits = {
  entries: 'entries + 1',
  total: 'total - 1',
  highest_id: 'highest_id + 1',
  sealed_at: `sealed_at + interval '1 second'`,
  snapshot: `snapshot || '5'`,
  root: 'sha256(root)',
  marks: `marks || '\\x00'`,
  hash: 'sha256(hash)',
  previous_hash: 'sha256(previous_hash)',
  ids: `ids + '{[900,901)}'`,
};

const tamperings: Record<string, Tampering> = {
  edit: (random, tx) => {
    const [column, value] = pick(random, Object.entries(edits));
    return changed(tx, `UPDATE audit_entries SET ${column} = ${value} WHERE id = ${anyEntry(random)}`);
  },
  removal: (random, tx) => changed(tx, `DELETE FROM audit_entries WHERE id = ${anyEntry(random)}`),
  exchange: (random, tx) =>
    changed(
      tx,
      `UPDATE audit_entries e SET details = o.details, xact = o.xact FROM audit_entries o,
         (SELECT ${anyEntry(random)} AS one, (SELECT max(id) FROM audit_entries) AS other) p
       WHERE one <> other AND (e.id = one AND o.id = other OR e.id = other AND o.id = one)`,
    ),
  insertion: (random, tx) =>
    changed(
      tx,
      `INSERT INTO audit_entries OVERRIDING SYSTEM VALUE
       SELECT gap, recorded_at, account_id, worker_id, capacity, action, subject_id, persons, details,
         ${pick(random, ['xact', '0', 'xact - 1', 'pg_current_xact_id()::text::bigint'])}
       FROM audit_entries, generate_series(-3, (SELECT max(id) FROM audit_entries)) gap
       WHERE id = ${anyEntry(random)} AND gap NOT IN (SELECT id FROM audit_entries)
       ORDER BY md5(gap::text || ${random()}) LIMIT 1`,
    ),
  'edit of a block': (random, tx) => {
    const [column, value] = pick(random, Object.entries(blockEdits));
    return changed(tx, `UPDATE audit_blocks SET ${column} = ${value} WHERE number = ${anyBlock(random)}`);
  },
  'removal of a block': (random, tx) =>
    changed(tx, `DELETE FROM audit_blocks WHERE number = ${anyBlock(random)}`),
  'cut of the end': (random, tx) => {
    const last = anyBlock(random);
    return changed(
      tx,
      `WITH cut AS (DELETE FROM audit_blocks WHERE number >= ${last} RETURNING ids)
       DELETE FROM audit_entries e USING cut WHERE e.id <@ cut.ids`,
    );
  },
  'cut of the beginning': (random, tx) => {
    const first = 1 + Math.floor(random() * (blocks - 1));
    return changed(
      tx,
      `WITH cut AS (DELETE FROM audit_blocks WHERE number <= ${first} RETURNING ids)
       DELETE FROM audit_entries e USING cut WHERE e.id <@ cut.ids`,
    );
  },
};

describe(`whatever is done to a sealed log (TEST_SEED=${seed})`, () => {
  const random = randomFrom(seed);
  let log: TestLog;
  let admin: DataSource;
  let anchor: { number: string; hash: string };

  beforeAll(async () => {
    log = await startLog();
    for (let block = 0; block < blocks; block += 1) {
      await log.write(1 + Math.floor(random() * 4));
      if (random() < 0.5) await log.db.query(`SELECT nextval('audit_entries_id_seq')`);
      await log.write(1 + Math.floor(random() * 3));
      await log.sealing.seal();
    }
    anchor = (await log.blocks.newest())!;
    admin = await dataSource({ url: log.adminUrl, poolSize: 1, entities: [], migrations: [] }).initialize();
  });
  afterAll(async () => {
    await admin.destroy();
    await log.end();
  });

  it.each(Object.keys(tamperings))('the %s of anything is noticed', async (kind) => {
    const each = Math.ceil(trials / Object.keys(tamperings).length);
    for (let trial = 0; trial < each; trial += 1) {
      const runner = admin.createQueryRunner();
      await runner.startTransaction('REPEATABLE READ');
      try {
        await runner.query('SET LOCAL session_replication_role = replica');
        if ((await tamperings[kind]!(random, runner.manager)) === 0) continue;
        const { differenceCount } = await verify(runner.manager, { anchor, mostEntries: null });
        expect(differenceCount).toBeGreaterThan(0);
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    }
    expect((await log.verify(anchor)).differences).toEqual([]);
  });
});
