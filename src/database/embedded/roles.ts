import type pg from 'pg';
import { withClient } from './connection.js';

/** Owns the schema and changes it at upgrades. */
export const ownerRole = 'kitroom_owner';
/** Serves: no DDL, append-only tables stay append-only, row-level security holds. */
export const applicationRole = 'kitroom_app';

/** The passwords of the two, as their files have them: whatever a restored copy brought along is replaced. */
export interface RolePasswords {
  owner: string;
  application: string;
}

/**
 * Makes the two roles beside the superuser, and hands the owner what an earlier version, which knew the superuser
 * only, left in the union's database.
 * @param adminUrl the superuser, on `postgres`
 * @param databaseUrl the superuser, on the union's own database
 */
export async function ensureRoles(
  adminUrl: string,
  databaseUrl: string,
  { owner, application }: RolePasswords,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, ownerRole, owner);
    await ensureRole(client, applicationRole, application);
    await client.query(`ALTER DATABASE kitroom OWNER TO ${ownerRole}`);
    for (const other of ['postgres', 'template1'])
      await client.query(`REVOKE ALL ON DATABASE ${other} FROM PUBLIC`);
  });
  await withClient(databaseUrl, handOver);
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (!rowCount) await client.query(`CREATE ROLE ${name}`);
  await client.query(
    `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/** REASSIGN OWNED refuses what belongs to the first superuser, so each thing is named. */
async function handOver(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('public', 'graphile_worker')),
     target AS (SELECT oid FROM pg_roles WHERE rolname = '${ownerRole}')
     SELECT format('ALTER SCHEMA %I OWNER TO ${ownerRole}', nspname) AS statement
     FROM pg_namespace, target WHERE nspname = 'graphile_worker' AND nspowner <> target.oid
     UNION ALL
     SELECT format('ALTER %s %s OWNER TO ${ownerRole}', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
                   c.oid::regclass)
     FROM pg_class c JOIN ours ON ours.oid = c.relnamespace, target
     WHERE relkind IN ('r', 'v', 'S') AND relowner <> target.oid
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S')
     UNION ALL
     SELECT format('ALTER ROUTINE %s OWNER TO ${ownerRole}', p.oid::regprocedure)
     FROM pg_proc p JOIN ours ON ours.oid = p.pronamespace, target WHERE proowner <> target.oid
     UNION ALL
     SELECT format('ALTER TYPE %s OWNER TO ${ownerRole}', t.oid::regtype)
     FROM pg_type t JOIN ours ON ours.oid = t.typnamespace, target
     WHERE typowner <> target.oid AND typelem = 0
       AND (typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))`,
  );
  for (const { statement } of rows) await client.query(statement);
}
