import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, approve, carryOut, propose } from './support/carrying-out.js';
import { delegateWithCredential, pay } from './support/dues.js';
import { branchOf } from './support/members.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Standing {
  standing: string;
  paidThrough: string | null;
  unpaidMonths: number;
  arrears: { months: string[] };
}

/** Today is 21 November 2026. */
describe('waivers', () => {
  let union: TestUnion;
  let treasurer: Person;
  let secretary: Person;
  let trustee: Person;
  let delegate: Person;

  /** A member since August who paid for August alone, and for what else is said. */
  const member = async (name: string, months: string[] = [], branchId?: string): Promise<Person> => {
    const person = await union.person(name);
    await joined(person, '2026-08-15', branchId);
    if (months.length > 0)
      accepted(await pay(delegate, person.workerId, { amountCents: 2200 * months.length, months }));
    return person;
  };
  const joined = async ({ workerId }: Person, on: string, branchId?: string): Promise<void> => {
    const [row] = await union.db.query<{ id: string }[]>(
      `INSERT INTO memberships (worker_id, number, created_at)
       SELECT $1, coalesce(max(number), 0) + 1, now() FROM memberships RETURNING id`,
      [workerId],
    );
    await union.db.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, branch_id, recorded_at)
       VALUES ($1, 'initiated', $2, $3, $2::date::timestamptz)`,
      [row!.id, on, branchId ?? null],
    );
    await union.db.query(
      `INSERT INTO tier_declarations (membership_id, tier, from_month, declared_on, recorded_at)
       VALUES ($1, 'regular', date_trunc('month', $2::date), $2, $2::date::timestamptz)`,
      [row!.id, on],
    );
  };
  const standingOf = async (person: Person, on = '2026-11-21'): Promise<Standing> =>
    (await person.get<Standing>(`/api/v1/me/standing?on=${on}`)).body;
  const waivedOf = async ({ workerId }: Person): Promise<string[]> => {
    const rows = await union.db.query<{ month: string }[]>(
      `SELECT to_char(month, 'YYYY-MM') AS month FROM dues_months d JOIN memberships m ON m.id = d.membership_id
       WHERE m.worker_id = $1 AND waiver_id IS NOT NULL ORDER BY 1`,
      [workerId],
    );
    return rows.map(({ month }) => month);
  };
  const hardship = (person: Person, more: object = {}): { kind: string; payload: object } => ({
    kind: 'waiver-hardship',
    payload: { workerId: person.workerId, fromMonth: '2026-09', months: 2, reason: 'Hours cut.', ...more },
  });
  const refused = async (proposer: Person, asked: { kind: string; payload: object }): Promise<string> =>
    propose({ ...asked, proposer }).then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('tess', ['treasurer']);
    secretary = await union.person('sol', ['secretary']);
    trustee = await union.person('tru', ['trustee']);
    delegate = await delegateWithCredential(union, 'del');
  });
  afterAll(() => union.end());

  it('out of hardship are asked for by the member, and make months count as paid from the day of the second word', async () => {
    const mel = await member('mel', ['2026-08']);
    expect(await standingOf(mel)).toMatchObject({ standing: 'bad', unpaidMonths: 2 });
    const transfers = (): Promise<unknown> => union.db.query('SELECT count(*) FROM ledger_transfers');
    const before = await transfers();
    const id = await carryOut({ ...hardship(mel), proposer: mel, approver: treasurer });
    expect(await waivedOf(mel)).toEqual(['2026-09', '2026-10']);
    expect(await standingOf(mel)).toMatchObject({ standing: 'good', arrears: { months: [] } });
    expect(await standingOf(mel, '2026-11-20')).toMatchObject({ standing: 'bad', unpaidMonths: 3 });
    expect(await transfers()).toEqual(before);
    const { body } = await mel.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(body.items.map(({ action }) => action)).toContain('waiver.made');
    const [kept] = await union.db.query<{ id: string; proposal_id: string }[]>('SELECT * FROM waivers');
    expect(kept).toMatchObject({ id, proposal_id: id, kind: 'hardship', months: 2 });
  });

  it('give the next months to who had paid, and nothing for months before joining', async () => {
    const pat = await member('pat', ['2026-08', '2026-09', '2026-10', '2026-11']);
    await carryOut({ ...hardship(pat), proposer: delegate, approver: secretary });
    expect(await waivedOf(pat)).toEqual(['2026-12', '2027-01']);
    const newer = await union.person('newer');
    await joined(newer, '2026-10-05');
    await carryOut({ ...hardship(newer), proposer: newer, approver: treasurer });
    expect(await waivedOf(newer)).toEqual(['2026-10']);
  });

  it('are not asked for by just anybody, nor granted to oneself', async () => {
    const una = await member('una');
    const other = await member('other');
    expect(await refused(other, hardship(una))).toBe('nothing.here');
    expect(await refused(una, hardship(una, { months: 7 }))).toBe('request.invalid');
    expect(await refused(una, hardship(una, { fromMonth: '2024-10' }))).toBe('waiver.month_too_far');
    expect(await refused(treasurer, hardship(treasurer))).toBe('waiver.not_a_member');
    await joined(treasurer, '2026-08-15');
    const id = await propose({ ...hardship(treasurer), proposer: delegate });
    await expect(approve(treasurer, id)).rejects.toThrow('proposal.against_you');
    await approve(secretary, id);
  });

  it('during a strike are for a branch’s members of that day, or for some people', async () => {
    const east = await branchOf(union, 'East side');
    const striker = await member('striker', [], east);
    const elsewhere = await member('elsewhere');
    const payload = { branchId: east, fromMonth: '2026-11', months: 1, decision: 'Voted on 20 November.' };
    const asked = { kind: 'waiver-strike', payload };
    expect(await refused(striker, asked)).toBe('nothing.here');
    await carryOut({ ...asked, proposer: secretary, approver: trustee });
    expect([await waivedOf(striker), await waivedOf(elsewhere)]).toEqual([['2026-11'], []]);
    const some = { ...payload, branchId: null, workerIds: [elsewhere.workerId] };
    await carryOut({ kind: 'waiver-strike', payload: some, proposer: treasurer, approver: secretary });
    expect(await waivedOf(elsewhere)).toEqual(['2026-11']);
    const both = { kind: 'waiver-strike', payload: { ...some, branchId: east } };
    expect(await refused(secretary, both)).toBe('waiver.for_whom');
  });

  it('for everybody are for who was good through a month, those who had paid getting their next two', async () => {
    const good = await member('good', ['2026-08', '2026-09', '2026-10']);
    const ahead = await member('ahead', ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
    const bad = await member('bad', []);
    const gone = await member('gone', ['2026-08', '2026-09', '2026-10']);
    await union.db.query(
      `INSERT INTO membership_events (membership_id, kind, happened_on, recorded_at)
       SELECT id, 'withdrew', '2026-11-20', now() FROM memberships WHERE worker_id = $1`,
      [gone.workerId],
    );
    union.clock.instant = new Date('2026-12-05T15:00:00Z');
    const decision = 'Carried.';
    const payload = { goodThrough: '2026-11', fromMonth: '2026-11', months: 2, decision };
    const asked = { kind: 'waiver-general', payload };
    expect(await refused(secretary, { ...asked, payload: { ...payload, goodThrough: '2026-12' } })).toBe(
      'waiver.good_through_to_come',
    );
    const unknown = { ...payload, meetingId: '6f1c1f0e-8f5e-4f0a-9d7c-0b3f4c1d2e3f' };
    expect(await refused(secretary, { ...asked, payload: unknown })).toBe('waiver.meeting_unknown');
    await carryOut({ ...asked, proposer: secretary, approver: treasurer });
    expect(await waivedOf(good)).toEqual(['2026-11', '2026-12']);
    expect(await waivedOf(ahead)).toEqual(['2027-01', '2027-02']);
    expect([await waivedOf(bad), await waivedOf(gone)]).toEqual([[], []]);
    union.clock.instant = new Date('2026-11-21T15:00:00Z');
  });

  it('happen once, however many agree at once', async () => {
    const two = await member('two');
    const id = await propose({ ...hardship(two), proposer: two });
    const answers = await Promise.all(
      [treasurer, secretary, treasurer, secretary].map((person) =>
        person.post(`/api/v1/proposals/${id}/approval`),
      ),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await waivedOf(two)).toEqual(['2026-09', '2026-10']);
  });

  it('and payments at the same moment never cover one month twice, and lose none', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, at) => union.person(`racer${at}`)));
    for (const person of people) await joined(person, '2026-08-15');
    const decision = 'Carried.';
    const payload = {
      workerIds: people.map(({ workerId }) => workerId),
      fromMonth: '2026-09',
      months: 2,
      decision,
    };
    const id = await propose({ kind: 'waiver-strike', payload, proposer: secretary });
    const [, ...paid] = await Promise.all([
      approve(treasurer, id),
      ...people.map(({ workerId }) => pay(delegate, workerId, { amountCents: 2 * 2200 })),
    ]);
    expect(paid.map(({ status }) => status)).toEqual(people.map(() => 201));
    for (const person of people) {
      const [row] = await union.db.query<{ months: number; covered: number }[]>(
        `SELECT count(*)::int AS covered, count(DISTINCT month)::int AS months FROM dues_months d
         JOIN memberships m ON m.id = d.membership_id WHERE m.worker_id = $1`,
        [person.workerId],
      );
      expect(row).toEqual({ months: 4, covered: 4 });
    }
  });
});
