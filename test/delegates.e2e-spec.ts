import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CredentialsService } from '../src/dues/index.js';
import { ActorsService } from '../src/identity/index.js';
import { asProgram } from '../src/database/reach.js';
import { type Credential, inOne, issue, makeMember, takeDues } from './support/taking-dues.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const credentials = '/api/v1/delegate-credentials';

describe('a delegate and the cash in their hand', () => {
  let union: TestUnion;
  let secretary: Person;
  let treasurer: Person;
  let trustee: Person;
  let dana: Person;
  let sponsor: Person;
  let member: Person;
  let dana1: Credential;

  const handOver = (
    amountCents: number,
    { by = treasurer, credential = dana1, happenedOn = '2026-11-21', key = randomUUID() } = {},
  ): Promise<Answer> =>
    by.post(
      '/api/v1/dues/handovers',
      { credentialId: credential.id, amountCents, happenedOn, into: 'cash-box' },
      { 'idempotency-key': key },
    );
  const inHandOf = async (number: number, on?: string): Promise<unknown> => {
    const path = `/api/v1/dues/delegate-balances${on ? `?on=${on}` : ''}`;
    const { body } = await trustee.get<{ items: { number: number; inHand: object }[] }>(path);
    return body.items.find((each) => each.number === number)?.inHand;
  };

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    treasurer = await union.person('tam', ['treasurer']);
    trustee = await union.person('tracy', ['trustee']);
    dana = await union.person('dana', ['delegate']);
    sponsor = await union.person('sponsor');
    member = await union.person('member');
    await makeMember(union, sponsor);
  });
  afterAll(() => union.end());

  it('gets a numbered credential from the secretary, with another member as sponsor', async () => {
    const ask = (workerId: string, sponsorId: string) => secretary.post(credentials, { workerId, sponsorId });
    expect((await ask(member.workerId, sponsor.workerId)).body['code']).toBe('delegate.not_delegate');
    expect((await ask(dana.workerId, dana.workerId)).body['code']).toBe('delegate.sponsor_self');
    expect((await ask(dana.workerId, member.workerId)).body['code']).toBe('delegate.sponsor_not_member');
    expect((await ask(randomUUID(), sponsor.workerId)).status).toBe(404);
    expect((await ask('nobody', sponsor.workerId)).status).toBe(400);
    dana1 = await issue(secretary, dana, sponsor);
    expect(dana1.number).toBe(1);
    const again = await ask(dana.workerId, sponsor.workerId);
    expect([again.status, again.body['code']]).toEqual([409, 'delegate.has_credential']);
    expect(await logged('credential.issued')).toEqual([[dana.workerId, sponsor.workerId]]);
    for (const other of [dana, trustee, member, union.stranger])
      expect([401, 404]).toContain((await other.post(credentials, {})).status);
  });

  it('gets one of two that are given at once', async () => {
    const cleo = await union.person('cleo', ['delegate']);
    const asked = [secretary, treasurer, secretary, treasurer].map((by) =>
      by.post(credentials, { workerId: cleo.workerId, sponsorId: sponsor.workerId }),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('takes dues under their own number, a treasurer under the office’s, nobody without one', async () => {
    const held = async (person: Person, role: 'delegate' | 'treasurer') => {
      const actor = await union.app.get(ActorsService).holding(person.token ?? '');
      return inOne(union, (tx) => union.app.get(CredentialsService).hold(tx, { ...actor!, capacity: role }));
    };
    expect(await held(dana, 'delegate')).toEqual({ ...dana1, isOffice: false });
    const [first, second] = await Promise.all([held(treasurer, 'treasurer'), held(treasurer, 'treasurer')]);
    expect(first).toEqual({ ...second, isOffice: true });
    const fresh = await union.person('fresh', ['delegate']);
    await expect(held(fresh, 'delegate')).rejects.toMatchObject({ code: 'delegate.no_credential' });
  });

  it('numbers receipts without a gap, however many at once', async () => {
    const taken = Array.from({ length: 12 }, () =>
      takeDues(union, { credential: dana1, from: member, cents: 1100, on: '2026-11-10' }),
    );
    await Promise.all(taken);
    const rows = await union.db.query<{ number: number }[]>('SELECT number FROM receipts ORDER BY number');
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
    expect(await inHandOf(1)).toEqual({ amountCents: 13200, currency: 'CAD' });
    expect(await inHandOf(1, '2026-11-09')).toBeUndefined();
  });

  it('hands over to the treasurer, who writes it down, and is told', async () => {
    expect((await treasurer.post('/api/v1/dues/handovers', {})).status).toBe(400);
    const key = randomUUID();
    const [first, again] = await Promise.all([handOver(3200, { key }), handOver(3200, { key })]);
    expect(first.status).toBe(201);
    expect(first.body).toEqual(again.body);
    expect(first.body['left']).toEqual({ amountCents: 10000, currency: 'CAD' });
    expect((await dana.get('/api/v1/me/notices')).text).toContain('handed over $32.00 on 2026-11-21');
    expect(await logged('credential.handed_over')).toEqual([[dana.workerId]]);
    for (const other of [dana, secretary, trustee, member])
      expect((await handOver(100, { by: other })).status).toBe(404);
    expect((await handOver(100, { credential: { id: randomUUID(), number: 0 } })).status).toBe(404);
  });

  it('never hands over more than was in hand, on that day or since, nor on a day to come', async () => {
    const refused = await handOver(10001);
    expect([refused.status, refused.body['code']]).toEqual([422, 'delegate.not_in_hand']);
    expect((await handOver(100, { happenedOn: '2026-11-09' })).body['code']).toBe('delegate.not_in_hand');
    expect((await handOver(100, { happenedOn: '2026-11-22' })).body['code']).toBe('delegate.day_wrong');
    // 132.00 on the 10th, of which 32.00 left on the 21st: the 10th may not spend those again
    expect((await handOver(10001, { happenedOn: '2026-11-10' })).body['code']).toBe('delegate.not_in_hand');
    const many = await Promise.all(Array.from({ length: 6 }, () => handOver(4000)));
    expect(many.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422, 422]);
    expect(await inHandOf(1)).toEqual({ amountCents: 2000, currency: 'CAD' });
  });

  it('stands in the list with what is in hand and whether a report is late', async () => {
    union.clock.instant = new Date('2026-12-11T15:00:00Z');
    const { body } = await treasurer.get<{ items: Record<string, unknown>[] }>(credentials);
    expect(body.items.find(({ number }) => number === 1)).toEqual({
      id: dana1.id,
      number: 1,
      workerId: dana.workerId,
      chosenName: 'dana',
      sponsor: 'sponsor',
      issuedOn: '2026-11-21',
      lostOn: null,
      clearedOn: null,
      isDelegate: true,
      inHand: { amountCents: 2000, currency: 'CAD' },
      reportedThrough: null,
      allAccepted: true,
      lateSince: '2026-11',
    });
    const paged = await treasurer.get<{ items: unknown[]; next: string }>(`${credentials}?limit=1`);
    const rest = await treasurer.get<{ items: unknown[] }>(`${credentials}?after=${paged.body.next}`);
    expect([...paged.body.items, ...rest.body.items]).toEqual(body.items);
    expect((await trustee.get(credentials)).status).toBe(200);
    expect((await dana.get(credentials)).status).toBe(404);
    const log = await dana.get('/api/v1/me/access-log');
    expect(log.text).toContain('credential.listed');
  });

  it('whose paper is lost takes nothing more and still hands over', async () => {
    const path = `${credentials}/${dana1.id}/loss`;
    expect((await treasurer.post(path, { lostOn: '2026-12-12' })).body['code']).toBe('delegate.day_wrong');
    expect((await dana.post(path, { lostOn: '2026-12-11' })).status).toBe(404);
    expect((await treasurer.post(path, { lostOn: '2026-12-11' })).status).toBe(204);
    expect((await treasurer.post(path, { lostOn: '2026-12-11' })).status).toBe(409);
    const actor = await union.app.get(ActorsService).holding(dana.token ?? '');
    const taking = inOne(union, (tx) => union.app.get(CredentialsService).hold(tx, actor!));
    await expect(taking).rejects.toMatchObject({ code: 'delegate.credential_lost' });
    const late = takeDues(union, { credential: dana1, from: member, cents: 1100, on: '2026-12-11' });
    await expect(late).rejects.toMatchObject({ code: 'delegate.no_credential' });
    expect((await handOver(500)).status).toBe(201);
  });

  it('is not cleared with something in hand, or before it is reported', async () => {
    const path = `${credentials}/${dana1.id}/clearance`;
    expect((await treasurer.post(path)).body['code']).toBe('delegate.cash_in_hand');
    expect((await secretary.post(path)).status).toBe(404);
    expect((await handOver(1500)).status).toBe(201);
    expect((await treasurer.post(path)).body['code']).toBe('delegate.unreported');
  });

  async function logged(action: string): Promise<string[][]> {
    const rows = await asProgram(() =>
      union.db.query<{ persons: string[] }[]>('SELECT persons FROM audit_entries WHERE action = $1', [
        action,
      ]),
    );
    return rows.map(({ persons }) => persons);
  }
});
