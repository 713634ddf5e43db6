import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted } from './support/carrying-out.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const own = '/api/v1/me/corrections';
const waiting = '/api/v1/corrections';

interface Listed {
  items: { id: string; text: string; chosenName: string; answer: string | null }[];
  next: string | null;
}

describe('a correction that somebody asks for', () => {
  let union: TestUnion;
  let secretary: Person;
  let steward: Person;
  let elsewhere: Person;
  let member: Person;
  const textsFor = async (person: Person): Promise<string[]> =>
    accepted(await person.get<Listed>(waiting)).items.map(({ text }) => text);

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    member = await union.person('robin');
    const organizer = await union.person('olive', ['organizer']);
    const onMap = async (kind: string, body: object): Promise<string> =>
      String(accepted(await organizer.post(`/api/v1/${kind}`, body))['id']);
    const employerId = await onMap('employers', { name: 'Harbour Health' });
    const siteId = await onMap('sites', { name: 'Dock', employerId });
    const other = await onMap('sites', { name: 'Mill', employerId });
    const jobClassId = await onMap('job-classes', { name: 'outreach worker' });
    steward = await union.person('stevie', [{ role: 'steward', scopeKind: 'site', scopeId: siteId }]);
    elsewhere = await union.person('ellis', [{ role: 'steward', scopeKind: 'site', scopeId: other }]);
    const job = { siteId, jobClassId, fromOn: '2026-01-01', kind: 'employed' };
    accepted(await secretary.post(`/api/v1/workers/${member.workerId}/jobs`, job));
  });
  afterAll(() => union.end());

  it('reaches the stewards in scope and the secretary, with a line on their first page, and nobody else', async () => {
    accepted(await member.post(own, { what: 'jobs', text: 'I left in June.' }));
    expect(await textsFor(steward)).toEqual(['I left in June.']);
    expect(await textsFor(secretary)).toEqual(['I left in June.']);
    expect(await textsFor(elsewhere)).toEqual([]);
    expect((await member.get(waiting)).status).toBe(404);
    const lines = async (person: Person): Promise<string[]> =>
      accepted(await person.get<{ items: { code: string }[] }>('/api/v1/me/notices')).items.map(
        ({ code }) => code,
      );
    expect(await lines(steward)).toContain('correction.waits');
    expect(await lines(elsewhere)).not.toContain('correction.waits');
  });

  it('shows the person that it was read', async () => {
    const { items } = accepted(await member.get<{ items: { action: string }[] }>('/api/v1/me/access-log'));
    expect(items.map(({ action }) => action)).toContain('correction.listed');
  });

  it('is answered once, by whoever comes first, and not by a steward of elsewhere', async () => {
    const [{ id } = { id: '' }] = accepted(await steward.get<Listed>(waiting)).items;
    const path = `${waiting}/${id}/answer`;
    for (const other of [elsewhere, member]) {
      expect((await other.post(path, { text: 'no' })).status).toBe(404);
    }
    expect((await steward.post(`${waiting}/${randomUUID()}/answer`, { text: 'no' })).status).toBe(404);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => steward.post(path, { text: 'Done.' })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(49);
    const { items } = accepted(await member.get<Listed>(own));
    expect(items.map(({ answer }) => answer)).toEqual(['Done.']);
    expect(await textsFor(secretary)).toEqual([]);
  });

  it('of one’s own is for somebody else to answer', async () => {
    accepted(await secretary.post(own, { what: 'name', text: 'Mine.' }));
    expect(await textsFor(secretary)).toEqual([]);
    const mine = accepted(await secretary.get<Listed>(own)).items[0]!;
    expect((await secretary.post(`${waiting}/${mine.id}/answer`, { text: 'ok' })).status).toBe(404);
  });

  it('says what is about and how it should be, or is refused', async () => {
    expect((await member.post(own, { what: 'pay', text: 'more' })).status).toBe(400);
    expect((await member.post(own, { what: 'jobs' })).status).toBe(400);
    expect((await member.post(own, { what: 'jobs', text: 'x', workerId: steward.workerId })).status).toBe(
      400,
    );
  });

  it('comes page by page, and no more than twenty at once', async () => {
    for (let at = 0; at < 20; at += 1) accepted(await member.post(own, { what: 'other', text: `${at}` }));
    expect((await member.post(own, { what: 'other', text: '20' })).body['code']).toBe('correction.too_many');
    const first = accepted(await steward.get<Listed>(`${waiting}?limit=15`));
    const second = accepted(await steward.get<Listed>(`${waiting}?limit=15&after=${first.next}`));
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(20);
    expect(second.next).toBeNull();
  });
});
