import type { EntityManager } from 'typeorm';
import type { BlockContent } from './block.rules.js';
import { nothingEnded, readSnapshot } from './snapshot.rules.js';

/**
 * One text for every column of an entry `e`, the same on every version of PostgreSQL: JSON tells the columns apart
 * and `jsonb` has one order of keys; an instant and the bounds of an array are taken as they are stored.
 */
export const canonicalEntry = `jsonb_build_array(e.id, e.xact, encode(timestamptz_send(e.recorded_at), 'hex'),
  e.account_id, e.worker_id, e.capacity, e.action, e.subject_id, e.persons::text, e.details)::text`;

/** Microseconds, UTC; also of an instant that somebody set to infinity. */
const sealedAt = `trunc(extract(epoch FROM b.sealed_at) * 1000000)::text`;

export const blockColumns = `b.number::text AS number, encode(b.previous_hash, 'hex') AS "previousHash",
  b.ids::text AS ids, b.entries, b.total::text AS total, b.highest_id::text AS "highestId", b.snapshot, b.cluster,
  b.arrival::text AS arrival, ${sealedAt} AS "sealedAt", encode(b.root, 'hex') AS root,
  encode(b.marks, 'hex') AS marks, encode(b.hash, 'hex') AS hash`;

export interface StoredBlock extends BlockContent {
  hash: string;
}

export async function newestBlock(tx: EntityManager): Promise<StoredBlock | null> {
  const [block] = await tx.query<StoredBlock[]>(
    `SELECT ${blockColumns} FROM audit_blocks b ORDER BY b.number DESC LIMIT 1`,
  );
  return block ?? null;
}

/** A copy of the files is the same cluster and goes on counting; a dump restored elsewhere is another one. */
export async function currentCluster(tx: EntityManager): Promise<string> {
  const [found] = await tx.query<{ cluster: string }[]>(
    'SELECT system_identifier::text AS cluster FROM pg_control_system()',
  );
  return found?.cluster ?? '';
}

/**
 * Row-level security lets PostgreSQL believe that few entries may be read, and that the index on persons finds them:
 * here it is all of them, by another index.
 */
export async function readByOwnIndexes(tx: EntityManager): Promise<void> {
  await tx.query('SET LOCAL enable_bitmapscan = off');
}

export interface Rows {
  /** a SELECT of whole entries */
  sql: string;
  parameters: unknown[];
}

/** Of transactions that had not ended at the newest block. */
const open = ['e.xact >= $1::bigint', 'e.xact = ANY($2::bigint[])'] as const;
const settled = `NOT (${open.join(' OR ')})`;

/**
 * The entries that can be seen now and lie in no block yet: their transaction had not ended at the newest block. In a
 * cluster with a history elsewhere, old entries carry the transaction numbers of the old cluster: all of them lie in
 * the first block sealed here, or before. In a cluster where nothing was sealed yet, whatever lies above the highest
 * sealed id is new as well.
 */
export function unsealed(newest: StoredBlock | null, cluster: string): Rows {
  const { before, running } = newest ? readSnapshot(newest.snapshot) : nothingEnded;
  const parameters: unknown[] = [before, running];
  let here = '';
  if (newest && newest.arrival !== '1') {
    here = ` AND EXISTS (SELECT FROM audit_blocks a JOIN audit_blocks f ON f.number = a.number - 1
      WHERE a.number = $${parameters.push(newest.arrival)}::bigint AND e.id > f.highest_id AND NOT e.id <@ a.ids)`;
  }
  const arms = open.map((arm) => arm + here);
  if (newest && newest.cluster !== cluster) {
    arms.push(`e.id > $${parameters.push(newest.highestId)}::bigint AND ${settled}`);
  }
  const sql = arms.map((arm) => `SELECT e.* FROM audit_entries e WHERE ${arm}`).join(' UNION ALL ');
  return { sql, parameters };
}

/** Entries above every block that no block would ever take. */
export function stranded(newest: StoredBlock): Rows {
  const { before, running } = readSnapshot(newest.snapshot);
  return {
    sql: `SELECT e.* FROM audit_entries e WHERE e.id > $3::bigint AND ${settled}`,
    parameters: [before, running, newest.highestId],
  };
}
