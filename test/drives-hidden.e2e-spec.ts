import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuditService, SealingService } from '../src/audit/index.js';
import { asProgram } from '../src/database/reach.js';
import { type Role, roles, type ScopeKind } from '../src/shared/actor.js';
import { accessMatrix } from './support/access-matrix.js';
import { accepted, approve } from './support/carrying-out.js';
import { openDrive, type OpenedDrive } from './support/drives.js';
import { randomFrom } from './support/fuzzing.js';
import { branchOf } from './support/members.js';
import { exampleOf, type Operation, operationsOf } from './support/operations.js';
import { putOnMap } from './support/places.js';
import { Statements } from './support/statements.js';
import { type Twin, twinOf } from './support/twin-union.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const accounts = process.env['TEST_LONG'] ? 40 : 4;

/** The length of the log, and its hash. */
const lengthOfLog = /^\/(api\/v1\/log-(blocks|anchor)|p\/lg)$/;

/** Once a minute, whatever is asked. */
const touch = /^UPDATE sessions SET last_used_at/;

interface Held {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string;
}

/** The same union twice, with the same people: in one of the two, three of them are in a hidden drive. */
describe('outside of a hidden drive', () => {
  const statements = new Statements();
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const people: Person[] = [];
  let union: TestUnion;
  let twin: Twin;
  let drive: OpenedDrive;
  let operations: Operation[];
  let proposals: string[];

  const randomMandate = (places: Record<string, string>): Role | Held => {
    const role = pick(roles);
    const scopeKind = pick(['union', 'union', 'branch', 'site', 'drive'] as const);
    return scopeKind === 'union' ? role : { role, scopeKind, scopeId: places[scopeKind]! };
  };

  beforeAll(async () => {
    union = await startUnion({}, (app) => statements.watch(app));
    const site = await putOnMap(union, { employer: 'Depot', site: 'Yard', jobClass: 'Driver' });
    const places = { branch: await branchOf(union, 'East side'), site: site.siteId, drive: randomUUID() };
    for (let number = 0; number < accounts; number += 1) {
      const held = Array.from({ length: Math.floor(random() * 4) }, () => randomMandate(places));
      people.push(await union.person(`account ${number}`, [...new Set(held)]));
    }
    const one = await union.person('all offices', roles);
    people.push(one, await union.person('a member'));
    const inside: Person[] = [];
    for (const name of ['proposing', 'approving']) inside.push(await union.person(name, ['custodian']));
    for (const name of ['first', 'second', 'third']) inside.push(await union.person(name));
    operations = operationsOf((await one.get('/api/openapi.json')).body);
    twin = await twinOf(union, (app) => statements.watch(app));
    drive = await openDrive(union, { name: 'juniper', siteIds: [site.siteId], people: inside });
    proposals = await work(drive, one);
    // days went by in a moment: both seal what waits, instead of one of them a few seconds later
    for (const { app } of [union, twin]) await asProgram(() => app.get(SealingService).seal());
  }, 120_000);
  afterAll(async () => {
    statements.end();
    await twin.end();
    await union.end();
  });

  /** What a committee does, also with regard to somebody outside. @returns what waits and what was decided in it */
  async function work({ id, path, committee }: OpenedDrive, outside: Person): Promise<string[]> {
    const [first, second, third] = committee;
    const ask = async (what: string, body: object): Promise<string> =>
      accepted(await first.post<{ id: string }>(`${path}/${what}`, body)).id;
    const given = await ask('mandates', { workerId: third.workerId, role: 'organizer' });
    await approve(second, given);
    const waiting = await ask('mandates', { workerId: outside.workerId, role: 'organizer' });
    const publication = await ask('publication', { publicName: 'Depot workers' });
    accepted(await first.post(`${path}/stages`, { stage: 'mapping', beganOn: '2026-11-21' }));
    accepted(await first.post(`${path}/unit-estimates`, { low: 9, high: 12, estimatedOn: '2026-11-21' }));
    accepted(await first.post(`${path}/reports`, { month: '2026-11', text: 'Quiet.' }));
    await asProgram(() =>
      union.db.query(
        'INSERT INTO drive_contacts (id, drive_id, worker_id, added_at) VALUES ($1, $2, $3, $4)',
        [randomUUID(), id, outside.workerId, union.clock.now()],
      ),
    );
    // somebody outside is read there: nothing of it reaches their log
    const read = {
      action: 'drive.committee_read',
      subjectId: id,
      persons: [outside.workerId],
      details: { drive: id },
    };
    await asProgram(() => union.app.get(AuditService).record(union.db.manager, union.operator, read));
    // until other offices may decide what was not decided
    union.clock.instant = new Date('2026-11-30T15:00:00Z');
    return [given, waiting, publication];
  }

  interface Asked {
    method: string;
    path: string;
    body?: object;
  }

  async function ask(address: string, person: Person, { method, path, body }: Asked): Promise<string[]> {
    const isPage = !path.startsWith('/api/');
    const headers = isPage
      ? ['cookie', `session=${person.token}`, 'origin', address]
      : ['authorization', `Bearer ${person.token}`];
    const type = isPage ? 'application/x-www-form-urlencoded' : 'application/json';
    const version = method === 'PATCH' ? ['if-match', '"1"'] : [];
    const { answer, statements: asked } = await statements.of(address, {
      ...{ method, path },
      headers: [...headers, ...version, ...(body ? ['content-type', type] : [])],
      ...(body ? { body: isPage ? '' : JSON.stringify(body) } : {}),
    });
    const text = answer.text
      .replaceAll(address, '')
      .replace(/name="key" value="[^"]*"/g, '')
      // whoever acts at all makes the log longer; how long it is says nothing of what was done
      .replace(/"log":\{[^}]*\}|<dd>[^<]*entries that wait[^<]*<|"freeBytes":\d+|\d+ MB/g, '');
    // what is asked at once comes in any order
    return [
      String(answer.status),
      String(answer.headers.location ?? ''),
      inAnyOrder(path, text),
      ...asked.filter((each) => !touch.test(each)).sort(),
    ];
  }

  function firstDifference(what: string, one: readonly string[], other: readonly string[]): string[] {
    const at = [...one, ...other].findIndex((_each, index) => one[index] !== other[index]);
    if (at < 0) return [];
    const [left = 'nothing', right = 'nothing'] = [one[at], other[at]];
    const from = Math.max(0, [...left].findIndex((letter, index) => letter !== right[index]) - 200);
    return [`${what}: ${left.slice(from, from + 500)} | ${right.slice(from, from + 500)}`];
  }

  const bodyFor = (method: string, path: string): object | undefined => {
    if (method === 'GET' || method === 'DELETE') return undefined;
    const described = operations.find(
      (each) => each.method === method && each.path.replace(/\{(\w+)\}/g, ':$1') === path,
    );
    return (described?.body ? exampleOf(described.body) : {}) as object;
  };

  it('every list and every page is the same as in the union without one, from the same statements', async () => {
    const views = ['waiting', 'mine', 'decided'].map((view) => `/api/v1/proposals?view=${view}`);
    const listed = accessMatrix
      .filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path) && !lengthOfLog.test(path))
      .map(({ path }) => path);
    // the records of those inside as well
    const records = drive.committee.flatMap(({ workerId }) => [
      ...['', '/contact', '/notes', '/standing'].map((part) => `/api/v1/workers/${workerId}${part}`),
      `/p/mb/${workerId}`,
    ]);
    const differs: string[] = [];
    for (const person of people) {
      for (const path of [...listed, ...views, ...records]) {
        const [here, there] = await Promise.all([
          ask(union.address, person, { method: 'GET', path }),
          ask(twin.address, person, { method: 'GET', path }),
        ]);
        differs.push(...firstDifference(`${person.signInName} ${path}`, here, there));
      }
    }
    expect({ seed, differs: differs.slice(0, 5) }).toEqual({ seed, differs: [] });
  }, 600_000);

  it('every address with its id answers as with an id of nothing', async () => {
    const absent = randomUUID();
    const differs: string[] = [];
    const lines = accessMatrix.filter(({ path }) => /\/drives\/:id|\/p\/dr\/:id/.test(path));
    expect(lines.length).toBeGreaterThan(10);
    for (const person of people) {
      for (const { method, path } of lines) {
        const body = bodyFor(method, path);
        const to = (id: string): Asked => ({
          method,
          path: path.replace(':id', id).replace(/:\w+/g, absent),
          ...(body ? { body } : {}),
        });
        const found = await ask(union.address, person, to(drive.id));
        const nothing = await ask(union.address, person, to(absent));
        const alike = found.map((each) => each.replaceAll(drive.id, absent));
        if (found[0] !== '404' && found[0] !== '400') differs.push(`${method} ${path}: ${found[0]}`);
        differs.push(...firstDifference(`${person.signInName} ${method} ${path}`, alike, nothing));
      }
      for (const id of proposals) {
        for (const [method, end, body] of [
          ['GET', '', null],
          ['DELETE', '', null],
          ['POST', '/approval', {}],
          ['POST', '/refusal', { reason: 'No.' }],
        ] as const) {
          const to = (one: string): Asked => ({
            ...{ method, path: `/api/v1/proposals/${one}${end}` },
            ...(body ? { body } : {}),
          });
          const found = await ask(union.address, person, to(id));
          const nothing = await ask(union.address, person, to(absent));
          differs.push(
            ...firstDifference(
              `${person.signInName} ${method} ${end}`,
              found.map((each) => each.replaceAll(id, absent)),
              nothing,
            ),
          );
        }
      }
    }
    expect({ seed, differs: differs.slice(0, 5) }).toEqual({ seed, differs: [] });
  }, 600_000);

  it('nothing of it is proposed in another drive’s or in nobody’s name', async () => {
    const payloads: [string, object][] = [
      ['drive-mandate', { workerId: people[0]!.workerId, role: 'committee' }],
      ['drive-recall', { mandateId: randomUUID(), decision: 'None.' }],
      ['drive-ending', {}],
      ['drive-publication', { publicName: 'Everybody' }],
    ];
    const absent = randomUUID();
    for (const person of people) {
      for (const [kind, payload] of payloads) {
        const propose = (driveId: string): Promise<string[]> =>
          ask(union.address, person, {
            ...{ method: 'POST', path: '/api/v1/proposals' },
            body: { kind, payload: { ...payload, driveId } },
          });
        const found = await propose(drive.id);
        expect(found[0]).toBe('404');
        expect(found).toEqual(await propose(absent));
      }
    }
  });
});

/** Rows of one's own data come by their time alone. */
function inAnyOrder(path: string, text: string): string {
  return path.endsWith('/me/data')
    ? text
        .split(/(?<=[>}])/)
        .sort()
        .join('')
    : text;
}
