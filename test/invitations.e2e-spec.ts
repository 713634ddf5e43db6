import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { WorkersService } from '../src/workers/index.js';
import { type Place, putOnMap } from './support/places.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const invitations = '/api/v1/accounts/invitations';

describe('inviting somebody', () => {
  let union: TestUnion;
  let secretary: Person;
  let pier: Person;
  let member: Person;
  let here: Place;
  let elsewhere: Place;
  let names = 0;

  const worker = (): Promise<string> =>
    asProgram(() =>
      union.app.get(WorkersService).add(union.operator, { chosenName: `Newcomer ${(names += 1)}` }),
    );
  const workerAt = async ({ siteId, jobClassId }: Place): Promise<string> => {
    const workerId = await worker();
    const job = { siteId, jobClassId, kind: 'employed', fromOn: '2026-01-05' };
    const entered = await secretary.post(`/api/v1/workers/${workerId}/jobs`, job);
    if (entered.status !== 201) throw new Error(entered.text);
    return workerId;
  };
  const invite = async (by: Person, workerId: string): Promise<string> =>
    String((await by.post(invitations, { workerId })).body['code']);
  const join = (code: string, signInName: string, passphrase = 'seven quiet geese over the harbour') =>
    union.stranger.post('/api/v1/accounts', { code, signInName, passphrase });

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    here = await putOnMap(union, { employer: 'Quai', site: 'Pier', jobClass: 'kit maker' });
    elsewhere = await putOnMap(union, { employer: 'Depot', site: 'Yard', jobClass: 'driver' });
    pier = await union.person('pier', [{ role: 'steward', scopeKind: 'site', scopeId: here.siteId }]);
    member = await union.person('robin');
  });
  afterAll(() => union.end());

  it('gives ten letters that make an account, in any case and spacing', async () => {
    const workerId = await worker();
    const made = await secretary.post(invitations, { workerId });
    expect(made.status).toBe(201);
    expect(made.body['code']).toMatch(/^[A-HJKMNP-RTV-Y]{5}-[A-HJKMNP-RTV-Y]{5}$/);
    expect(made.body['expiresAt']).toBe('2026-11-28T15:00:00.000Z');
    const typed = ` ${String(made.body['code']).toLowerCase().replace('-', ' ')} `;
    const joined = await join(typed, 'Newcomer.One');
    expect(joined.status).toBe(201);
    expect(joined.body).toEqual({ id: expect.any(String), signInName: 'newcomer.one' });
    const signedIn = await union.stranger.post('/api/v1/sessions', {
      name: 'newcomer.one',
      passphrase: 'seven quiet geese over the harbour',
    });
    const me = await union.stranger.get('/api/v1/me', {
      authorization: `Bearer ${String(signedIn.body['token'])}`,
    });
    expect(me.body['workerId']).toBe(workerId);
  });

  it('is done by a steward for whoever works where the mandate reaches', async () => {
    expect((await pier.post(invitations, { workerId: await workerAt(here) })).status).toBe(201);
  });

  it('answers a steward alike for somebody elsewhere, for nobody and for an account-holder elsewhere', async () => {
    const answers = await Promise.all(
      [await workerAt(elsewhere), randomUUID(), secretary.workerId].map((workerId) =>
        pier.post(invitations, { workerId }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('does not exist for a member', async () => {
    expect((await member.post(invitations, { workerId: await worker() })).status).toBe(404);
    expect((await member.get(invitations)).status).toBe(404);
  });

  it('says when the person has an account already', async () => {
    const answer = await secretary.post(invitations, { workerId: member.workerId });
    expect([answer.status, answer.body['code']]).toEqual([409, 'invitation.has_account']);
  });

  it('refuses a worker that is no id', async () => {
    const answer = await secretary.post(invitations, { workerId: 'robin' });
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
  });

  it('makes exactly one account of fifty redemptions at once', async () => {
    const code = await invite(secretary, await worker());
    const sources = Array.from({ length: 50 }, (_, place) => join(code, `many${place}`));
    const statuses = (await Promise.all(sources)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    const [{ count } = { count: 0 }] = await union.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM accounts WHERE sign_in_name LIKE 'many%'`,
    );
    expect(count).toBe(1);
    union.clock.instant = new Date(union.clock.instant.getTime() + 16 * 60_000);
  });

  it('leaves one code open of two made at once for one person', async () => {
    const workerId = await worker();
    const codes = await Promise.all([invite(secretary, workerId), invite(secretary, workerId)]);
    const statuses = await Promise.all(codes.map((code, place) => join(code, `two${place}`)));
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('answers alike to a code that never was, was used, replaced, withdrawn or has expired', async () => {
    const used = await invite(secretary, await worker());
    expect((await join(used, 'usedone')).status).toBe(201);
    const twice = await worker();
    const replaced = await invite(secretary, twice);
    await invite(secretary, twice);
    const taken = await secretary.post(invitations, { workerId: await worker() });
    await secretary.send('DELETE', `${invitations}/${String(taken.body['id'])}`);
    const expired = await invite(secretary, await worker());
    await union.db.query(
      `UPDATE invitations SET expires_at = $1 WHERE invited_at = (SELECT max(invited_at) FROM invitations)
         AND redeemed_at IS NULL AND withdrawn_at IS NULL AND worker_id <> $2`,
      [union.clock.instant, twice],
    );
    const answers = await Promise.all(
      ['ABCDEFGHJK', used, replaced, String(taken.body['code']), expired].map((code) => join(code, 'late')),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect([answers[0]?.status, answers[0]?.body['code']]).toEqual([422, 'invitation.refused']);
  });

  it('leaves the code good when the name is taken, not plain, or the passphrase is weak', async () => {
    const code = await invite(secretary, await worker());
    expect((await join(code, 'robin')).body['code']).toBe('account.name_taken');
    expect((await join(code, 'a b')).body['code']).toBe('account.name_not_plain');
    expect((await join(code, 'fresh', 'Password123456')).body['code']).toBe('account.passphrase_common');
    expect((await join(code, 'fresh', 'short one')).body['code']).toBe('account.passphrase_too_short');
    expect((await join(code, 'fresh', `newcomer ${names}!!`)).body['code']).toBe('account.passphrase_named');
    expect((await join(code, 'fresh')).status).toBe(201);
  });

  it('does not say whether a name is taken to whoever has no code', async () => {
    const taken = await join('ABCDEFGHJK', 'robin');
    expect(taken.text).toBe((await join('ABCDEFGHJK', 'nobodyatall')).text);
  });

  it('slows whoever tries codes from one place, and not those who succeed', async () => {
    union.clock.instant = new Date(union.clock.instant.getTime() + 16 * 60_000);
    expect((await join(await invite(secretary, await worker()), 'before')).status).toBe(201);
    const tries = await Promise.all(Array.from({ length: 30 }, () => join('ABCDEFGHJK', 'guess')));
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(20);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(10);
    union.clock.instant = new Date(union.clock.instant.getTime() + 16 * 60_000);
  });

  it('lists the codes that are out, without the codes, each in their scope', async () => {
    const workerId = await workerAt(here);
    const code = await invite(secretary, workerId);
    const listed = await pier.get<{ items: { workerId: string }[] }>(invitations);
    expect(listed.body.items.map(({ workerId }) => workerId)).toContain(workerId);
    expect(listed.text).not.toContain(code);
    const all = await secretary.get<{ items: unknown[] }>(invitations);
    expect(all.body.items.length).toBeGreaterThan(listed.body.items.length);
  });

  it('cannot be withdrawn by the steward of another site', async () => {
    const made = await secretary.post(invitations, { workerId: await workerAt(elsewhere) });
    const path = `${invitations}/${String(made.body['id'])}`;
    expect((await pier.send('DELETE', path)).status).toBe(404);
    expect((await secretary.send('DELETE', path)).status).toBe(204);
    expect((await secretary.send('DELETE', path)).status).toBe(404);
  });

  it('stands in the log of the person invited, and tells whoever invited that they joined', async () => {
    const workerId = await worker();
    const code = await invite(secretary, workerId);
    await join(code, 'logged');
    const entries = await union.db.query<{ action: string; worker_id: string }[]>(
      `SELECT action, worker_id FROM audit_entries
       WHERE persons @> ARRAY[$1]::uuid[] OR (worker_id = $1 AND action = 'account.created') ORDER BY id`,
      [workerId],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'worker.added',
      'invitation.made',
      'account.created',
    ]);
    const told = await secretary.get('/api/v1/me/notices');
    expect(told.text).toContain('invitation.redeemed');
  });

  it('keeps no code', async () => {
    const code = (await invite(secretary, await worker())).replace('-', '');
    const rows = await union.db.query<{ found: string }[]>('SELECT i::text AS found FROM invitations i');
    expect(rows.map(({ found }) => found).join()).not.toContain(code);
  });
});
