import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf, lineOf, linesOf, table } from './support/bank.js';
import { makeMember, type Member } from './support/initiated.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

let union: TestUnion;
let treasurer: Person;
let member: Member;

beforeAll(async () => {
  union = await startUnion();
  treasurer = await union.person('tess', ['treasurer']);
  const robin = await union.person('robin');
  member = await makeMember(union, robin.workerId, { on: '2026-08-03' });
});
afterAll(() => union.end());

const carried = ({ token }: Person): Record<string, string> => ({
  cookie: `session=${token}`,
  origin: union.address,
});
const page = (path: string, by: Person = treasurer): Promise<Answer> => union.stranger.get(path, carried(by));
const tap = (id: string, fields: Record<string, string>): Promise<Answer> =>
  union.stranger.post(`/p/bk/${id}`, fields, carried(treasurer));

function send(content: string, act: string, fields: Record<string, string> = {}): Promise<Answer> {
  const form = new FormData();
  form.set('act', act);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([content]), 'statement.csv');
  return union.stranger.post('/p/bk', form, carried(treasurer));
}

describe('the pages of the bank', () => {
  it('look at a file first, keep it when asked, and say what is wrong with one', async () => {
    const content = table([{ on: '2026-11-03', cents: 3301, name: 'Kim & <co>' }]);
    const preview = await send(content, 'preview');
    expect([preview.status, preview.text]).toEqual([200, expect.stringContaining('Kim &amp; &lt;co>')]);
    expect(await linesOf(treasurer)).toEqual([]);
    expect((await send(content, 'bring')).status).toBe(303);
    const again = await send(content, 'bring');
    expect([again.status, again.text]).toEqual([
      409,
      expect.stringContaining('This file was brought already.'),
    ]);
    expect((await page('/p/bk')).text).toContain('33.01');
  });

  it('take what is suggested with one tap', async () => {
    const entryId = await entryOf(union, 3302, '2026-11-03');
    const id = await lineOf(treasurer, { on: '2026-11-04', cents: 3302 });
    expect((await page('/p/bk')).text).toContain(entryId);
    expect((await tap(id, { act: 'match', entryId })).status).toBe(303);
    expect((await page('/p/bk')).text).not.toContain(entryId);
    const late = await tap(id, { act: 'aside', reason: 'Too late.' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('matched or set aside already')]);
  });

  it('make somebody’s dues of a line, once however often the page is sent', async () => {
    const id = await lineOf(treasurer, { on: '2026-11-05', cents: 2200 });
    const found = await page(`/p/bk/${id}?member=${member.number}`);
    expect(found.text).toContain(`robin (${member.number})`);
    const fields = { act: 'payment', key: 'of the page', workerId: member.workerId };
    expect((await tap(id, fields)).status).toBe(303);
    expect((await tap(id, fields)).status).toBe(303);
    const [row] = await union.db.query<{ count: string }[]>('SELECT count(*) FROM dues_payments');
    expect(row!.count).toBe('1');
  });

  it('set a line aside and take it up again, make a fee and a gift, in French too', async () => {
    const fee = await lineOf(treasurer, { on: '2026-11-06', cents: -450, id: 'fee' });
    const gift = await lineOf(treasurer, { on: '2026-11-06', cents: 500, id: 'gift' });
    expect((await tap(fee, { act: 'aside', reason: 'Not ours.' })).status).toBe(303);
    expect((await page(`/p/bk/${fee}?language=fr`)).text).toContain('Écartée : Not ours.');
    expect((await tap(fee, { act: 'again' })).status).toBe(303);
    expect((await tap(gift, { act: 'income', kind: 'donations' })).status).toBe(303);
    expect((await tap(fee, { act: 'expense', purpose: 'bank-fees' })).status).toBe(303);
    expect((await tap(fee, { act: 'income' })).status).toBe(400);
    expect((await page('/p')).text).toContain('href="/p/bk"');
  });

  it('are there for the treasurer alone', async () => {
    const [{ id = '' } = {}] = await linesOf(treasurer);
    for (const person of [await union.person('max'), await union.person('toni', ['trustee'])]) {
      expect((await page('/p/bk', person)).status).toBe(404);
      expect((await page(`/p/bk/${id}`, person)).status).toBe(404);
      expect((await page('/p', person)).text).not.toContain('/p/bk');
    }
  });
});
