import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, enrolTotp, wait } from './support/codes.js';
import { Person, startUnion, type TestUnion } from './support/union.js';

const factors = '/api/v1/me/factors';

describe('a second factor', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion();
  });
  afterAll(() => union.end());

  const signIn = (person: Person, code?: string) =>
    union.stranger.post('/api/v1/sessions', {
      name: person.signInName,
      passphrase: person.passphrase,
      ...(code === undefined ? {} : { code }),
    });
  const signedIn = async (person: Person, code?: string): Promise<Person> => {
    const { body, text } = await signIn(person, code);
    if (typeof body['token'] !== 'string') throw new Error(text);
    return new Person(union.address, body['token'], person.workerId, person.signInName, person.passphrase);
  };
  const rolesOf = async (person: Person): Promise<string[]> =>
    (await person.get<{ mandates: { role: string }[] }>('/api/v1/me')).body.mandates.map(({ role }) => role);
  const noticesOf = async (person: Person): Promise<string[]> =>
    (await person.get<{ items: { code: string }[] }>('/api/v1/me/notices')).body.items.map(
      ({ code }) => code,
    );

  it('is asked for after the right passphrase, and the code of now opens', async () => {
    const robin = await union.person('robin');
    const { secret } = await enrolTotp(union, robin);
    const without = await signIn(robin);
    expect([without.status, without.body['code']]).toEqual([401, 'session.factor_needed']);
    expect(without.body['factors']).toEqual(['totp', 'recovery-code']);
    expect((await signIn(robin, await codeOf(union, secret))).status).toBe(201);
  });

  it('is not asked for after a wrong passphrase: the answer is that to an unknown name', async () => {
    const dana = await union.person('dana');
    await enrolTotp(union, dana);
    const wrong = await union.stranger.post('/api/v1/sessions', {
      name: 'dana',
      passphrase: 'not hers at all',
    });
    const nobody = await union.stranger.post('/api/v1/sessions', {
      name: 'who',
      passphrase: 'not hers at all',
    });
    expect(wrong.text).toBe(nobody.text);
  });

  it('lets the roles that could do most harm count only in a session that proved one', async () => {
    const sol = await union.person('sol', ['secretary', 'steward']);
    expect(await rolesOf(await signedIn(sol))).toEqual(['steward']);
    const { secret } = await enrolTotp(union, await signedIn(sol));
    const proved = await signedIn(sol, await codeOf(union, secret));
    expect(await rolesOf(proved)).toEqual(['secretary', 'steward']);
  });

  it('can be set up by an officer who has none, and the session then counts', async () => {
    const sol = await signedIn(await union.person('sol2', ['secretary']));
    expect(await rolesOf(sol)).toEqual([]);
    expect(await noticesOf(sol)).toContain('factor.set_up_first');
    await enrolTotp(union, sol);
    expect(await rolesOf(sol)).toEqual(['secretary']);
    expect(await noticesOf(sol)).not.toContain('factor.set_up_first');
  });

  it('is asked of an officer in a session from before it was set up, and a code there is enough', async () => {
    const sol = await union.person('sol3', ['treasurer']);
    const [before, other] = [await signedIn(sol), await signedIn(sol)];
    const { secret } = await enrolTotp(union, other);
    expect(await rolesOf(before)).toEqual([]);
    expect(await noticesOf(before)).toContain('factor.prove_first');
    expect((await before.post(`${factors}/proof`, { code: await codeOf(union, secret) })).status).toBe(204);
    expect(await rolesOf(before)).toEqual(['treasurer']);
  });

  it('is begun by the passphrase alone, and counts for nothing before its code was given', async () => {
    const lou = await union.person('lou');
    const wrong = await lou.post(`${factors}/totp`, { passphrase: 'another passphrase' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'account.wrong_passphrase']);
    const begun = await lou.post<{ secret: string; uri: string }>(`${factors}/totp`, {
      passphrase: lou.passphrase,
    });
    expect(begun.body.uri).toContain('otpauth://totp/Kitchen%20Table');
    expect((await signIn(lou)).status).toBe(201);
    const early = await lou.post(`${factors}/proof`, { code: await codeOf(union, begun.body.secret) });
    expect(early.status).toBeGreaterThanOrEqual(400);
    const guessed = await lou.post(`${factors}/totp/confirmation`, { code: '000000' });
    expect([guessed.status, guessed.body['code']]).toEqual([422, 'factor.wrong_code']);
    wait(union, 16 * 60);
    const late = await lou.post(`${factors}/totp/confirmation`, {
      code: await codeOf(union, begun.body.secret),
    });
    expect(late.body['code']).toBe('factor.nothing_begun');
  });

  it('takes the code of the step before and after, of no other, and of none before one that was taken', async () => {
    const kim = await union.person('kim');
    const { secret } = await enrolTotp(union, kim);
    wait(union, 120);
    expect((await signIn(kim, await codeOf(union, secret, -2))).status).toBe(401);
    expect((await signIn(kim, await codeOf(union, secret, 2))).status).toBe(401);
    expect((await signIn(kim, await codeOf(union, secret, -1))).status).toBe(201);
    expect((await signIn(kim, await codeOf(union, secret, 1))).status).toBe(201);
    expect((await signIn(kim, await codeOf(union, secret))).status).toBe(401);
  });

  it('takes a code once, also when fifty bring it at once', async () => {
    const tess = await union.person('tess');
    const { secret } = await enrolTotp(union, tess);
    const code = await codeOf(union, secret);
    const sessions = await Promise.all(
      Array.from({ length: 50 }, () => signedIn(tess, code).catch(() => null)),
    );
    expect(sessions.filter((session) => session !== null)).toHaveLength(1);
  });

  it('does not take the code with which it was set up for signing in', async () => {
    const bo = await union.person('bo');
    const begun = await bo.post<{ secret: string }>(`${factors}/totp`, { passphrase: bo.passphrase });
    const code = await codeOf(union, begun.body.secret);
    expect((await bo.post(`${factors}/totp/confirmation`, { code })).status).toBe(201);
    const answer = await signIn(bo, code);
    expect([answer.status, answer.body['code']]).toEqual([401, 'session.code_refused']);
    expect((await signIn(bo, await codeOf(union, begun.body.secret, -1))).status).toBe(401);
  });

  it('slows guessing of codes by whoever has the passphrase, and tells its owner', async () => {
    const ana = await union.person('ana');
    await enrolTotp(union, ana);
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(ana, '000000')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
    expect(await noticesOf(ana)).toContain('session.codes_tried');
  });

  it('has ten recovery codes, each of which counts once in its place', async () => {
    const sam = await union.person('sam', ['custodian']);
    const { recoveryCodes } = await enrolTotp(union, sam);
    expect(recoveryCodes).toHaveLength(10);
    const [code = ''] = recoveryCodes;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const opened = await Promise.all(Array.from({ length: 5 }, () => signedIn(sam, typed).catch(() => null)));
    const [session] = opened.filter((each) => each !== null);
    expect(opened.filter((each) => each !== null)).toHaveLength(1);
    expect(await rolesOf(session!)).toEqual(['custodian']);
    wait(union, 16 * 60);
    expect((await signIn(sam, code)).status).toBe(401);
    expect(await noticesOf(session!)).toContain('factor.code_used');
    expect((await session!.get(factors)).body['recoveryCodesLeft']).toBe(9);
  });

  it('has a line on the first page when three recovery codes are left, and new ones replace all', async () => {
    const max = await union.person('max');
    const { recoveryCodes, secret } = await enrolTotp(union, max);
    for (const code of recoveryCodes.slice(0, 7)) await signedIn(max, code);
    expect(await noticesOf(max)).toContain('factor.few_codes');
    await max.post(`${factors}/proof`, { code: await codeOf(union, secret) });
    const made = await max.post<{ recoveryCodes: string[] }>(`${factors}/recovery-codes`);
    expect(made.body.recoveryCodes).toHaveLength(10);
    expect(await noticesOf(max)).not.toContain('factor.few_codes');
    expect((await signIn(max, recoveryCodes[9])).status).toBe(401);
    expect((await signIn(max, made.body.recoveryCodes[0])).status).toBe(201);
  });

  it('is changed only after a fresh proof', async () => {
    const pat = await union.person('pat');
    const { secret } = await enrolTotp(union, pat);
    wait(union, 11 * 60);
    const attempts = [
      await pat.send('DELETE', `${factors}/totp`),
      await pat.post(`${factors}/recovery-codes`),
      await pat.post(`${factors}/totp`, { passphrase: pat.passphrase }),
    ];
    expect(attempts.map(({ body }) => body['code'])).toEqual(
      Array.from({ length: 3 }, () => 'factor.proof_needed'),
    );
    expect((await pat.get(factors)).body).toMatchObject({ totp: true, fresh: false });
    expect((await pat.post(`${factors}/proof`, { code: '000000' })).body['code']).toBe('factor.wrong_code');
    expect((await pat.post(`${factors}/proof`, { code: await codeOf(union, secret) })).status).toBe(204);
    expect((await pat.send('DELETE', `${factors}/totp`)).status).toBe(204);
    expect((await pat.send('DELETE', `${factors}/totp`)).status).toBe(404);
    expect((await pat.get(factors)).body).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
    expect((await signIn(pat)).status).toBe(201);
  });

  it('is the last one set up: a new phone takes the place of the old', async () => {
    const jo = await union.person('jo');
    const { secret: old } = await enrolTotp(union, jo);
    const { secret } = await enrolTotp(union, jo);
    expect((await signIn(jo, await codeOf(union, old))).status).toBe(401);
    expect((await signIn(jo, await codeOf(union, secret))).status).toBe(201);
  });

  it('leaves a line in the log, and no secret in the database', async () => {
    const lee = await union.person('lee');
    const { secret, recoveryCodes } = await enrolTotp(union, lee);
    const rows = await union.db.query<{ action: string }[]>(
      'SELECT action FROM audit_entries WHERE worker_id = $1 ORDER BY id',
      [lee.workerId],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['session.factor_proved', 'factor.added']),
    );
    const found = await union.db.query<{ text: string }[]>(
      `SELECT t::text AS text FROM totp_factors t UNION ALL SELECT r::text FROM recovery_codes r`,
    );
    const text = found.map((row) => row.text).join('\n');
    expect(text).not.toContain(Buffer.from(secret).toString('hex'));
    expect(text).not.toContain(recoveryCodes[0]?.replaceAll('-', ''));
  });

  it('is nobody’s business but one’s own', async () => {
    const robin = await union.person('robin2');
    const answer = await robin.send('DELETE', `${factors}/passkeys/3f2b8c1a-0000-4000-8000-000000000000`);
    expect(answer.status).toBe(404);
    expect((await union.stranger.get(factors)).status).toBe(401);
    expect((await robin.post(`${factors}/recovery-codes`)).body['code']).toBe('factor.none');
  });

  describe('and the passphrase', () => {
    it('is changed with the old one; whoever is signed in elsewhere is signed out and told', async () => {
      const mika = await union.person('mika');
      const elsewhere = await signedIn(mika);
      const next = 'nine loud crows behind the depot';
      const path = '/api/v1/me/passphrase';
      const wrong = await mika.send('PUT', path, { current: 'not it, not it', next });
      expect([wrong.status, wrong.body['code']]).toEqual([422, 'account.wrong_passphrase']);
      const weak = await mika.send('PUT', path, { current: mika.passphrase, next: 'qwertyuiopasdf' });
      expect([weak.status, weak.body['code']]).toEqual([422, 'account.passphrase_common']);
      expect((await mika.send('PUT', path, { current: mika.passphrase, next })).status).toBe(204);
      expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
      expect(await noticesOf(mika)).toContain('account.passphrase_changed');
      expect((await signIn(mika)).status).toBe(401);
      expect((await union.stranger.post('/api/v1/sessions', { name: 'mika', passphrase: next })).status).toBe(
        201,
      );
    });
  });
});
