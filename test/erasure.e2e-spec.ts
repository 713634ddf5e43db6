import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Keyring } from '../src/keys/keyring.js';
import { account, type AccountCode, LedgerService } from '../src/ledger/index.js';
import { unseal } from '../src/shared/sealing.js';
import { ErasedAgain, KeysToEnd, PersonalTables, withValues } from '../src/workers/index.js';
import { Canaries, tableTexts } from './support/canaries.js';
import { accepted, carryOut, propose } from './support/carrying-out.js';
import { inOne, issue, makeMember } from './support/taking-dues.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('erasing somebody', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let member: Person;
  let yesterday: string;
  const canaries = new Canaries();
  const erase = (person: Person, proposer = person): Promise<string> =>
    carryOut({
      kind: 'erasure',
      payload: { workerId: person.workerId },
      proposer,
      approver: custodian,
    });
  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sade', ['secretary']);
    custodian = await union.person('cato', ['custodian']);
    const organizer = await union.person('olive', ['organizer']);
    member = await union.person(canaries.next(), ['steward']);
    const onMap = async (kind: string, name: string): Promise<string> =>
      String((await organizer.post(`/api/v1/${kind}`, { name })).body['id']);
    const employerId = await onMap('employers', 'Harbour Health');
    const jobClassId = await onMap('job-classes', 'outreach worker');
    const own = { pronouns: canaries.next(), legalName: canaries.next(), phone: canaries.next() };
    accepted(await member.send('PATCH', '/api/v1/me/profile', own, { 'if-match': '"1"' }));
    const path = `/api/v1/workers/${member.workerId}`;
    const email = `${canaries.next()}@example.org`;
    accepted(await secretary.send('PUT', `${path}/contact`, { email }, { 'if-match': '"2"' }));
    accepted(await secretary.send('PUT', `${path}/notes`, { text: canaries.next() }, { 'if-match': '"3"' }));
    const job = { employerId, jobClassId, fromOn: '2026-01-01', kind: 'employed', covered: true };
    accepted(await secretary.post(`${path}/jobs`, { ...job, coveredBy: canaries.next() }));
    accepted(await member.post('/api/v1/me/corrections', { what: 'jobs', text: canaries.next() }));
    const corrections = (await secretary.get<{ items: { id: string }[] }>('/api/v1/corrections')).body.items;
    const answer = { text: canaries.next() };
    accepted(await secretary.post(`/api/v1/corrections/${corrections[0]!.id}/answer`, answer));
    const fileId = await carryOut({
      kind: 'export',
      payload: { kind: 'workers', reason: 'a phone tree' },
      proposer: secretary,
      approver: custodian,
    });
    accepted(await secretary.get(`/api/v1/exports/${fileId}/file`));
    yesterday = await copyOf(union);
    await erase(member);
  });
  afterAll(async () => {
    await union.end();
    await drop(yesterday);
  });

  it('leaves no word of theirs in any table', async () => {
    const found = [...(await tableTexts(union.adminUrl))].filter(
      ([, text]) => canaries.found(text).length > 0,
    );
    expect(found.map(([table]) => table)).toEqual([]);
  });

  it('leaves a number in the log, and no name behind it', async () => {
    const rows = await union.db.query<Record<string, unknown>[]>(
      `SELECT chosen_name, name_key, erased_number, erased_at IS NOT NULL AS erased FROM workers WHERE id = $1`,
      [member.workerId],
    );
    expect(rows).toEqual([{ chosen_name: '№ 1', name_key: '', erased_number: 1, erased: true }]);
    const log = await union.db.query<unknown[]>(
      `SELECT 1 FROM audit_entries WHERE action = 'worker.erased' AND subject_id = $1`,
      [member.workerId],
    );
    expect(log).toHaveLength(1);
  });

  it('ends their sessions, account and mandates on the next request', async () => {
    expect((await member.get('/api/v1/me')).status).toBe(401);
    const signIn = { name: member.signInName, passphrase: member.passphrase };
    expect((await union.stranger.post('/api/v1/sessions', signIn)).status).toBe(401);
    const [held] = await union.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM mandates WHERE worker_id = $1 AND recalled_on IS NULL`,
      [member.workerId],
    );
    expect(held?.n).toBe(0);
  });

  it('ends the file they are in, for whoever asked for it', async () => {
    const { body } = await secretary.get<{ items: { id: string; isThere: boolean }[] }>('/api/v1/exports');
    expect(body.items.map(({ isThere }) => isThere)).toEqual([false]);
    expect((await secretary.get(`/api/v1/exports/${body.items[0]!.id}/file`)).status).toBe(404);
  });

  it('makes yesterday’s copy unreadable with the keyring of today', async () => {
    const opened = await readable(union, yesterday, canaries);
    expect(opened.tried).toBeGreaterThan(5);
    expect(opened.canaries).toEqual([]);
  });

  it('makes an erased person look like one that never was: the same answer, the same statements', async () => {
    const path = (id: string): string[] =>
      ['', '/contact', '/notes'].map((part) => `/api/v1/workers/${id}${part}`);
    const seen: string[][] = [];
    const { db } = union;
    const count = async (): Promise<number> =>
      (await db.query<{ n: number }[]>('SELECT sum(xact_commit)::int AS n FROM pg_stat_database'))[0]!.n;
    expect(await count()).toBeGreaterThan(0);
    for (const id of [member.workerId, randomUUID()]) {
      const answers = await Promise.all(path(id).map((each) => secretary.get(each)));
      seen.push(answers.map(({ status, text }) => `${status} ${text}`));
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]!.every((answer) => answer.startsWith('404'))).toBe(true);
    const list = await secretary.get<{ items: { id: string }[] }>('/api/v1/workers?limit=200');
    expect(list.body.items.map(({ id }) => id)).not.toContain(member.workerId);
  });

  it('is refused for whoever keeps a guarded office, with a sentence', async () => {
    await expect(erase(custodian, secretary)).rejects.toThrow('erasure.holds_office');
    expect((await custodian.get('/api/v1/me')).status).toBe(200);
  });

  it('is refused while rows that may be theirs wait in a spreadsheet', async () => {
    const robin = await union.person('robin');
    const path = `/api/v1/workers/${robin.workerId}`;
    const contact = { email: 'shared@example.org' };
    accepted(await secretary.send('PUT', `${path}/contact`, contact, { 'if-match': '"1"' }));
    const form = new FormData();
    form.set('file', new Blob(['Chosen name,E-mail\nRobyn Else,shared@example.org']), 'people.csv');
    accepted(await secretary.post('/api/v1/worker-imports', form));
    await expect(erase(robin)).rejects.toThrow('erasure.import_waits');
  });

  it('is refused, asked or approved, while a credential is not cleared or dues are in hand', async () => {
    const treasurer = await union.person('tam', ['treasurer']);
    const [dana, sponsor] = [await union.person('dana', ['delegate']), await union.person('sponsor')];
    await makeMember(union, sponsor);
    const early = await propose({ kind: 'erasure', payload: { workerId: dana.workerId }, proposer: dana });
    const credential = await issue(treasurer, dana, sponsor);
    const approval = `/api/v1/proposals/${early}/approval`;
    const refused = await custodian.post(approval);
    expect([refused.status, refused.body['code']]).toEqual([422, 'erasure.holds_credential']);
    const asked = await dana.post('/api/v1/me/erasure', {});
    expect([asked.status, asked.body['code']]).toEqual([422, 'erasure.holds_credential']);
    accepted(await treasurer.post(`/api/v1/delegate-credentials/${credential.id}/clearance`));
    // what was handed over turns out not to have been: there is cash behind a cleared credential
    await moveCash(union, account.inHand(credential.number), account.till('cash-box'));
    expect((await custodian.post(approval)).body['code']).toBe('erasure.cash_in_hand');
    await expect(erase(dana)).rejects.toThrow('erasure.cash_in_hand');
    await moveCash(union, account.till('cash-box'), account.inHand(credential.number));
    accepted(await custodian.post(approval));
  });

  it('is for oneself, or for the secretary on behalf of who asked: for anybody else there is nobody', async () => {
    const [one, other] = [await union.person('one'), await union.person('other')];
    await expect(erase(one, other)).rejects.toThrow('nothing.here');
    await erase(one, secretary);
    expect((await one.get('/api/v1/me')).status).toBe(401);
    await expect(erase(one, secretary)).rejects.toThrow('nothing.here');
  });

  it('ends at the next start the keys that a crash after the commit spared', async () => {
    const keyring = union.app.get(Keyring);
    await keyring.ensure('worker:half-done');
    await union.db.query(`INSERT INTO keys_to_end VALUES ('worker:half-done')`);
    await union.app.get(KeysToEnd).onApplicationBootstrap();
    expect(await keyring.find('worker:half-done')).toBeNull();
    expect(await union.db.query('SELECT * FROM keys_to_end')).toEqual([]);
  });

  it('keeps every key and word when the approval fails', async () => {
    const keyring = union.app.get(Keyring);
    const kept = await union.person('kept');
    const id = await propose({ kind: 'erasure', payload: { workerId: kept.workerId }, proposer: kept });
    await union.db.query(`ALTER TABLE proposals ADD CONSTRAINT fails CHECK (approved_at IS NULL) NOT VALID`);
    expect((await custodian.post(`/api/v1/proposals/${id}/approval`)).status).toBe(500);
    await union.db.query('ALTER TABLE proposals DROP CONSTRAINT fails');
    expect(await keyring.find(`worker:${kept.workerId}`)).not.toBeNull();
    expect((await kept.get('/api/v1/me')).body['chosenName']).toBe('kept');
  });

  it('is done again in a backup that was restored from before', async () => {
    const back = await union.person('back');
    await erase(back);
    await union.db.query(
      `UPDATE workers SET chosen_name = 'back', name_key = 'back', erased_at = NULL, erased_number = NULL WHERE id = $1`,
      [back.workerId],
    );
    expect((await secretary.get(`/api/v1/workers/${back.workerId}`)).status).toBe(200);
    await union.app.get(ErasedAgain).onApplicationBootstrap();
    expect((await secretary.get(`/api/v1/workers/${back.workerId}`)).status).toBe(404);
  });

  it('is done once, however many approve at once', async () => {
    const gone = await union.person('gone');
    const asked = await gone.post<{ proposalId: string }>('/api/v1/me/erasure', { reason: 'I moved' });
    const approval = `/api/v1/proposals/${asked.body.proposalId}/approval`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => custodian.post(approval)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const done = await union.db.query<unknown[]>(
      `SELECT 1 FROM audit_entries WHERE action = 'worker.erased' AND subject_id = $1`,
      [gone.workerId],
    );
    expect(done).toHaveLength(1);
  });
});

async function moveCash(union: TestUnion, debit: AccountCode, credit: AccountCode): Promise<void> {
  const transfers = [{ debit, credit, amountCents: 2200 }];
  const entry = { kind: 'handover' as const, happenedOn: '2026-11-20', transfers };
  await inOne(union, (tx) => union.app.get(LedgerService).post(tx, union.operator, entry));
}

/** A second database with the content of the first, as a backup made now would hold it. */
async function copyOf(union: TestUnion): Promise<string> {
  const from = new URL(union.adminUrl);
  const name = `${from.pathname.slice(1)}_copy`;
  const into = new URL(from);
  into.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: new URL('/postgres', from).href });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = '${from.pathname.slice(1)}' AND pid <> pg_backend_pid()`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${from.pathname.slice(1)}`);
  } finally {
    await admin.end();
  }
  return into.href;
}

async function drop(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await admin.connect();
  await admin.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await admin.end();
}

/** Every sealed value of people in a copy, tried with the keys there are now. */
async function readable(
  union: TestUnion,
  copy: string,
  canaries: Canaries,
): Promise<{ tried: number; canaries: string[] }> {
  const keyring = union.app.get(Keyring);
  const client = new pg.Client({ connectionString: copy });
  await client.connect();
  const people = await client.query<{ ids: string[] }>('SELECT array_agg(id) AS ids FROM workers');
  const everybody = people.rows[0]!.ids;
  const found: string[] = [];
  let tried = 0;
  try {
    for (const { table, sealed = {} } of union.app.get(PersonalTables).all()) {
      for (const [column, { owner, row }] of Object.entries(sealed)) {
        const { sql, parameters } = withValues(
          `SELECT t.${column} AS sealed, ${owner} AS owner, ${row} AS row FROM ${table} t WHERE t.${column} IS NOT NULL`,
          { workers: { value: everybody, type: 'uuid[]' } },
        );
        const { rows } = await client.query<{ sealed: Buffer; owner: string; row: string }>(sql, parameters);
        for (const each of rows) {
          tried += 1;
          const key = await keyring.find(each.owner);
          if (!key) continue;
          const clear = unseal(key, { table, column, row: each.row }, each.sealed);
          if (canaries.found(clear).length > 0) found.push(`${table}.${column}`);
        }
      }
    }
    const { rows } = await client.query<{ id: string }>('SELECT id FROM exports');
    for (const { id } of rows) {
      tried += 1;
      if (await keyring.find(`export:${id}`)) found.push('export_chunks.sealed');
    }
  } finally {
    await client.end();
  }
  return { tried, canaries: found };
}
