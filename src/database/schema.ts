import type { DataSource } from 'typeorm';

/**
 * The whole public schema as text, from the catalogue alone: the same on PostgreSQL 15 and 18, ordered by name,
 * no pg_dump. Not-null constraints, which 18 lists as constraints, are shown with their columns as before. Owners and
 * grants are named by each operator: src/database/privileges.ts has them.
 */
export async function describeSchema(db: DataSource): Promise<string> {
  const tables = await db.query<
    {
      name: string;
      columns: string;
      constraints: string | null;
      indexes: string | null;
      walls: string | null;
    }[]
  >(
    `SELECT c.relname AS name,
       (SELECT string_agg(
          '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY'
                  WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
          || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\n' ORDER BY a.attnum)
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT string_agg('  CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid), E',\n' ORDER BY conname COLLATE "C")
        FROM pg_constraint WHERE conrelid = c.oid AND contype IN ('p', 'u', 'c', 'f', 'x')) AS constraints,
       (SELECT string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\n' ORDER BY pg_get_indexdef(i.indexrelid) COLLATE "C")
        FROM pg_index i LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
        WHERE i.indrelid = c.oid AND k.oid IS NULL) AS indexes,
       (SELECT string_agg(line, E'\n' ORDER BY place, line COLLATE "C") FROM (
          SELECT 0 AS place, 'ALTER TABLE ' || c.relname || ' ENABLE ROW LEVEL SECURITY;' AS line WHERE c.relrowsecurity
          UNION ALL
          SELECT 1, 'ALTER TABLE ' || c.relname || ' FORCE ROW LEVEL SECURITY;' WHERE c.relforcerowsecurity
          UNION ALL
          SELECT 2, 'CREATE POLICY ' || polname || ' ON ' || c.relname
            || CASE WHEN polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
            || CASE polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                           WHEN 'd' THEN ' FOR DELETE' ELSE '' END
            || coalesce(' USING (' || pg_get_expr(polqual, polrelid) || ')', '')
            || coalesce(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';'
          FROM pg_policy WHERE polrelid = c.oid
          UNION ALL
          SELECT 3, 'ALTER TABLE ' || c.relname || ' ALTER COLUMN ' || attname || ' SET (' || array_to_string(attoptions, ', ') || ');'
          FROM pg_attribute WHERE attrelid = c.oid AND attoptions IS NOT NULL) lines) AS walls
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
     ORDER BY c.relname COLLATE "C"`,
  );
  const routines = await db.query<{ definition: string }[]>(
    `SELECT pg_get_functiondef(oid) AS definition FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     ORDER BY proname COLLATE "C"`,
  );
  const triggers = await db.query<{ definition: string }[]>(
    `SELECT pg_get_triggerdef(t.oid) AS definition FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace
     ORDER BY c.relname COLLATE "C", t.tgname COLLATE "C"`,
  );
  return [
    '-- The whole database on one page. Written by: npm run kitroom -- schema',
    ...tables.map(({ name, columns, constraints, indexes, walls }) =>
      [`CREATE TABLE ${name} (\n${[columns, constraints].filter(Boolean).join(',\n')}\n);`, indexes, walls]
        .filter(Boolean)
        .join('\n'),
    ),
    ...routines.map(({ definition }) => `${definition.trim()};`),
    ...triggers.map(({ definition }) => `${definition};`),
  ]
    .join('\n\n')
    .concat('\n');
}
