import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('signing in', () => {
  let union: TestUnion;
  let robin: Person;
  const signIn = (name: string, passphrase: string) =>
    union.stranger.post('/api/v1/sessions', { name, passphrase });

  beforeAll(async () => {
    union = await startUnion();
    robin = await union.person('robin');
  });
  afterAll(() => union.end());

  it('lets a member in with the right passphrase, in capitals or not', async () => {
    const answer = await signIn('ROBIN', robin.passphrase);
    expect(answer.status).toBe(201);
    const me = await union.stranger.get('/api/v1/me', {
      authorization: `Bearer ${String(answer.body['token'])}`,
    });
    expect(me.body).toMatchObject({ workerId: robin.workerId, chosenName: 'robin', mandates: [] });
  });

  it('answers the same to an unknown name and to a wrong passphrase', async () => {
    const wrong = await signIn('robin', 'not the passphrase');
    const unknown = await signIn('nobody', 'not the passphrase');
    expect(wrong.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
  });

  it('slows guessing before anything is hashed, and lets the same person in later', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn('slowed', 'guess')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
    expect(Number(tries.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0);
    union.clock.instant = new Date(union.clock.instant.getTime() + 16 * 60_000);
    expect((await signIn('slowed', 'guess')).status).toBe(401);
  });

  it('refuses a token from the request after signing out', async () => {
    const { body } = await signIn('robin', robin.passphrase);
    const headers = { authorization: `Bearer ${String(body['token'])}` };
    expect((await union.stranger.send('DELETE', '/api/v1/sessions/current', undefined, headers)).status).toBe(
      204,
    );
    expect((await union.stranger.get('/api/v1/me', headers)).status).toBe(401);
  });

  it('keeps neither a passphrase, a token nor a source in the database', async () => {
    const { body } = await signIn('robin', robin.passphrase);
    const rows = await union.db.query<{ found: string }[]>(
      `SELECT t.x AS found FROM (SELECT a::text x FROM accounts a UNION ALL SELECT s::text FROM sessions s
        UNION ALL SELECT t::text FROM sign_in_throttles t UNION ALL SELECT e::text FROM audit_entries e) t`,
    );
    const text = rows.map(({ found }) => found).join('\n');
    expect(text).not.toContain(robin.passphrase);
    expect(text).not.toContain(String(body['token']));
    expect(text).not.toContain('127.0.0.1');
  });

  it('counts mandates by the day in the union’s own time zone', async () => {
    const kim = await union.person('kim', ['organizer']);
    expect((await kim.get('/api/v1/me')).body['mandates']).toHaveLength(1);
    await union.db.query('UPDATE mandates SET until_on = $2 WHERE worker_id = $1', [
      kim.workerId,
      '2026-11-21',
    ]);
    union.clock.instant = new Date('2026-11-22T04:59:00Z'); // 23:59 on the 21st in Toronto
    expect((await kim.get('/api/v1/me')).body['mandates']).toHaveLength(1);
    union.clock.instant = new Date('2026-11-22T05:01:00Z');
    expect((await kim.get('/api/v1/me')).body['mandates']).toHaveLength(0);
  });
});
