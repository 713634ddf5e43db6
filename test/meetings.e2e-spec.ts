import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { branchOf, makeMember, rollOf } from './support/members.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Meeting {
  id: string;
  meetsOn: string;
  place: string | null;
  isCalledOff: boolean;
  mayKeep: boolean;
  version: number;
  quorum: { needed: number; voters: number | null; missing: number | null; isMet: boolean; citation: string };
  decisions: { place: number; text: string; votesFor: number }[];
}

const meetings = '/api/v1/meetings';
const place = 'Thursday 18:30, the back room; the budget';

describe('meetings', () => {
  let union: TestUnion;
  let secretary: Person;
  let eastChair: Person;
  let trustee: Person;
  let member: Person;
  let eastMember: Person;
  let applicant: Person;
  let east: string;
  const memberships = new Map<string, string>();

  const call = async (person: Person, body: object = {}): Promise<Answer<Meeting>> =>
    person.post<Meeting>(meetings, { kind: 'general', meetsOn: '2026-11-21', place, ...body });
  const called = async (body: object = {}): Promise<Meeting> => {
    const answer = await call(secretary, body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const read = async (person: Person, id: string): Promise<Meeting> =>
    (await person.get<Meeting>(`${meetings}/${id}`)).body;
  const listed = async (person: Person): Promise<string[]> => {
    const { body } = await person.get<{ items: Meeting[] }>(`${meetings}?from=2026-01-01&limit=200`);
    return body.items.map(({ id }) => id);
  };
  const attend = (person: Person, id: string, { workerId }: { workerId: string }): Promise<Answer> =>
    person.send('PUT', `${meetings}/${id}/attendances/${workerId}`);
  const leave = (person: Person, id: string, { workerId }: { workerId: string }): Promise<Answer> =>
    person.send('DELETE', `${meetings}/${id}/attendances/${workerId}`);
  const decide = (person: Person, id: string, votes: object = {}): Promise<Answer<Meeting>> =>
    person.post<Meeting>(`${meetings}/${id}/decisions`, {
      ...{ text: 'To waive two months.', votesFor: 1, votesAgainst: 0, abstained: 0 },
      ...votes,
    });
  const withRoll = async (id: string, people: readonly Person[]): Promise<void> => {
    const good = people.map(({ workerId }) => memberships.get(workerId)!);
    await union.db.query('UPDATE meetings SET roll_id = $2 WHERE id = $1', [id, await rollOf(union, good)]);
  };

  beforeAll(async () => {
    union = await startUnion();
    east = await branchOf(union, 'East side');
    secretary = await union.person('sol', ['secretary']);
    eastChair = await union.person('ash', [{ role: 'chair', scopeKind: 'branch', scopeId: east }]);
    trustee = await union.person('tru', ['trustee']);
    member = await union.person('mel');
    eastMember = await union.person('eve');
    applicant = await union.person('abe');
    for (const person of [secretary, member])
      memberships.set(person.workerId, await makeMember(union, person));
    for (const person of [eastChair, eastMember])
      memberships.set(person.workerId, await makeMember(union, person, { branchId: east }));
  });
  afterAll(() => union.end());

  it('are called by the secretary, and every member finds the place', async () => {
    const { id } = await called({ meetsOn: '2026-12-03' });
    const found = await read(member, id);
    expect(found).toMatchObject({ place, meetsOn: '2026-12-03', mayKeep: false, isCalledOff: false });
    expect(await listed(eastMember)).toContain(id);
    expect((await read(secretary, id)).mayKeep).toBe(true);
    const [row] = await union.db.query<{ place_sealed: Buffer }[]>(
      'SELECT place_sealed FROM meetings WHERE id = $1',
      [id],
    );
    expect(row!.place_sealed.toString('latin1')).not.toContain('back room');
  });

  it('of a branch are called by its chair for its members; others cannot even learn of them', async () => {
    const { status, body } = await call(eastChair, { kind: 'branch', branchId: east });
    expect(status).toBe(201);
    expect(await listed(eastMember)).toContain(body.id);
    expect(await listed(trustee)).toContain(body.id);
    expect(await listed(member)).not.toContain(body.id);
    expect((await member.get(`${meetings}/${body.id}`)).status).toBe(404);
    expect((await call(eastChair)).status).toBe(404);
    const west = await branchOf(union, 'West side');
    expect((await call(eastChair, { kind: 'branch', branchId: west })).status).toBe(404);
    expect((await call(member)).status).toBe(404);
  });

  it('are nothing to who only applied, and nothing of a committee to a member', async () => {
    const all = await called();
    const committee = await called({ kind: 'committee' });
    expect(await listed(applicant)).toEqual([]);
    expect(await listed(member)).toEqual(expect.arrayContaining([all.id]));
    expect(await listed(member)).not.toContain(committee.id);
    const sitting = await union.person('kim', ['committee']);
    expect(await listed(sitting)).toContain(committee.id);
    expect(await listed(sitting)).not.toContain(all.id);
  });

  it('follow a member who moved to another branch', async () => {
    const north = await branchOf(union, 'North side');
    const mover = await union.person('mo');
    const membership = await makeMember(union, mover, { branchId: north });
    const { id } = await called({ kind: 'branch', branchId: north });
    expect(await listed(mover)).toContain(id);
    await union.db.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, branch_id, recorded_at)
       VALUES ($1, 'transferred', '2026-11-01', $2, now())`,
      [membership, east],
    );
    expect(await listed(mover)).not.toContain(id);
    await union.db.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, voids, recorded_at)
       SELECT membership_id, 'voided', '2026-11-01', id, now() FROM membership_events
       WHERE membership_id = $1 AND kind = 'transferred'`,
      [membership],
    );
    expect(await listed(mover)).toContain(id);
  });

  it.each([
    [{ kind: 'branch' }, 'meeting.branch_needed'],
    [{ kind: 'branch', branchId: '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f' }, 'meeting.branch_unknown'],
    [{ kind: 'general', branchId: '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f' }, 'meeting.general_of_all'],
  ])('are refused as %j by %s', async (body, code) => {
    const answer = await call(secretary, body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('need a day that exists', async () => {
    expect((await call(secretary, { meetsOn: '2026-02-30' })).status).toBe(400);
  });

  it('move with their version, and not with a stale one', async () => {
    const { id } = await called({ meetsOn: '2026-12-10' });
    const change = (version: number, body: object): Promise<Answer<Meeting>> =>
      secretary.send('PATCH', `${meetings}/${id}`, body, { 'if-match': `"${version}"` });
    expect((await change(1, { place: 'The park' })).body).toMatchObject({ place: 'The park', version: 2 });
    expect((await change(1, { place: 'Elsewhere' })).status).toBe(412);
    expect((await change(2, { meetsOn: '2026-12-11' })).body.meetsOn).toBe('2026-12-11');
    expect((await eastChair.send('PATCH', `${meetings}/${id}`, {}, { 'if-match': '"3"' })).status).toBe(404);
  });

  it('once called off say so, and nothing is written down about them', async () => {
    const { id } = await called();
    expect((await eastChair.send('DELETE', `${meetings}/${id}`)).status).toBe(404);
    expect((await secretary.send('DELETE', `${meetings}/${id}`)).status).toBe(204);
    expect((await read(member, id)).isCalledOff).toBe(true);
    expect((await attend(secretary, id, member)).body['code']).toBe('meeting.called_off');
    expect((await secretary.send('DELETE', `${meetings}/${id}`)).status).toBe(409);
  });

  it('count as voters who was there and is good on the roll, and say how many are missing', async () => {
    const { id } = await called();
    for (const person of [member, eastMember, eastChair])
      expect((await attend(secretary, id, person)).status).toBe(204);
    expect((await attend(secretary, id, member)).status).toBe(204);
    expect((await read(member, id)).quorum).toMatchObject({ voters: null, missing: null, isMet: false });
    await withRoll(id, [member, eastMember, secretary]);
    const { quorum } = await read(member, id);
    expect(quorum).toMatchObject({ needed: 5, voters: 2, missing: 3, isMet: false });
    expect(quorum.citation).toContain('By-laws');
    const { body } = await trustee.get<{ items: object[] }>(`${meetings}/${id}/attendances`);
    expect(body.items).toEqual([
      expect.objectContaining({ chosenName: 'ash', isVoter: false }),
      expect.objectContaining({ chosenName: 'eve', isVoter: true }),
      expect.objectContaining({ chosenName: 'mel', isVoter: true }),
    ]);
  });

  it('let nobody but their keepers see or write who was there, and it stands in one’s log', async () => {
    const { id } = await called();
    for (const person of [member, eastChair]) expect((await attend(person, id, member)).status).toBe(404);
    expect((await member.get(`${meetings}/${id}/attendances`)).status).toBe(404);
    expect((await attend(secretary, id, applicant)).status).toBe(404);
    await attend(secretary, id, member);
    await secretary.get(`${meetings}/${id}/attendances`);
    const { body } = await member.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    const actions = body.items.slice(0, 2).map(({ action }) => action);
    expect(actions).toEqual(['meeting.attendance_read', 'meeting.attended']);
    const own = await member.get<{ tables: { table: string; rows: { meetingId: string }[] }[] }>(
      '/api/v1/me/data',
    );
    const rows = own.body.tables.find(({ table }) => table === 'meeting_attendances')!.rows;
    expect(rows.map(({ meetingId }) => meetingId)).toContain(id);
  });

  it('are not attended before their day', async () => {
    const { id } = await called({ meetsOn: '2026-11-22' });
    expect((await attend(secretary, id, member)).body['code']).toBe('meeting.to_come');
  });

  it('are found people for by name or number, by a branch’s chair only in the branch', async () => {
    const ours = await call(eastChair, { kind: 'branch', branchId: east });
    const find = async (person: Person, id: string, search: string): Promise<string[]> => {
      const { body } = await person.get<{ items: { chosenName: string }[] }>(
        `${meetings}/${id}/attendees?search=${search}`,
      );
      return body.items.map(({ chosenName }) => chosenName);
    };
    expect(await find(eastChair, ours.body.id, 'e')).toEqual(['eve']);
    expect(await find(eastChair, ours.body.id, '1')).toEqual([]);
    const all = await called();
    expect(await find(secretary, all.id, '1')).toEqual(['sol']);
    expect((await attend(eastChair, ours.body.id, member)).status).toBe(404);
    expect((await attend(eastChair, ours.body.id, eastMember)).status).toBe(204);
  });

  it('decide in order, for good, with no more votes than voters', async () => {
    const { id } = await called();
    await attend(secretary, id, member);
    await attend(secretary, id, eastMember);
    expect((await decide(secretary, id)).body).toMatchObject({ code: 'meeting.no_roll' });
    await withRoll(id, [member, eastMember]);
    expect((await decide(secretary, id, { abstained: 2 })).body).toMatchObject({
      code: 'meeting.too_many_votes',
    });
    expect((await decide(secretary, id, { votesAgainst: 1 })).status).toBe(201);
    expect((await decide(secretary, id, { text: 'To meet again.' })).status).toBe(201);
    const { decisions } = await read(member, id);
    expect(decisions.map(({ place: at, text }) => [at, text])).toEqual([
      [1, 'To waive two months.'],
      [2, 'To meet again.'],
    ]);
    expect((await decide(member, id)).status).toBe(404);
    expect((await leave(secretary, id, member)).body['code']).toBe('meeting.voted_already');
    expect((await secretary.send('DELETE', `${meetings}/${id}`)).body['code']).toBe('meeting.was_held');
    for (const sql of ['UPDATE meeting_decisions SET votes_for = 9', 'DELETE FROM meeting_decisions'])
      await expect(union.db.query(sql)).rejects.toThrow('a decision stands');
  });

  it('take off the list who was not there after all', async () => {
    const { id } = await called();
    await attend(secretary, id, member);
    expect((await leave(secretary, id, member)).status).toBe(204);
    expect((await leave(secretary, id, member)).status).toBe(404);
  });

  it('stand on the first page of members when near, and of a chair when they have no roll', async () => {
    const nova = await union.person('nova', ['chair']);
    const { body: chairs } = await nova.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    expect(chairs.items.map(({ code }) => code)).toContain('meeting.without_roll');
    const { body } = await member.get<{ items: { code: string }[] }>('/api/v1/me/notices');
    const told = body.items.map(({ code }) => code).filter((code) => code.startsWith('meeting.'));
    expect(told).toEqual(['meeting.next']);
  });
});
