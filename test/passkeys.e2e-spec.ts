import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wait } from './support/codes.js';
import { SoftPasskey } from './support/passkey.js';
import { Person, startUnion, type TestUnion } from './support/union.js';

const origin = 'https://table.example.org';
const factors = '/api/v1/me/factors';
const sessions = '/api/v1/sessions';

interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id?: string };
}

describe('a passkey', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion({ PUBLIC_URL: `${origin}/` });
  });
  afterAll(() => union.end());

  const askedToCreate = async (person: Person): Promise<Options> =>
    (
      await person.post<{ options: Options }>(`${factors}/passkey-challenges`, {
        passphrase: person.passphrase,
      })
    ).body.options;
  const asked = async (): Promise<Options> =>
    (await union.stranger.post<{ options: Options }>(`${sessions}/passkey-challenges`)).body.options;
  const signIn = (response: unknown) => union.stranger.post(`${sessions}/passkeys`, { response });
  const addTo = async (person: Person, nickname = 'my phone'): Promise<SoftPasskey> => {
    const passkey = new SoftPasskey(origin);
    const response = passkey.create(await askedToCreate(person));
    const added = await person.post(`${factors}/passkeys`, { response, nickname });
    if (added.status !== 201) throw new Error(added.text);
    return passkey;
  };
  const refused = [401, 'session.passkey_refused'];
  const outcome = ({ status, body }: { status: number; body: Record<string, unknown> }): unknown[] => [
    status,
    body['code'],
  ];

  it('signs in alone, and its session counts as one with a second factor', async () => {
    const sol = await union.person('sol', ['secretary']);
    const passkey = await addTo(sol);
    const opened = await signIn(passkey.get(await asked()));
    expect(opened.status).toBe(201);
    const me = await union.stranger.get<{ mandates: { role: string }[] }>('/api/v1/me', {
      authorization: `Bearer ${String(opened.body['token'])}`,
    });
    expect(me.body.mandates.map(({ role }) => role)).toEqual(['secretary']);
  });

  it('comes with ten recovery codes when it is the first factor, and is asked for after the passphrase', async () => {
    const robin = await union.person('robin');
    const response = new SoftPasskey(origin).create(await askedToCreate(robin));
    const added = await robin.post<{ recoveryCodes: string[] }>(`${factors}/passkeys`, {
      response,
      nickname: 'my phone',
    });
    expect(added.body.recoveryCodes).toHaveLength(10);
    const credentials = { name: 'robin', passphrase: robin.passphrase };
    const without = await union.stranger.post(sessions, credentials);
    expect(outcome(without)).toEqual([401, 'session.factor_needed']);
    expect(without.body['factors']).toEqual(['passkey', 'recovery-code']);
    const [code] = added.body.recoveryCodes;
    expect((await union.stranger.post(sessions, { ...credentials, code })).status).toBe(201);
  });

  it('can be one of several, listed by nickname and removed one by one', async () => {
    const kim = await union.person('kim');
    await addTo(kim);
    const second = await addTo(kim, 'my laptop');
    const list = await kim.get<{ passkeys: { id: string; nickname: string }[] }>(factors);
    expect(list.body.passkeys.map(({ nickname }) => nickname).sort()).toEqual(['my laptop', 'my phone']);
    const other = await union.person('kim2');
    const laptop = list.body.passkeys.find(({ nickname }) => nickname === 'my laptop');
    const path = `${factors}/passkeys/${laptop?.id}`;
    expect((await other.send('DELETE', path)).status).toBe(404);
    expect((await kim.send('DELETE', path)).status).toBe(204);
    expect(outcome(await signIn(second.get(await asked())))).toEqual(refused);
  });

  it('proves a factor again in an open session', async () => {
    const pat = await union.person('pat');
    const passkey = await addTo(pat);
    wait(union, 11 * 60);
    expect((await pat.post(`${factors}/recovery-codes`)).body['code']).toBe('factor.proof_needed');
    const response = passkey.get(await asked());
    expect((await pat.post(`${factors}/passkey-proof`, { response })).status).toBe(204);
    expect((await pat.post(`${factors}/recovery-codes`)).status).toBe(201);
    const foreign = await addTo(await union.person('pat2'));
    const answer = await pat.post(`${factors}/passkey-proof`, { response: foreign.get(await asked()) });
    expect(outcome(answer)).toEqual([422, 'factor.passkey_refused']);
  });

  describe('is refused', () => {
    let passkey: SoftPasskey;
    let owner: Person;

    beforeAll(async () => {
      owner = await union.person('owner');
      passkey = await addTo(owner);
    });

    it('when its answer is sent again', async () => {
      const response = passkey.get(await asked());
      expect((await signIn(response)).status).toBe(201);
      expect(outcome(await signIn(response))).toEqual(refused);
    });

    it('when one answer is sent fifty times at once, but for one', async () => {
      const response = passkey.get(await asked());
      const statuses = await Promise.all(Array.from({ length: 50 }, () => signIn(response)));
      expect(statuses.filter(({ status }) => status === 201)).toHaveLength(1);
    });

    it('when it answers what it was never asked, what was asked for something else, or too late', async () => {
      const never = passkey.get({ challenge: 'bmV2ZXIgYXNrZWQgZm9yIHRoaXM', rpId: 'table.example.org' });
      expect(outcome(await signIn(never))).toEqual(refused);
      const { challenge } = await askedToCreate(owner);
      expect(outcome(await signIn(passkey.get({ challenge, rpId: 'table.example.org' })))).toEqual(refused);
      const late = passkey.get(await asked());
      wait(union, 5 * 60);
      expect(outcome(await signIn(late))).toEqual(refused);
    });

    it('when it signed for another address', async () => {
      const options = await asked();
      const elsewhere = passkey.get(options, { origin: 'https://table.example.net' });
      expect(outcome(await signIn(elsewhere))).toEqual(refused);
      const { challenge } = await asked();
      expect(outcome(await signIn(passkey.get({ challenge, rpId: 'example.net' })))).toEqual(refused);
    });

    it('when it did not ask for a finger or a PIN', async () => {
      passkey.verifies = false;
      expect(outcome(await signIn(passkey.get(await asked())))).toEqual(refused);
      passkey.verifies = true;
    });

    it('when its signature is not its own', async () => {
      const stranger = new SoftPasskey(origin);
      const forged = { ...stranger.get(await asked()), id: passkey.id.toString('base64url') };
      expect(outcome(await signIn({ ...forged, rawId: forged.id }))).toEqual(refused);
    });

    it('when nobody has it', async () => {
      expect(outcome(await signIn(new SoftPasskey(origin).get(await asked())))).toEqual(refused);
    });

    it.each([{}, { id: 1 }, { id: 'x', response: { clientDataJSON: 'e30' } }])(
      'when it is no answer at all: %j',
      async (response) => expect(outcome(await signIn(response))).toEqual(refused),
    );

    it('when its count does not grow: a copy is in use; and its owner is told', async () => {
      passkey.counter = 40;
      expect((await signIn(passkey.get(await asked()))).status).toBe(201);
      passkey.counter = 20;
      expect(outcome(await signIn(passkey.get(await asked())))).toEqual(refused);
      expect((await owner.get('/api/v1/me/notices')).text).toContain('factor.passkey_copied');
    });

    it('when it was made for another address or without a PIN, or is somebody’s already', async () => {
      const wrong = new SoftPasskey('https://table.example.net').create(await askedToCreate(owner));
      const answer = await owner.post(`${factors}/passkeys`, { response: wrong, nickname: 'x' });
      expect(outcome(answer)).toEqual([422, 'factor.passkey_refused']);
      const unasking = new SoftPasskey(origin);
      unasking.verifies = false;
      const unverified = await owner.post(`${factors}/passkeys`, {
        response: unasking.create(await askedToCreate(owner)),
        nickname: 'x',
      });
      expect(outcome(unverified)).toEqual([422, 'factor.passkey_refused']);
      const thief = await union.person('thief');
      const taken = await thief.post(`${factors}/passkeys`, {
        response: passkey.create(await askedToCreate(thief)),
        nickname: 'x',
      });
      expect(outcome(taken)).toEqual([422, 'factor.passkey_refused']);
    });

    it('when another account was asked to make it', async () => {
      const thief = await union.person('thief2');
      const response = new SoftPasskey(origin).create(await askedToCreate(owner));
      const answer = await thief.post(`${factors}/passkeys`, { response, nickname: 'x' });
      expect(outcome(answer)).toEqual([422, 'factor.passkey_refused']);
    });
  });

  it('cannot be asked for at a bare number', async () => {
    const bare = await startUnion();
    try {
      const answer = await bare.stranger.post(`${sessions}/passkey-challenges`);
      expect(outcome(answer)).toEqual([422, 'factor.needs_domain']);
    } finally {
      await bare.end();
    }
  });

  it('is no longer asked after sixty questions from one place, for a while', async () => {
    const questions = await Promise.all(
      Array.from({ length: 80 }, () => union.stranger.post(`${sessions}/passkey-challenges`)),
    );
    expect(questions.some(({ status }) => status === 429)).toBe(true);
  });
});
