import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../src/commands/database.js';
import { appendOnlyTables } from '../src/database/append-only.js';
import { privilegesOn } from '../src/database/privileges.js';
import { isBehindWall } from '../src/database/walls.js';
import { copyTemplate, type TestDatabase } from './support/database.js';
import { onClient } from './support/walls.js';

describe('the role that serves', () => {
  let database: TestDatabase;
  let application: pg.Client;
  let superuser: pg.Client;
  let owner: string;

  beforeAll(async () => {
    database = await copyTemplate();
    application = new pg.Client({ connectionString: database.url });
    superuser = new pg.Client({ connectionString: database.adminUrl });
    await Promise.all([application.connect(), superuser.connect()]);
    owner = new URL(database.ownerUrl).username;
  });
  afterAll(async () => {
    await Promise.all([application.end(), superuser.end()]);
    await database.drop();
  });

  const refused =
    /permission denied|must be (an? )?(owner|superuser|able to)|must have|Only roles with|would be affected by row-level/;
  const tryAll = async (statements: readonly string[]): Promise<string[]> => {
    const done: string[] = [];
    for (const statement of statements) {
      await application.query('BEGIN');
      const outcome = await application.query(statement).then(
        () => 'done',
        (error: Error) => error.message,
      );
      if (!refused.test(outcome)) done.push(`${statement}: ${outcome}`);
      await application.query('ROLLBACK');
    }
    return done;
  };

  it('changes no table, policy, trigger, function, schema or role', async () => {
    const me = new URL(database.url).username;
    const changes = [
      'CREATE TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'CREATE VIEW mine AS SELECT 1',
      'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE OR REPLACE FUNCTION reach_everything() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT true $$',
      'CREATE EXTENSION pg_trgm',
      'CREATE INDEX mine ON workers (created_at)',
      'CREATE TRIGGER mine BEFORE INSERT ON workers EXECUTE FUNCTION refuse_change()',
      'ALTER TABLE workers ADD mine int',
      'ALTER TABLE workers RENAME TO mine',
      'ALTER TABLE workers DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE workers NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE workers OWNER TO CURRENT_USER',
      'ALTER POLICY workers_seen ON workers USING (true)',
      'DROP POLICY workers_seen ON workers',
      'CREATE POLICY mine ON workers USING (true)',
      'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
      'ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only',
      'DROP TRIGGER audit_entries_append_only ON audit_entries',
      'DROP TABLE workers CASCADE',
      'DROP SCHEMA public CASCADE',
      `SET ROLE ${owner}`,
      `SET SESSION AUTHORIZATION ${owner}`,
      'SET session_replication_role = replica',
      'SET row_security = off; SELECT FROM workers',
      'CREATE ROLE mine',
      `ALTER ROLE ${me} BYPASSRLS`,
      `ALTER ROLE ${owner} PASSWORD 'mine'`,
      `GRANT ${owner} TO ${me}`,
    ];
    expect(await tryAll(changes)).toEqual([]);
    await expect(application.query('CREATE DATABASE mine')).rejects.toThrow(refused);
  });

  it('reads no file, runs no program, sees no password, ends nobody’s connection', async () => {
    const trials = [
      `COPY workers TO PROGRAM 'cat'`,
      `COPY workers TO '/tmp/mine'`,
      `SELECT pg_read_file('PG_VERSION')`,
      'SELECT rolpassword FROM pg_authid',
      "SELECT lo_import('/etc/passwd')",
      'SELECT pg_reload_conf()',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user AND pid <> pg_backend_pid()`,
      'CHECKPOINT',
    ];
    expect(await tryAll(trials)).toEqual([]);
  });

  it('changes, removes and empties nothing that is history', async () => {
    expect(appendOnlyTables.length).toBeGreaterThanOrEqual(5);
    const trials: string[] = [
      'UPDATE migrations SET name = name',
      'DELETE FROM migrations',
      'TRUNCATE workers CASCADE',
    ];
    for (const table of appendOnlyTables) {
      const { rows } = await superuser.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = '' LIMIT 1`,
        [table],
      );
      const column = rows[0]!.name;
      trials.push(
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `SELECT FROM ${table} FOR UPDATE`,
        `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
        `MERGE INTO ${table} t USING (VALUES (1)) v ON true WHEN MATCHED THEN DELETE`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      );
    }
    expect(await tryAll(trials)).toEqual([]);
  });

  it('has exactly the privileges of the inventory, and PUBLIC has none', async () => {
    const { rows } = await superuser.query<{
      schema: string;
      name: string;
      kind: string;
      held: string[];
      others: string[];
    }>(
      `SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind,
              ARRAY(SELECT privilege_type::text FROM aclexplode(c.relacl) WHERE grantee = $1::regrole ORDER BY 1) AS held,
              ARRAY(SELECT grantee::regrole::text FROM aclexplode(c.relacl)
                    WHERE grantee NOT IN ($1::regrole, c.relowner)) AS others
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'v')`,
      [new URL(database.url).username],
    );
    for (const { schema, name, kind, held, others } of rows) {
      expect([name, held, others]).toEqual([
        name,
        kind === 'v' ? ['SELECT'] : privilegesOn(schema, name),
        [],
      ]);
    }
    expect(rows.length).toBeGreaterThan(40);
    const { rows: open } = await superuser.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
       WHERE pronamespace = 'public'::regnamespace AND a.grantee = 0
       UNION ALL SELECT nspname FROM pg_namespace, aclexplode(nspacl) a WHERE nspname IN ('public', 'graphile_worker') AND a.grantee = 0`,
    );
    expect(open).toEqual([]);
  });

  it('owns nothing, and is given nothing anew when nothing is missing', async () => {
    const { rows } = await superuser.query(
      `SELECT FROM pg_shdepend d JOIN pg_database b ON b.oid = d.dbid AND b.datname = current_database()
       WHERE d.deptype = 'o' AND refobjid = $1::regrole`,
      [new URL(database.url).username],
    );
    expect(rows).toEqual([]);
    const acls = () =>
      superuser.query(
        `SELECT relname, relacl::text, xmin::text FROM pg_class WHERE relkind = 'r' ORDER BY 1`,
      );
    const before = await acls();
    await migrate(database);
    expect((await acls()).rows).toEqual(before.rows);
  });

  it('gets back what somebody took from it, and loses what somebody gave it, at the next migration', async () => {
    const role = new URL(database.url).username;
    await superuser.query(`REVOKE SELECT ON workers FROM ${role}; GRANT ALL ON audit_entries TO ${role}`);
    await migrate(database);
    await application.query('SELECT FROM workers');
    await expect(application.query('DELETE FROM audit_entries')).rejects.toThrow('permission denied');
  });

  it('is told from a superuser, an owner and whoever may become one: then the wall is missing', async () => {
    const isWalled = (url: string, first = 'SELECT 1') =>
      onClient(url, async (client) => {
        await client.query(first);
        return isBehindWall({
          query: async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows,
        });
      });
    expect(await isWalled(database.url)).toBe(true);
    expect(await isWalled(database.ownerUrl)).toBe(false);
    expect(await isWalled(database.adminUrl)).toBe(false);
    // a role of its own: the other test files serve as theirs at the same time
    const other = Object.assign(new URL(database.url), { username: `kitroom_test_other_${process.pid}` });
    const role = other.username;
    await superuser.query(`CREATE ROLE ${role} LOGIN PASSWORD '${other.password}'`);
    await superuser.query(`GRANT CONNECT ON DATABASE ${other.pathname.slice(1)} TO ${role}`);
    for (const [give, take] of [
      [`GRANT ${owner} TO ${role}`, `REVOKE ${owner} FROM ${role}`],
      [`ALTER ROLE ${role} BYPASSRLS`, `ALTER ROLE ${role} NOBYPASSRLS`],
      [`ALTER ROLE ${role} CREATEROLE`, `ALTER ROLE ${role} NOCREATEROLE`],
      [`GRANT CREATE ON SCHEMA public TO ${role}`, `REVOKE CREATE ON SCHEMA public FROM ${role}`],
    ] as const) {
      await superuser.query(give);
      expect([give, await isWalled(other.href)]).toEqual([give, false]);
      await superuser.query(take);
    }
    expect(await isWalled(other.href)).toBe(true);
    await superuser.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });
});
