import pg from 'pg';

const names = new Map<string, string>();

/**
 * Marks a statement that each connection plans only once. Of a long one under row-level security most of the time is
 * planning. For constant texts whose best plan is the same whatever their parameters are.
 */
export function prepared(sql: string): string {
  if (!names.has(sql)) names.set(sql, `kitroom_${names.size}`);
  return sql;
}

/** From here on `client` asks for marked statements by their names. */
export function prepareOn(client: pg.ClientBase): void {
  const ask = (asked: unknown[]): unknown =>
    (pg.Client.prototype.query as (...all: unknown[]) => unknown).apply(client, asked);
  client.query = ((first: unknown, ...rest: unknown[]) => {
    const name = typeof first === 'string' ? names.get(first) : undefined;
    if (name === undefined) return ask([first, ...rest]);
    const [values, ...others] = rest;
    return ask([{ name, text: first, values }, ...others]);
  }) as typeof client.query;
}
