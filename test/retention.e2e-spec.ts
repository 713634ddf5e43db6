import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { Erasures, Nights, Sweeps } from '../src/schedule.js';
import { doings } from './support/everyday.js';
import { randomFrom } from './support/fuzzing.js';
import { type KeptTable, keptTables, rowsOf } from './support/kept-rows.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
const days = process.env['TEST_LONG'] ? 400 : 40;
const dayMs = 24 * 3_600_000;
/** where nothing ever goes by itself */
const lasting = [
  'accounts',
  'workers',
  'mandates',
  'audit_entries',
  'audit_blocks',
  'worker_imports',
  'rule_versions',
];

describe(`keeping nothing too long and losing nothing too soon (TEST_SEED=${seed})`, () => {
  const random = randomFrom(seed);
  let union: TestUnion;
  let secretary: Person;
  const went: Record<string, number> = {};

  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        lasting.map(async (table) => {
          const [row] = await asProgram(() =>
            union.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`),
          );
          return [table, row?.count ?? 0] as const;
        }),
      ),
    );
  const night = async (): Promise<void> => {
    await union.app.get(Sweeps).ring();
    await union.app.get(Erasures).ring();
    await union.app.get(Nights).ring();
  };
  /** What the night did to a table against what it should have done. */
  const compare = async (kept: KeptTable, before: Map<string, boolean>): Promise<void> => {
    const after = await rowsOf(union.db, kept, union.clock.now());
    const lost = [...before].filter(([key, gone]) => !gone && !after.has(key));
    const left = [...after].filter(([, gone]) => gone);
    expect({ table: kept.table, lost, left }).toEqual({ table: kept.table, lost: [], left: [] });
    went[kept.table] = (went[kept.table] ?? 0) + [...before.values()].filter(Boolean).length;
  };

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
  });
  afterAll(() => union.end());

  it(`holds on each of ${days} days of everyday work`, async () => {
    const everyday = { union, secretary, random };
    for (let day = 0; day < days; day += 1) {
      for (const doing of Object.values(doings)) if (random() < 0.4) await doing(everyday);
      // five in the morning in Toronto, some minutes more or less
      union.clock.instant = new Date(
        Date.UTC(2026, 10, 22, 10) + day * dayMs + Math.floor(random() * 3_600_000),
      );
      const now = union.clock.now();
      const before = await Promise.all(keptTables.map((kept) => rowsOf(union.db, kept, now)));
      const lastingBefore = await counts();
      await night();
      for (const [place, kept] of keptTables.entries()) await compare(kept, before[place]!);
      const lastingAfter = await counts();
      for (const table of lasting) {
        expect({ table, count: lastingAfter[table] }).toEqual({ table, count: expect.any(Number) });
        expect(lastingAfter[table]).toBeGreaterThanOrEqual(lastingBefore[table]!);
      }
    }
    const short = ['sessions', 'sign_in_throttles', 'idempotency_records', 'passkey_challenges'];
    for (const table of short) expect({ table, went: went[table] }).not.toEqual({ table, went: 0 });
  });

  it('opens no proposal a month after its end, and forgets none', async () => {
    const [row] = await asProgram(() =>
      union.db.query<{ wrong: number; all: number }[]>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE (payload_sealed IS NULL)
           IS DISTINCT FROM (coalesce(withdrawn_at, expires_at) < $1::timestamptz - interval '720 hours'))::int AS wrong
         FROM proposals`,
        [union.clock.now()],
      ),
    );
    expect(row?.wrong).toBe(0);
    expect(row?.all).toBeGreaterThan(5);
  });

  it('leaves the people out of files that are gone', async () => {
    const rows = await asProgram(() =>
      union.db.query<unknown[]>(
        `SELECT 1 FROM exports WHERE made_at < $1::timestamptz - interval '25 hours' AND (persons <> '{}' OR filter <> '{}')`,
        [union.clock.now()],
      ),
    );
    expect(rows).toEqual([]);
  });

  it('says in the log how much went, and of whom nothing', async () => {
    const rows = await asProgram(() =>
      union.db.query<{ details: Record<string, number>; persons: string[]; capacity: string }[]>(
        `SELECT details, persons, capacity FROM audit_entries WHERE action = 'retention.passed'`,
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { details, persons, capacity } of rows) {
      expect(persons).toEqual([]);
      expect(capacity).toBe('operator');
      expect(Object.values(details).every((count) => Number.isInteger(count) && count > 0)).toBe(true);
    }
  });
});
