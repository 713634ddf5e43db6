import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Operation, operationsOf, type Schema } from './support/operations.js';
import { type Route, watchRoutes } from './support/router.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the description of the API', () => {
  let union: TestUnion;
  let member: Person;
  let routes: Route[] = [];
  let operations: Operation[];

  beforeAll(async () => {
    union = await startUnion({}, (app) => (routes = watchRoutes(app)));
    member = await union.person('robin');
    operations = operationsOf((await member.get('/api/openapi.json')).body);
  });
  afterAll(() => union.end());

  it('lists every route of the API and nothing else', () => {
    const isDescribed = ({ method, path }: Route): boolean =>
      method !== 'HEAD' && /^\/(api\/v1|health)\//.test(path);
    const expected = routes.filter(isDescribed).map(({ method, path }) => `${method} ${path}`);
    const described = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect(described.sort()).toEqual(expected.sort());
  });

  it('shows an example of every field that is taken', () => {
    const missing = operations.flatMap(({ method, path, body, parameters }) => [
      ...(body ? bare(body, `${method} ${path} body`) : []),
      ...parameters
        .filter(({ place }) => place === 'query')
        .flatMap(({ name, schema }) => bare(schema, `${method} ${path} ?${name}`)),
    ]);
    expect(missing).toEqual([]);
  });

  it('shows what every success answers, field by field', () => {
    const missing = operations.flatMap(({ method, path, answers }) => {
      const successes = Object.entries(answers).filter(([status]) => status.startsWith('2'));
      if (successes.length === 0) return [`${method} ${path}: no success`];
      return successes.flatMap(([status, schema]) => {
        const place = `${method} ${path} ${status}`;
        if (status === '204') return [];
        return schema ? bare(schema, place) : [`${place}: nothing`];
      });
    });
    expect(missing).toEqual([]);
  });

  it('tells programs how to sign in, and where a sign-in is needed', async () => {
    for (const { method, path, isGuarded } of operations) {
      const answer = await union.stranger.send(
        method,
        path.replace(/\{\w+\}/g, 'x'),
        method === 'GET' ? undefined : {},
      );
      expect([method, path, isGuarded]).toEqual([method, path, answer.body['code'] === 'session.required']);
    }
  });

  it('carries outward words only', async () => {
    const { info } = (await member.get<{ info: object }>('/api/openapi.json')).body;
    expect(JSON.stringify(info)).not.toMatch(/kitroom|union|worker/i);
  });

  it('can be browsed after signing in, with no script but our own', async () => {
    const cookie = { cookie: `session=${member.token}` };
    const page = await union.stranger.get('/p/docs', cookie);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(3);
    for (const address of [...addresses, '/p/docs/openapi.json']) {
      const answer = await union.stranger.get(address, cookie);
      expect([address, answer.status, answer.text.length > 50]).toEqual([address, 200, true]);
    }
    expect((await union.stranger.get('/api/docs')).headers.get('location')).toBe('/p/docs');
    expect((await union.stranger.get('/p/docs')).headers.get('location')).toBe('/p/sign-in');
  });

  it('lies open in a demo', async () => {
    const demo = await startUnion({}, undefined, { demo: true });
    expect((await demo.stranger.get('/api/openapi.json')).status).toBe(200);
    expect((await demo.stranger.get('/p/docs')).status).toBe(200);
    expect((await demo.stranger.get('/api/v1/me')).status).toBe(401);
    await demo.end();
  });
});

/** The fields below a schema of which a reader would not know what to send or expect. */
function bare(schema: Schema, place: string, depth = 0): string[] {
  if (schema.example !== undefined || schema.enum || schema.format || schema.default !== undefined) return [];
  if (depth > 8 || schema.type === 'boolean') return [];
  const parts = [schema.allOf, schema.oneOf, schema.anyOf].flatMap((each) => each ?? []);
  if (parts.length > 0) return parts.flatMap((part) => bare(part, place, depth + 1));
  if (schema.items) return bare(schema.items, `${place}[]`, depth + 1);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, each]) =>
      bare(each, `${place}.${name}`, depth + 1),
    );
  }
  if (typeof schema.additionalProperties === 'object')
    return bare(schema.additionalProperties, `${place}.*`, depth + 1);
  return [place];
}
