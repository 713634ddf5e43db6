import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountsService, SessionsService } from '../src/identity/index.js';
import { begin, complete, confirm, type Begun, waiting } from './support/recoveries.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const fresh = 'seven quiet geese over the harbour';
const hourMs = 60 * 60_000;

describe('whoever lost everything', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let member: Person;
  let begun: Begun;
  let count = 0;

  const someone = (roles: Parameters<TestUnion['person']>[1] = []): Promise<Person> =>
    union.person(`person${(count += 1)}`, roles);
  const signIn = (name: string, passphrase: string) =>
    union.stranger.post('/api/v1/sessions', { name, passphrase });
  const later = (hours: number): void => {
    union.clock.instant = new Date(union.clock.instant.getTime() + hours * hourMs);
  };
  const noticesOf = async (person: Person): Promise<string[]> =>
    (await person.get<{ items: { code: string }[] }>('/api/v1/me/notices')).body.items.map(
      ({ code }) => code,
    );

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sasha', ['secretary']);
    custodian = await union.person('casey', ['custodian']);
  });
  afterAll(() => union.end());
  beforeEach(async () => {
    later(1);
    member = await someone();
    begun = await begin(union, member);
  });

  it('comes back when two officers have met them: new passphrase, old sessions ended', async () => {
    expect(await confirm(secretary, begun)).toBe(204);
    expect((await complete(union, begun, fresh)).body['code']).toBe('recovery.unconfirmed');
    expect(await confirm(custodian, begun)).toBe(204);
    expect(await noticesOf(member)).toEqual(
      expect.arrayContaining(['recovery.underway', 'recovery.confirmed']),
    );
    expect((await complete(union, begun, fresh)).status).toBe(204);
    expect((await member.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(member.signInName, member.passphrase)).status).toBe(401);
    expect((await signIn(member.signInName, fresh)).status).toBe(201);
    for (const person of [secretary, custodian])
      expect(await noticesOf(person)).toContain('recovery.completed');
    const entries = await union.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [begun.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'recovery.begun',
      'recovery.confirmed',
      'recovery.confirmed',
      'recovery.completed',
    ]);
  });

  it('gets the same answer as somebody who gives a name that nobody has', async () => {
    const real = await union.stranger.post('/api/v1/recoveries', { name: member.signInName });
    const absent = await union.stranger.post('/api/v1/recoveries', { name: 'nobody-of-that-name' });
    expect([absent.status, Object.keys(absent.body)]).toEqual([real.status, Object.keys(real.body)]);
    const word = { word: String(absent.body['word']), passphrase: fresh };
    const answers = [
      await union.stranger.post('/api/v1/recoveries/completion', word),
      await union.stranger.post('/api/v1/recoveries/completion', {
        ...word,
        word: String(real.body['word']),
      }),
    ];
    expect(answers.map(({ body }) => body['code'])).toEqual(['recovery.unconfirmed', 'recovery.unconfirmed']);
  });

  it('is not confirmed with the letters of another request for the same account', async () => {
    const forged = await begin(union, member);
    expect(await confirm(secretary, { ...forged, mark: begun.mark })).toBe(422);
    expect(await confirm(secretary, begun)).toBe(204);
    expect(await confirm(custodian, begun)).toBe(204);
    expect((await complete(union, forged, fresh)).body['code']).toBe('recovery.unconfirmed');
    expect((await complete(union, begun, fresh)).status).toBe(204);
    expect((await complete(union, forged, fresh)).body['code']).toBe('recovery.over');
  });

  it('is listed by name to those who may confirm, and to nobody else', async () => {
    const [shown] = (await waiting(secretary)).filter(({ id }) => id === begun.id);
    expect(shown).toMatchObject({
      name: member.signInName,
      letters: begun.mark.slice(0, 2),
      confirmations: 0,
    });
    expect(JSON.stringify(shown)).not.toContain(begun.mark);
    const outsiders = [await someone(), await someone(['organizer', 'treasurer', 'trustee'])];
    for (const outsider of outsiders) {
      expect(await waiting(outsider)).toEqual([]);
      expect(await confirm(outsider, begun)).toBe(404);
      expect((await outsider.send('DELETE', `/api/v1/recoveries/${begun.id}`)).status).toBe(404);
    }
    const { body } = await member.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(body.items.map(({ action }) => action)).toContain('recovery.listed');
  });

  it('looks absent to a steward of other sites, and not to the steward of theirs', async () => {
    const [site, elsewhere] = await placeWithSites(union, member);
    const near = await someone([{ role: 'steward', scopeKind: 'site', scopeId: site }]);
    const far = await someone([{ role: 'steward', scopeKind: 'site', scopeId: elsewhere }]);
    expect([await confirm(far, begun), await confirm(far, { ...begun, id: randomUUID() })]).toEqual([
      404, 404,
    ]);
    expect([await confirm(near, begun), await confirm(secretary, begun)]).toEqual([204, 204]);
    expect((await complete(union, begun, fresh)).status).toBe(204);
  });

  it('is not confirmed twice by one worker, nor by themself, nor with a token made at the machine', async () => {
    const both = await someone(['secretary', 'custodian']);
    expect([await confirm(both, begun), await confirm(both, begun)]).toEqual([204, 204]);
    expect((await complete(union, begun, fresh)).body['code']).toBe('recovery.unconfirmed');
    const own = await begin(union, both);
    expect(await confirm(both, own)).toBe(404);
    const account = await union.app.get(AccountsService).named('sasha');
    const { token } = await union.app.get(SessionsService).open(account, 'command-line', 1);
    const answer = await union.stranger.post(
      `/api/v1/recoveries/${begun.id}/confirmation`,
      { mark: begun.mark },
      { authorization: `Bearer ${token}` },
    );
    expect(answer.body['code']).toBe('recovery.not_at_machine');
  });

  it('is not confirmed by two of whom one gave the other the mandate this week', async () => {
    const friend = await someone(['custodian']);
    await union.db.query('UPDATE mandates SET approved_by = $1 WHERE worker_id = $2', [
      secretary.workerId,
      friend.workerId,
    ]);
    expect([await confirm(secretary, begun), await confirm(friend, begun)]).toEqual([204, 204]);
    expect((await complete(union, begun, fresh)).body['code']).toBe('recovery.unconfirmed');
    expect(await confirm(custodian, begun)).toBe(204);
    expect((await complete(union, begun, fresh)).status).toBe(204);
  });

  it('waits a day as a custodian or treasurer, in which the other custodians can stop it', async () => {
    const treasurer = await someone(['treasurer']);
    const [first, second] = [await begin(union, treasurer), await begin(union, treasurer)];
    for (const each of [first, second]) {
      expect([await confirm(secretary, each), await confirm(custodian, each)]).toEqual([204, 204]);
    }
    const early = await complete(union, first, fresh);
    expect(early.body['code']).toBe('recovery.too_early');
    expect(await noticesOf(custodian)).toContain('recovery.delayed');
    expect((await custodian.send('DELETE', `/api/v1/recoveries/${first.id}`)).status).toBe(204);
    expect(await noticesOf(treasurer)).toContain('recovery.stopped');
    later(24);
    expect((await complete(union, first, fresh)).body['code']).toBe('recovery.over');
    expect((await complete(union, second, fresh)).status).toBe(204);
  });

  it('who did not lose anything sees it on the first page and stops it with one act', async () => {
    expect(await noticesOf(member)).toContain('recovery.underway');
    expect((await waiting(member)).map(({ own }) => own)).toEqual([true]);
    expect((await member.send('DELETE', `/api/v1/recoveries/${begun.id}`)).status).toBe(204);
    expect([await confirm(secretary, begun), await waiting(member)]).toEqual([404, []]);
    expect((await complete(union, begun, fresh)).body['code']).toBe('recovery.over');
  });

  it('begins again after seven days', async () => {
    expect([await confirm(secretary, begun), await confirm(custodian, begun)]).toEqual([204, 204]);
    later(7 * 24);
    expect((await complete(union, begun, fresh)).body['code']).toBe('recovery.over');
    expect(await waiting(member)).toEqual([]);
  });

  it('gets in once, of fifty tries at once', async () => {
    await confirm(secretary, begun);
    await confirm(custodian, begun);
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, place) => complete(union, begun, `${fresh} number ${place}`)),
    );
    expect(tries.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(tries.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('keeps the word when the new passphrase is refused', async () => {
    await confirm(secretary, begun);
    await confirm(custodian, begun);
    expect((await complete(union, begun, 'short')).body['code']).toBe('account.passphrase_too_short');
    expect((await complete(union, begun, fresh)).status).toBe(204);
  });

  it('cannot be guessed at: words and letters are slowed, and neither is kept', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => confirm(secretary, { ...begun, mark: 'BBBBBB' })),
    );
    expect(wrong.filter((status) => status === 429)).toHaveLength(3);
    const [row] = await union.db.query<{ row: string }[]>(
      'SELECT r::text AS row FROM recoveries r WHERE id = $1',
      [begun.id],
    );
    expect(row?.row).not.toContain(begun.word);
  });
});

/** Two sites of one employer; the person has a job at the first. */
async function placeWithSites(union: TestUnion, person: Person): Promise<[string, string]> {
  const organizer = await union.person('mapper', ['secretary', 'organizer']);
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await organizer.post(path, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return String(answer.body['id']);
  };
  const employerId = await made('/api/v1/employers', { name: 'Harbour Health' });
  const [site, elsewhere] = [
    await made('/api/v1/sites', { name: 'North pier', employerId }),
    await made('/api/v1/sites', { name: 'South pier', employerId }),
  ];
  const jobClassId = await made('/api/v1/job-classes', { name: 'outreach worker' });
  await made(`/api/v1/workers/${person.workerId}/jobs`, {
    employerId,
    siteId: site,
    jobClassId,
    kind: 'employed',
    fromOn: '2026-01-01',
  });
  return [site, elsewhere];
}
