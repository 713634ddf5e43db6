import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { copyTemplate, type TestDatabase } from './support/database.js';
import { type Planted, plantRows } from './support/planted-rows.js';
import { gapsIn, onClient, reachAs, tablesWithPersons, type WalledTable } from './support/walls.js';

/** What nobody without an office may learn, whatever the WHERE of a service forgets: rows of somebody else. */
describe('a plain SELECT on every table with a person in it', () => {
  const me: Planted = { workerId: randomUUID(), accountId: randomUUID() };
  const other: Planted = { workerId: randomUUID(), accountId: randomUUID() };
  const site = randomUUID();
  let database: TestDatabase;
  let superuser: pg.Client;
  let application: pg.Client;
  let tables: WalledTable[];

  beforeAll(async () => {
    database = await copyTemplate();
    superuser = new pg.Client({ connectionString: database.adminUrl });
    application = new pg.Client({ connectionString: database.url });
    await Promise.all([superuser.connect(), application.connect()]);
    tables = await tablesWithPersons(superuser);
    for (const person of [me, other]) await plantRows(superuser, tables, person);
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), application.end()]);
    await database.drop();
  });

  /** Rows that `SELECT *` shows, told apart by whether they name me. */
  const seen = async (table: WalledTable): Promise<{ own: number; foreign: number }> => {
    const { rows } = await application.query<Record<string, unknown>>(`SELECT * FROM ${table.name}`);
    const mine = new Set([me.workerId, me.accountId]);
    const own = rows.filter((row) =>
      table.persons.some(({ column }) => [row[column]].flat().some((id) => mine.has(String(id)))),
    );
    return { own: own.length, foreign: rows.length - own.length };
  };
  const foreignOf = async (some: readonly WalledTable[]): Promise<string[]> => {
    const found: string[] = [];
    for (const table of some) if ((await seen(table)).foreign > 0) found.push(table.name);
    return found;
  };
  const mine = { worker: me.workerId, account: me.accountId };

  it('looks at the tables that matter, and each of them has rows of somebody else', async () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'accounts',
        'audit_entries',
        'jobs',
        'mandates',
        'notices',
        'sessions',
        'workers',
      ]),
    );
    await reachAs(application, { everything: 'on' });
    expect((await foreignOf(tables)).length).toBe(tables.length);
  });

  it('shows nothing at all before anybody is signed in', async () => {
    await reachAs(application, {});
    for (const table of tables)
      expect([table.name, await seen(table)]).toEqual([table.name, { own: 0, foreign: 0 }]);
  });

  it('shows nothing to a connection that was never told on whose behalf', async () => {
    await onClient(database.url, async (client) => {
      for (const { name } of tables) expect((await client.query(`SELECT FROM ${name}`)).rowCount).toBe(0);
    });
  });

  it('shows a plain member their own rows and nobody else’s', async () => {
    await reachAs(application, mine);
    expect(await foreignOf(tables)).toEqual([]);
    const own = ['accounts', 'audit_entries', 'jobs', 'mandates', 'notices', 'sessions', 'workers'];
    for (const name of own) {
      const { own: count } = await seen(tables.find((table) => table.name === name)!);
      expect([name, count]).toEqual([name, 1]);
    }
  });

  it('shows a steward of a site who is there, in all their jobs, and nobody else', async () => {
    const there = randomUUID();
    await superuser.query(
      `INSERT INTO workers (id, chosen_name, name_key, created_at) VALUES ($1, 'x', 'x', now())`,
      [there],
    );
    for (const place of [site, randomUUID()]) {
      await superuser.query(
        `INSERT INTO jobs (worker_id, employer_id, site_id, job_class_id, from_on, created_at)
         VALUES ($1, $2, $3, $4, '2026-01-01', now())`,
        [there, randomUUID(), place, randomUUID()],
      );
    }
    await reachAs(application, { ...mine, mandates: `steward@site:${site}` });
    const ids = async (sql: string) =>
      (await application.query<{ id: string }>(sql)).rows.map(({ id }) => id).sort();
    expect(await ids('SELECT id FROM workers')).toEqual([me.workerId, there].sort());
    expect(await ids('SELECT worker_id AS id FROM jobs')).toEqual([me.workerId, there, there].sort());
    const rest = tables.filter(({ name }) => !['workers', 'jobs'].includes(name));
    expect(await foreignOf(rest)).toEqual([]);
    // a delegate takes dues from anyone: members too, and the other has a membership
    await reachAs(application, { ...mine, mandates: `delegate@site:${site}` });
    expect(await ids('SELECT id FROM workers')).toEqual([me.workerId, other.workerId, there].sort());
    expect(await ids('SELECT worker_id AS id FROM jobs')).toEqual([me.workerId, there].sort());
    await superuser.query('DELETE FROM jobs WHERE worker_id = $1', [there]);
    await superuser.query('DELETE FROM workers WHERE id = $1', [there]);
  });

  it('shows an office of the union what that office is for, and the rest to nobody', async () => {
    const reaches: Record<string, string[]> = {};
    for (const role of [
      'steward',
      'organizer',
      'delegate',
      'treasurer',
      'secretary',
      'custodian',
      'trustee',
      'chair',
    ]) {
      await reachAs(application, { ...mine, mandates: `${role}@union` });
      reaches[role] = (await foreignOf(tables)).filter((name) => grounded.includes(name));
    }
    expect(reaches).toEqual({
      steward: ['jobs', 'workers'],
      organizer: ofOrganizers,
      delegate: ['workers'],
      treasurer: ['workers'],
      secretary: ['jobs', 'mandates', 'worker_import_rows', 'workers'],
      custodian: ['mandates'],
      trustee: ['audit_entries', 'mandates', 'workers'],
      chair: [],
    });
  });

  it('changes nothing of anybody else, and adds no row in another’s name', async () => {
    await reachAs(application, mine);
    for (const { name } of tables) {
      await application.query('BEGIN');
      const { rowCount } = await application.query(`DELETE FROM ${name}`).catch((error: Error) => {
        expect(error.message).toMatch(/permission denied|foreign key|stands/);
        return { rowCount: 0 };
      });
      expect([name, (rowCount ?? 0) <= 1]).toEqual([name, true]);
      await application.query('ROLLBACK');
    }
    await expect(
      application.query(`INSERT INTO mandates (worker_id, role, scope_kind, from_on, created_at)
                         VALUES ('${other.workerId}', 'custodian', 'union', '2026-01-01', now())`),
    ).rejects.toThrow('row-level security');
    await expect(application.query(`SET row_security = off; SELECT FROM workers`)).rejects.toThrow(
      'row-level security',
    );
  });
});

/** Tables of the ground floor, whose readers are written down here; those of later modules are looked at by these. */
const ofOrganizers = [
  'wage_survey_import_blocks',
  'wage_survey_import_chunks',
  'wage_survey_imports',
  'wage_survey_row_decisions',
  'wage_survey_row_links',
];
const grounded = [
  ...ofOrganizers,
  ...[
    'accounts',
    'audit_entries',
    'jobs',
    'mandates',
    'notices',
    'sessions',
    'worker_import_rows',
    'workers',
  ],
];

describe('row-level security', () => {
  let database: TestDatabase;
  let superuser: pg.Client;
  let schema: string;

  beforeAll(async () => {
    database = await copyTemplate();
    superuser = new pg.Client({ connectionString: database.adminUrl });
    await superuser.connect();
    schema = await readFile('schema.sql', 'utf8');
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  it('is on, for the owner as well, wherever somebody’s row leads to a person', async () => {
    expect(await gapsIn(superuser, schema)).toEqual([]);
  });

  it('is missed by this very test, whichever policy or table loses it', async () => {
    const before = await gapsIn(superuser, schema);
    const { rows: policies } = await superuser.query<{ removal: string }>(
      `SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) AS removal FROM pg_policy
       WHERE polrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
       UNION ALL SELECT format('ALTER POLICY %I ON %s USING (true)', polname, polrelid::regclass) FROM pg_policy
       WHERE polrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace) AND polcmd <> 'a'`,
    );
    const removals = [
      ...policies.map(({ removal }) => removal),
      ...(await tablesWithPersons(superuser)).flatMap(({ name }) => [
        `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
      ]),
    ];
    expect(removals.length).toBeGreaterThan(40);
    const unnoticed: string[] = [];
    for (const removal of removals) {
      await superuser.query('BEGIN');
      await superuser.query(removal);
      if ((await gapsIn(superuser, schema)).length <= before.length) unnoticed.push(removal);
      await superuser.query('ROLLBACK');
    }
    expect(unnoticed).toEqual([]);
  });
});
