import pg from 'pg';

/** Names of a column that says who somebody is; a foreign key says it as well. */
const personColumns = /(^|_)(workers?|accounts?|persons?)(_ids?)?$|_by(_account|_worker)?$/;

/** Tables that refer to a person, and are open to all by intention. */
export const openTables: Record<string, string> = {
  wage_surveys: 'says which organizer opened and closed a survey; whoever answers one needs its row',
};

export interface WalledTable {
  name: string;
  /** columns that name a worker or an account, directly */
  persons: { column: string; of: 'worker' | 'account'; isList: boolean }[];
}

/** Connects for the time of `work`. */
export async function onClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every table with a person in it, directly or through the rows it refers to, as the catalogue knows. */
export async function tablesWithPersons(client: pg.Client): Promise<WalledTable[]> {
  const { rows: references } = await client.query<{ name: string; target: string; columns: string[] }>(
    `SELECT k.conrelid::regclass::text AS name, k.confrelid::regclass::text AS target,
            ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = ANY (k.conkey)) AS columns
     FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  );
  const { rows: columns } = await client.query<{ name: string; column: string; type: string }>(
    `SELECT c.relname AS name, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  const direct = (table: string): WalledTable['persons'] =>
    columns
      .filter(({ name, type }) => name === table && /^uuid/.test(type))
      .flatMap(({ column, type }) => {
        const targets = references.filter((one) => one.name === table && one.columns.includes(column));
        const target = targets.map((one) => one.target).find((one) => ['workers', 'accounts'].includes(one));
        if (!target && (targets.length > 0 || !personColumns.test(column))) return [];
        const of: WalledTable['persons'][number]['of'] =
          target === 'accounts' || (!target && /account/.test(column)) ? 'account' : 'worker';
        return [{ column, of, isList: type === 'uuid[]' }];
      });
  const found = new Map<string, WalledTable['persons']>([
    ['workers', [{ column: 'id', of: 'worker', isList: false }]],
    ['accounts', [{ column: 'id', of: 'account', isList: false }, ...direct('accounts')]],
  ]);
  const names = [...new Set(columns.map(({ name }) => name))].filter((name) => !(name in openTables));
  for (const name of names) if (!found.has(name) && direct(name).length > 0) found.set(name, direct(name));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { name, target } of references) {
      if (!found.has(name) && found.has(target) && !(name in openTables)) found.set(name, direct(name));
    }
  }
  return [...found].map(([name, persons]) => ({ name, persons })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface TableFound {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: { name: string; reads: string | null; writes: string | null }[];
}

/** What the catalogue says is wrong with the walls of these tables; the policies must be those of schema.sql. */
export async function gapsIn(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<TableFound>(
    `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('name', polname, 'reads', pg_get_expr(polqual, polrelid),
                                                          'writes', pg_get_expr(polwithcheck, polrelid))), '[]')
             FROM pg_policy WHERE polrelid = c.oid) AS policies
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  const walled = new Set((await tablesWithPersons(client)).map(({ name }) => name));
  return rows.flatMap((table) => [
    ...(walled.has(table.name) && !table.enabled ? [`${table.name} is open`] : []),
    ...(walled.has(table.name) && !table.forced ? [`${table.name} is open to its owner`] : []),
    ...strayPolicies(table, schema),
  ]);
}

function strayPolicies({ name, policies }: TableFound, schema: string): string[] {
  const start = `CREATE POLICY `;
  const written = schema.split(start).filter((text) => new RegExp(`^\\w+ ON ${name} `).test(text));
  const matches = policies.filter(({ name: policy, reads, writes }) =>
    written.some(
      (text) =>
        text.startsWith(`${policy} ON ${name} `) &&
        (reads === null || text.includes(` USING (${reads})`)) &&
        (writes === null || text.includes(` WITH CHECK (${writes})`)),
    ),
  );
  const isEqual = matches.length === policies.length && written.length === policies.length;
  return isEqual ? [] : [`${name} has other policies than schema.sql`];
}

/** As the application's connection pool would, on behalf of `reach`. */
export async function reachAs(
  client: pg.Client,
  { worker = '', account = '', mandates = '', everything = '' },
): Promise<void> {
  await client.query(
    `SELECT set_config('kitroom.worker', $1, false), set_config('kitroom.account', $2, false),
            set_config('kitroom.mandates', $3, false), set_config('kitroom.everything', $4, false)`,
    [worker, account, mandates, everything],
  );
}
