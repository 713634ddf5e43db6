import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { WalledTable } from './walls.js';

/** Two people of whom one asks and the other is foreign, each with an account. */
export interface Planted {
  workerId: string;
  accountId: string;
}

/**
 * Plants rows that name `person` in every one of these tables, whatever columns it has or will have: as the superuser,
 * past triggers and foreign keys, on a scratch database whose checks are taken away first.
 */
export async function plantRows(
  client: pg.Client,
  tables: readonly WalledTable[],
  person: Planted,
): Promise<void> {
  await client.query(`SET session_replication_role = replica`);
  await dropChecks(client);
  for (const { name, persons } of tables) {
    const columns = await columnsOf(client, name);
    const values = columns.map(({ column, type }) => {
      const named = persons.find((one) => one.column === column);
      if (!named) return valueOf(type);
      const id = named.of === 'worker' ? person.workerId : person.accountId;
      return named.isList ? [id] : id;
    });
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    const list = columns.map(({ column }) => `"${column}"`).join(', ');
    await client.query(`INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE VALUES (${places})`, values);
  }
}

async function dropChecks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
     FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { statement } of rows) await client.query(statement);
}

/** Those that must be filled, those that name somebody, and the keys that would repeat. */
async function columnsOf(client: pg.Client, table: string): Promise<{ column: string; type: string }[]> {
  const { rows } = await client.query<{ column: string; type: string }>(
    `SELECT attname AS column, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
    [table],
  );
  return rows;
}

function valueOf(type: string): unknown {
  if (type === 'uuid') return randomUUID();
  if (type.endsWith('[]')) return [];
  if (type === 'bytea') return randomBytes(16);
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'date' || type.startsWith('timestamp')) return '2026-11-21';
  if (type.startsWith('time')) return '12:00';
  if (type.startsWith('int8multirange')) return '{}';
  if (type === 'smallint') return Math.floor(Math.random() * 30_000);
  if (/^(integer|bigint|numeric)/.test(type)) return Math.floor(Math.random() * 1_000_000);
  return randomBytes(6).toString('hex');
}
