/** Anything that runs a statement. */
interface Asked {
  query<Row extends object>(text: string): Promise<Row[]>;
}

/**
 * Whether whoever is connected stands behind the second wall: neither a superuser, nor let past row-level security,
 * nor the owner of what is stored, nor anybody who could become one of these or make tables.
 */
export async function isBehindWall(db: Asked): Promise<boolean> {
  const [found] = await db.query<{ walled: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole)
                          AND pg_has_role(r.oid, 'MEMBER'))
        AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                          AND pg_has_role(c.relowner, 'MEMBER'))
        AND NOT has_schema_privilege('public', 'CREATE')
        AND NOT has_database_privilege(current_database(), 'CREATE') AS walled`,
  );
  return found?.walled ?? false;
}
