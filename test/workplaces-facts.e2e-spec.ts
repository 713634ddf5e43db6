import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Fact {
  id: string;
  code: string;
  version: number;
  [field: string]: unknown;
}

interface List {
  items: Fact[];
  next: string | null;
}

describe('what employers made known', () => {
  let union: TestUnion;
  let organizer: Person;
  let steward: Person;
  let member: Person;
  let places: { employerId: string; otherId: string; siteId: string; jobClassId: string };
  const add = (path: string, body: unknown) => organizer.post<Fact>(`/api/v1/${path}`, body);
  const patch = (path: string, body: unknown, version = 1) =>
    organizer.send<Fact>('PATCH', `/api/v1/${path}`, body, { 'if-match': `"${version}"` });
  const list = async (path: string): Promise<Fact[]> =>
    (await steward.get<List>(`/api/v1/${path}`)).body.items;

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('olive', ['organizer']);
    steward = await union.person('sasha', ['steward']);
    member = await union.person('robin');
    const employerId = (await add('employers', { name: 'Harbour Street Health' })).body.id;
    places = {
      employerId,
      otherId: (await add('employers', { name: 'Lantern House' })).body.id,
      siteId: (await add('sites', { name: 'East end', employerId })).body.id,
      jobClassId: (await add('job-classes', { name: 'Kit maker' })).body.id,
    };
  });
  afterAll(() => union.end());

  const rate = (changes: Record<string, unknown> = {}) => ({
    employerId: places.employerId,
    jobClassId: places.jobClassId,
    amount: '10.00',
    basis: 'shift',
    hours: '3',
    postedOn: '2026-03-01',
    source: 'job advert',
    ...changes,
  });

  it('computes the hourly wage of ten dollars for three hours', async () => {
    const made = await add('posted-rates', rate());
    expect(made).toMatchObject({
      status: 201,
      body: { amount: '10.00', hours: '3', hourly: '3.3333', assumedHours: null, jobClass: 'Kit maker' },
    });
    const assumed = await add('posted-rates', rate({ amount: '38000', basis: 'year', hours: null }));
    expect(assumed.body).toMatchObject({ hourly: '18.2692', assumedHours: '40', hours: null });
    const log = await union.db.query<{ action: string; capacity: string }[]>(
      'SELECT action, capacity FROM audit_entries WHERE subject_id = $1',
      [made.body.id],
    );
    expect(log).toEqual([{ action: 'posted_rate.added', capacity: 'organizer' }]);
    await organizer.send('DELETE', `/api/v1/posted-rates/${assumed.body.id}`);
  });

  it('refuses a shift of unknown length, a day to come, a place elsewhere, and the same twice', async () => {
    const cases: [Record<string, unknown>, number, string][] = [
      [{ hours: null }, 422, 'pay.hours_missing'],
      [{ hours: '25' }, 422, 'hours.out_of_range'],
      [{ amount: '0' }, 422, 'pay.zero'],
      [{ amount: '12,50' }, 400, 'request.invalid'],
      [{ postedOn: '2026-11-22' }, 422, 'fact.day_ahead'],
      [{ employerId: places.otherId, siteId: places.siteId }, 422, 'place.unknown'],
      [{ jobClassId: places.siteId }, 422, 'place.unknown'],
      [{}, 409, 'fact.exists'],
    ];
    for (const [changes, status, code] of cases) {
      expect(await add('posted-rates', rate(changes))).toMatchObject({ status, body: { code } });
    }
  });

  it('corrects a rate and its hourly wage, once for each reading of it', async () => {
    const { body } = await add('posted-rates', rate({ source: 'offer letter' }));
    const corrected = await patch(`posted-rates/${body.id}`, { hours: '2.5' });
    expect(corrected).toMatchObject({ status: 200, body: { hourly: '4.00', amount: '10.00', version: 2 } });
    expect(corrected.headers.get('etag')).toBe('"2"');
    expect((await patch(`posted-rates/${body.id}`, { hours: '2' })).status).toBe(412);
    expect(await patch(`posted-rates/${body.id}`, { hours: null }, 2)).toMatchObject({
      status: 422,
      body: { code: 'pay.hours_missing' },
    });
    const double = await patch(`posted-rates/${body.id}`, { hours: '3', source: 'job advert' }, 2);
    expect(double).toMatchObject({ status: 409, body: { code: 'fact.exists' } });
    expect((await member.get(`/api/v1/posted-rates/${body.id}`)).status).toBe(404);
    expect((await steward.send('DELETE', `/api/v1/posted-rates/${body.id}`)).status).toBe(404);
    expect((await organizer.send('DELETE', `/api/v1/posted-rates/${body.id}`)).status).toBe(204);
    expect((await patch(`posted-rates/${body.id}`, { hours: '3' }, 2)).status).toBe(404);
  });

  it('shows on a day the rates in force, by place, search and page', async () => {
    await add('posted-rates', rate({ amount: '15', basis: 'hour', hours: null, postedOn: '2026-05-01' }));
    await add('posted-rates', rate({ siteId: places.siteId, postedOn: '2026-02-01' }));
    await add('posted-rates', rate({ employerId: places.otherId, postedOn: '2026-04-01' }));
    const hourly = async (query: string) => (await list(`posted-rates?${query}`)).map(({ hourly }) => hourly);
    const here = `employerId=${places.employerId}`;
    expect(await hourly(`${here}&on=2026-04-30`)).toEqual(['3.3333', '3.3333']);
    expect(await hourly(`${here}&on=2026-05-01`)).toEqual(['15.00', '3.3333']);
    expect(await hourly(`${here}&on=2026-01-01`)).toEqual([]);
    expect(await hourly(`siteId=${places.siteId}`)).toEqual(['3.3333']);
    expect(await hourly('search=lantern')).toEqual(['3.3333']);
    expect(await hourly('search=east END')).toEqual(['3.3333']);
    const all = await list(`posted-rates?jobClassId=${places.jobClassId}`);
    const first = await steward.get<List>('/api/v1/posted-rates?limit=3');
    const second = await steward.get<List>(`/api/v1/posted-rates?limit=3&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(all);
    expect(all.map(({ postedOn }) => postedOn)).toEqual([
      '2026-05-01',
      '2026-04-01',
      '2026-03-01',
      '2026-02-01',
    ]);
  });

  it('keeps what is said of benefits, the latest word counting', async () => {
    const { employerId } = places;
    const benefit = {
      employerId,
      benefit: 'dental',
      offered: false,
      postedOn: '2025-01-01',
      source: 'handbook',
    };
    const made = await add('posted-benefits', benefit);
    expect(made).toMatchObject({ status: 201, body: { benefit: 'dental', offered: false, jobClass: null } });
    await add('posted-benefits', { ...benefit, offered: true, postedOn: '2026-01-01' });
    expect((await list('posted-benefits?on=2025-06-01')).map(({ offered }) => offered)).toEqual([false]);
    expect((await list('posted-benefits?on=2026-06-01')).map(({ offered }) => offered)).toEqual([true]);
    expect((await add('posted-benefits', { ...benefit, benefit: 'yacht' })).status).toBe(400);
    expect((await patch(`posted-benefits/${made.body.id}`, { offered: true })).body).toMatchObject({
      offered: true,
      version: 2,
    });
  });

  it('keeps headcounts as numbers or low estimates', async () => {
    const count = {
      employerId: places.employerId,
      siteId: places.siteId,
      people: 24,
      kind: 'at-least',
      countedOn: '2026-01-15',
      source: 'staff list',
    };
    const made = await add('headcounts', count);
    expect(made).toMatchObject({ status: 201, body: { people: 24, kind: 'at-least', site: 'East end' } });
    expect((await add('headcounts', count)).body.code).toBe('fact.exists');
    expect((await add('headcounts', { ...count, people: -1 })).status).toBe(400);
    expect((await patch(`headcounts/${made.body.id}`, { people: 26, kind: 'exact' })).body).toMatchObject({
      people: 26,
      kind: 'exact',
      countedOn: '2026-01-15',
    });
  });

  it('knows where another union is certified, and until when', async () => {
    const certified = {
      employerId: places.employerId,
      unionName: 'Local 999',
      bargainingUnit: 'all employees save peer workers',
      fromOn: '2019-04-01',
      source: 'labour board',
    };
    const made = await add('certifications', certified);
    expect(made).toMatchObject({ status: 201, body: { untilOn: null, siteId: null } });
    const path = `certifications/${made.body.id}`;
    expect((await patch(path, { untilOn: '2019-03-31' })).body.code).toBe('period.reversed');
    expect((await patch(path, { untilOn: '2024-03-31' })).body).toMatchObject({ untilOn: '2024-03-31' });
    expect(await list('certifications?on=2024-03-31')).toHaveLength(1);
    expect(await list('certifications?on=2024-04-01')).toHaveLength(0);
    expect((await patch(path, { untilOn: null }, 2)).body).toMatchObject({ untilOn: null });
  });
});
