import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './support/carrying-out.js';
import { openDrive } from './support/drives.js';
import { delegateWithCredential, goTo, initiate, pay } from './support/dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('what the by-laws say in numbers', () => {
  let union: TestUnion;
  let treasurer: Person;
  let trustee: Person;
  let member: Person;

  beforeAll(async () => {
    union = await startUnion();
    treasurer = await union.person('toni', ['treasurer']);
    trustee = await union.person('tracy', ['trustee']);
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  const propose = (payload: Record<string, unknown>) =>
    treasurer.post<{ id: string; code?: string }>('/api/v1/proposals', {
      kind: 'rule-version',
      payload: { citation: 'General meeting, motion 3', effectiveFrom: '2027-01-01', ...payload },
    });

  it('is there to read for everybody, with its source', async () => {
    const { body } = await member.get<{ items: Record<string, unknown>[] }>('/api/v1/union-rules');
    expect(body.items).toContainEqual(
      expect.objectContaining({ rule: 'dues.monthly.regular', effectiveFrom: '2013-01-01', value: '2200' }),
    );
  });

  it('changes for months to come alone, by two people, and dues then cost what was decided', async () => {
    const past = await propose({ rule: 'dues.monthly.regular', value: 2400, effectiveFrom: '2026-01-01' });
    expect(past.body).toMatchObject({ code: 'rule.from_first_to_come' });
    const asked = await propose({ rule: 'dues.monthly.regular', value: 2400 });
    const { body: read } = await trustee.get<{ particulars: { text: string }[] }>(
      `/api/v1/proposals/${asked.body.id}`,
    );
    expect(read.particulars.map(({ text }) => text)).toEqual([
      ...['Dues a month, regular', '2027-01-01', '$24.00', 'General meeting, motion 3'],
    ]);
    expect((await treasurer.post(`/api/v1/proposals/${asked.body.id}/approval`)).status).toBe(422);
    expect((await trustee.post(`/api/v1/proposals/${asked.body.id}/approval`)).status).toBe(204);
    const delegate = await delegateWithCredential(union, 'dana');
    await initiate(delegate, member.workerId);
    const december = await pay(delegate, member.workerId, { amountCents: 2200 });
    expect(december.body).toMatchObject({ months: ['2026-12'], credit: { amountCents: 0 } });
    const january = await pay(delegate, member.workerId, { amountCents: 2200 });
    expect(january.body).toMatchObject({ months: [], credit: { amountCents: 2200 } });
  });

  it('says what a drive is held against, in hundredths, from the month that was decided', async () => {
    const [one] = (await openDrive(union)).committee;
    const { items } = accepted(await one.get<{ items: { id: string }[] }>('/api/v1/drives'));
    const gate = async (): Promise<object | undefined> => {
      const { inside } = accepted(
        await one.get<{ inside: { gates: { measure: string }[] } }>(`/api/v1/drives/${items[0]!.id}`),
      );
      return inside.gates.find(({ measure }) => measure === 'signed_share');
    };
    const rule = 'drive.gate.signed_share';
    expect((await propose({ rule, value: 101 })).body).toMatchObject({ code: 'rule.value_out_of_range' });
    const asked = accepted(await propose({ rule, value: 7 }));
    const { body: read } = await trustee.get<{ particulars: { text: string }[] }>(
      `/api/v1/proposals/${asked.id}`,
    );
    expect(read.particulars.map(({ text }) => text)).toContain('7 %');
    expect((await trustee.post(`/api/v1/proposals/${asked.id}/approval`)).status).toBe(204);
    expect(await gate()).toMatchObject({ comparator: '>=', value: '0.65' });
    goTo(union, '2027-01-02');
    expect(await gate()).toMatchObject({ comparator: '>=', value: '0.07' });
  });

  it('of standing is reckoned anew for everybody', async () => {
    const asked = await propose({ rule: 'standing.inactive-from', value: 3, effectiveFrom: '2027-02-01' });
    expect((await trustee.post(`/api/v1/proposals/${asked.body.id}/approval`)).status).toBe(204);
    const rows = await union.db.query<{ from_on: string }[]>('SELECT from_on FROM inactivity_projection');
    expect(rows).toEqual([{ from_on: '2027-04-01' }]);
    goTo(union, '2027-04-01');
    const { body } = await member.get('/api/v1/me/standing');
    expect(body).toMatchObject({ standing: 'inactive', unpaidMonths: 3 });
  });
});
