import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted } from './support/carrying-out.js';
import { happened, makeMember, makeMembers } from './support/initiated.js';
import { putOnMap } from './support/places.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

interface Membership {
  number: number | null;
  kind: string | null;
  branch: string | null;
  situation: string | null;
  events: { id: string; kind: string; note: string | null; recordedBy: string | null; isVoided: boolean }[];
}

const own = '/api/v1/me/membership';
const of = ({ workerId }: { workerId: string }, act = ''): string =>
  `/api/v1/workers/${workerId}/membership${act}`;
const code = ({ status, body }: Answer): unknown[] => [status, body['code']];

describe('a membership', () => {
  let union: TestUnion;
  let secretary: Person;
  let steward: Person;
  let elsewhere: Person;
  let siteId: string;
  let docks: string;
  const read = async (person: Person, whose: { workerId: string }): Promise<Membership> =>
    accepted(await person.get<Membership>(of(whose)));
  const mine = async (person: Person): Promise<Membership> => accepted(await person.get<Membership>(own));
  const logOf = async ({ workerId }: Person): Promise<string[]> => {
    const rows = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE persons @> ARRAY[$1]::uuid[] ORDER BY id`,
      [workerId],
    );
    return rows.map(({ action }) => action);
  };
  /** Somebody who works at the steward's site. */
  const colleague = async (name: string): Promise<Person> => {
    const person = await union.person(name);
    const { employerId, jobClassId } = place;
    const job = { employerId, jobClassId, siteId, kind: 'employed', fromOn: '2026-01-01' };
    accepted(await secretary.post(`/api/v1/workers/${person.workerId}/jobs`, job));
    return person;
  };
  let place: { employerId: string; siteId: string; jobClassId: string };

  beforeAll(async () => {
    union = await startUnion();
    place = await putOnMap(union, { employer: 'Harbour Health', site: 'Van', jobClass: 'Kit maker' });
    const empty = await putOnMap(union, { employer: 'Other', site: 'Far', jobClass: 'Cook' });
    siteId = place.siteId;
    secretary = await union.person('sade', ['secretary']);
    const at = (scopeId: string) => ({ role: 'steward', scopeKind: 'site', scopeId }) as const;
    steward = await union.person('stella', [at(siteId)]);
    elsewhere = await union.person('ella', [at(empty.siteId)]);
    const memberIds = await makeMembers(union, 3, 'Docker');
    const body = { name: 'Docks', kind: 'job', charteredOn: '2026-11-01', memberIds };
    docks = String(accepted(await secretary.post('/api/v1/branches', body))['id']);
  });
  afterAll(() => union.end());

  it('begins with an application, which anybody signed in makes once', async () => {
    const robin = await union.person('robin');
    expect(await mine(robin)).toMatchObject({ number: null, kind: null, events: [] });
    expect((await robin.post(`${own}/application`, { branchId: docks })).status).toBe(201);
    expect(await mine(robin)).toMatchObject({ number: null, kind: 'applicant', branch: 'Docks' });
    expect(code(await robin.post(`${own}/application`))).toEqual([409, 'membership.applied_already']);
    expect(code(await robin.post(`${own}/application`, { branchId: randomUUID() }))).toEqual([
      422,
      'branch.unknown',
    ]);
    await happened(union, robin.workerId, { kind: 'initiated', happenedOn: '2026-11-21' });
    expect(code(await robin.post(`${own}/application`))).toEqual([409, 'membership.member_already']);
    expect((await union.stranger.post(`${own}/application`)).status).toBe(401);
  });

  it('is applied for by a steward for who works at their site, and for nobody else', async () => {
    const kim = await colleague('kim');
    const entered = await steward.post(of(kim, '/application'), {
      on: '2026-11-02',
      note: 'Met at the van.',
    });
    expect(entered.status).toBe(201);
    expect(code(await elsewhere.post(of(kim, '/application')))).toEqual([404, 'nothing.here']);
    expect(code(await steward.post(of(secretary, '/application')))).toEqual([404, 'nothing.here']);
    expect((await steward.post(of(kim, '/application'), { on: 'yesterday' })).status).toBe(400);
    expect((await mine(kim)).events).toEqual([
      expect.objectContaining({ kind: 'applied', note: 'Met at the van.', recordedBy: 'stella' }),
    ]);
    expect(await logOf(kim)).toEqual(expect.arrayContaining(['membership.applied']));
  });

  it('is one, though two ask at once', async () => {
    const twin = await union.person('twin');
    const answers = await Promise.all(Array.from({ length: 6 }, () => twin.post(`${own}/application`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('is read by who needs to; its words by the person and who keeps their record', async () => {
    const sam = await colleague('sam');
    const treasurer = await union.person('tre', ['treasurer']);
    const delegate = await union.person('del', [
      { role: 'delegate', scopeKind: 'site', scopeId: randomUUID() },
    ]);
    accepted(await steward.post(of(sam, '/application'), { note: 'Called first.' }));
    accepted(await sam.post(`${own}/situation`, { situation: 'imprisoned' }));
    for (const [person, situation, note] of [
      [secretary, 'imprisoned', 'Called first.'],
      [steward, 'imprisoned', 'Called first.'],
      [treasurer, null, null],
      [delegate, null, null],
    ] as const) {
      const seen = await read(person, sam);
      expect([person.signInName, seen.kind, seen.situation, seen.events[0]?.note]).toEqual([
        person.signInName,
        'applicant',
        situation,
        note,
      ]);
    }
    expect((await logOf(sam)).filter((action) => action === 'membership.read')).toHaveLength(4);
    expect(code(await elsewhere.get(of(sam)))).toEqual([404, 'nothing.here']);
    // of who is no member a treasurer learns nothing
    const nobody = await union.person('nob');
    expect(code(await treasurer.get(of(nobody)))).toEqual([404, 'nothing.here']);
    expect(code(await sam.get(of(sam)))).toEqual([404, 'nothing.here']);
  });

  it('moves to another branch by the secretary, not before it was there', async () => {
    const max = await union.person('max');
    expect(code(await secretary.post(of(max, '/transfer'), { branchId: docks }))).toEqual([
      422,
      'membership.not_a_member',
    ]);
    await makeMember(union, max.workerId, { on: '2026-11-10' });
    const move = (on?: string): Promise<Answer> =>
      secretary.post(of(max, '/transfer'), { branchId: docks, on });
    expect(code(await move('2026-11-22'))).toEqual([422, 'membership.day_to_come']);
    expect(code(await move('2026-11-09'))).toEqual([422, 'membership.before_last']);
    expect(code(await move('2026-10-09'))).toEqual([422, 'branch.not_on_day']);
    expect((await move('2026-11-12')).status).toBe(201);
    expect((await mine(max)).branch).toBe('Docks');
    expect(code(await move())).toEqual([409, 'membership.in_branch_already']);
    expect(code(await max.post(of(max, '/transfer'), { branchId: docks }))).toEqual([404, 'nothing.here']);
  });

  it('ends when the member says so, and may begin anew', async () => {
    const lou = await union.person('lou');
    expect(code(await lou.post(`${own}/withdrawal`))).toEqual([422, 'membership.not_a_member']);
    accepted(await lou.post(`${own}/application`));
    // an application taken back was none
    accepted(await lou.post(`${own}/withdrawal`, { note: 'Not yet.' }));
    expect(await mine(lou)).toMatchObject({ kind: null, number: null });
    accepted(await lou.post(`${own}/application`));
    const { number } = await makeMember(union, lou.workerId, { on: '2026-11-21' });
    accepted(await lou.post(`${own}/withdrawal`, { note: 'Moving away.' }));
    expect(await mine(lou)).toMatchObject({ kind: 'former', number });
    accepted(await lou.post(`${own}/application`));
    expect(await mine(lou)).toMatchObject({ kind: 'applicant', number });
  });

  it('ends by the secretary for somebody who left or died, on the day it happened', async () => {
    const [gone, dead] = [await union.person('gone'), await union.person('dead')];
    for (const person of [gone, dead]) await makeMember(union, person.workerId, { on: '2026-01-05' });
    expect(code(await secretary.post(of(gone, '/withdrawal'), { on: '2026-01-04' }))).toEqual([
      422,
      'membership.before_last',
    ]);
    accepted(await secretary.post(of(gone, '/withdrawal'), { on: '2026-11-01', note: 'By telephone.' }));
    accepted(await secretary.post(of(dead, '/death'), { on: '2026-11-03' }));
    expect([(await read(secretary, gone)).kind, (await read(secretary, dead)).kind]).toEqual([
      'former',
      'former',
    ]);
    expect(code(await secretary.post(of(dead, '/application')))).toEqual([422, 'membership.has_died']);
    expect(code(await steward.post(of(gone, '/death')))).toEqual([404, 'nothing.here']);
    expect(await logOf(gone)).toEqual(expect.arrayContaining(['membership.withdrew', 'membership.read']));
  });

  it('keeps how somebody lives sealed, and never ends by it', async () => {
    const pat = await union.person('pat');
    expect(code(await pat.post(`${own}/situation`, { situation: 'retired' }))).toEqual([
      422,
      'membership.not_a_member',
    ]);
    await makeMember(union, pat.workerId);
    accepted(await pat.post(`${own}/situation`, { situation: 'retired' }));
    accepted(await secretary.post(of(pat, '/situation'), { situation: 'unemployed', on: '2026-11-21' }));
    expect(await mine(pat)).toMatchObject({ kind: 'member', situation: 'unemployed' });
    expect((await pat.post(`${own}/situation`, { situation: 'rich' })).status).toBe(400);
    const rows = await union.db.query<{ sealed: string }[]>(
      `SELECT encode(situation_sealed, 'escape') AS sealed FROM membership_words WHERE situation_sealed IS NOT NULL`,
    );
    expect(rows.filter(({ sealed }) => /retired|unemployed/.test(sealed))).toEqual([]);
  });

  it('takes back what was entered by mistake, and keeps it readable', async () => {
    const ali = await union.person('ali');
    await makeMember(union, ali.workerId);
    const { id } = accepted(await secretary.post(of(ali, '/withdrawal'), { note: 'Wrong Ali.' }));
    const path = `/api/v1/membership-events/${String(id)}/voiding`;
    expect((await secretary.post(path)).status).toBe(400);
    expect(code(await steward.post(path, { reason: 'No.' }))).toEqual([404, 'nothing.here']);
    const voided = accepted(await secretary.post(path, { reason: 'Another Ali left.' }));
    const seen = await read(secretary, ali);
    expect(seen).toMatchObject({ kind: 'member' });
    expect(seen.events.map(({ kind, isVoided }) => [kind, isVoided])).toEqual([
      ['initiated', false],
      ['withdrew', true],
      ['voided', false],
    ]);
    expect(code(await secretary.post(path, { reason: 'Again.' }))).toEqual([
      409,
      'membership.voided_already',
    ]);
    const again = `/api/v1/membership-events/${String(voided['id'])}/voiding`;
    expect(code(await secretary.post(again, { reason: 'No.' }))).toEqual([422, 'membership.void_of_void']);
    const nowhere = `/api/v1/membership-events/${randomUUID()}/voiding`;
    expect(code(await secretary.post(nowhere, { reason: 'No.' }))).toEqual([404, 'nothing.here']);
    expect(await logOf(ali)).toEqual(expect.arrayContaining(['membership.voided']));
  });

  it('is never changed nor taken away by anybody: the database refuses', async () => {
    for (const statement of [
      `UPDATE membership_events SET happened_on = '2020-01-01'`,
      'DELETE FROM membership_events',
      'UPDATE memberships SET number = number + 1000 WHERE number IS NOT NULL',
    ])
      await expect(union.db.query(statement)).rejects.toThrow();
  });
});
