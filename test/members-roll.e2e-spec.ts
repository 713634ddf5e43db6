import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { accepted, approve, carryOut, propose } from './support/carrying-out.js';
import { happened, makeMember, makeMembers } from './support/initiated.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Line {
  workerId: string;
  chosenName: string;
  number: number | null;
  kind: string;
  branch: string | null;
}
interface Roll {
  items: Line[];
  next: string | null;
}

const own = '/api/v1/me/membership';

describe('the roll of members', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  const roll = async (query = '', person = secretary): Promise<Roll> =>
    accepted(await person.get<Roll>(`/api/v1/memberships${query}`));
  const names = async (query: string): Promise<string[]> =>
    (await roll(query)).items.map(({ chosenName }) => chosenName);
  const noticesOf = async (person: Person): Promise<string[]> =>
    accepted(await person.get<{ items: { text: string }[] }>('/api/v1/me/notices')).items.map(
      ({ text }) => text,
    );

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
  });
  afterAll(() => union.end());

  it('is read by secretary, treasurer and trustee, by number, in pages, each reading logged', async () => {
    await makeMembers(union, 5, 'Àlix');
    const applicant = await union.person('robin');
    accepted(await applicant.post(`${own}/application`));
    const numbers: (number | null)[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Roll = await roll(`?limit=2${next ? `&after=${next}` : ''}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      numbers.push(...page.items.map(({ number }) => number));
      next = page.next;
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, null]);
    for (const role of ['treasurer', 'trustee'] as const)
      expect((await roll('', await union.person(`the ${role}`, [role]))).items).toHaveLength(6);
    expect((await custodian.get('/api/v1/memberships')).status).toBe(404);
    expect((await applicant.get('/api/v1/memberships')).status).toBe(404);
    const [logged] = await union.db.query<{ persons: string[] }[]>(
      `SELECT persons FROM audit_entries WHERE action = 'membership.listed' ORDER BY id LIMIT 1`,
    );
    expect(logged?.persons).toHaveLength(2);
  });

  it('is searched by name and number, and cut by branch and by what somebody is', async () => {
    const memberIds = await makeMembers(union, 3, 'Docker');
    const body = { name: 'Docks', kind: 'job', charteredOn: '2026-11-01', memberIds };
    const { id } = accepted(await secretary.post('/api/v1/branches', body));
    await happened(union, memberIds[2]!, { kind: 'withdrew', happenedOn: '2026-11-20' });
    expect(await names('?search=alix%203')).toEqual(['Àlix 3']);
    expect(await names('?search=3')).toEqual(['Àlix 3']);
    expect(await names('?kind=applicant')).toEqual(['robin']);
    expect(await names('?kind=former')).toEqual(['Docker 3']);
    expect(await names(`?branchId=${String(id)}`)).toEqual(['Docker 1', 'Docker 2', 'Docker 3']);
    expect(await names(`?branchId=${String(id)}&kind=member`)).toEqual(['Docker 1', 'Docker 2']);
    expect(await names(`?branchId=${randomUUID()}`)).toEqual([]);
    expect((await secretary.get('/api/v1/memberships?kind=boss')).status).toBe(400);
    expect((await secretary.get('/api/v1/memberships?after=x')).status).toBe(400);
  });

  it('tells the secretary of applications, a member of a suspension and a mandate that end', async () => {
    expect(await noticesOf(secretary)).toContain('Applications that wait for an answer: 1');
    const sam = await union.person('sam');
    await makeMember(union, sam.workerId);
    await happened(union, sam.workerId, {
      kind: 'suspended',
      happenedOn: '2026-11-01',
      untilOn: '2026-11-25',
    });
    await union.db.query(
      `INSERT INTO mandates (worker_id, role, scope_kind, from_on, until_on, created_at)
       VALUES ($1, 'chair', 'union', '2026-01-01', '2026-12-10', $2)`,
      [sam.workerId, union.clock.now()],
    );
    expect((await noticesOf(sam)).slice(0, 2)).toEqual([
      'A mandate of yours ends after 2026-12-10.',
      'Your suspension ends after 2026-11-25.',
    ]);
    expect((await noticesOf(custodian)).join()).not.toMatch(/Applications|suspension|mandate/);
  });

  describe('a suspension', () => {
    const days = { fromOn: '2026-11-21', untilOn: '2027-02-20' };
    const suspend = (workerId: string, more: object = {}, approver = custodian): Promise<string> =>
      carryOut({
        kind: 'suspension',
        payload: { workerId, ...days, reason: 'Decided on 1 November.', ...more },
        proposer: secretary,
        approver,
      });
    const standingOf = async (person: Person, on: string): Promise<unknown> =>
      (await person.get(`/api/v1/me/standing?on=${on}`)).body['standing'];

    it('is proposed by one officer and approved by another, for a year at most, and seen by who it meets', async () => {
      const lee = await union.person('lee');
      await expect(suspend(lee.workerId)).rejects.toThrow('membership.not_a_member');
      await makeMember(union, lee.workerId, { on: '2026-11-01' });
      await expect(suspend(lee.workerId, { untilOn: '2027-11-21' })).rejects.toThrow('membership.wrong_days');
      await expect(suspend(lee.workerId, { fromOn: '2026-11-20' })).rejects.toThrow('membership.wrong_days');
      await expect(suspend(randomUUID())).rejects.toThrow('nothing.here');
      await suspend(lee.workerId);
      await expect(suspend(lee.workerId)).rejects.toThrow('membership.suspended_already');
      const seen = (await lee.get(own)).body;
      expect(seen).toMatchObject({ kind: 'member', suspendedUntil: '2027-02-20' });
      expect(seen['events']).toContainEqual(
        expect.objectContaining({ kind: 'suspended', note: 'Decided on 1 November.', recordedBy: 'cato' }),
      );
      expect(await noticesOf(lee)).toContain('You are suspended until 2027-02-20. See why.');
      expect(await standingOf(lee, '2026-12-01')).toBe('suspended');
    });

    it('is never decided by who it is against', async () => {
      const other = await union.person('kit', ['custodian']);
      await makeMember(union, other.workerId);
      const payload = { workerId: other.workerId, ...days, reason: 'Decided.' };
      const id = await propose({ kind: 'suspension', payload, proposer: secretary });
      await expect(approve(other, id)).rejects.toThrow('proposal.against_you');
    });

    it('is lifted early by two, from that day on: the days before stay', async () => {
      const ash = await union.person('ash');
      await makeMember(union, ash.workerId, { on: '2026-11-01' });
      await suspend(ash.workerId);
      const events = (await ash.get<{ events: { id: string; kind: string }[] }>(own)).body.events;
      const eventId = events.find(({ kind }) => kind === 'suspended')!.id;
      const voiding = await secretary.post(`/api/v1/membership-events/${eventId}/voiding`, {
        reason: 'Enough.',
      });
      expect([voiding.status, voiding.body['code']]).toEqual([422, 'membership.suspension_needs_two']);
      const payload = { eventId, reason: 'Decided on 23 November.' };
      const lifting = { kind: 'suspension-lifting', payload, proposer: secretary, approver: custodian };
      const before = union.clock.instant;
      union.clock.instant = new Date('2026-11-24T15:00:00Z');
      await carryOut(lifting);
      await expect(carryOut(lifting)).rejects.toThrow('membership.not_suspended');
      const found = ['2026-11-22', '2026-11-23', '2026-11-24'].map((on) => standingOf(ash, on));
      expect(await Promise.all(found)).toEqual(['suspended', 'suspended', 'good']);
      expect((await ash.get(own)).body['suspendedUntil']).toBeNull();
      union.clock.instant = before;
    });
  });

  it('names somebody once who had two memberships: the lowest number is theirs, with all that happened', async () => {
    const kept = await union.person('jo');
    const second = await asProgram(() => makeMembers(union, 1, 'Joanne'));
    await happened(union, kept.workerId, { kind: 'applied', happenedOn: '2026-11-01' });
    const later = await makeMember(union, kept.workerId, { on: '2026-11-02' });
    await happened(union, kept.workerId, { kind: 'withdrew', happenedOn: '2026-11-05' });
    const payload = { keepId: kept.workerId, mergeId: second[0]! };
    const [{ number: first }] = (await roll('?search=joanne')).items as [Line];
    expect(first).toBeLessThan(later.number);
    await carryOut({ kind: 'merge', payload, proposer: secretary, approver: custodian });
    const lines = (await roll('?search=jo')).items.filter(({ workerId }) => workerId === kept.workerId);
    expect(lines).toEqual([expect.objectContaining({ number: first, kind: 'former' })]);
    const { number, events } = (await kept.get<{ number: number; events: unknown[] }>(own)).body;
    expect([number, events.length]).toEqual([first, 4]);
    // what happens from here on happens to that one
    accepted(await kept.post(`${own}/application`));
    const [row] = await union.db.query<{ number: number }[]>(
      `SELECT m.number FROM membership_events e JOIN memberships m ON m.id = e.membership_id
       WHERE m.worker_id = $1 ORDER BY e.recorded_at DESC LIMIT 1`,
      [kept.workerId],
    );
    expect(row?.number).toBe(first);
  });

  it('forgets an erased person’s name and words, and keeps the number', async () => {
    const mo = await union.person('mo');
    const { number } = await makeMember(union, mo.workerId);
    accepted(await mo.post(`${own}/situation`, { situation: 'imprisoned' }));
    const payload = { workerId: mo.workerId };
    await carryOut({ kind: 'erasure', payload, proposer: mo, approver: custodian });
    expect(await names(`?search=${number}`)).toEqual([]);
    const [left] = await union.db.query<{ number: number; words: number }[]>(
      `SELECT m.number, (SELECT count(*)::int FROM membership_words s WHERE s.membership_id = m.id) AS words
       FROM memberships m WHERE m.worker_id = $1`,
      [mo.workerId],
    );
    expect(left).toEqual({ number, words: 0 });
  });
});
