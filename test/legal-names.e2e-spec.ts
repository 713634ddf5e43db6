import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asProgram } from '../src/database/reach.js';
import { ActorsService } from '../src/identity/index.js';
import { LegalNamesService } from '../src/workers/legal-names/legal-names.service.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

let union: TestUnion;
let sasha: Person;
let casey: Person;
let robin: Person;

beforeAll(async () => {
  union = await startUnion();
  sasha = await union.person('sasha', ['steward']);
  casey = await union.person('casey', ['custodian']);
  robin = await union.person('robin');
  const { body } = await robin.get('/api/v1/me/profile');
  const headers = { 'if-match': `"${String(body['version'])}"` };
  await robin.send('PATCH', '/api/v1/me/profile', { legalName: 'Synthetic Legal Name' }, headers);
});
afterAll(() => union.end());

const proposals = '/api/v1/proposals';
const nameOf = (person: Person): string => `/api/v1/workers/${person.workerId}/legal-name`;

it('opens a legal name to who asked, when a custodian agrees, for one day, and tells its owner', async () => {
  expect((await sasha.get(nameOf(robin))).status).toBe(404);
  const asked = await sasha.post<{ id: string }>(proposals, {
    kind: 'legal-name',
    payload: { workerId: robin.workerId, reason: 'A pension form needs it.' },
  });
  expect(asked.status).toBe(201);
  expect((await sasha.get(nameOf(robin))).status).toBe(404);
  expect((await casey.post(`${proposals}/${asked.body.id}/approval`)).status).toBe(204);
  expect((await sasha.get(nameOf(robin))).body).toEqual({
    legalName: 'Synthetic Legal Name',
    until: '2026-11-22T15:00:00.000Z',
  });
  const other = await union.person('stevie', ['steward']);
  for (const person of [other, casey, robin]) expect((await person.get(nameOf(robin))).status).toBe(404);
  // and with the floor of row-level security taken away
  const foreign = await union.app.get(ActorsService).holding(other.token ?? '');
  const read = asProgram(() => union.app.get(LegalNamesService).read(foreign!, robin.workerId));
  await expect(read).rejects.toThrow('nothing.here');
  expect((await robin.get('/api/v1/me/access-log')).text).toContain('legal_name.read');
  expect((await robin.get('/api/v1/me/notices')).text).toContain('legal_name.was_opened');
  union.clock.instant = new Date('2026-11-22T15:00:00Z');
  expect((await sasha.get(nameOf(robin))).status).toBe(404);
  union.clock.instant = new Date('2026-11-21T15:00:00Z');
});

it('is asked for by who keeps the person’s record only, and answers alike for whom it does not know', async () => {
  const ask = (person: Person, workerId: string) =>
    person.post(proposals, { kind: 'legal-name', payload: { workerId, reason: 'curious' } });
  const atSite = await union.person('sage', [{ role: 'steward', scopeKind: 'site', scopeId: randomUUID() }]);
  expect((await ask(robin, robin.workerId)).status).toBe(404);
  expect((await ask(casey, robin.workerId)).status).toBe(404);
  const [foreign, absent] = [await ask(atSite, robin.workerId), await ask(atSite, randomUUID())];
  expect([foreign.status, foreign.body['code']]).toEqual([absent.status, absent.body['code']]);
  const nameless = await ask(sasha, casey.workerId);
  expect([nameless.status, nameless.body['code']]).toEqual([422, 'legal_name.none']);
});

it('lets two officers fill an empty office with a decision of a meeting, and not while it is held', async () => {
  const sol = await union.person('sol', ['secretary']);
  const trent = await union.person('trent', ['trustee']);
  const payload = { role: 'custodian', fromOn: '2026-11-21', untilOn: '2027-11-20' };
  const vacancy = { meetingOn: '2026-11-20', decision: 'Elected by twelve of fourteen present.' };
  const ask = (person: Person) =>
    person.post<{ id: string; code?: string }>(proposals, {
      kind: 'mandate',
      payload: { workerId: robin.workerId, ...payload },
      vacancy,
    });
  expect((await ask(sol)).body.code).toBe('proposal.no_vacancy');
  await union.db.query(`UPDATE mandates SET recalled_on = '2026-11-21' WHERE worker_id = $1`, [
    casey.workerId,
  ]);
  const asked = await ask(sol);
  expect(asked.status).toBe(201);
  expect((await sol.post(`${proposals}/${asked.body.id}/approval`)).body['code']).toBe('proposal.own');
  expect((await trent.get(`${proposals}/${asked.body.id}`)).body['meetingDecision']).toBe(vacancy.decision);
  expect((await trent.post(`${proposals}/${asked.body.id}/approval`)).status).toBe(204);
  expect((await robin.get<{ mandates: unknown[] }>('/api/v1/me')).text).toContain('custodian');
});
