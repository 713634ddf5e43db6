import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegateWithCredential, goTo, initiate, once, pay } from './support/dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('dues', () => {
  let union: TestUnion;
  let delegate: Person;
  let treasurer: Person;
  let member: Person;

  beforeAll(async () => {
    union = await startUnion();
    delegate = await delegateWithCredential(union, 'dana');
    treasurer = await union.person('toni', ['treasurer']);
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  it('begin with an initiation: the fee, the first month, a number for life and a receipt', async () => {
    const { status, body } = await initiate(delegate, member.workerId);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      memberNumber: 1,
      months: ['2026-11'],
      credit: { amountCents: 0 },
      standing: 'good',
      receipt: { number: '1-1' },
    });
    expect((await initiate(delegate, member.workerId)).body).toMatchObject({
      code: 'initiation.member_already',
    });
  });

  it('are taken for the oldest unpaid month first, and part of a month waits as credit', async () => {
    goTo(union, '2027-02-10');
    const first = await pay(delegate, member.workerId, { amountCents: 3000, receivedOn: '2027-02-10' });
    expect(first.body).toMatchObject({ months: ['2026-12'], credit: { amountCents: 800 } });
    const second = await pay(treasurer, member.workerId, {
      amountCents: 1400,
      receivedOn: '2027-02-10',
      method: 'transfer',
    });
    expect(second.body).toMatchObject({ months: ['2027-01'], credit: { amountCents: 0 }, standing: 'good' });
    expect(second.body.receipt.number).toBe('2-1');
  });

  it('tell on any day how somebody stands, as it is known now and as it was known then', async () => {
    const standing = async (query: string) =>
      (await member.get<{ standing: string; unpaidMonths: number }>(`/api/v1/me/standing?${query}`)).body;
    expect(await standing('on=2027-02-09')).toMatchObject({
      standing: 'bad',
      unpaidMonths: 2,
      mayVote: false,
    });
    expect(await standing('on=2027-02-10')).toMatchObject({ standing: 'good', unpaidMonths: 0 });
    expect(await standing('on=2027-02-10&asKnownOn=2027-02-09')).toMatchObject({ standing: 'bad' });
    expect(await standing('on=2026-11-20')).toMatchObject({ standing: 'not_a_member' });
    const read = await delegate.get(`/api/v1/workers/${member.workerId}/standing`);
    expect(read.body).toMatchObject({
      standing: 'good',
      paidThrough: '2027-01',
      arrears: { amountCents: 0 },
    });
    const log = await member.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(log.body.items.map(({ action }) => action)).toContain('standing.read');
  });

  it('are recorded once for a key, and never without one', async () => {
    const body = { workerId: member.workerId, amountCents: 2200, method: 'cash', receivedOn: '2027-02-10' };
    const refused = await delegate.post('/api/v1/dues/payments', body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.key_required' } });
    const same = once('page 12');
    const [one, two] = await Promise.all(
      [1, 2].map(() => delegate.post('/api/v1/dues/payments', body, same)),
    );
    expect(one!.status).toBe(201);
    expect(two!.text).toBe(one!.text);
    const other = await delegate.post('/api/v1/dues/payments', { ...body, amountCents: 1 }, same);
    expect(other).toMatchObject({ status: 422, body: { code: 'request.key_reused' } });
  });

  it('are undone by the treasurer: the months are open again and the receipt says so', async () => {
    const { body } = await pay(delegate, member.workerId, { receivedOn: '2027-02-10' });
    const shown = await union.stranger.get(`/api/v1/receipts/${body.receipt.code}`);
    expect(shown.body).toMatchObject({ state: 'issued', amount: { amountCents: 2200, currency: 'CAD' } });
    const path = `/api/v1/dues/payments/${body.id}/reversal`;
    expect((await member.post(path, { reason: 'x' }, once())).status).toBe(404);
    const undone = await treasurer.post(path, { reason: 'It bounced.' }, once());
    expect(undone).toMatchObject({ status: 201, body: { released: ['2027-03'] } });
    expect((await treasurer.post(path, { reason: 'again' }, once())).body).toMatchObject({
      code: 'entry.reversed_already',
    });
    const withdrawn = await union.stranger.get(`/api/v1/receipts/${body.receipt.code.toLowerCase()}`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
    expect((await union.stranger.get('/api/v1/receipts/AAAA-BBBB-CCCC')).status).toBe(404);
  });

  it('are undone by the delegate who took them, until they are reported', async () => {
    const dilan = await delegateWithCredential(union, 'dilan');
    const take = async (): Promise<string> =>
      `/api/v1/dues/payments/${(await pay(dilan, member.workerId, { receivedOn: '2027-02-10' })).body.id}/reversal`;
    const slip = { reason: 'A slip of the hand.' };
    const first = await take();
    expect((await delegate.post(first, slip, once())).status).toBe(404);
    expect((await dilan.post(first, slip, once())).status).toBe(201);
    const second = await take();
    const reported = await dilan.post('/api/v1/delegate-reports', { month: '2027-02', countedCents: 2200 });
    expect(reported.status).toBe(201);
    const late = await dilan.post(second, slip, once());
    expect([late.status, late.body['code']]).toEqual([422, 'payment.reported']);
    expect((await treasurer.post(second, slip, once())).status).toBe(201);
  });

  it('received long ago need a second person', async () => {
    const late = await pay(delegate, member.workerId, { receivedOn: '2027-02-01' });
    expect(late).toMatchObject({ status: 422, body: { code: 'payment.late' } });
    const payload = {
      workerId: member.workerId,
      amountCents: 2200,
      method: 'cash',
      receivedOn: '2027-02-01',
    };
    const asked = await delegate.post<{ id: string }>('/api/v1/proposals', {
      kind: 'late-payment',
      payload: { ...payload, reason: 'I lost my phone.' },
    });
    expect(asked.status).toBe(201);
    const approved = await treasurer.post(`/api/v1/proposals/${asked.body.id}/approval`);
    expect(approved.status).toBe(204);
    const { body } = await member.get<{ paidThrough: string }>('/api/v1/me/standing');
    expect(body.paidThrough).toBe('2027-03');
  });

  it('wait for another act on the same member, and say so when it takes too long', async () => {
    const other = union.db.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM memberships WHERE worker_id = $1 FOR UPDATE', [member.workerId]);
    const key = once();
    const body = { workerId: member.workerId, amountCents: 100, method: 'cash', receivedOn: '2027-02-10' };
    const waited = await delegate.post('/api/v1/dues/payments', body, key);
    expect(waited).toMatchObject({ status: 409, body: { code: 'request.in_progress' } });
    await other.rollbackTransaction();
    await other.release();
    expect((await delegate.post('/api/v1/dues/payments', body, key)).status).toBe(201);
  });

  it('cannot be deducted from wages: there is no way to record it', async () => {
    for (const method of ['deduction', 'payroll', 'check-off']) {
      expect((await pay(delegate, member.workerId, { method })).status).toBe(400);
    }
    const words = /deduct|payroll|check.?off|withh[eo]ld/i;
    const columns = await union.db.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    expect(columns.filter(({ name }) => words.test(name))).toEqual([]);
  });
});
