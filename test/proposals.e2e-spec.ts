import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountsService, SessionsService } from '../src/identity/index.js';
import { asProgram } from '../src/database/reach.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

interface Listed {
  items: { id: string; kind: string; proposedBy: string; decidedBy: string | null }[];
}

let union: TestUnion;
let sol: Person;
let casey: Person;
let kim: Person;
let robin: Person;

beforeAll(async () => {
  union = await startUnion();
  sol = await union.person('sol', ['secretary']);
  casey = await union.person('casey', ['custodian']);
  kim = await union.person('kim', ['custodian']);
  robin = await union.person('robin');
});
afterAll(() => union.end());

const proposals = '/api/v1/proposals';

function mandateFor(person: Person, role = 'steward', change: object = {}): object {
  const days = { fromOn: '2026-11-21', untilOn: '2027-11-20' };
  return { kind: 'mandate', payload: { workerId: person.workerId, role, ...days, ...change } };
}

async function proposed(person: Person, body: object): Promise<string> {
  const answer = await person.post<{ id: string }>(proposals, body);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.body.id;
}

const approve = (person: Person, id: string) => person.post(`${proposals}/${id}/approval`);

describe('a mandate', () => {
  it('is given by two people, of whom neither can do it alone', async () => {
    const dana = await union.person('dana');
    const id = await proposed(sol, mandateFor(dana, 'delegate'));
    const alone = await approve(sol, id);
    expect([alone.status, alone.body['code']]).toEqual([422, 'proposal.own']);
    expect((await dana.get('/api/v1/worker-names?search=a')).status).toBe(404);
    const waiting = await casey.get<Listed>(proposals);
    expect(waiting.body.items.find((each) => each.id === id)).toMatchObject({ proposedBy: 'sol' });
    const read = await casey.get(`${proposals}/${id}`);
    expect(read.text).toContain('dana');
    expect((await approve(casey, id)).status).toBe(204);
    expect((await dana.get('/api/v1/worker-names?search=a')).status).toBe(200);
    const log = await dana.get('/api/v1/me/access-log');
    for (const action of ['proposal.made', 'proposal.read', 'proposal.approved', 'mandate.given'])
      expect(log.text).toContain(`"${action}"`);
    expect((await dana.get('/api/v1/me/notices')).text).toContain('mandate.given_to_you');
    expect((await sol.get('/api/v1/me/notices')).text).toContain('proposal.was_approved');
  });

  it('is approved exactly once by fifty at the same moment', async () => {
    const erin = await union.person('erin');
    const id = await proposed(sol, mandateFor(erin));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => approve(at % 2 ? casey : kim, id)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const [row] = await union.db.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM mandates WHERE worker_id = $1',
      [erin.workerId],
    );
    expect(row!.n).toBe(1);
  });

  it('lasts a year at most, and is not given twice or a fourth time in a row', async () => {
    const jo = await union.person('jo');
    const wrong = async (body: object, code: string): Promise<void> => {
      const answer = await sol.post(proposals, body);
      expect([answer.status, answer.body['code']]).toEqual([422, code]);
    };
    await wrong(mandateFor(jo, 'chair', { untilOn: '2027-11-23' }), 'mandate.wrong_days');
    await wrong(mandateFor(jo, 'chair', { fromOn: '2026-11-20' }), 'mandate.wrong_days');
    await wrong(mandateFor(jo, 'chair', { siteId: randomUUID() }), 'mandate.wrong_scope');
    await approve(casey, await proposed(sol, mandateFor(jo, 'chair')));
    await wrong(mandateFor(jo, 'chair'), 'mandate.held_already');
    await union.db.query(
      `INSERT INTO mandates (worker_id, role, scope_kind, from_on, until_on, created_at)
       VALUES ($1, 'chair', 'union', '2024-11-21', '2025-11-20', now()), ($1, 'chair', 'union', '2025-11-21', '2026-11-20', now())`,
      [jo.workerId],
    );
    await wrong(
      mandateFor(jo, 'chair', { fromOn: '2027-11-21', untilOn: '2028-11-19' }),
      'mandate.too_many_terms',
    );
  });

  it('is recalled by two people, from that day on', async () => {
    const lee = await union.person('lee', ['delegate']);
    const [held] = await union.db.query<{ id: string }[]>('SELECT id FROM mandates WHERE worker_id = $1', [
      lee.workerId,
    ]);
    const payload = { mandateId: held!.id, decision: 'Petition of twenty, meeting of 20 November.' };
    const id = await proposed(casey, { kind: 'recall', payload });
    expect((await approve(sol, id)).status).toBe(204);
    expect((await lee.get('/api/v1/worker-names?search=a')).status).toBe(404);
    const again = await casey.post(proposals, { kind: 'recall', payload });
    expect([again.status, again.body['code']]).toEqual([422, 'mandate.not_in_force']);
  });

  it('is listed for officers, with the two who gave it, and for nobody else', async () => {
    const listed = await casey.get('/api/v1/mandates');
    expect(listed.status).toBe(200);
    expect(listed.text).toContain('"proposedBy":"sol","approvedBy":"casey"');
    expect((await robin.get('/api/v1/mandates')).status).toBe(404);
  });
});

describe('a proposal', () => {
  it('looks absent to everybody who neither made nor decides it', async () => {
    const id = await proposed(sol, mandateFor(robin));
    const steward = await union.person('sasha', ['steward']);
    for (const person of [robin, steward])
      for (const each of [id, randomUUID()]) {
        expect((await person.get(`${proposals}/${each}`)).status).toBe(404);
        expect((await approve(person, each)).status).toBe(404);
        expect((await person.post(`${proposals}/${each}/refusal`, { reason: 'no' })).status).toBe(404);
        expect((await person.send('DELETE', `${proposals}/${each}`)).status).toBe(404);
      }
    expect((await steward.post(proposals, mandateFor(robin))).status).toBe(404);
    await sol.send('DELETE', `${proposals}/${id}`);
  });

  it('is refused with a reason that the proposer reads, and is over', async () => {
    const id = await proposed(sol, mandateFor(robin, 'treasurer'));
    const refusal = await casey.post(`${proposals}/${id}/refusal`, { reason: 'The meeting chose another.' });
    expect(refusal.status).toBe(204);
    expect((await sol.get(`${proposals}/${id}`)).body).toMatchObject({
      refusal: 'The meeting chose another.',
      mayDecide: false,
    });
    expect([(await approve(kim, id)).body['code']]).toEqual(['proposal.decided']);
  });

  it('is taken back by who made it, and is over', async () => {
    const id = await proposed(sol, mandateFor(robin, 'treasurer'));
    expect((await sol.send('DELETE', `${proposals}/${id}`)).status).toBe(204);
    expect((await approve(kim, id)).body['code']).toBe('proposal.decided');
  });

  it('is not approved through a mandate that its proposer gave in the last seven days', async () => {
    const max = await union.person('max');
    await approve(casey, await proposed(sol, mandateFor(max, 'custodian')));
    const id = await proposed(sol, mandateFor(robin, 'trustee'));
    expect((await max.get<Listed>(proposals)).body.items).toEqual([]);
    expect((await approve(max, id)).body['code']).toBe('proposal.own_appointee');
    union.clock.instant = new Date('2026-11-28T15:00:01Z');
    expect((await approve(max, id)).status).toBe(204);
    union.clock.instant = new Date('2026-11-21T15:00:00Z');
  });

  it('is not decided by whoever handed its proposer their code this week: it may be one person', async () => {
    const worker = await sol.post<{ id: string }>('/api/v1/workers', { chosenName: 'Nobody Else' });
    const invited = await sol.post<{ code: string }>('/api/v1/accounts/invitations', {
      workerId: worker.body.id,
    });
    const account = { signInName: 'nobody-else', passphrase: 'seven quiet geese over the harbour' };
    await union.stranger.post('/api/v1/accounts', { code: invited.body.code, ...account });
    const { signInName: name, passphrase } = account;
    const opened = await union.stranger.post<{ token: string }>('/api/v1/sessions', { name, passphrase });
    const asked = await union.stranger.post<{ proposalId: string }>(
      '/api/v1/me/erasure',
      {},
      { authorization: `Bearer ${opened.body.token}` },
    );
    const own = await approve(sol, asked.body.proposalId);
    expect([own.status, own.body['code']]).toEqual([422, 'proposal.brought_in']);
    union.clock.instant = new Date('2026-11-28T15:00:01Z');
    expect((await approve(sol, asked.body.proposalId)).status).toBe(204);
    union.clock.instant = new Date('2026-11-21T15:00:00Z');
  });

  it('is never approved with a token of the command line, which may propose', async () => {
    const account = await asProgram(() => union.app.get(AccountsService).named('kim'));
    const opened = await asProgram(() => union.app.get(SessionsService).open(account, 'command-line', 1));
    const authorization = { authorization: `Bearer ${opened.token}` };
    const id = await proposed(sol, mandateFor(await union.person('pat'), 'chair'));
    const answer = await union.stranger.post(`${proposals}/${id}/approval`, undefined, authorization);
    expect([answer.status, answer.body['code']]).toEqual([422, 'proposal.token_never_approves']);
    const other = mandateFor(await union.person('quinn'), 'chair');
    expect((await union.stranger.post(proposals, other, authorization)).status).toBe(201);
  });

  it('may be approved by any of four offices after seven days, and by nobody after thirty', async () => {
    const tracy = await union.person('tracy', ['trustee']);
    const id = await proposed(
      sol,
      mandateFor(await union.person('uma'), 'organizer', { untilOn: '2027-01-01' }),
    );
    expect((await approve(tracy, id)).status).toBe(404);
    union.clock.instant = new Date('2026-11-28T15:00:00Z');
    expect((await tracy.get<Listed>(proposals)).body.items.map((each) => each.id)).toContain(id);
    union.clock.instant = new Date('2026-12-21T15:00:00Z');
    expect((await approve(casey, id)).body['code']).toBe('proposal.expired');
    union.clock.instant = new Date('2026-11-28T15:00:00Z');
    expect((await approve(tracy, id)).status).toBe(204);
    union.clock.instant = new Date('2026-11-21T15:00:00Z');
  });

  it('names the field that is wrong, and takes no field it does not know', async () => {
    const answer = await sol.post(proposals, mandateFor(robin, 'king', { extra: 1 }));
    expect(answer.status).toBe(400);
    const fields = (answer.body['errors'] as { field: string }[]).map(({ field }) => field).sort();
    expect(fields).toEqual(['payload.extra', 'payload.role']);
    const unknown = await sol.post(proposals, { kind: 'coup', payload: {} });
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'proposal.kind_unknown']);
  });
});
