import { appendOnlyTables } from './append-only.js';

/** Where the rows of a survey are brought into another order, which starts a new file (src/wage-surveys/answers). */
const emptiedTables: readonly string[] = ['wage_survey_codes', 'wage_survey_held_answers'];

/** The tables of the background jobs, made by graphile-worker. */
const jobSchema = 'graphile_worker';
const jobPolicy = 'kitroom_application';

/** Anything that answers a query as `pg` does. */
interface Queryable {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** What the application's role may do with a table, in the order of the alphabet; nothing that is not here. */
export function privilegesOn(schema: string, table: string): string[] {
  if (table === 'migrations') return ['SELECT'];
  if (schema === 'public' && appendOnlyTables.includes(table)) return ['INSERT', 'SELECT'];
  const usual = ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
  return schema === 'public' && emptiedTables.includes(table)
    ? [...usual.slice(0, 3), 'TRUNCATE', 'UPDATE']
    : usual;
}

/**
 * Gives `role` what it needs to serve, and takes what it has beyond that; `owner` is connected as the owner of the
 * schema. Changes nothing that is as it should be, so it can run beside a serving process.
 */
export async function grantToApplication(owner: Queryable, role: string): Promise<void> {
  const to = quoted(role);
  for (const schema of ['public', jobSchema]) {
    await owner.query(`REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`);
    await owner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${to}`);
    await owner.query(`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC`);
    await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${to}`);
    await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${to}`);
  }
  await grantTables(owner, role);
  await grantDatabase(owner, to);
  await openJobs(owner, role);
}

async function grantTables(owner: Queryable, role: string): Promise<void> {
  const { rows } = await owner.query<{ schema: string; name: string; held: string[]; kind: string }>(
    `SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind,
            ARRAY(SELECT privilege_type::text FROM aclexplode(c.relacl)
                  WHERE grantee = (SELECT oid FROM pg_roles WHERE rolname = $1) ORDER BY 1) AS held
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', $2) AND c.relkind IN ('r', 'v') ORDER BY 1, 2`,
    [role, jobSchema],
  );
  for (const { schema, name, held, kind } of rows) {
    const wanted = kind === 'v' ? ['SELECT'] : privilegesOn(schema, name);
    if (held.join() === wanted.join()) continue;
    const table = `${schema}.${quoted(name)}`;
    await owner.query(`REVOKE ALL ON ${table} FROM ${quoted(role)}`);
    await owner.query(`GRANT ${wanted.join(', ')} ON ${table} TO ${quoted(role)}`);
  }
}

/** TEMPORARY: rows change their order by way of a temporary table. Nothing, where somebody else owns the database. */
async function grantDatabase(owner: Queryable, to: string): Promise<void> {
  const { rows } = await owner.query<{ database: string }>(
    `SELECT datname AS database FROM pg_database
     WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE')`,
  );
  for (const { database } of rows) {
    await owner.query(`REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC`);
    await owner.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${quoted(database)} TO ${to}`);
  }
}

/** graphile-worker keeps everybody but the owner out of its own tables; they hold ids of imports and nothing else. */
async function openJobs(owner: Queryable, role: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; is_open: boolean }>(
    `SELECT c.relname AS name,
            EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = $3
                    AND p.polroles = ARRAY[(SELECT oid FROM pg_roles WHERE rolname = $1)]) AS is_open
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $2 AND c.relkind = 'r' AND c.relrowsecurity`,
    [role, jobSchema, jobPolicy],
  );
  for (const { name } of rows.filter(({ is_open }) => !is_open)) {
    const table = `${jobSchema}.${quoted(name)}`;
    await owner.query(`DROP POLICY IF EXISTS ${jobPolicy} ON ${table}`);
    await owner.query(`CREATE POLICY ${jobPolicy} ON ${table} TO ${quoted(role)} USING (true)`);
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
