import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';

/** How many rows of another table refer to an entry. */
export interface Dependent {
  /** table of what refers */
  noun: string;
  /** the entry referred to */
  id: string;
  count: number;
}

/**
 * What refers to these entries now, in any module: read from the database's own foreign keys, because a module does
 * not know those above it. Rows that go with their entry (its spellings) are not counted. Lock the entries first.
 */
export async function dependentsOf(
  tx: EntityManager,
  table: string,
  ids: readonly string[],
): Promise<Dependent[]> {
  if (ids.length === 0) return [];
  const references = await tx.query<{ noun: string; counting: string }[]>(
    `SELECT c.conrelid::regclass::text AS noun,
            format('SELECT %L AS noun, %I AS id, count(*)::int AS count FROM %s WHERE %2$I = ANY($1) GROUP BY %2$I',
                   c.conrelid::regclass::text, own.attname, c.conrelid::regclass) AS counting
     FROM pg_constraint c
     JOIN pg_attribute target ON target.attrelid = c.confrelid AND target.attname = 'id'
     JOIN pg_attribute own ON own.attrelid = c.conrelid
       AND own.attnum = c.conkey[array_position(c.confkey, target.attnum)]
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.confdeltype <> 'c'
     ORDER BY 1, 2`,
    [table],
  );
  if (references.length === 0) return [];
  const counting = references.map(({ counting: sql }) => `(${sql})`).join(' UNION ALL ');
  // people's jobs are counted for whoever keeps the map, and not shown
  return beyondReach(tx, () => tx.query<Dependent[]>(`${counting} ORDER BY noun, id`, [ids]));
}

/** Keeps these entries as they are until the transaction ends: nothing can begin to refer to them. */
export async function lockEntries(tx: EntityManager, table: string, ids: readonly string[]): Promise<void> {
  await tx.query(`SELECT FROM ${table} WHERE id = ANY($1) ORDER BY id FOR UPDATE`, [ids]);
}
