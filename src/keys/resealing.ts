import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type DataKey, seal, unseal } from '../shared/sealing.js';
import type { Keyring } from './keyring.js';
import { keyBytes } from './master-file.js';
import type { SealedTable } from './sealed-table.js';

const usuallyAtOnce = 1000;

type Row = { owner: string; row: string } & Record<string, Buffer | string | number | null>;

/** What one table came to. */
export interface Resealed {
  rows: number;
  /** values that no key opens although their owner has one: left as they are */
  unreadable: number;
}

/** Seals what the earlier generation sealed under the newest one, in order of the primary key, a transaction a page. */
export async function resealTable(db: DataSource, keyring: Keyring, table: SealedTable): Promise<Resealed> {
  const total: Resealed = { rows: 0, unreadable: 0 };
  let after: unknown[] | null = null;
  for (;;) {
    const page = await db.transaction((tx) => resealPage(tx, keyring, table, after));
    total.rows += page.rows;
    total.unreadable += page.unreadable;
    if (page.last === null) return total;
    after = page.last;
  }
}

/** Whether any value of the table is of another generation. */
export async function hasEarlier(
  tx: EntityManager,
  table: SealedTable,
  generation: number,
): Promise<boolean> {
  const [found] = await tx.query<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${table.table} WHERE ${isEarlier(table)}) AS any`,
    [Buffer.of(generation)],
  );
  return found?.any ?? false;
}

async function resealPage(
  tx: EntityManager,
  keyring: Keyring,
  table: SealedTable,
  after: unknown[] | null,
): Promise<Resealed & { last: unknown[] | null }> {
  const atOnce = table.atOnce ?? usuallyAtOnce;
  const { generation } = await keyring.purpose('generation');
  const keys = Object.keys(table.key);
  const made = [...table.sealed, ...Object.keys(table.indexes ?? {})];
  const place = after === null ? '' : `AND (${keys.join(', ')}) > (${typed(table, 2).join(', ')})`;
  const rows = await tx.query<Row[]>(
    `SELECT ${[...keys, ...made].join(', ')}, ${table.owner} AS owner, ${table.row} AS row
     FROM ${table.table} WHERE (${isEarlier(table)}) ${place}
     ORDER BY ${keys.join(', ')} LIMIT ${atOnce} FOR UPDATE`,
    [Buffer.of(generation), ...(after ?? [])],
  );
  let unreadable = 0;
  const written: Row[] = [];
  for (const row of rows) {
    const resealed = await resealRow(keyring, table, row, generation);
    unreadable += resealed.unreadable;
    written.push(resealed.row);
  }
  await write(tx, table, made, written);
  const last = rows.length < atOnce ? null : keys.map((key) => rows.at(-1)![key]);
  return { rows: rows.length, unreadable, last };
}

async function resealRow(
  keyring: Keyring,
  table: SealedTable,
  row: Row,
  generation: number,
): Promise<{ row: Row; unreadable: number }> {
  const anew: Row = { ...row };
  // its key was destroyed: what nobody could open is replaced by what nobody can open
  const found = await keyOf(keyring, row.owner);
  const key = found ?? nobodysKey(generation);
  let unreadable = 0;
  for (const column of table.sealed) {
    const value = row[column];
    if (!Buffer.isBuffer(value) || value[0] === generation) continue;
    const place = { table: table.table, column, row: row.row };
    try {
      anew[column] = seal(key, place, found ? unseal(key, place, value) : '');
    } catch {
      unreadable += 1;
    }
  }
  for (const [column, name] of Object.entries(table.indexes ?? {})) {
    const value = row[column];
    if (!Buffer.isBuffer(value) || value[0] === generation) continue;
    anew[column] = (await keyring.index(name)).next(value);
  }
  return { row: anew, unreadable };
}

function keyOf(keyring: Keyring, owner: string): Promise<DataKey | null> {
  const [kind, name] = owner.split(/:(.*)/s);
  if (kind === 'purpose' && name) return keyring.purpose(name);
  if (kind === 'while locked' && name) return keyring.sealingWhileLocked(name);
  return keyring.find(owner);
}

function nobodysKey(generation: number): DataKey {
  return { generation, bytes: randomBytes(keyBytes), earlier: null };
}

async function write(
  tx: EntityManager,
  table: SealedTable,
  made: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const keys = Object.keys(table.key);
  const types = [...Object.values(table.key), ...made.map(() => 'bytea')];
  const columns = [...keys, ...made];
  await tx.query(
    `UPDATE ${table.table} AS t SET ${made.map((column) => `${column} = v.${column}`).join(', ')}
     FROM unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) AS v (${columns.join(', ')})
     WHERE ${keys.map((key) => `t.${key} = v.${key}`).join(' AND ')}`,
    columns.map((column) => rows.map((row) => row[column])),
  );
}

/** `$1` is the newest generation's byte. Only the first byte of a large value is fetched. */
function isEarlier(table: SealedTable): string {
  return [...table.sealed, ...Object.keys(table.indexes ?? {})]
    .map((column) => `(length(${column}) > 0 AND substr(${column}, 1, 1) <> $1)`)
    .join(' OR ');
}

function typed(table: SealedTable, first: number): string[] {
  return Object.values(table.key).map((type, at) => `$${first + at}::${type}`);
}
