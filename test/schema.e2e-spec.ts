import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { appendOnlyTables as appendOnly } from '../src/database/append-only.js';
import { dataSource } from '../src/database/data-source.js';
import { describeSchema } from '../src/database/schema.js';
import { entities } from '../src/entities.js';
import { copyTemplate, type TestDatabase } from './support/database.js';

/** Nobody asks by these, and what they refer to is ended, never deleted. */
const unsearched = [
  'wage_survey_imports_account_fk',
  'wage_survey_imports_worker_fk',
  'wage_survey_row_decisions_account_fk',
];

describe('the database', () => {
  let database: TestDatabase;
  let db: DataSource;
  const names = async (sql: string): Promise<string[]> =>
    (await db.query<{ name: string }[]>(sql)).map(({ name }) => name);

  beforeAll(async () => {
    database = await copyTemplate();
    db = await dataSource({ url: database.adminUrl, poolSize: 2, entities, migrations: [] }).initialize();
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  it('is on one page, schema.sql, which is fresh (npm run kitroom -- schema)', async () => {
    expect(await readFile('schema.sql', 'utf8')).toBe(await describeSchema(db));
  });

  it('is after its migrations what the entities say', async () => {
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has a primary key on every table', async () => {
    const keyless = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind = 'r' AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`;
    expect(await names(keyless)).toEqual([]);
  });

  it('has a name of ours on every constraint and index, not a generated one', async () => {
    const generated = `SELECT conname AS name FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> to_regclass('migrations')
      UNION SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'`;
    const unlike = (await names(generated)).filter((name) =>
      /^(PK|FK|UQ|IDX|CHK|REL|XCL)_|_(pkey|fkey|key|check|idx)\d*$/.test(name),
    );
    expect(unlike).toEqual([]);
  });

  it('refuses to change or remove what is history', async () => {
    const guarded = `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger t
      JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_change'`;
    expect((await names(guarded)).sort()).toEqual([...appendOnly].sort());
    for (const table of appendOnly) {
      const [column] = await names(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0
           AND attidentity = '' AND NOT attisdropped LIMIT 1`,
      );
      const changes = [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ];
      for (const change of changes) await expect(db.query(change)).rejects.toThrow('append-only');
    }
  });

  it('finds what refers to a row without reading a whole table', async () => {
    const unindexed = `SELECT k.conname AS name FROM pg_constraint k
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1])`;
    expect((await names(unindexed)).sort()).toEqual(unsearched);
  });

  it('keeps every instant with its zone and every amount exact', async () => {
    const inexact = `SELECT attrelid::regclass || '.' || attname AS name FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      WHERE attnum > 0 AND format_type(atttypid, atttypmod) IN
        ('timestamp without time zone', 'real', 'double precision', 'money', 'character')`;
    expect(await names(inexact)).toEqual([]);
  });
});
