import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../database/beyond-reach.js';

/** What stands in the way of undoing: rows of which table, and how many. */
export interface Dependent {
  noun: string;
  count: number;
}

/**
 * What refers to these people beside the import itself, in any module: read from the database's own foreign keys,
 * because a module does not know those above it. Then what was changed by hand since.
 */
export async function dependents(
  tx: EntityManager,
  importId: string,
  workerIds: readonly string[],
): Promise<Dependent[]> {
  const references = await tx.query<{ counting: string }[]>(
    `SELECT format('SELECT %L AS noun, count(*)::int AS count FROM %s WHERE %I = ANY($1)',
                   c.conrelid::regclass::text, c.conrelid::regclass, a.attname)
            || CASE WHEN c.conrelid IN ('jobs'::regclass, 'worker_import_rows'::regclass)
                    THEN ' AND import_id IS DISTINCT FROM $2' ELSE '' END AS counting
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'workers'::regclass ORDER BY 1`,
  );
  const counted = [
    ...references.map(({ counting }) => counting),
    `SELECT 'changed workers', count(*)::int FROM workers WHERE id = ANY($1) AND version > 1`,
    `SELECT 'changed jobs', count(*)::int FROM jobs WHERE import_id = $2 AND version > 1`,
  ].map((sql) => `(${sql})`);
  return beyondReach(tx, () =>
    tx.query<Dependent[]>(
      `SELECT noun, sum(count)::int AS count FROM (${counted.join(' UNION ALL ')}) found
       WHERE count > 0 GROUP BY noun ORDER BY noun`,
      [workerIds, importId],
    ),
  );
}
