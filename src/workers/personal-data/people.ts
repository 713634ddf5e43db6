import type { EntityManager } from 'typeorm';
import type { PersonalValues } from './personal-tables.js';

/** All that one person is in the tables: their own row, those merged into it, every account of these. */
export interface PersonIds {
  workers: string[];
  accounts: string[];
}

export async function idsOf(tx: EntityManager, workerId: string): Promise<PersonIds> {
  const rows = await tx.query<PersonIds[]>(
    `WITH theirs AS (SELECT id FROM workers WHERE id = $1 OR merged_into = $1)
     SELECT coalesce(array_agg(id), '{}') AS workers,
            (SELECT coalesce(array_agg(a.id), '{}') FROM accounts a WHERE a.worker_id IN (SELECT id FROM theirs)) AS accounts
     FROM theirs`,
    [workerId],
  );
  return rows[0]!;
}

export function valuesOf({ workers, accounts }: PersonIds): PersonalValues {
  return { workers: { value: workers, type: 'uuid[]' }, accounts: { value: accounts, type: 'uuid[]' } };
}
