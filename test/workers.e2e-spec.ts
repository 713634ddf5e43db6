import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Place, putOnMap } from './support/places.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface WorkerBody {
  id: string;
  chosenName: string;
  pronouns: string | null;
  version: number;
  jobs: { id: string; employer: { name: string }; site: { name: string } | null; untilOn: string | null }[];
  [key: string]: unknown;
}
interface WorkerPage {
  items: WorkerBody[];
  next: string | null;
  [key: string]: unknown;
}

const absent = '00000000-0000-4000-8000-000000000000';

describe('workers', () => {
  let union: TestUnion;
  let harbour: Place;
  let river: Place;
  let secretary: Person;
  let steward: Person;
  let siteSteward: Person;
  let delegate: Person;

  const add = async (by: Person, name: string, place?: Place, more: object = {}): Promise<WorkerBody> => {
    const job = place ? { ...place, kind: 'employed', fromOn: '2026-01-05', ...more } : undefined;
    const answer = await by.post<WorkerBody>('/api/v1/workers', {
      chosenName: name,
      ...(job ? { job } : {}),
    });
    expect(answer.text).toContain('"version":1');
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const names = async (by: Person, query: string): Promise<string[]> =>
    (await by.get<WorkerPage>(`/api/v1/workers${query}`)).body.items.map(({ chosenName }) => chosenName);

  beforeAll(async () => {
    union = await startUnion();
    harbour = await putOnMap(union, { employer: 'Harbour', site: 'Pier', jobClass: 'Kit maker' });
    river = await putOnMap(union, { employer: 'River', site: 'Bend', jobClass: 'Outreach worker' });
    secretary = await union.person('sol', ['secretary']);
    steward = await union.person('sasha', ['steward']);
    siteSteward = await union.person('pier steward', [
      { role: 'steward', scopeKind: 'site', scopeId: harbour.siteId },
    ]);
    delegate = await union.person('dana', ['delegate']);
    await add(steward, 'Ève Harbour', harbour, { covered: true, coveredBy: 'Other Union' });
    await add(steward, 'Remy River', river, { covered: false, kind: 'volunteer' });
    await add(secretary, 'Una Without');
  });
  afterAll(() => union.end());

  it('are found by the secretary and a steward of the union, by name without accents or capitals', async () => {
    expect(await names(secretary, '?search=EVE')).toEqual(['Ève Harbour']);
    expect(await names(steward, '?search=without')).toEqual(['Una Without']);
    expect(await names(steward, '?search=%25')).toEqual([]);
    expect(await names(steward, '?search=_')).toEqual([]);
  });

  it('come page by page in one order, nobody twice, nobody left out', async () => {
    const whole = await names(secretary, '?limit=200');
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${String(next)}`;
      const { body } = await secretary.get<WorkerPage>(`/api/v1/workers?limit=2${after}`);
      seen.push(...body.items.map(({ chosenName }) => chosenName));
      next = body.next;
    } while (next !== null);
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(7);
  });

  it('are filtered by what must hold of one job on one day', async () => {
    expect(await names(steward, `?employerId=${harbour.employerId}`)).toEqual(['Ève Harbour']);
    expect(await names(steward, `?siteId=${river.siteId}&covered=false`)).toEqual(['Remy River']);
    expect(await names(steward, `?siteId=${river.siteId}&covered=true`)).toEqual([]);
    expect(await names(steward, `?jobClassId=${harbour.jobClassId}&on=2026-01-04`)).toEqual([]);
    expect((await steward.get('/api/v1/workers?covered=perhaps')).status).toBe(400);
    expect((await steward.get('/api/v1/workers?colour=red')).status).toBe(400);
  });

  it('outside a steward’s sites look absent, in every verb', async () => {
    const { body } = await steward.get<WorkerPage>('/api/v1/workers?search=remy');
    const remy = body.items[0]!;
    expect(await names(siteSteward, '')).toEqual(['Ève Harbour']);
    for (const id of [remy.id, absent, 'not-an-id']) {
      const asked = [
        siteSteward.get(`/api/v1/workers/${id}`),
        siteSteward.get(`/api/v1/workers/${id}/contact`),
        siteSteward.get(`/api/v1/workers/${id}/notes`),
        siteSteward.send('PATCH', `/api/v1/workers/${id}`, { chosenName: 'x' }, { 'if-match': '"1"' }),
        siteSteward.send('PUT', `/api/v1/workers/${id}/contact`, { phone: '1' }, { 'if-match': '"1"' }),
        siteSteward.send('PUT', `/api/v1/workers/${id}/notes`, { text: 'x' }, { 'if-match': '"1"' }),
        siteSteward.post(`/api/v1/workers/${id}/jobs`, {
          ...harbour,
          kind: 'employed',
          fromOn: '2026-01-01',
        }),
      ];
      const answers = await Promise.all(asked);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    }
  });

  it('are added by a steward of sites only at these sites', async () => {
    const without = await siteSteward.post('/api/v1/workers', { chosenName: 'New Person' });
    expect([without.status, without.body['code']]).toEqual([422, 'worker.job_needed']);
    const terms = { kind: 'employed', fromOn: '2026-11-01' };
    const elsewhere = await siteSteward.post('/api/v1/workers', {
      chosenName: 'New Person',
      job: { ...river, ...terms },
    });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.body['errors']).toMatchObject([{ field: 'siteId', code: 'job.site_unknown' }]);
    expect(await names(steward, '?search=new person')).toEqual([]);
    const made = await add(siteSteward, 'Pier Person', harbour, terms);
    expect(made.jobs).toMatchObject([{ employer: { name: 'Harbour' }, site: { name: 'Pier' } }]);
  });

  it.each(['organizer', 'treasurer', 'custodian', 'trustee', 'chair'] as const)(
    'are nothing a %s can see',
    async (role) => {
      const person = await union.person(`only ${role}`, [role]);
      expect((await person.get('/api/v1/workers')).status).toBe(404);
      expect((await person.get('/api/v1/worker-names')).status).toBe(404);
      expect((await person.post('/api/v1/workers', { chosenName: 'x' })).status).toBe(404);
    },
  );

  it('are names and nothing else to a delegate', async () => {
    expect((await delegate.get('/api/v1/workers')).status).toBe(404);
    const { body } = await delegate.get<WorkerPage>('/api/v1/worker-names?search=eve');
    expect(body.items.map((item) => Object.keys(item).sort())).toEqual([['chosenName', 'id']]);
  });

  it('see in their log everybody who saw them in a list, and only those shown', async () => {
    const first = await union.person('aaa first');
    const second = await union.person('aaa second');
    await secretary.get('/api/v1/workers?search=aaa&limit=1');
    const log = async (person: Person) =>
      ((await person.get('/api/v1/me/access-log')).body['items'] as { action: string; by: string }[]).filter(
        ({ action }) => action === 'worker.listed',
      );
    expect(await log(first)).toMatchObject([{ by: 'sol', capacity: 'secretary' }]);
    expect(await log(second)).toEqual([]);
  });

  it('are changed by one of two at once; the other is told', async () => {
    const worker = await add(steward, 'Two At Once');
    const change = (by: Person, chosenName: string) =>
      by.send<WorkerBody>(
        'PATCH',
        `/api/v1/workers/${worker.id}`,
        { chosenName },
        { 'if-match': `"${worker.version}"` },
      );
    const answers = await Promise.all([change(steward, 'One'), change(secretary, 'Other')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200)!;
    expect(won.headers.get('etag')).toBe('"2"');
    expect((await steward.get<WorkerBody>(`/api/v1/workers/${worker.id}`)).body.chosenName).toBe(
      won.body.chosenName,
    );
    const blind = await steward.send('PATCH', `/api/v1/workers/${worker.id}`, { chosenName: 'Blind' });
    expect([blind.status, blind.body['code']]).toEqual([412, 'entry.stale']);
  });

  it('keep their name when a change does not name it, and cannot lose it', async () => {
    const worker = await add(steward, 'Keeps Name');
    const path = `/api/v1/workers/${worker.id}`;
    const emptied = await steward.send('PATCH', path, { chosenName: null }, { 'if-match': '"1"' });
    expect(emptied.status).toBe(400);
    const changed = await steward.send<WorkerBody>(
      'PATCH',
      path,
      { pronouns: 'elle' },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toMatchObject({ chosenName: 'Keeps Name', pronouns: 'elle', version: 2 });
  });
});
