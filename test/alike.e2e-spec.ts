import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { roles } from '../src/shared/actor.js';
import { accessMatrix, type Line, type Who } from './support/access-matrix.js';
import { type ForeignRows, foreignRows } from './support/foreign-rows.js';
import { exampleOf, type Operation, operationsOf } from './support/operations.js';
import { putOnMap } from './support/places.js';
import { Statements } from './support/statements.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

/** What an id in an address is an id of: the first that fits. */
const things: readonly [RegExp, string][] = [
  [/\/invitations\/:id|\/p\/in\/:id/, 'invitation'],
  [/\/passkeys\/:id/, 'passkey'],
  [/\/corrections\/:id|\/p\/co\/:id/, 'correction'],
  [/\/exports\/:id|\/p\/ex\/:id/, 'export'],
  [/\/notices\/:id|\/put-away\/:id/, 'notice'],
  [/\/sessions\/:id|\/p\/s\/:id/, 'session'],
  [/\/recoveries\/:id|\/p\/rc\/:id/, 'recovery'],
  [/\/proposals\/:id|\/p\/pr\/:id/, 'proposal'],
  [/\/delegate-credentials\/:id/, 'credential'],
  [/\/delegate-reports\/:id|\/p\/rp\/:id/, 'report'],
  [/\/remittances\/:id|\/p\/rm\/:id/, 'remittance'],
  [/\/branches\/:id|\/p\/br\/:id/, 'branch'],
  [/\/membership-events\/:id/, 'membershipEvent'],
  [/\/bank-lines\/:id|\/p\/bk\/:id/, 'bankLine'],
  [/\/ledger\/entries\/:id|\/p\/le\/:id/, 'entry'],
  [/\/worker-imports\/:id/, 'workerImport'],
  [/\/payments\/:id/, 'payment'],
  [/\/in-person\/:id|\/p\/nt\/all\/:id/, 'inPerson'],
  [/\/drives\/:id|\/p\/dr\/:id/, 'drive'],
  [/\/meetings\/:id|\/p\/mt\/:id/, 'meeting'],
  [/\/standing-rolls\/:id|\/p\/ro\/:id/, 'roll'],
  [/\/workers\/:id|\/p\/mb\/:id/, 'worker'],
  [/\/jobs\/:id/, 'job'],
  [/\/wage-surveys\/:id|\/p\/w\/:id/, 'survey'],
  [/\/employers\/:id/, 'employer'],
  [/\/sites\/:id/, 'site'],
  [/\/job-classes\/:id/, 'jobClass'],
  [/\/funding-programmes\/:id/, 'programme'],
  [/\/map-imports\/:id/, 'mapImport'],
  [/\/book-imports\/:id|\/p\/bo\/:id/, 'bookImport'],
  [/\/(certifications|headcounts|posted-rates|posted-benefits)\/:id/, 'fact'],
];

/** What belongs to a thing in the same address. */
const parts: readonly [RegExp, string][] = [
  [/\/contact-imports\/:importId|\/l\/:importId/, 'contactImport'],
  [/\/:importId/, 'surveyImport'],
  [/\/:aliasId/, 'alias'],
  [/\/:questionId/, 'question'],
  [/\/:workId/, 'work'],
  [/\/attendances\/:workerId/, 'attendee'],
  [/\/:slipId/, 'slip'],
  [/\/:scanId/, 'scan'],
  [/\/:cardId/, 'card'],
  [/\/:placeId/, 'drivePlace'],
  [/\/:conversationId/, 'conversation'],
  [/\/:assessmentId/, 'assessment'],
  [/\/:structureTestId/, 'structureTest'],
  [/\/:(contactId|otherId)/, 'contact'],
];

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

const someId = randomUUID();
const forms: Record<string, Record<string, string>> = {
  '/p/co/:id': { text: 'Done.' },
  '/p/mb/:id/t': { branchId: someId, on: '2026-11-21' },
  '/p/mb/:id/w': { what: 'left', on: '2026-11-21' },
  '/p/mb/:id/l': { situation: 'student' },
  '/p/mb/:id/v': { eventId: someId, reason: 'No.' },
  '/p/mb/:id/s': { fromOn: '2026-11-21', untilOn: '2026-11-22', reason: 'No.' },
  '/p/mb/:id/u': { eventId: someId, reason: 'No.' },
  '/p/dr/:id/k/s': { stage: 'mapping', beganOn: '2026-11-21' },
  '/p/dr/:id/k/e': { low: '1', high: '2', estimatedOn: '2026-11-21' },
  '/p/dr/:id/k/b': { branchId: someId, decidedOn: '2026-11-21' },
  '/p/dr/:id/k/t': { name: 'Anywhere' },
  '/p/dr/:id/k/u': { siteId: someId },
  '/p/dr/:id/k/m': { month: '2026-11', text: 'Quiet.' },
  '/p/dr/:id/k/n': { signInName: 'somebody', role: 'organizer' },
  '/p/dr/:id/k/r': { mandateId: someId, decision: 'None.' },
  '/p/dr/:id/k/w': { publicName: 'Anybody' },
  '/p/dr/:id/k/q': { sure: 'true' },
  '/p/dr/:id/k/l': { sure: 'true' },
  '/p/mt/:id': { version: '1', meetsOn: '2026-11-21', place: 'Here' },
  '/p/mt/:id/here': { workerId: someId },
  '/p/mt/:id/gone': { workerId: someId },
  '/p/mt/:id/d': { text: 'Agreed.', votesFor: '1', votesAgainst: '0', abstained: '0' },
  '/p/dr/:id/s/w': { english: 'Words', french: 'Mots' },
  '/p/dr/:id/s/p/:contactId': { signedOn: '2026-11-21' },
  '/p/dr/:id/s/p/:contactId/s': { language: 'en', wordingVersion: '1', typedName: 'Ana' },
  '/p/dr/:id/s/c/:cardId/r': { revokedOn: '2026-11-21' },
  '/p/dr/:id/c': { name: 'Ana' },
  '/p/dr/:id/c/m': { kind: 'department', name: 'Kits' },
  '/p/dr/:id/c/:contactId/w': { otherId: someId, pairing: 'same' },
  '/p/dr/:id/c/:contactId': { name: 'Ana', version: '1' },
  '/p/dr/:id/l/:importId/lines/:line': { decision: 'leave' },
  '/p/br/:id': { name: 'Anew', version: '1' },
  '/p/rc/:id': { mark: 'KTRWBD' },
  '/p/pr/:id/a': { sure: 'true' },
  '/p/pr/:id/r': { reason: 'No.' },
  '/p/w/:id/f/:importId/rows/:line': { decision: 'accept' },
  '/p/rp/:id/a': { sure: 'true' },
  '/p/rp/:id/q': { text: 'Which?' },
  '/p/rp/:id/q/:questionId': { text: 'This.' },
  '/p/w/:id/closing': { understood: 'true' },
};

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
