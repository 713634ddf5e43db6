import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BankSuggestionsView } from '../src/bank/index.js';
import { bring, entryOf, lineOf, linesOf, ofx } from './support/bank.js';
import { once, type PaymentAnswer } from './support/dues.js';
import { makeMember, type Member } from './support/initiated.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const lines = '/api/v1/bank-lines';

let union: TestUnion;
let treasurer: Person;
let robin: Person;
let member: Member;

beforeAll(async () => {
  union = await startUnion();
  treasurer = await union.person('tess', ['treasurer']);
  robin = await union.person('robin');
  member = await makeMember(union, robin.workerId, { on: '2026-08-03' });
});
afterAll(() => union.end());

const codeOf = ({ status, body }: Answer): [number, unknown] => [status, body['code']];
const suggested = async (id: string): Promise<BankSuggestionsView> =>
  (await treasurer.get<BankSuggestionsView & Record<string, unknown>>(`${lines}/${id}/suggestions`)).body;
const pay = (
  id: string,
  body: object,
  key?: string,
): Promise<Answer<PaymentAnswer & Record<string, unknown>>> =>
  treasurer.post(`${lines}/${id}/payment`, body, once(key));

describe('a line of the bank', () => {
  it('is matched with an entry of just its amount and direction, and with no other', async () => {
    const line = await lineOf(treasurer, { on: '2026-11-03', cents: 5001 });
    const match = (entryId: string) => treasurer.post(`${lines}/${line}/match`, { entryId });
    for (const [cents, on] of [
      [5002, '2026-11-03'],
      [-5001, '2026-11-03'],
    ] as const) {
      expect(codeOf(await match(await entryOf(union, cents, on)))).toEqual([
        422,
        'bank_match.amount_differs',
      ]);
    }
    expect((await match(member.eventId)).status).toBe(404);
    const entryId = await entryOf(union, 5001, '2026-11-01');
    expect((await match(entryId)).status).toBe(204);
    expect(codeOf(await match(entryId))).toEqual([409, 'bank_line.posted_already']);
    const other = await lineOf(treasurer, { on: '2026-11-04', cents: 5001 });
    const second = await treasurer.post(`${lines}/${other}/match`, { entryId });
    expect(codeOf(second)).toEqual([409, 'bank_match.entry_taken']);
    expect((await treasurer.get(`${lines}/${line}`)).body['match']).toMatchObject({
      entryId,
      kind: 'till-move',
    });
    expect((await treasurer.send('DELETE', `${lines}/${line}/match`)).status).toBe(204);
    expect((await treasurer.send('DELETE', `${lines}/${line}/match`)).status).toBe(404);
    expect((await treasurer.post(`${lines}/${other}/match`, { entryId })).status).toBe(204);
  });

  it('is set aside with a reason, and taken up again', async () => {
    const line = await lineOf(treasurer, { on: '2026-11-05', cents: 5003 });
    expect((await treasurer.post(`${lines}/${line}/setting-aside`, {})).status).toBe(400);
    const aside = await treasurer.post(`${lines}/${line}/setting-aside`, { reason: 'Twice in the file.' });
    expect(aside.status).toBe(204);
    const { body } = await treasurer.get(`${lines}/${line}`);
    expect(body['settingAside']).toMatchObject({ reason: 'Twice in the file.' });
    const entryId = await entryOf(union, 5003, '2026-11-05');
    const late = await treasurer.post(`${lines}/${line}/match`, { entryId });
    expect(codeOf(late)).toEqual([409, 'bank_line.posted_already']);
    expect((await treasurer.send('DELETE', `${lines}/${line}/setting-aside`)).status).toBe(204);
    expect((await treasurer.send('DELETE', `${lines}/${line}/setting-aside`)).status).toBe(404);
    expect((await treasurer.post(`${lines}/${line}/match`, { entryId })).status).toBe(204);
  });

  it('goes to one of two who match it, or its entry, at the same moment', async () => {
    for (const cents of [5010, 5011, 5012, 5013]) {
      const [a, b] = [
        await lineOf(treasurer, { on: '2026-11-06', cents, id: `a${cents}` }),
        await lineOf(treasurer, { on: '2026-11-06', cents, id: `b${cents}` }),
      ];
      const [x, y] = [await entryOf(union, cents, '2026-11-06'), await entryOf(union, cents, '2026-11-06')];
      const entry = await Promise.all(
        [a, b].map((id) => treasurer.post(`${lines}/${id}/match`, { entryId: x })),
      );
      expect(entry.map(({ status }) => status).sort()).toEqual([204, 409]);
      const left = entry[0]?.status === 409 ? a : b;
      const line = await Promise.all([
        treasurer.post(`${lines}/${left}/match`, { entryId: y }),
        treasurer.post(`${lines}/${left}/setting-aside`, { reason: 'Another account.' }),
        treasurer.post(`${lines}/${left}/match`, { entryId: y }),
      ]);
      expect(line.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    }
  });

  it('suggests entries of its amount within ten days, the nearest first, until they are matched', async () => {
    const [near, far] = [await entryOf(union, 5020, '2026-11-09'), await entryOf(union, 5020, '2026-11-02')];
    await entryOf(union, 5020, '2026-10-20');
    const line = await lineOf(treasurer, { on: '2026-11-10', cents: 5020 });
    expect((await suggested(line)).entries.map(({ entryId }) => entryId)).toEqual([near, far]);
    await treasurer.post(`${lines}/${line}/match`, { entryId: near });
    expect((await treasurer.get(`${lines}/${line}/suggestions`)).status).toBe(404);
    const next = await lineOf(treasurer, { on: '2026-11-11', cents: 5020 });
    expect((await suggested(next)).entries).toMatchObject([
      { entryId: far, daysApart: 9, kind: 'till-move' },
    ]);
  });

  it('whose words name a member becomes their payment, on the bank’s own day, though that is long ago', async () => {
    const line = await lineOf(treasurer, {
      on: '2026-10-02',
      cents: 2200,
      name: `DUES MEMBER ${member.number}`,
    });
    expect((await suggested(line)).members).toEqual([
      { workerId: robin.workerId, memberNumber: member.number, chosenName: 'robin', because: 'number' },
    ]);
    expect(codeOf(await treasurer.post(`${lines}/${line}/payment`, { workerId: robin.workerId }))).toEqual([
      400,
      'request.key_required',
    ]);
    const body = { workerId: robin.workerId, tier: 'regular' };
    const paid = await pay(line, body, 'one key');
    expect([paid.status, paid.body]).toMatchObject([
      201,
      { memberNumber: member.number, receivedOn: '2026-10-02' },
    ]);
    const again = await pay(line, body, 'one key');
    expect([again.status, again.body.id]).toEqual([201, paid.body.id]);
    expect(codeOf(await pay(line, body))).toEqual([409, 'bank_line.posted_already']);
    const { body: read } = await treasurer.get(`${lines}/${line}`);
    expect(read['match']).toMatchObject({ entryId: paid.body.id, kind: 'payment' });
    const log = await robin.get<{ items: { action: string }[] }>('/api/v1/me/access-log?limit=20');
    const acts = log.body.items.map(({ action }) => action);
    expect(acts).toEqual(
      expect.arrayContaining([
        'bank_line.read',
        'bank_line.matched',
        'payment.recorded',
        'bank_line.suggested',
      ]),
    );
    const next = await lineOf(treasurer, {
      on: '2026-11-12',
      cents: 2200,
      name: `again ${paid.body.receipt.number}`,
    });
    expect((await suggested(next)).members).toMatchObject([{ workerId: robin.workerId, because: 'receipt' }]);
  });

  it('becomes one payment, however many ask for it at once', async () => {
    const line = await lineOf(treasurer, { on: '2026-11-13', cents: 2200, id: 'eight' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => pay(line, { workerId: robin.workerId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('becomes a donation or a fee of the bank’s, and nothing that needs two people', async () => {
    const post = (id: string, what: string, body: object) =>
      treasurer.post(`${lines}/${id}/${what}`, body, once());
    const gift = await lineOf(treasurer, { on: '2026-11-13', cents: 90_000, id: 'gift' });
    expect(codeOf(await post(gift, 'expense', { purpose: 'bank-fees' }))).toEqual([422, 'bank_line.came_in']);
    expect((await post(gift, 'income', { kind: 'donations' })).status).toBe(201);
    expect((await treasurer.get(`${lines}/${gift}`)).body['match']).toMatchObject({ kind: 'income' });
    const fee = await lineOf(treasurer, { on: '2026-11-14', cents: -450, id: 'fee' });
    expect(codeOf(await post(fee, 'income', { kind: 'interest' }))).toEqual([422, 'bank_line.goes_out']);
    expect((await post(fee, 'expense', { purpose: 'bank-fees' })).status).toBe(201);
    expect(codeOf(await post(fee, 'expense', { purpose: 'bank-fees' }))).toEqual([
      409,
      'bank_line.posted_already',
    ]);
    const rent = await lineOf(treasurer, { on: '2026-11-14', cents: -60_000, id: 'rent' });
    expect(codeOf(await post(rent, 'expense', { purpose: 'rent' }))).toEqual([422, 'expense.needs_second']);
    expect((await treasurer.get(`${lines}/${rent}`)).body['match']).toBeNull();
  });

  it('that went out is nobody’s dues, and a refused payment leaves it open', async () => {
    const out = await lineOf(treasurer, { on: '2026-11-13', cents: -2200 });
    expect(codeOf(await pay(out, { workerId: robin.workerId }))).toEqual([422, 'bank_line.goes_out']);
    const nobody = await union.person('newcomer');
    const line = await lineOf(treasurer, { on: '2026-11-14', cents: 2200, id: 'open' });
    expect((await pay(line, { workerId: nobody.workerId })).status).toBe(422);
    expect((await linesOf(treasurer, '&open=1')).some(({ id }) => id === line)).toBe(true);
  });

  it('is absent for who is not the treasurer, whether it is there or not', async () => {
    const line = await lineOf(treasurer, { on: '2026-11-15', cents: 5030 });
    const trustee = await union.person('toni', ['trustee']);
    for (const person of [robin, trustee]) {
      for (const id of [line, robin.workerId]) {
        expect((await person.post(`${lines}/${id}/match`, { entryId: line })).status).toBe(404);
        expect((await person.post(`${lines}/${id}/payment`, { workerId: line }, once())).status).toBe(404);
      }
    }
    expect((await treasurer.post(`${lines}/${robin.workerId}/match`, { entryId: line })).status).toBe(404);
  });

  it('reminds the treasurer, and nobody else, of what waits and of months that are not posted', async () => {
    const codes = async (person: Person): Promise<string[]> => {
      const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
      return body.items.map(({ code }) => code).filter((code) => code.startsWith('bank'));
    };
    await lineOf(treasurer, { on: '2026-10-12', cents: 5031 });
    expect(await codes(treasurer)).toEqual(['bank_line.wait', 'bank_statement.behind']);
    expect(await codes(robin)).toEqual([]);
    for (const { id } of await linesOf(treasurer, '&open=1')) {
      await treasurer.post(`${lines}/${id}/setting-aside`, { reason: 'Looked at.' });
    }
    expect(await codes(treasurer)).toEqual([]);
    expect((await bring(treasurer, ofx([], { from: '2026-11-16', until: '2026-11-20' }))).status).toBe(201);
  });
});
