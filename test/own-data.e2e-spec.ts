import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PersonalTables } from '../src/workers/index.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const mine = '/api/v1/me/data';

interface Part {
  table: string;
  rows: Record<string, unknown>[];
  withheld: Record<string, string>;
}

describe('my own data', () => {
  let union: TestUnion;
  let secretary: Person;
  let member: Person;
  const partOf = async (person: Person, table: string): Promise<Part> => {
    const { body } = await person.get<{ tables: Part[] }>(mine);
    return body.tables.find((part) => part.table === table)!;
  };
  const change = async (person: Person, method: string, path: string, body: object): Promise<void> => {
    const { body: read } = await person.get(path);
    const answer = await person.send(method, path, body, { 'if-match': `"${String(read['version'])}"` });
    if (answer.status !== 200) throw new Error(answer.text);
  };

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('secretary', ['secretary']);
    member = await union.person('member');
  });
  afterAll(() => union.end());

  it('shows what I wrote and what was written about me, opened', async () => {
    await change(member, 'PATCH', '/api/v1/me/profile', { legalName: 'Legal Robin', phone: '416 555 0100' });
    await change(secretary, 'PUT', `/api/v1/workers/${member.workerId}/notes`, { text: 'Prefers mornings.' });
    const { rows } = await partOf(member, 'workers');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: member.workerId,
      chosenName: 'member',
      legalName: 'Legal Robin',
      phone: '416 555 0100',
      notes: 'Prefers mornings.',
    });
  });

  it('names who looked, and shows no secret of the sign-in', async () => {
    const entries = await partOf(member, 'audit_entries');
    expect(entries.rows.map(({ action, worker }) => [action, worker])).toContainEqual([
      'worker.changed',
      'secretary',
    ]);
    const { rows, withheld } = await partOf(member, 'accounts');
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty('passphraseHash');
    expect(withheld['passphraseHash']).toBe('a hash of the passphrase');
  });

  it('is for nobody without a record', async () => {
    expect((await union.stranger.get(mine)).status).toBe(401);
  });

  it('holds every canary of one’s own and none of another’s, in a union made at random', async () => {
    const people = await randomUnion(union, secretary);
    for (const { person, own } of people) {
      const { text, status } = await person.get(mine);
      expect(status).toBe(200);
      const missing = own.filter((canary) => !text.includes(canary));
      const foreign = people
        .flatMap((other) => (other.person === person ? [] : other.own))
        .filter((canary) => text.includes(canary));
      expect({ missing, foreign }).toEqual({ missing: [], foreign: [] });
    }
  });
});

describe('the list of what is kept of people', () => {
  let union: TestUnion;
  let tables: PersonalTables;
  const query = <Row>(sql: string): Promise<Row[]> => union.db.query<Row[]>(sql);

  beforeAll(async () => {
    union = await startUnion();
    tables = union.app.get(PersonalTables);
  });
  afterAll(() => union.end());

  it('names every table that can be reached from a worker, or says why it is apart', async () => {
    const reached = await reachable(query);
    const declared = [...tables.all(), ...tables.apart()].map(({ table }) => table);
    expect(reached.filter((table) => !declared.includes(table))).toEqual([]);
    expect(declared.filter((table) => !reached.includes(table))).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('shows every column, or says why not', async () => {
    const columns = await query<{ table_name: string; column_name: string }>(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const wrong = tables.all().flatMap(({ table, shows, sealed = {}, withheld }) => {
      const known = [shows, sealed, withheld].flatMap((part) => Object.keys(part));
      const there = columns
        .filter(({ table_name }) => table_name === table)
        .map(({ column_name }) => column_name);
      return [
        ...there.filter((column) => known.filter((each) => each === column).length !== 1),
        ...known.filter((column) => !there.includes(column)),
      ].map((column) => `${table}.${column}`);
    });
    expect(wrong).toEqual([]);
  });

  it('says of every column that points at a worker what merging does with it', async () => {
    const pointing = await query<{ table: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'workers'::regclass`,
    );
    const known = tables
      .all()
      .flatMap(({ table, moves = [], stays = {} }) =>
        [...moves, ...Object.keys(stays)].map((column) => `${table}.${column}`),
      );
    expect(
      pointing.map(({ table, column }) => `${table}.${column}`).filter((each) => !known.includes(each)),
    ).toEqual([]);
  });
});

/** Tables with a foreign key that leads to workers, by however many steps, or with a column that holds people. */
async function reachable(query: <Row>(sql: string) => Promise<Row[]>): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `WITH RECURSIVE reached AS (
       SELECT 'workers'::regclass::oid AS id
       UNION SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
           AND format_type(a.atttypid, a.atttypmod) IN ('uuid', 'uuid[]')
           AND a.attname ~ '(^|_)(worker|person|persons|account|workers|accounts)(_ids?)?$|_by$'
       UNION SELECT k.conrelid FROM pg_constraint k JOIN reached r ON k.confrelid = r.id WHERE k.contype = 'f'
     ) SELECT id::regclass::text AS name FROM reached ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

interface Somebody {
  person: Person;
  own: string[];
}

/** People with jobs, contacts, notes, corrections, and looking at each other; every word of each is a canary. */
async function randomUnion(union: TestUnion, secretary: Person): Promise<Somebody[]> {
  const count = process.env['TEST_LONG'] ? 40 : 6;
  const word = (): string => `canary${randomUUID().replaceAll('-', '')}`;
  const employer = (await secretary.post('/api/v1/employers', { name: 'Harbour Health' })).body['id'];
  const jobClassId = (await secretary.post('/api/v1/job-classes', { name: 'outreach worker' })).body['id'];
  const people: Somebody[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = word();
    people.push({ person: await union.person(name), own: [] });
  }
  const accepted = (answer: { status: number; text: string }): void => {
    if (answer.status >= 300) throw new Error(answer.text);
  };
  for (const { person, own } of people) {
    const [pronouns, legalName, phone, notes, coveredBy, text] = Array.from({ length: 6 }, word) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    accepted(
      await person.send('PATCH', '/api/v1/me/profile', { pronouns, legalName, phone }, { 'if-match': '"1"' }),
    );
    const path = `/api/v1/workers/${person.workerId}`;
    accepted(await secretary.send('PUT', `${path}/notes`, { text: notes }, { 'if-match': '"2"' }));
    const job = {
      employerId: employer,
      jobClassId,
      kind: 'employed',
      fromOn: '2026-01-01',
      covered: true,
      coveredBy,
    };
    accepted(await secretary.post(`${path}/jobs`, job));
    accepted(await person.post('/api/v1/me/corrections', { what: 'jobs', text }));
    own.push(person.signInName, pronouns, legalName, phone, notes, coveredBy, text);
    const other = people[Math.floor(Math.random() * people.length)]!;
    accepted(await secretary.get(`/api/v1/workers/${other.person.workerId}`));
  }
  accepted(await secretary.get('/api/v1/workers'));
  accepted(await secretary.get('/api/v1/corrections'));
  return people;
}
