import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { roles } from '../src/shared/actor.js';
import { forms, parts, things } from './support/alike-addresses.js';
import { accessMatrix, type Line, type Who } from './support/access-matrix.js';
import { type ForeignRows, foreignRows } from './support/foreign-rows.js';
import { exampleOf, type Operation, operationsOf } from './support/operations.js';
import { putOnMap } from './support/places.js';
import { Statements } from './support/statements.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** Addresses without an id of a row, or for whoever has the link. */
const apart: Record<string, string> = {
  '/api/v1/calendars/:jurisdiction': 'a code of a jurisdiction, of nobody',
  '/api/v1/receipts/:code': 'whoever holds the paper may ask; guessing is slowed',
  '/r/:code': 'whoever holds the paper may ask; guessing is slowed',
  '/p/st/r/:number': 'one’s own by the number on it; the page’s own test tries the others’',
  '/c/:file': 'whoever has the address may read it; nobody can guess one',
  '/a/:address': 'whoever was given the link sees that there is a survey',
  '/a/:address/:code': 'whoever was given the link sees that there is a survey',
  '/api/v1/wage-surveys/:id/answers': 'whoever was given the link sees that there is a survey',
};

/** What may be seen wherever it lies: the map has no people on it, and stewards need it to place a worker. */
const onMap = ['employers', 'sites', 'job-classes', 'funding-programmes', 'posted-rates'];
const visible = onMap.map((kind) => `every role at an empty site: GET /api/v1/${kind}/:id`);

/** Whoever takes dues takes anybody's: there only who is no more looks absent. */
const ofAnybody = /^\/api\/v1\/workers\/:id\/((re)?initiation|standing)$/;

/** What is its account's or its drive's alone, whoever else holds which office. */
const ofAccounts = ['notice', 'session', 'passkey', 'export', 'drive', 'inPerson'];

interface Caller {
  name: string;
  person: Person;
  passes: (who: Who) => boolean;
  /** the rows of a thing that are not this caller's */
  foreign: (thing: string) => readonly string[];
}

describe('what is not there, is somebody else’s or was erased', () => {
  const statements = new Statements();
  const callers: Caller[] = [];
  let union: TestUnion;
  let rows: ForeignRows;
  let operations: Operation[];

  beforeAll(async () => {
    union = await startUnion({}, (app) => statements.watch(app));
    rows = await foreignRows(union);
    const empty = await putOnMap(union, { employer: 'Empty', site: 'Empty site', jobClass: 'Nothing' });
    const atSite = (role: (typeof roles)[number]) =>
      ({ role, scopeKind: 'site', scopeId: empty.siteId }) as const;
    const everything = (thing: string): readonly string[] => rows[thing] ?? [];
    callers.push(
      { name: 'a member', person: await union.person('member'), passes: isForAll, foreign: everything },
      {
        name: 'a second member',
        person: await union.person('second'),
        passes: isForAll,
        foreign: everything,
      },
      {
        name: 'every role at an empty site',
        person: await union.person('site', roles.map(atSite)),
        passes: (who) => isForAll(who) || who.anywhere.length > 0,
        foreign: everything,
      },
      {
        name: 'every role of the union',
        person: await union.person('officer', roles),
        passes: () => true,
        // the rest is theirs to see and to change; of workers, those who are no more
        foreign: (thing) =>
          thing === 'worker' ? rows['worker']!.slice(1) : ofAccounts.includes(thing) ? rows[thing]! : [],
      },
    );
    operations = operationsOf((await callers[0]!.person.get('/api/openapi.json')).body);
  });
  afterAll(async () => {
    statements.end();
    await union.end();
  });

  const lines = accessMatrix.filter(({ path }) => path.includes(':') && !(path in apart));

  it('has a row for every id in an address', () => {
    const unknown = lines.filter(({ path }) => !rows[thingOf(path)]?.length);
    expect(unknown).toEqual([]);
  });

  it('answers alike, from the same statements', async () => {
    const differs: string[] = [];
    for (const line of lines) {
      // what the guard alone answers is looked at with the matrix
      for (const { name, person, foreign } of callers.filter(({ passes }) => passes(line.who))) {
        const absent = await ask(line, person, addressOf(line, randomUUID()));
        const others = foreign(thingOf(line.path));
        for (const id of ofAnybody.test(line.path)
          ? others.filter((each) => each !== rows['worker']![0])
          : others) {
          const found = await ask(line, person, addressOf(line, id));
          const call = `${name}: ${line.method} ${line.path}`;
          const status = visible.includes(call) ? '200' : '404';
          if (found[0] !== status) differs.push(`${call} answers ${found[0]}: ${found[2]}`);
          if (status === '404') differs.push(...difference(call, absent, found));
        }
      }
    }
    expect(differs).toEqual([]);
  });

  it('so does a part of something else, beside what is one’s own', async () => {
    const differs: string[] = [];
    const { person } = callers.at(-1)!;
    for (const line of lines) {
      const [, part] = parts.find(([form]) => form.test(line.path)) ?? [];
      if (!part) continue;
      const parent = rows[thingOf(line.path)]![0]!;
      const absent = await ask(line, person, addressOf(line, parent));
      for (const id of rows[part]!) {
        const found = await ask(line, person, addressOf(line, parent, id));
        const call = `${line.method} ${line.path}`;
        if (found[0] !== '404') differs.push(`${call} answers ${found[0]}: ${found[2]}`);
        differs.push(...difference(call, absent, found));
      }
    }
    expect(differs).toEqual([]);
  });

  function addressOf({ path }: Line, id: string, part: string = randomUUID()): string {
    return path
      .replace(/:line\b/, '2')
      .replace(/:table\b/, 'comparison')
      .replace(/:form\b/, 'csv')
      .replace(/:id\b/, id)
      .replace(/:\w+/g, part);
  }

  /** Status, where to, what is said, and each statement; without the ids. */
  async function ask(line: Line, { token }: Person, path: string): Promise<string[]> {
    await union.db.query('DELETE FROM sign_in_throttles');
    const isPage = !line.path.startsWith('/api/');
    const carried = isPage ? ['cookie', `session=${token}`] : ['authorization', `Bearer ${token}`];
    const { answer, statements: asked } = await statements.of(union.address, {
      method: line.method,
      path,
      headers: [
        ...['origin', union.address, 'if-match', '"1"', ...(token ? carried : [])],
        ...contentType(line),
        ...(describedFor(line)?.parameters ?? [])
          .filter(({ name }) => name === 'Idempotency-Key')
          .flatMap(({ name }) => [name, randomUUID()]),
      ],
      ...bodyOf(line),
    });
    const ids = path.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    const text = ids.reduce((left, id) => left.replaceAll(id, '<id>'), answer.text);
    return [String(answer.status), String(answer.headers.location ?? ''), text, ...asked];
  }

  function describedFor({ method, path }: Pick<Line, 'method' | 'path'>): Operation | undefined {
    return operations.find(
      (each) => each.method === method && each.path.replace(/\{(\w+)\}/g, ':$1') === path,
    );
  }

  function contentType({ method, path }: Line): string[] {
    if (method === 'GET' || method === 'DELETE') return [];
    return [
      'content-type',
      path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded',
    ];
  }

  function bodyOf({ method, path }: Line): { body?: string } {
    if (method === 'GET' || method === 'DELETE') return {};
    if (!path.startsWith('/api/')) return { body: new URLSearchParams(forms[path] ?? {}).toString() };
    const described = describedFor({ method, path });
    return { body: JSON.stringify(described?.body ? exampleOf(described.body) : {}) };
  }
});

function thingOf(path: string): string {
  return things.find(([form]) => form.test(path))?.[1] ?? '';
}

function difference(call: string, absent: readonly string[], found: readonly string[]): string[] {
  const at = [...absent, ...found].findIndex((_each, index) => absent[index] !== found[index]);
  return at < 0 ? [] : [`${call}: ${absent[at] ?? 'nothing'} | ${found[at] ?? 'nothing'}`];
}

function isForAll(who: Who): who is 'anyone' | 'signed-in' {
  return typeof who === 'string';
}
