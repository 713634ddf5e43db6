import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSource } from '../src/database/data-source.js';
import { asActor, asProgram, asNobody } from '../src/database/reach.js';
import type { Actor } from '../src/shared/actor.js';
import { putOnMap } from './support/places.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const requests = process.env['TEST_LONG'] ? 10_000 : 1_000;
const atOnce = 24;
const peopleCount = 12;

/** Each person's rows carry a mark that stands nowhere else. */
interface Marked {
  person: Person;
  mark: string;
  actor: Actor;
  /** marks that this person may see: a steward of a site, of whoever is there */
  may: Set<string>;
}

describe('many people at once on two connections', () => {
  let union: TestUnion;
  const people: Marked[] = [];

  beforeAll(async () => {
    union = await startUnion({ POOL_SIZE: '2' });
    const places = await Promise.all(
      ['North', 'South'].map((name) =>
        putOnMap(union, { employer: `Employer ${name}`, site: `Site ${name}`, jobClass: `Class ${name}` }),
      ),
    );
    for (let at = 0; at < peopleCount; at += 1) {
      const place = places[at % 2]!;
      const isSteward = at < 2;
      const held = isSteward
        ? [{ role: 'steward' as const, scopeKind: 'site' as const, scopeId: place.siteId }]
        : [];
      const mark = `mark${at}of`;
      const person = await union.person(`${mark} person`, held);
      await union.db.query(
        `INSERT INTO jobs (worker_id, employer_id, site_id, job_class_id, from_on, created_at)
         VALUES ($1, $2, $3, $4, '2026-01-01', now())`,
        [person.workerId, place.employerId, place.siteId, place.jobClassId],
      );
      const actor: Actor = {
        ...union.operator,
        workerId: person.workerId,
        mandates: held,
        capacity: isSteward ? 'steward' : 'self',
      };
      people.push({ person, mark, actor, may: new Set([mark]) });
    }
    for (const [at, { may }] of people.slice(0, 2).entries()) {
      for (const [other, { mark }] of people.entries()) if (other % 2 === at) may.add(mark);
    }
    // every member was read by the steward of their site, whose name so stands in their log
    for (const steward of people.slice(0, 2))
      expect((await steward.person.get('/api/v1/workers')).status).toBe(200);
    for (const [at, { may }] of people.entries()) may.add(people[at % 2]!.mark);
  });
  afterAll(() => union.end());

  const marksIn = (text: string): string[] => [...new Set(text.match(/mark\d+of/g) ?? [])];
  const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)]!;

  /** One request, or one piece of work on the pool itself; what it saw beyond what it may. */
  async function once({ person, mark, actor, may }: Marked): Promise<string[]> {
    const db = union.app.get(DataSource);
    const seen = async (): Promise<string> => {
      switch (randomInt(12)) {
        case 0:
          return (await person.get(`/api/v1/workers/${pick(people).person.workerId}`)).text;
        case 1:
          return (await person.get('/api/v1/workers?limit=50')).text;
        case 2:
          return (
            await person.send('PATCH', '/api/v1/me/profile', { pronouns: mark }, { 'if-match': '"999"' })
          ).text;
        case 3:
          return (await person.send('PATCH', '/api/v1/me/profile', { surprise: mark }, { 'if-match': '"1"' }))
            .text;
        case 4:
          return (await person.post('/api/v1/nothing', '{')).text;
        case 5:
          return await cancelled(person);
        case 6:
          return JSON.stringify(await asActor(actor, () => db.query('SELECT * FROM workers')));
        case 7:
          return await failing(db, actor);
        case 8:
          return JSON.stringify(
            await asNobody(() => db.query('SELECT * FROM workers, audit_entries')),
          ).replace('[]', '');
        case 9:
          return (await person.get('/api/v1/me/access-log')).text;
        default: {
          const { status, text } = await person.get('/api/v1/me/profile');
          return status === 200 && text.includes(mark) ? text : `mark999of was answered ${status}`;
        }
      }
    };
    return marksIn(await seen()).filter((found) => !may.has(found));
  }

  it(`bleed nothing into each other in ${requests} interleaved requests, cancelled, refused and failing ones among them`, async () => {
    const bled: string[] = [];
    let left = requests;
    const client = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const marked = pick(people);
        const beyond = await once(marked);
        if (beyond.length > 0) bled.push(`${marked.mark} saw ${beyond.join()}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    expect(bled).toEqual([]);
    const rows = await union.app.get(DataSource).query<unknown[]>('SELECT 1 FROM workers');
    expect(rows).toEqual([]);
  });

  async function cancelled(person: Person): Promise<string> {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), randomInt(8));
    return fetch(`${union.address}/api/v1/me/profile`, {
      headers: { authorization: `Bearer ${person.token}` },
      signal: abort.signal,
    }).then(
      (response) => response.text().catch(() => ''),
      () => '',
    );
  }

  /** Sees what it may, then fails in the middle, with its connection still in the transaction. */
  async function failing(db: DataSource, actor: Actor): Promise<string> {
    let seen = '';
    await asActor(actor, () =>
      db.transaction(async (tx) => {
        seen = JSON.stringify(await tx.query('SELECT chosen_name FROM workers'));
        if (randomInt(2) === 0) throw new Error('in the middle');
        await tx.query('SELECT 1 / 0');
      }),
    ).catch(() => undefined);
    return seen;
  }
});

describe('a connection that could not be told on whose behalf it works', () => {
  let union: TestUnion;
  let db: DataSource;

  beforeAll(async () => {
    union = await startUnion();
    await union.person('somebody');
    db = await dataSource({ url: union.databaseUrl, poolSize: 1, entities: [], migrations: [] }).initialize();
  });
  afterAll(async () => {
    await db.destroy();
    await union.end();
  });

  const backend = async (): Promise<number> =>
    (await asProgram(() => db.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid')))[0]!.pid;

  it('is thrown away and never used', async () => {
    const before = await backend();
    const untold: Actor = {
      ...union.operator,
      capacity: 'self',
      mandates: [{ role: 'organizer', scopeKind: 'site', scopeId: 'a\0b' }],
    };
    await expect(asActor(untold, () => db.query('SELECT FROM workers'))).rejects.toThrow();
    expect(await asNobody(() => db.query('SELECT FROM workers'))).toEqual([]);
    expect(await backend()).not.toBe(before);
  });

  it('is thrown away when somebody gave it back in a transaction, failed or not', async () => {
    for (const left of ['BEGIN', 'BEGIN; SELECT 1 / 0']) {
      const before = await backend();
      const runner = db.createQueryRunner();
      await asProgram(() => runner.connect());
      await runner.query(left).catch(() => undefined);
      await runner.release();
      await expect(asNobody(() => db.query('SELECT FROM workers'))).rejects.toThrow('transaction');
      expect(await asNobody(() => db.query('SELECT FROM workers'))).toEqual([]);
      expect(await backend()).not.toBe(before);
    }
  });

  it('is told anew when a server that was restarted ended it', async () => {
    const before = await backend();
    await union.db.query('SELECT pg_terminate_backend($1)', [before]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await asNobody(() => db.query('SELECT FROM workers'))).toEqual([]);
    expect((await asProgram(() => db.query<unknown[]>('SELECT FROM workers'))).length).toBe(1);
  });
});
