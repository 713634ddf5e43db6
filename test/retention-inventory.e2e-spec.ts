import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cutoffOf, retentionRules } from '../src/retention/index.js';
import { copyTemplate, type TestDatabase } from './support/database.js';
import { keptMs, readInventory } from './support/inventory.js';

const inventory = readInventory();
const lineOf = new Map(inventory.map((line) => [line.column, line]));

describe('the inventory of everything that is kept', () => {
  let database: TestDatabase;
  let columns: { name: string; type: string }[];

  beforeAll(async () => {
    database = await copyTemplate();
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ name: string; type: string }>(
      `SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY table_name COLLATE "C", ordinal_position`,
    );
    columns = rows;
    await admin.end();
  });
  afterAll(() => database.drop());

  it('says of every column what it is for and how long it is kept, and of no other', () => {
    expect(inventory.map(({ column }) => column).sort()).toEqual(columns.map(({ name }) => name).sort());
    expect(inventory.filter(({ purpose, kept }) => purpose.length < 3 || kept.length < 3)).toEqual([]);
  });

  it('says the same as the rules that delete', () => {
    for (const { table, then, kept } of retentionRules) {
      const names =
        then === 'deleted' ? columns.map(({ name }) => name) : Object.keys(then).map((c) => `${table}.${c}`);
      const told = names
        .filter((name) => name.startsWith(`${table}.`))
        .map((name) => keptMs(lineOf.get(name)?.kept ?? ''));
      const now = new Date();
      expect({ table, told }).toEqual({
        table,
        told: expect.arrayContaining([now.getTime() - cutoffOf(kept, now).getTime()]),
      });
    }
  });

  it('tells no time that no rule keeps', () => {
    const ruled = new Set(retentionRules.map(({ table }) => table));
    const cascading = ['recovery_confirmations', 'export_chunks'];
    const timed = inventory
      .filter(({ kept }) => keptMs(kept) !== null)
      .map(({ column }) => column.split('.')[0] ?? '');
    expect([...new Set(timed)].filter((table) => !ruled.has(table) && !cascading.includes(table))).toEqual(
      [],
    );
  });

  it('knows no column for an address of a device or a browser', () => {
    const telling = /(^|_)(ip|ip_address|user_agent|browser|fingerprint|referrer)($|_)/;
    expect(
      columns.filter(
        ({ name, type }) => telling.test(name.split('.')[1] ?? '') || /^(inet|cidr|macaddr)/.test(type),
      ),
    ).toEqual([]);
  });
});
