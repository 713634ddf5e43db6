import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Entry {
  id: string;
  name: string;
  aliases: { id: string; name: string }[];
  version: number;
}

describe('employers, sites and job classes', () => {
  let union: TestUnion;
  let organizer: Person;
  let steward: Person;
  let member: Person;
  const add = (path: string, body: unknown) => organizer.post<Entry & { code: string }>(path, body);
  const logged = async (id: string): Promise<string[]> =>
    (
      await union.db.query<{ action: string }[]>(
        'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id',
        [id],
      )
    ).map(({ action }) => action);

  beforeAll(async () => {
    union = await startUnion();
    organizer = await union.person('olive', ['organizer']);
    steward = await union.person('sasha', [
      { role: 'steward', scopeKind: 'site', scopeId: '5b0c7f0e-6f0a-4a60-8f43-8b8b8d9f5a11' },
    ]);
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  it('lets an organizer put an employer on the map and a steward of one site read it', async () => {
    const made = await add('/api/v1/employers', { name: 'Harbour Street Health' });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Harbour Street Health', aliases: [], version: 1 },
    });
    expect(made.headers.get('etag')).toBe('"1"');
    const read = await steward.get(`/api/v1/employers/${made.body.id}`);
    expect(read).toMatchObject({ status: 200, body: { name: 'Harbour Street Health' } });
    expect(await logged(made.body.id)).toEqual(['employer.added']);
  });

  it('hides the map from members and keeps stewards from writing', async () => {
    const { body } = await add('/api/v1/employers', { name: 'Lantern House' });
    expect((await member.get('/api/v1/employers')).status).toBe(404);
    expect((await member.get(`/api/v1/employers/${body.id}`)).status).toBe(404);
    expect((await steward.post('/api/v1/employers', { name: 'Elsewhere' })).status).toBe(404);
    expect((await steward.send('DELETE', `/api/v1/employers/${body.id}`)).status).toBe(404);
    expect((await union.stranger.get('/api/v1/employers')).status).toBe(401);
  });

  it('answers a malformed id like an absent one', async () => {
    expect((await organizer.get('/api/v1/sites/not-an-id')).body['code']).toBe('nothing.here');
    expect((await organizer.get('/api/v1/sites/5b0c7f0e-6f0a-4a60-8f43-8b8b8d9f5a11')).body['code']).toBe(
      'nothing.here',
    );
  });

  it('takes two spellings for one employer', async () => {
    const { body } = await add('/api/v1/employers', { name: 'Épicerie & Santé' });
    const again = await add('/api/v1/employers', { name: 'epicerie and sante' });
    expect(again).toMatchObject({ status: 409, body: { code: 'name.taken', takenBy: body.id } });
  });

  it('keeps the name before as another spelling, and refuses a change of something stale', async () => {
    const { body } = await add('/api/v1/job-classes', { name: 'Kit maker' });
    const path = `/api/v1/job-classes/${body.id}`;
    const corrected = await organizer.send<Entry>(
      'PATCH',
      path,
      { name: 'Harm reduction kit maker' },
      {
        'if-match': '"1"',
      },
    );
    expect(corrected.body).toMatchObject({
      name: 'Harm reduction kit maker',
      aliases: [{ name: 'Kit maker' }],
      version: 2,
    });
    for (const headers of [{ 'if-match': '"1"' }, {} as Record<string, string>]) {
      const stale = await organizer.send('PATCH', path, { name: 'Packer' }, headers);
      expect(stale).toMatchObject({ status: 412, body: { code: 'entry.stale' } });
    }
    expect(await logged(body.id)).toEqual(['job_class.added', 'job_class.corrected']);
  });

  it('corrects a spelling without leaving the slip behind', async () => {
    const { body } = await add('/api/v1/employers', { name: 'Maple  street  shelter' });
    const corrected = await organizer.send<Entry>(
      'PATCH',
      `/api/v1/employers/${body.id}`,
      { name: 'Maple Street Shelter' },
      { 'if-match': '"1"' },
    );
    expect(corrected.body).toMatchObject({ name: 'Maple Street Shelter', aliases: [] });
  });

  it('lets one of two who correct at the same time win, and tells the other', async () => {
    const { body } = await add('/api/v1/employers', { name: 'Twice Corrected' });
    const answers = await Promise.all(
      ['North Door', 'South Door'].map((name) =>
        organizer.send('PATCH', `/api/v1/employers/${body.id}`, { name }, { 'if-match': '"1"' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('gives an alias to one entry only, and takes it back', async () => {
    const one = await add('/api/v1/employers', { name: 'Cedar Outreach' });
    const other = await add('/api/v1/employers', { name: 'Birch Outreach' });
    const added = await add(`/api/v1/employers/${one.body.id}/aliases`, { name: 'The Cedar' });
    expect(added.body).toMatchObject({ aliases: [{ name: 'The Cedar' }], version: 2 });
    const refused = await add(`/api/v1/employers/${other.body.id}/aliases`, { name: 'cedar' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'name.taken', takenBy: one.body.id } });
    const alias = `/api/v1/employers/${one.body.id}/aliases/${added.body.aliases[0]!.id}`;
    expect((await member.send('DELETE', alias)).status).toBe(404);
    expect((await organizer.send('DELETE', alias)).status).toBe(204);
    expect((await organizer.send('DELETE', alias)).status).toBe(404);
    expect((await add(`/api/v1/employers/${other.body.id}/aliases`, { name: 'cedar' })).status).toBe(201);
    expect(await logged(one.body.id)).toEqual([
      'employer.added',
      'employer.alias_added',
      'employer.alias_removed',
    ]);
  });

  it('keeps a site with its employer, and the same site name apart at two employers', async () => {
    const one = await add('/api/v1/employers', { name: 'River Clinic' });
    const other = await add('/api/v1/employers', { name: 'Hill Clinic' });
    const site = { name: 'Main Street', address: '1 Example Street' };
    const first = await add('/api/v1/sites', { ...site, employerId: one.body.id });
    expect(first).toMatchObject({
      status: 201,
      body: { employer: 'River Clinic', address: '1 Example Street' },
    });
    expect((await add('/api/v1/sites', { ...site, employerId: other.body.id })).status).toBe(201);
    expect((await add('/api/v1/sites', { ...site, employerId: one.body.id })).status).toBe(409);
    const nowhere = await add('/api/v1/sites', { ...site, employerId: first.body.id });
    expect(nowhere).toMatchObject({
      status: 422,
      body: { code: 'place.unknown', errors: [{ field: 'employerId', code: 'employer.unknown' }] },
    });
    const listed = await organizer.get<{ items: Entry[] }>(`/api/v1/sites?employerId=${one.body.id}`);
    expect(listed.body.items.map(({ id }) => id)).toEqual([first.body.id]);
    const removal = await organizer.send('DELETE', `/api/v1/employers/${one.body.id}`);
    expect(removal).toMatchObject({
      status: 409,
      body: { code: 'entry.in_use', dependents: [{ noun: 'sites', id: one.body.id, count: 1 }] },
    });
    await organizer.send('DELETE', `/api/v1/sites/${first.body.id}`);
    expect((await organizer.send('DELETE', `/api/v1/employers/${one.body.id}`)).status).toBe(204);
    expect((await organizer.get(`/api/v1/employers/${one.body.id}`)).status).toBe(404);
  });

  it('finds by any spelling, without case or accents', async () => {
    const { body } = await add('/api/v1/employers', { name: 'Centre de santé Mistral' });
    await add(`/api/v1/employers/${body.id}/aliases`, { name: 'CSM' });
    for (const search of ['SANTE mist', 'csm']) {
      const found = await steward.get<{ items: Entry[] }>(
        `/api/v1/employers?search=${encodeURIComponent(search)}`,
      );
      expect(found.body.items.map(({ id }) => id)).toEqual([body.id]);
    }
  });

  it('walks a list page by page without losing or doubling anybody', async () => {
    for (const name of ['Zeta', 'éclair', 'Alpha', 'beta', '=cmd()'])
      await add('/api/v1/job-classes', { name });
    const all = await organizer.get<{ items: Entry[]; next: null }>('/api/v1/job-classes?limit=200');
    const walked: string[] = [];
    let after = '';
    do {
      const { body } = await organizer.get<{ items: Entry[]; next: string | null }>(
        `/api/v1/job-classes?limit=2${after}`,
      );
      walked.push(...body.items.map(({ name }) => name));
      after = body.next ? `&after=${body.next}` : '';
    } while (after !== '');
    expect(walked).toEqual(all.body.items.map(({ name }) => name));
    expect(walked).toContain('=cmd()');
  });

  it('refuses bad input field by field', async () => {
    const answer = await organizer.post('/api/v1/employers', { name: ' ', colour: 'red' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'colour', code: 'field.unknown' }),
        expect.objectContaining({ field: 'name', code: 'field.too_short' }),
      ]),
    );
    expect((await organizer.get('/api/v1/employers?after=nonsense')).body['code']).toBe('cursor.invalid');
  });
});
