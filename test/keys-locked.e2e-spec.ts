import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { IdempotencyService } from '../src/identity/idempotency.service.js';
import { Keyring } from '../src/keys/keyring.js';
import { writeMaster } from '../src/keys/master-file.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const passphrase = 'eleven quiet herons in the reeds';
const ownAddress = '/api/v1/me/delivery-address';

describe('a start with a sealed master key', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let member: Person;
  let contact: string;

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sol', ['secretary']);
    custodian = await union.person('casey', ['custodian']);
    member = await union.person('robin');
    contact = `/api/v1/workers/${member.workerId}/contact`;
    await member.send('PUT', ownAddress, { address: 'robin@example.org' }, { 'if-match': '"0"' });
    await member.send('PATCH', '/api/v1/me/profile', { phone: '416 555 0100' }, { 'if-match': '"1"' });
    const keyring = union.app.get(Keyring);
    await writeMaster(keyring.dir, (await keyring.keys()).master, passphrase);
    keyring.forget();
  });
  afterAll(() => union.end());

  it('answers for sealed fields that they are locked', async () => {
    for (const answer of [await secretary.get(contact), await member.get('/api/v1/me/profile')]) {
      expect([answer.status, answer.body['code']]).toEqual([503, 'keys.locked']);
    }
    const added = await secretary.post('/api/v1/workers', { chosenName: 'New' });
    expect(added.status).toBe(503);
  });

  it('does nothing that is asked for with an Idempotency-Key, whose answer it could not keep', async () => {
    const refused = await secretary.post(
      '/api/v1/employers',
      { name: 'Once' },
      { 'idempotency-key': 'once' },
    );
    expect([refused.status, refused.body['code']]).toEqual([503, 'keys.locked']);
    expect((await secretary.get('/api/v1/employers')).text).not.toContain('Once');
    expect(await union.db.query('SELECT FROM idempotency_records')).toEqual([]);
  });

  it('does everything else: lists, the map, signing in, and telling people', async () => {
    for (const path of ['/api/v1/workers', '/api/v1/employers', '/health/ready']) {
      expect([path, (await secretary.get(path)).status]).toEqual([path, 200]);
    }
    const body = { name: member.signInName, passphrase: member.passphrase };
    expect((await union.stranger.post('/api/v1/sessions', body)).status).toBe(201);
    const own = await member.get(ownAddress);
    expect(own.body).toEqual({ channel: 'email', address: 'robin@example.org', version: 1 });
  });

  it('says on the keys’ own route that they are sealed and locked', async () => {
    const state = await custodian.get('/api/v1/key-state');
    expect(state.body).toMatchObject({ master: 'sealed', isLocked: true, change: null });
  });

  it('is opened by a custodian with the key passphrase, and by nobody else', async () => {
    expect((await secretary.post('/api/v1/key-opening', { passphrase })).status).toBe(404);
    expect((await union.stranger.post('/api/v1/key-opening', { passphrase })).status).toBe(401);
    const wrong = await custodian.post('/api/v1/key-opening', { passphrase: 'another one' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'keys.wrong_passphrase']);
    expect((await custodian.post('/api/v1/key-opening', { passphrase })).status).toBe(204);
    const again = await custodian.post('/api/v1/key-opening', { passphrase });
    expect(again.body['code']).toBe('keys.not_locked');
    expect((await secretary.get(contact)).status).toBe(200);
    const logged = await asProgram(() =>
      union.db.query<{ worker_id: string }[]>(
        `SELECT worker_id FROM audit_entries WHERE action = 'keys.opened'`,
      ),
    );
    expect(logged).toEqual([{ worker_id: custodian.workerId }]);
  });

  it('does what has an Idempotency-Key once, though the keys are forgotten on the way', async () => {
    const records = union.app.get(IdempotencyService);
    const keyring = union.app.get(Keyring);
    const asked = { accountId: randomUUID(), key: 'twice', route: '/anywhere', body: {} };
    const given = { status: 201, location: null, answer: { id: 'one' } };
    const first = await records.begin(asked);
    keyring.forget();
    await records.finish(asked, first.key!, given);
    await keyring.unlock(passphrase);
    expect(await records.begin(asked)).toEqual({ earlier: given, key: null });
  });

  it('slows down whoever guesses', async () => {
    union.app.get(Keyring).forget();
    const codes: unknown[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      codes.push(
        (await custodian.post('/api/v1/key-opening', { passphrase: `guess ${tries}` })).body['code'],
      );
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('keys.wrong_passphrase'));
    expect(codes.at(-1)).toBe('request.too_many');
  });
});
