import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asProgram } from '../src/database/reach.js';
import { MemberDues } from '../src/dues/index.js';
import { carryOut } from './support/carrying-out.js';
import { branchOf, cover, makeMember } from './support/members.js';
import { issue, takeDues } from './support/taking-dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';
import { ahead, onMorningOf, told } from './support/wired.js';

describe('dues that somebody owes', () => {
  let union: TestUnion;
  let secretary: Person;
  /** a member whose months are paid up to one */
  const paidThrough = async (name: string, month: string): Promise<{ person: Person; id: string }> => {
    const person = await union.person(name);
    const id = await makeMember(union, person, { on: '2026-01-10' });
    const months = Array.from(
      { length: Number(month) },
      (_, at) => `2026-${String(at + 1).padStart(2, '0')}`,
    );
    if (months.length > 0) await cover(union, id, months, { on: '2026-02-01' });
    await follow(id);
    return { person, id };
  };
  const follow = (id: string): Promise<void> =>
    asProgram(() => union.app.get(MemberDues).refresh(union.db.manager, id));

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('secretary', ['secretary']);
  });
  afterAll(() => union.end());

  it('are told on the first on which they are bad standing, as far as can be seen, and no more once paid', async () => {
    const { person, id } = await paidThrough('Robin', '09');
    const { person: ahead1 } = await paidThrough('Kim', '11');
    // October and November unpaid: bad from the first of December on
    expect(await ahead(union, person)).toEqual(['2026-12-01 standing.slips']);
    expect(await ahead(union, ahead1)).toEqual([]);
    expect(await ahead(union, secretary)).toEqual([]);
    await cover(union, id, ['2026-10', '2026-11'], { on: '2026-11-21' });
    expect(await ahead(union, person)).toEqual([]);
  });

  it('are told once, with what was missed, and again before somebody is inactive', async () => {
    const { person } = await paidThrough('Ash', '09');
    const { person: long } = await paidThrough('Ray', '07');
    // August to December unpaid are five: inactive from January on
    expect(await ahead(union, long)).toEqual(['2026-12-18 standing.inactive_from']);
    await onMorningOf(union, '2026-12-03');
    expect(await told(person)).toEqual(['2026-12-01 standing.slips']);
    const { body } = await person.get<{ items: { code: string; text: string; href: string }[] }>(
      '/api/v1/me/notices',
    );
    const line = body.items.find(({ code }) => code === 'standing.slips')!;
    expect(line).toMatchObject({ href: '/p/st' });
    expect(line.text).toContain('2026-12-01');
    expect((await person.get('/api/v1/me/standing')).body).toMatchObject({ standing: 'bad' });
    await onMorningOf(union, '2026-12-18');
    await onMorningOf(union, '2027-01-02');
    expect(await told(long)).toEqual(['2026-12-18 standing.inactive_from']);
    expect(await told(person)).toEqual(['2026-12-01 standing.slips']);
    expect((await long.get('/api/v1/me/standing')).body).toMatchObject({ standing: 'inactive' });
  });

  it('are not told to who left, is suspended, or was initiated since', async () => {
    const { person: left, id } = await paidThrough('Lee', '11');
    const { person: apart, id: suspended } = await paidThrough('Sol', '11');
    const { person: fresh, id: again } = await paidThrough('Max', '11');
    for (const each of [left, apart, fresh]) {
      expect(await ahead(union, each)).toEqual(['2027-02-01 standing.slips']);
    }
    const happened = (membership: string, kind: string, until: string | null): Promise<unknown> =>
      union.db.query(
        `INSERT INTO membership_events (membership_id, kind, happened_on, until_on, recorded_at)
         VALUES ($1, $2, '2027-01-02', $3, $4)`,
        [membership, kind, until, union.clock.now()],
      );
    await happened(id, 'withdrew', null);
    await happened(suspended, 'suspended', '2027-03-01');
    await happened(again, 'reinitiated', null);
    await Promise.all([id, suspended, again].map(follow));
    for (const each of [left, apart, fresh]) expect(await ahead(union, each)).toEqual([]);
  });
});

describe('what delegates and the treasurer have to send', () => {
  let union: TestUnion;
  let treasurer: Person;
  let trustee: Person;
  let delegate: Person;
  let member: Person;

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('treasurer', ['treasurer']);
    trustee = await union.person('trustee', ['trustee']);
    delegate = await union.person('delegate', ['delegate']);
    member = await union.person('member');
    await branchOf(union, 'Harbour');
    await makeMember(union, member);
  });
  afterAll(() => union.end());

  it('is told a delegate before the tenth and on it, until the report is there', async () => {
    const credential = await issue(treasurer, delegate, member);
    await takeDues(union, { credential, from: member, cents: 1100, on: '2026-11-21', method: 'transfer' });
    expect(await ahead(union, delegate)).toEqual([
      '2026-12-07 report.due_line',
      '2026-12-10 report.due_line',
    ]);
    expect(await ahead(union, treasurer)).toEqual([
      '2026-12-07 remittance.due_line',
      '2026-12-11 remittance.late_line',
      '2026-12-11 report.late_list_line',
    ]);
    for (const other of [trustee, member]) expect(await ahead(union, other)).toEqual([]);
    await onMorningOf(union, '2026-12-07');
    const body = { month: '2026-11', countedCents: 0 };
    expect((await delegate.post('/api/v1/delegate-reports', body)).status).toBe(201);
    expect(await ahead(union, delegate)).toEqual(['2027-01-07 report.due_line']);
    expect(await told(delegate)).toEqual(['2026-12-07 report.due_line']);
  });

  it('is told the treasurer when it is late, and not once it was sent on', async () => {
    expect(await ahead(union, treasurer)).toEqual([
      '2026-12-11 remittance.late_line',
      '2027-01-07 remittance.due_line',
    ]);
    await carryOut({
      ...{ kind: 'remittance', payload: { month: '2026-11', branchId: null } },
      ...{ proposer: treasurer, approver: trustee },
    });
    await onMorningOf(union, '2026-12-11');
    expect(await told(treasurer)).toEqual(['2026-12-07 remittance.due_line']);
    await takeDues(union, {
      credential: { id: await credentialId(union), number: 1 },
      ...{ from: member, cents: 1100, on: '2026-12-11', method: 'transfer' },
    });
    await onMorningOf(union, '2027-01-11');
    await onMorningOf(union, '2027-01-12');
    expect(await told(treasurer)).toEqual([
      '2026-12-07 remittance.due_line',
      '2027-01-07 remittance.due_line',
      '2027-01-11 remittance.late_line',
      '2027-01-11 report.late_list_line',
    ]);
  });
});

async function credentialId(union: TestUnion): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>('SELECT id FROM delegate_credentials');
  return row!.id;
}
