import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { roles } from '../src/shared/actor.js';
import { type Operation, operationsOf, type Schema } from './support/operations.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** Names that open something where a body is copied into a row without asking. */
const telling = ['isAdmin', 'role', 'roles', 'capacity', 'everything', 'tenantId', 'status'];

/**
 * Everything that is a column somewhere and not a field of the body: sent along, it must be refused by name, so that
 * nobody can set what was not meant to be set.
 */
describe('a field that a route does not take', () => {
  let union: TestUnion;
  let officer: Person;
  let operations: Operation[];
  let columns: string[];

  beforeAll(async () => {
    union = await startUnion();
    officer = await union.person('casey', [...roles]);
    const document = (await officer.get('/api/openapi.json')).body;
    operations = operationsOf(document).filter(
      ({ method, bodyType }) => method !== 'GET' && bodyType === 'application/json',
    );
    const rows = await union.db.query<{ name: string }[]>(
      `SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`,
    );
    columns = rows.flatMap(({ name }) => [name, camel(name)]);
  });
  afterAll(() => union.end());

  it('is refused by name on every route that writes', async () => {
    expect(operations.length).toBeGreaterThan(20);
    const taken: string[] = [];
    for (const operation of operations) {
      const { properties = {} } = operation.body ?? {};
      const foreign = [...new Set([...columns, ...telling])].filter((name) => !(name in properties));
      const body = { ...(exampleOf(operation.body ?? {}) as object), ...planted(foreign) };
      const named = await refusedFields(operation, body);
      if (!named) taken.push(`${operation.method} ${operation.path}: not refused`);
      else
        taken.push(
          ...foreign
            .filter((name) => !named.has(name))
            .map((name) => `${operation.method} ${operation.path}: ${name}`),
        );
    }
    expect(taken).toEqual([]);
  });

  it('is refused inside of what a field holds', async () => {
    // what an answer holds is read by the survey's own reader, once its code is known (wage-answers.e2e-spec.ts)
    const read = operations.filter(({ path }) => !path.endsWith('/answers'));
    const nested = read.flatMap((operation) =>
      Object.entries(operation.body?.properties ?? {})
        .filter(([, { properties, items, type }]) => properties || (type === 'array' && items?.properties))
        .map(([name, schema]) => ({ operation, name, isList: !schema.properties })),
    );
    for (const { operation, name, isList } of nested) {
      const example = exampleOf(operation.body ?? {}) as Record<string, unknown>;
      const inner = (isList ? (example[name] as unknown[])[0] : example[name]) as object;
      const odd = { ...inner, createdBy: randomUUID() };
      const body = { ...example, [name]: isList ? [odd] : odd };
      const named = await refusedFields(operation, body);
      expect([operation.path, name, [...(named ?? [])].some((each) => each.endsWith('createdBy'))]).toEqual([
        operation.path,
        name,
        true,
      ]);
    }
  });

  /** The fields that a 400 names as unknown; null when the request was not refused for its form. */
  async function refusedFields({ method, path }: Operation, body: unknown): Promise<Set<string> | null> {
    const address = path.replace('{line}', '1').replace(/\{\w+\}/g, () => randomUUID());
    const answer = await officer.send<{ errors?: { field: string; code: string }[] }>(method, address, body, {
      'if-match': '"1"',
      'idempotency-key': randomUUID(),
    });
    if (answer.status !== 400) return null;
    const unknown = (answer.body.errors ?? []).filter(({ code }) => code === 'field.unknown');
    return new Set(unknown.map(({ field }) => field));
  }
});

function planted(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'planted']));
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function exampleOf(schema: Schema): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, each]) => [name, exampleOf(each)]),
    );
  if (schema.items) return [exampleOf(schema.items)];
  return schema.enum?.[0] ?? null;
}
