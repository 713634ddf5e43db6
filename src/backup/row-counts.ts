import type pg from 'pg';

/** How many rows each table has, by its qualified name; null when no still moment was found to count at. */
export type RowCounts = Readonly<Record<string, number>> | null;

/** Every table that a restored server has again; unlogged ones it does not. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

export async function countRows(
  client: pg.Client,
  tables: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const name of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
    counts[name] = Number(rows[0]!.count);
  }
  return counts;
}

/** Tables whose rows are not as many as they were. */
export function unlike(
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => was[name] !== is[name]);
}
