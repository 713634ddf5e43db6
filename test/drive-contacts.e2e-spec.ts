import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './support/carrying-out.js';
import { openDrive, type OpenedDrive, personIn } from './support/drives.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Contact {
  id: string;
  name: string;
  departmentId: string | null;
  groupIds: string[];
  isLeader: boolean;
  workerId: string | null;
  rating: number | null;
  ratingBasis: string | null;
  lastTalkedOn: string | null;
  followUpOn: string | null;
  mergedInto: string | null;
  version: number;
}

interface Map {
  departments: { id: string; name: string; contacts: number }[];
  shifts: { id: string }[];
  groups: { id: string; name: string; contacts: number; leaders: number }[];
  ties: { fromId: string; toId: string; kind: string }[];
  contacts: number;
}

describe('the people of a drive', () => {
  let union: TestUnion;
  let drive: OpenedDrive;
  let ana: Person;
  let outsider: Person;
  let kits: string;
  let smokers: string;

  const add = async (body: Record<string, unknown>): Promise<Contact> => {
    union.clock.instant = new Date(union.clock.instant.getTime() + 1_000);
    return accepted(await ana.post<Contact>(`${drive.path}/contacts`, body));
  };
  const one = async (id: string): Promise<Contact> =>
    accepted(await ana.get<Contact>(`${drive.path}/contacts/${id}`));
  const listed = async (query = ''): Promise<string[]> =>
    accepted(await ana.get<{ items: Contact[] }>(`${drive.path}/contacts${query}`)).items.map(
      ({ name }) => name,
    );
  const map = async (): Promise<Map> => accepted(await ana.get<Map>(`${drive.path}/map`));

  beforeAll(async () => {
    union = await startUnion();
    drive = await openDrive(union);
    ana = await personIn(union, drive.id, { name: 'ana', role: 'organizer' });
    const other = await openDrive(union, { name: 'sorrel' });
    [outsider] = other.committee;
    const named = { name: 'Kits' };
    kits = accepted(await ana.post<Map>(`${drive.path}/departments`, named)).departments[0]!.id;
    accepted(await ana.post(`${drive.path}/shifts`, { name: 'Nights', siteId: drive.siteId }));
    smokers = accepted(await ana.post<Map>(`${drive.path}/social-groups`, { name: 'Smokers' })).groups[0]!.id;
  });
  afterAll(() => union.end());

  it('are added with their department, groups and who they follow, and are sealed', async () => {
    const body = { name: 'Zora', reach: '555 0142', departmentId: kits, groupIds: [smokers], isLeader: true };
    const zora = await add(body);
    expect(zora).toMatchObject({ ...body, rating: null, lastTalkedOn: null, version: 1 });
    await add({ name: 'Yves' });
    expect(await listed()).toEqual(['Zora', 'Yves']);
    expect(await listed('?search=YV')).toEqual(['Yves']);
    expect(await listed('?leaders=true')).toEqual(['Zora']);
    expect(await listed(`?departmentId=${kits}&groupId=${smokers}`)).toEqual(['Zora']);
    expect(await map()).toMatchObject({
      departments: [{ name: 'Kits', contacts: 1 }],
      groups: [{ name: 'Smokers', contacts: 1, leaders: 1 }],
      contacts: 2,
    });
    const renamed = accepted(
      await ana.send<Map>('PATCH', `${drive.path}/departments/${kits}`, { name: 'Kits and van' }),
    );
    expect(renamed.departments.map(({ name }) => name)).toEqual(['Kits and van']);
    expect((await outsider.send('PATCH', `${drive.path}/departments/${kits}`, { name: 'X' })).status).toBe(
      404,
    );
    accepted(await ana.send('PATCH', `${drive.path}/departments/${kits}`, { name: 'Kits' }));
    const [row] = await union.db.query<{ all: string }[]>(
      `SELECT string_agg(encode(name_sealed, 'escape') || encode(reach_sealed, 'escape'), '') AS all FROM drive_contacts`,
    );
    expect(row!.all).not.toMatch(/Zora|0142/);
  });

  it('come a page at a time', async () => {
    const first = accepted(
      await ana.get<{ items: Contact[]; next: string }>(`${drive.path}/contacts?limit=1`),
    );
    expect(first.items.map(({ name }) => name)).toEqual(['Zora']);
    expect(await listed(`?limit=1&after=${first.next}`)).toEqual(['Yves']);
    expect((await ana.get(`${drive.path}/contacts?after=nonsense`)).status).toBe(400);
  });

  it('are changed from the version that was read, and only to places of the drive', async () => {
    const yves = (await one((await add({ name: 'Yvon', reach: '1' })).id)).id;
    const path = `${drive.path}/contacts/${yves}`;
    const change = (body: object, version: number) =>
      ana.send<Contact>('PATCH', path, body, { 'if-match': `"${version}"` });
    expect((await change({ departmentId: kits, reach: null }, 1)).body).toMatchObject({
      ...{ name: 'Yvon', reach: null, departmentId: kits, version: 2 },
    });
    expect((await change({ name: 'Y' }, 1)).status).toBe(412);
    const unknown = await change({ departmentId: smokers }, 2);
    expect([unknown.status, unknown.body]).toMatchObject([422, { code: 'drive_contact.department_unknown' }]);
    expect((await ana.send('DELETE', `${drive.path}/departments/${kits}`)).body).toMatchObject({
      code: 'drive_map.in_use',
    });
    expect((await change({ departmentId: null }, 2)).status).toBe(200);
  });

  it('know each other, and somebody supervises', async () => {
    const [bo, cy] = [await add({ name: 'Bo' }), await add({ name: 'Cy' })];
    const tie = (from: Contact, to: Contact, kind: string) =>
      ana.send('PUT', `${drive.path}/contacts/${from.id}/ties/${to.id}`, { kind });
    expect((await tie(bo, cy, 'knows')).status).toBe(204);
    expect((await tie(cy, bo, 'knows')).status).toBe(204);
    expect((await tie(cy, bo, 'supervises')).status).toBe(204);
    expect((await tie(cy, cy, 'knows')).status).toBe(422);
    const { ties } = await map();
    expect(ties).toHaveLength(2);
    expect(ties).toContainEqual({ fromId: cy.id, toId: bo.id, kind: 'supervises' });
    const untied = await ana.send('DELETE', `${drive.path}/contacts/${bo.id}/ties/${cy.id}`);
    expect(untied.status).toBe(204);
    expect((await map()).ties).toEqual([]);
  });

  it('are talked with and rated; what was a mistake counts no more', async () => {
    const dee = await add({ name: 'Dee' });
    const talk = {
      ...{ contactId: dee.id, stages: ['educate', 'agitate'], issues: 'No sick days', ask: 'Come Thursday' },
      ...{ commitment: 'Yes', rating: 2, followUpOn: '2026-11-28' },
    };
    const written = accepted(
      await ana.post<{ id: string; stages: string[] }>(`${drive.path}/conversations`, talk),
    );
    expect(written).toMatchObject({ ...talk, stages: ['agitate', 'educate'], talkedOn: '2026-11-21' });
    expect(await one(dee.id)).toMatchObject({
      ...{ rating: 2, ratingBasis: 'words', lastTalkedOn: '2026-11-21', followUpOn: '2026-11-28' },
    });
    const refused = await ana.post(`${drive.path}/conversations`, { ...talk, followUpOn: '2026-11-21' });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'drive_talk.follow_up_before' }]);
    const tomorrow = await ana.post(`${drive.path}/conversations`, { ...talk, talkedOn: '2026-11-22' });
    expect(tomorrow.body).toMatchObject({ code: 'drive_talk.to_come' });
    const [colleague] = drive.committee;
    const path = `${drive.path}/conversations/${written.id}`;
    expect((await colleague.send('DELETE', path)).status).toBe(404);
    expect((await ana.send('DELETE', path)).status).toBe(204);
    expect(await one(dee.id)).toMatchObject({ rating: null, lastTalkedOn: null, followUpOn: null });
    const all = await ana.get<{ items: unknown[] }>(`${drive.path}/conversations?contactId=${dee.id}`);
    expect(all.body.items).toEqual([]);
  });

  it('show what they do over what they say, until it expires', async () => {
    const eli = await add({ name: 'Eli', departmentId: kits });
    const rate = (rating: number, basis: string) =>
      ana.post(`${drive.path}/assessments`, { contactId: eli.id, rating, basis, assessedOn: '2026-09-30' });
    expect((await rate(4, 'words')).status).toBe(204);
    const test = accepted(
      await ana.post<{ id: string }>(`${drive.path}/structure-tests`, {
        ...{ asked: 'Wear a button', heldOn: '2026-09-01', rating: 1 },
      }),
    );
    const answer = (tookPart: boolean) =>
      ana.send('PUT', `${drive.path}/structure-tests/${test.id}/answers/${eli.id}`, { tookPart });
    expect((await answer(true)).status).toBe(204);
    expect(await one(eli.id)).toMatchObject({ rating: 1, ratingBasis: 'action' });
    expect((await answer(false)).status).toBe(204);
    expect(await one(eli.id)).toMatchObject({ rating: 4, ratingBasis: 'words' });
    expect((await answer(true)).status).toBe(204);
    const tests = await ana.get<{ items: object[] }>(`${drive.path}/structure-tests`);
    expect(tests.body.items).toMatchObject([{ asked: 'Wear a button', tookPart: 1, didNot: 0 }]);
    const counts = async (on: string) => {
      const { body } = await ana.get<{ rows: { department: string; counts: number[] }[] }>(
        `${drive.path}/ratings?on=${on}`,
      );
      return body.rows.find(({ department }) => department === 'Kits')!.counts;
    };
    expect(await counts('2026-11-29')).toEqual([1, 0, 0, 0, 0]);
    expect(await counts('2026-11-30')).toEqual([0, 0, 0, 1, 0]);
    expect(await counts('2026-12-29')).toEqual([0, 0, 0, 0, 0]);
    const picture = await ana.get(`${drive.path}/ratings.svg`);
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.text).toContain('Kits');
    expect(picture.text).not.toContain('Eli');
    const { body } = await ana.get<{ points: { counts: number[] }[] }>(
      `${drive.path}/rating-history?weeks=2`,
    );
    expect(body.points.map((point) => point.counts[0])).toEqual([0, 0, 1]);
  });

  it('turn out to be one, lose nothing, and are parted again', async () => {
    const [fay, fay2] = [await add({ name: 'Fay' }), await add({ name: 'Fey' })];
    accepted(
      await ana.post(`${drive.path}/conversations`, { contactId: fay2.id, stages: ['uplift'], rating: 3 }),
    );
    const merged = await ana.post<Contact>(`${drive.path}/contacts/${fay.id}/merging`, { goneId: fay2.id });
    expect(merged.body).toMatchObject({ id: fay.id, rating: 3, lastTalkedOn: '2026-11-21' });
    expect(await listed('?search=fey')).toEqual([]);
    expect(await one(fay2.id)).toMatchObject({ mergedInto: fay.id });
    const again = await ana.post(`${drive.path}/contacts/${fay.id}/merging`, { goneId: fay2.id });
    expect(again.body).toMatchObject({ code: 'drive_contact.merged' });
    const parted = await ana.send('DELETE', `${drive.path}/contacts/${fay2.id}/merging`);
    expect(parted.status).toBe(204);
    expect(await one(fay.id)).toMatchObject({ rating: null, lastTalkedOn: null });
    expect(await one(fay2.id)).toMatchObject({ rating: 3, mergedInto: null });
  });

  it('join, and find in their log who of the drive read of them only once they may know', async () => {
    const gus = await add({ name: 'Gus' });
    const person = await union.person('gus himself');
    const joining = `${drive.path}/contacts/${gus.id}/joining`;
    const nobody = await ana.post(joining, { workerId: kits });
    expect(nobody.body).toMatchObject({ code: 'drive_contact.worker_unknown' });
    const joined = await ana.post<Contact>(joining, { workerId: person.workerId });
    expect(joined.body.workerId).toBe(person.workerId);
    expect((await ana.post(joining, {})).body).toMatchObject({ code: 'drive_contact.joined' });
    const read = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE persons @> ARRAY[$1]::uuid[] AND details->>'drive' = $2 ORDER BY id`,
      [person.workerId, drive.id],
    );
    expect(read.map(({ action }) => action)).toEqual(['drive_contact.joined', 'drive_contact.read']);
    const hal = await add({ name: 'Hal' });
    const entered = await ana.post<Contact>(`${drive.path}/contacts/${hal.id}/joining`, {});
    const [row] = await union.db.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [entered.body.workerId],
    );
    expect(row!.chosen_name).toBe('Hal');
  });

  it('are nothing to the committee of another drive, whatever it asks', async () => {
    const { id } = await add({ name: 'Ida' });
    for (const path of ['contacts', `contacts/${id}`, 'map', 'conversations', 'structure-tests', 'ratings']) {
      expect((await outsider.get(`${drive.path}/${path}`)).status).toBe(404);
    }
    for (const path of ['assignments', 'rating-history', 'ratings.svg', 'contact-imports']) {
      expect((await outsider.get(`${drive.path}/${path}`)).status).toBe(404);
    }
    const talk = { contactId: id, stages: [] };
    expect((await outsider.post(`${drive.path}/conversations`, talk)).status).toBe(404);
    const own = accepted(await outsider.get<{ items: { id: string }[] }>('/api/v1/drives')).items[0]!.id;
    expect((await outsider.post(`/api/v1/drives/${own}/conversations`, talk)).status).toBe(404);
    expect((await outsider.get(`/api/v1/drives/${own}/contacts/${id}`)).status).toBe(404);
  });
});
