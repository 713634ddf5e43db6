import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Programme {
  id: string;
  code: string;
  name: string;
  fundedWork: { id: string; employer: string | null; site: string | null; jobClass: string | null }[];
}

describe('funding programmes', () => {
  let union: TestUnion;
  let secretary: Person;
  let steward: Person;
  let ids: { employerId: string; siteId: string; jobClassId: string };
  const add = (path: string, body: unknown) => secretary.post<Programme>(`/api/v1/${path}`, body);
  const names = async (query: string): Promise<string[]> =>
    (await steward.get<{ items: Programme[] }>(`/api/v1/funding-programmes?${query}`)).body.items.map(
      ({ name }) => name,
    );

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    steward = await union.person('sasha', ['steward']);
    const employerId = (await add('employers', { name: 'Harbour Street Health' })).body.id;
    const siteId = (await add('sites', { name: 'East end', employerId })).body.id;
    ids = { employerId, siteId, jobClassId: (await add('job-classes', { name: 'Outreach worker' })).body.id };
    for (const [name, startsOn, endsOn] of [
      ['Peer outreach fund', '2025-04-01', '2027-03-31'],
      ['Overdose response', null, '2026-12-31'],
      ['Core grant', '2020-01-01', null],
    ]) {
      await add('funding-programmes', { name, funder: 'City of Example', startsOn, endsOn });
    }
  });
  afterAll(() => union.end());

  it('lists those that end first before the others, and those that end before a day', async () => {
    expect(await names('')).toEqual(['Overdose response', 'Peer outreach fund', 'Core grant']);
    expect(await names('endsBefore=2027-03-31')).toEqual(['Overdose response']);
    expect(await names('on=2025-01-01')).toEqual(['Overdose response', 'Core grant']);
    expect(await names('on=2027-03-31')).toEqual(['Peer outreach fund', 'Core grant']);
    expect(await names('search=CITY of')).toHaveLength(3);
    const first = await steward.get<{ items: Programme[]; next: string }>(
      '/api/v1/funding-programmes?limit=2',
    );
    expect(await names(`limit=2&after=${first.body.next}`)).toEqual(['Core grant']);
  });

  it('says what a programme pays, and finds it by the work', async () => {
    const { body } = await add('funding-programmes', { name: 'Kit fund', funder: 'Ministry' });
    const path = `funding-programmes/${body.id}/funded-work`;
    const made = await add(path, ids);
    expect(made).toMatchObject({
      status: 201,
      body: {
        version: 2,
        fundedWork: [{ employer: 'Harbour Street Health', site: 'East end', jobClass: 'Outreach worker' }],
      },
    });
    expect((await add(path, ids)).body.code).toBe('fact.exists');
    expect((await add(path, {})).body.code).toBe('programme.work_missing');
    expect((await add(path, { siteId: ids.siteId, jobClassId: ids.jobClassId })).body.code).toBe(
      'place.unknown',
    );
    expect(await names(`siteId=${ids.siteId}`)).toEqual(['Kit fund']);
    expect(await names(`jobClassId=${ids.jobClassId}&employerId=${ids.employerId}`)).toEqual(['Kit fund']);
    const removal = await secretary.send('DELETE', `/api/v1/job-classes/${ids.jobClassId}`);
    expect(removal.body).toMatchObject({ code: 'entry.in_use', dependents: [{ noun: 'funded_work' }] });
    const work = `/api/v1/${path}/${made.body.fundedWork[0]!.id}`;
    expect((await steward.send('DELETE', work)).status).toBe(404);
    expect((await secretary.send('DELETE', work)).status).toBe(204);
    expect((await secretary.send('DELETE', `/api/v1/funding-programmes/${body.id}`)).status).toBe(204);
    const log = await union.db.query<{ action: string }[]>(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [body.id],
    );
    expect(log.map(({ action }) => action)).toEqual([
      'funding_programme.added',
      'funding_programme.work_added',
      'funding_programme.work_removed',
      'funding_programme.removed',
    ]);
  });

  it('extends a grant, but never ends it before it starts nor names it twice', async () => {
    const { body } = await add('funding-programmes', {
      name: 'Winter fund',
      funder: 'City of Example',
      startsOn: '2026-01-01',
      endsOn: '2026-03-31',
    });
    const correct = (changes: unknown, version: number) =>
      secretary.send<Programme>('PATCH', `/api/v1/funding-programmes/${body.id}`, changes, {
        'if-match': `"${version}"`,
      });
    expect((await correct({ endsOn: '2027-03-31' }, 1)).body).toMatchObject({
      endsOn: '2027-03-31',
      version: 2,
    });
    expect((await correct({ endsOn: '2025-12-31' }, 2)).body.code).toBe('period.reversed');
    expect((await correct({ name: 'core GRANT' }, 2)).body.code).toBe('programme.exists');
    expect((await correct({ name: 'Winter' }, 1)).status).toBe(412);
    const again = { name: 'WINTER fund', funder: 'city of example' };
    expect((await add('funding-programmes', again)).body.code).toBe('programme.exists');
    expect((await steward.post('/api/v1/funding-programmes', again)).status).toBe(404);
  });
});
