import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type DataKey, seal, unseal } from '../shared/sealing.js';
import { indexOf, keyOf, purposeOf } from './held-keys.js';
import type { Keyring } from './keyring.js';
import type { HeldKeys } from './keyring-files.js';
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
  const columns = Object.keys(table.key);
  const made = [...table.sealed, ...Object.keys(table.indexes ?? {})];
  const place = after === null ? '' : `AND (${columns.join(', ')}) > (${typed(table, 2).join(', ')})`;
  const rows = await tx.query<Row[]>(
    `SELECT ${[...columns, ...made].join(', ')}, ${table.owner} AS owner, ${table.row} AS row
     FROM ${table.table} WHERE (${isEarlier(table)}) ${place}
     ORDER BY ${columns.join(', ')} LIMIT ${atOnce} FOR UPDATE`,
    [Buffer.of(generation), ...(after ?? [])],
  );
  // read after the rows are locked: whoever wrote one of them had its key on the disk before
  const keys = await keyring.keys();
  let unreadable = 0;
  const written: Row[] = [];
  for (const row of rows) {
    const key = await keyFor(keyring, keys, row.owner);
    const resealed = resealRow(keys, table, { row, key, generation });
    unreadable += resealed.unreadable;
    written.push(resealed.row);
  }
  await write(tx, table, made, written);
  const last = rows.length < atOnce ? null : columns.map((column) => rows.at(-1)![column]);
  return { rows: rows.length, unreadable, last };
}

function resealRow(
  keys: HeldKeys,
  table: SealedTable,
  { row, key: found, generation }: { row: Row; key: DataKey | null; generation: number },
): { row: Row; unreadable: number } {
  const anew: Row = { ...row };
  // its key was destroyed: what nobody could open is replaced by what nobody can open
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
    anew[column] = indexOf(keys, name).next(value);
  }
  return { row: anew, unreadable };
}

async function keyFor(keyring: Keyring, keys: HeldKeys, owner: string): Promise<DataKey | null> {
  const [kind, name] = owner.split(/:(.*)/s);
  if (kind === 'purpose' && name) return purposeOf(keys, name);
  if (kind === 'while locked' && name) return keyring.sealingWhileLocked(name);
  return keyOf(keys, owner);
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
  const parameters = columns.map((column): unknown => rows.map((row) => row[column]));
  // a page is one stretch of the primary key: without its ends each page would read the whole table
  const ends = [rows[0]!, rows.at(-1)!].map((row) => keys.map((column) => row[column]));
  const [from, to] = ends.map((end) => typed(table, parameters.push(...end) - end.length + 1).join(', '));
  const names = keys.map((column) => `t.${column}`).join(', ');
  await tx.query(
    `UPDATE ${table.table} AS t SET ${made.map((column) => `${column} = v.${column}`).join(', ')}
     FROM unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) AS v (${columns.join(', ')})
     WHERE ${keys.map((key) => `t.${key} = v.${key}`).join(' AND ')}
       AND (${names}) >= (${from}) AND (${names}) <= (${to})`,
    parameters,
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
