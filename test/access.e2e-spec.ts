import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '../src/shared/actor.js';
import { accessMatrix, type Line, type Who } from './support/access-matrix.js';
import { type RawAnswer, type RawRequest, sendRaw } from './support/raw-request.js';
import { reachedHeader, type Route, StopBehindTheGuard, watchRoutes } from './support/router.js';
import { startUnion, type TestUnion } from './support/union.js';

/** Somebody, with what the matrix has to say about them. */
interface Caller {
  name: string;
  token: string | null;
  role: Role | null;
  scope: 'union' | 'site' | null;
}

let union: TestUnion;
let routes: Route[] = [];
const callers: Caller[] = [];
let everything: Caller;

beforeAll(async () => {
  union = await startUnion({}, (app) => {
    routes = watchRoutes(app);
    app.useGlobalInterceptors(new StopBehindTheGuard());
  });
  const all = [...roles];
  const add = async (name: string, held: Parameters<TestUnion['person']>[1], rest: Partial<Caller> = {}) => {
    const person = await union.person(name, held);
    const caller = { name, token: person.token, role: null, scope: null, ...rest };
    callers.push(caller);
    return { caller, person };
  };
  callers.push({ name: 'a stranger', token: null, role: null, scope: null });
  await add('a member', []);
  for (const role of roles) {
    await add(`${role} of the union`, [role], { role, scope: 'union' });
    const atSite = { role, scopeKind: 'site' as const, scopeId: randomUUID() };
    await add(`${role} of a site`, [atSite], { role, scope: 'site' });
  }
  const out = {
    'whose mandates ended yesterday': `from_on = '2026-10-01', until_on = '2026-11-20'`,
    'whose mandates begin tomorrow': `from_on = '2026-11-22'`,
    'recalled today': `recalled_on = '2026-11-21'`,
  };
  for (const [name, change] of Object.entries(out)) {
    const { person } = await add(name, all);
    await union.db.query(`UPDATE mandates SET ${change} WHERE worker_id = $1`, [person.workerId]);
  }
  everything = (await add('who holds every role', all)).caller;
  callers.pop();
});
afterAll(() => union.end());

describe('the access matrix', () => {
  const key = ({ method, path }: Route): string => `${method} ${path}`;

  it('has a line for every route of the router', () => {
    const asked = routes.filter(({ method }) => method !== 'HEAD');
    expect(asked.length).toBeGreaterThan(10);
    const lines = new Set(accessMatrix.map(key));
    expect(asked.map(key).filter((route) => !lines.has(route))).toEqual([]);
  });

  it('has a route for every line, once', () => {
    const known = new Set(routes.map(key));
    expect(accessMatrix.map(key).filter((line) => !known.has(line))).toEqual([]);
    expect(new Set(accessMatrix.map(key)).size).toBe(accessMatrix.length);
  });
});

describe('a route', () => {
  it('lets through exactly those whom the matrix names, by GET and by HEAD', async () => {
    const wrong: string[] = [];
    await forEach(accessMatrix, async (line) => {
      for (const caller of callers) {
        for (const method of line.method === 'GET' ? ['GET', 'HEAD'] : [line.method]) {
          const answer = await call({ ...line, method }, caller);
          const isReached = reached(answer) === `${method} ${line.path}`;
          if (isReached !== may(line.who, caller)) wrong.push(`${caller.name}: ${method} ${line.path}`);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  it('sends a stranger to sign in', async () => {
    for (const line of accessMatrix.filter(({ who }) => who !== 'anyone')) {
      const answer = await call(line, callers[0]!);
      if (isPage(line))
        expect([line.path, answer.status, answer.headers.location]).toEqual([line.path, 303, '/p/sign-in']);
      else expect([line.path, answer.status, codeOf(answer)]).toEqual([line.path, 401, 'session.required']);
    }
  });

  it('looks to who may not use it like one that does not exist', async () => {
    const told: string[] = [];
    await forEach(accessMatrix, async (each) => {
      const line = { ...each, path: addressOf(each) };
      const absent = { ...line, path: `${isPage(line) ? '/p' : '/api/v1'}/${randomUUID()}` };
      const strangers = callers.filter(
        ({ token, ...caller }) => token && !may(line.who, { token, ...caller }),
      );
      for (const caller of strangers) {
        const [forbidden, unknown] = [await call(line, caller), await call(absent, caller)];
        if (seen(forbidden, line) !== seen(unknown, absent))
          told.push(`${caller.name}: ${each.method} ${each.path}`);
      }
    });
    expect(told).toEqual([]);
  });
});

describe('a trick with address, verb or headers', () => {
  const unknownToken = 'A'.repeat(43);

  /** What a stranger may try on a route; `everything` is a real token in the wrong place. */
  const tricks: Record<string, (line: Line, path: string) => RawRequest> = {
    'a double slash': ({ method }, path) => ({ method, path: `/${path}` }),
    'a slash at the end': ({ method }, path) => ({ method, path: `${path}/` }),
    'an encoded slash': ({ method }, path) => ({ method, path: path.replace(/(.)\/([^/]*)$/, '$1%2F$2') }),
    'an encoded letter and a cookie': ({ method }, path) => ({
      method,
      path: path.replace('/api/', '/%61pi/').replace(/^\/p/, '/%70'),
      headers: isPage({ path }) ? bearer(everything) : cookie(everything),
    }),
    capitals: ({ method }, path) => ({ method, path: path.toUpperCase() }),
    'a semicolon': ({ method }, path) => ({ method, path: `${path};a=b` }),
    'a way back up': ({ method }, path) => ({ method, path: `/health/..${path}` }),
    'an ending': ({ method }, path) => ({ method, path: `${path}.json` }),
    OPTIONS: (_line, path) => ({ method: 'OPTIONS', path }),
    'another verb in a header': ({ method }, path) => ({
      method: method === 'GET' ? 'POST' : 'GET',
      path,
      headers: ['x-http-method-override', method, 'x-method-override', method, 'x-http-method', method],
    }),
    'another address in a header': ({ method }, path) => ({
      method,
      path: '/health/live',
      headers: ['x-original-url', path, 'x-rewrite-url', path, 'x-forwarded-uri', path],
    }),
    'two Authorization headers': ({ method }, path) => ({
      method,
      path,
      headers: ['authorization', `Bearer ${unknownToken}`, 'authorization', `Bearer ${everything.token}`],
    }),
    'an unknown token in small letters': ({ method }, path) => ({
      method,
      path,
      headers: ['authorization', `bearer ${unknownToken}`],
    }),
    'a real token for the other door': ({ method }, path) => ({
      method,
      path,
      headers: [...(isPage({ path }) ? bearer(everything) : cookie(everything)), 'origin', union.address],
    }),
    'a real token in the address': ({ method }, path) => ({
      method,
      path: `${path}?access_token=${everything.token}&token=${everything.token}`,
    }),
    'a real token in another scheme': ({ method }, path) => ({
      method,
      path,
      headers: [
        'authorization',
        `Basic ${everything.token}`,
        'x-authorization',
        `Bearer ${everything.token}`,
      ],
    }),
    'the address of the machine itself': ({ method }, path) => ({
      method,
      path,
      headers: [
        'x-forwarded-for',
        '127.0.0.1',
        'x-forwarded-host',
        'localhost',
        'forwarded',
        'for=127.0.0.1',
      ],
    }),
  };

  it.each(Object.keys(tricks))('runs nothing for a stranger: %s', async (name) => {
    const open = new Set(accessMatrix.filter(({ who }) => who === 'anyone').map(({ path }) => path));
    const ran: string[] = [];
    await forEach(accessMatrix, async (line) => {
      const answer = await sendRaw(union.address, tricks[name]!(line, addressOf(line)));
      const place = reached(answer);
      if (place && !open.has(place.replace(/^\w+ /, ''))) ran.push(`${line.method} ${line.path} as ${place}`);
      if (answer.status >= 500) ran.push(`${line.method} ${line.path} answered ${answer.status}`);
    });
    expect(ran).toEqual([]);
  });

  it('lets a form of another site change nothing', async () => {
    for (const line of accessMatrix.filter((each) => isPage(each) && each.method !== 'GET')) {
      for (const origin of ['https://elsewhere.example', 'null', null]) {
        const headers = [...cookie(everything), ...(origin ? ['origin', origin] : [])];
        const answer = await sendRaw(union.address, { ...line, path: addressOf(line), headers });
        expect([line.path, origin, reached(answer)]).toEqual([line.path, origin, undefined]);
      }
    }
  });
});

function may(who: Who, { token, role, scope }: Caller): boolean {
  if (who === 'anyone') return true;
  if (who === 'signed-in') return token !== null;
  return role !== null && (who.anywhere.includes(role) || (scope === 'union' && who.ofUnion.includes(role)));
}

function isPage({ path }: { path: string }): boolean {
  return !path.startsWith('/api/');
}

function addressOf({ path }: Route): string {
  return path.replace(/:\w+/g, () => randomUUID()).replace('*', 'anything');
}

const bearer = ({ token }: Caller): string[] => (token ? ['authorization', `Bearer ${token}`] : []);
const cookie = ({ token }: Caller): string[] => (token ? ['cookie', `session=${token}`] : []);

function call(line: Route, caller: Caller): Promise<RawAnswer> {
  const headers = isPage(line) ? [...cookie(caller), 'origin', union.address] : bearer(caller);
  return sendRaw(union.address, { method: line.method, path: addressOf(line), headers });
}

function reached({ headers }: RawAnswer): string | undefined {
  return headers[reachedHeader] as string | undefined;
}

function codeOf({ text }: RawAnswer): unknown {
  return (JSON.parse(text) as { code: unknown }).code;
}

/** All that the asker sees, but for the clock and the address that they typed themselves. */
function seen({ status, headers, text }: RawAnswer, { path }: Route): string {
  const told = Object.entries(headers).filter(
    ([name]) => !['date', 'content-length', reachedHeader].includes(name),
  );
  return JSON.stringify({ status, told, text: text.replaceAll(path, '') });
}

/** Some at a time: a connection each for thousands at once would be refused. */
async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}
