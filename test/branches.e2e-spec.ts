import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeMember, makeMembers } from './support/initiated.js';
import { accepted, carryOut } from './support/carrying-out.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const branches = '/api/v1/branches';

describe('branches', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let member: Person;
  const charter = (body: object, person = secretary): Promise<Answer> =>
    person.post(branches, { name: 'Harbour', kind: 'job', charteredOn: '2026-11-20', ...body });
  const change = (branch: Record<string, unknown>, body: object): Promise<Answer> =>
    secretary.send('PATCH', `${branches}/${String(branch['id'])}`, body, {
      'if-match': `"${String(branch['version'])}"`,
    });
  const branchOf = async (workerId: string): Promise<unknown> =>
    (await secretary.get(`/api/v1/workers/${workerId}/membership`)).body['branch'];
  const code = ({ status, body }: Answer): unknown[] => [status, body['code']];

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
    member = await union.person('mel');
    await makeMember(union, member.workerId);
  });
  afterAll(() => union.end());

  it('are chartered by the secretary with as many members as the by-laws ask, who move into it', async () => {
    const founders = await makeMembers(union, 3);
    const made = await charter({ memberIds: founders });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ number: 1, name: 'Harbour', kind: 'job', dissolvedOn: null, version: 1 }),
    ]);
    expect(await Promise.all(founders.map(branchOf))).toEqual(['Harbour', 'Harbour', 'Harbour']);
    const [entry] = await union.db.query<{ capacity: string }[]>(
      `SELECT capacity FROM audit_entries WHERE action = 'branch.chartered' AND subject_id = $1`,
      [made.body['id']],
    );
    expect(entry).toEqual({ capacity: 'secretary' });
  });

  it('are not chartered by too few, by somebody who is no member, twice under one name, or in the future', async () => {
    const founders = await makeMembers(union, 9, 'Few');
    const few = await charter({ name: 'Town', kind: 'general', memberIds: founders });
    expect(code(few)).toEqual([422, 'branch.too_few']);
    const repeated = [founders[0], founders[0], founders[1]];
    expect(code(await charter({ name: 'Twice', memberIds: repeated }))).toEqual([422, 'branch.too_few']);
    const odd = [...founders, custodian.workerId];
    expect(code(await charter({ name: 'Town', kind: 'general', memberIds: odd }))).toEqual([
      422,
      'branch.founder_not_member',
    ]);
    expect(code(await charter({ name: 'the HARBOUR', memberIds: founders }))).toEqual([
      409,
      'branch.name_taken',
    ]);
    const toCome = await charter({ name: 'Tomorrow', charteredOn: '2026-11-22', memberIds: founders });
    expect(code(toCome)).toEqual([422, 'membership.day_to_come']);
    expect((await charter({ name: 'Bad', memberIds: ['nobody'] })).status).toBe(400);
    // nothing of what was refused is left
    expect((await member.get<{ items: unknown[] }>(branches)).body.items).toHaveLength(1);
  });

  it('are seen by every signed-in person, and chartered or changed by nobody but the secretary', async () => {
    const { items } = accepted(await member.get<{ items: { name: string }[] }>(branches));
    expect(items.map(({ name }) => name)).toEqual(['Harbour']);
    expect((await charter({ memberIds: [] }, custodian)).status).toBe(404);
    expect((await union.stranger.get(branches)).status).toBe(401);
  });

  it('take another name, and refuse a change made from an old page', async () => {
    const made = accepted(await charter({ name: 'Docks', memberIds: await makeMembers(union, 3, 'Docker') }));
    const renamed = await change(made, { name: 'Quays' });
    expect(renamed.body).toMatchObject({ name: 'Quays', version: 2, number: made['number'] });
    expect(code(await change(made, { name: 'Piers' }))).toEqual([412, 'entry.stale']);
    expect(code(await change(renamed.body, { name: 'Harbour' }))).toEqual([409, 'branch.name_taken']);
    expect(code(await change({ id: randomUUID(), version: 1 }, {}))).toEqual([404, 'nothing.here']);
  });

  it('leave their members at large from the day on which they dissolve', async () => {
    const founders = await makeMembers(union, 3, 'Miller');
    const made = accepted(await charter({ name: 'Mill', memberIds: founders }));
    expect(code(await change(made, { dissolvedOn: '2026-11-01' }))).toEqual([422, 'branch.dissolved_before']);
    expect((await change(made, { dissolvedOn: '2026-11-21' })).body['dissolvedOn']).toBe('2026-11-21');
    expect(await branchOf(founders[0]!)).toBeNull();
    const gone = await secretary.post(`/api/v1/workers/${member.workerId}/membership/transfer`, {
      branchId: made['id'],
    });
    expect(code(gone)).toEqual([422, 'branch.not_on_day']);
  });

  it('have officers for a year by a mandate, and the list of mandates names the branch', async () => {
    const made = accepted(await charter({ name: 'Ward', memberIds: await makeMembers(union, 3, 'Warder') }));
    const days = { fromOn: '2026-11-21', untilOn: '2027-11-20' };
    const give = (payload: object): Promise<string> =>
      carryOut({
        kind: 'mandate',
        payload: { workerId: member.workerId, ...days, ...payload },
        proposer: secretary,
        approver: custodian,
      });
    await give({ role: 'steward', branchId: made['id'] });
    const { items } = accepted(await secretary.get<{ items: Record<string, unknown>[] }>('/api/v1/mandates'));
    expect(items.find(({ branch }) => branch === 'Ward')).toMatchObject({
      role: 'steward',
      scopeKind: 'branch',
      site: null,
    });
    await expect(give({ role: 'steward', branchId: made['id'] })).rejects.toThrow('mandate.held_already');
    for (const payload of [
      { role: 'custodian', branchId: made['id'] },
      { role: 'chair', branchId: randomUUID() },
    ])
      await expect(give(payload)).rejects.toThrow('mandate.wrong_scope');
    // the steward of a branch keeps its members and nobody else's
    const [founder] = await union.db.query<{ id: string }[]>(
      `SELECT id FROM workers WHERE chosen_name = 'Warder 1'`,
    );
    expect((await member.get(`/api/v1/workers/${founder!.id}/membership`)).body['branch']).toBe('Ward');
    expect((await member.get(`/api/v1/workers/${secretary.workerId}/membership`)).status).toBe(404);
  });
});
