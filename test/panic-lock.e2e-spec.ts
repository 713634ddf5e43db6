import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AccountsService, DueService, PanicLockService, SessionsService } from '../src/identity/index.js';
import { Keyring } from '../src/keys/keyring.js';
import { readMaster, writeMaster } from '../src/keys/master-file.js';
import { sharesOf } from '../src/keys/paper-shares.js';
import type { KeyOfGeneration } from '../src/shared/sealing.js';
import { secondProcess } from './support/second-process.js';
import { type Answer, Person, startUnion, type TestUnion } from './support/union.js';

type Process = Awaited<ReturnType<typeof secondProcess>>;

const keyPassphrase = 'a long passphrase for the keys alone';

describe('the panic lock', () => {
  let union: TestUnion;
  let secretary: Person;
  let custodian: Person;
  let steward: Person;
  let shares: string[];
  let master: KeyOfGeneration;
  const others: Process[] = [];

  const another = async (): Promise<Process> => {
    const made = await secondProcess(union);
    others.push(made);
    return made;
  };
  const keyDir = (): string => join(union.folder, 'keys');
  const lock = (person: Person): Promise<Answer> => person.post('/api/v1/panic-lock');
  const reopen = (body: object): Promise<Answer> => union.stranger.post('/api/v1/panic-lock/reopening', body);
  const withShares = (first = shares[0], second = shares[2]) => ({ firstShare: first, secondShare: second });
  const officer = ({ signInName: name, passphrase }: Person) => ({ name, passphrase });
  const withOfficers = (...people: Person[]) => ({ keyPassphrase, officers: people.map(officer) });
  const signIn = (person: Person) => union.stranger.post('/api/v1/sessions', officer(person));
  const status = async (address: string, path: string): Promise<number> =>
    (await fetch(address + path, { redirect: 'manual' })).status;
  /** the operator seals the master key under a passphrase */
  const sealKeys = (): Promise<void> => writeMaster(keyDir(), master, keyPassphrase);
  const until = async (condition: () => Promise<boolean>): Promise<number> => {
    const begun = performance.now();
    while (!(await condition())) {
      if (performance.now() - begun > 6_000) throw new Error('never');
      await wait(50);
    }
    return performance.now() - begun;
  };

  const later = (minutes: number): void => {
    union.clock.instant = new Date(union.clock.instant.getTime() + minutes * 60_000);
  };
  const signedIn = async ({ workerId, signInName, passphrase }: Person): Promise<Person> => {
    const account = await union.app.get(AccountsService).named(signInName);
    const { token } = await union.app
      .get(SessionsService)
      .open(account, 'sign-in', 1, { secondFactor: true });
    return new Person(union.address, token, workerId, signInName, passphrase);
  };
  const plainMaster = async (): Promise<KeyOfGeneration> => {
    const file = await readMaster(keyDir());
    if (file?.kind !== 'plain') throw new Error('no plain key');
    return file.master;
  };

  beforeAll(async () => {
    union = await startUnion();
    secretary = await union.person('sasha', ['secretary']);
    custodian = await union.person('casey', ['custodian']);
    steward = await union.person('stevie', ['steward']);
    master = await plainMaster();
    shares = (await sharesOf(master.bytes)).map(({ text }) => text);
  });
  afterAll(() => union.end());
  beforeEach(async () => {
    // beyond the window in which tries are counted
    later(20);
    secretary = await signedIn(secretary);
    custodian = await signedIn(custodian);
    steward = await signedIn(steward);
  });
  afterEach(async () => {
    await Promise.all(others.splice(0).map(({ app }) => app.close()));
    await writeMaster(keyDir(), master, null);
    later(20);
    await reopen(withShares());
  });

  it('ends every session at once, and serves health and the way back alone', async () => {
    const other = await another();
    expect((await lock(steward)).status).toBe(204);
    for (const person of [steward, secretary]) {
      const answer = await person.get('/api/v1/me');
      expect([answer.status, answer.body['code']]).toEqual([503, 'union.locked']);
    }
    const elsewhere = await fetch(`${other.address}/api/v1/me`, {
      headers: { authorization: `Bearer ${secretary.token}` },
    });
    expect(elsewhere.status).toBe(503);
    expect((await signIn(secretary)).body['code']).toBe('union.locked');
    const paths = ['/health/live', '/health/ready', '/p/style.css', '/p/open'];
    expect(await Promise.all(paths.map((path) => status(union.address, path)))).toEqual([200, 200, 200, 200]);
    const closed = ['/', '/p', '/p/sign-in', '/p/lost', '/api/docs', '/a/somewhere', '/p/anything'];
    for (const path of closed) expect([path, await status(union.address, path)]).toEqual([path, 503]);
    const entries = await union.db.query<{ action: string; worker_id: string }[]>(
      `SELECT action, worker_id FROM audit_entries WHERE action LIKE 'union.%' ORDER BY id DESC LIMIT 1`,
    );
    expect(entries).toEqual([{ action: 'union.locked', worker_id: steward.workerId }]);
  });

  it('shows strangers a plain page under the outward name', async () => {
    await lock(steward);
    const text = await (await fetch(`${union.address}/p`)).text();
    expect(text).toContain('<title>Closed for now. · Kitchen Table (test)</title>');
    expect(text).not.toMatch(/union|lock|panic|key|polic/i);
  });

  it('is for officers of the whole union, also before their second factor, and for nobody else', async () => {
    const site = { role: 'steward' as const, scopeKind: 'site' as const, scopeId: crypto.randomUUID() };
    for (const roles of [[], [site], ['committee' as const]]) {
      const person = await union.person(`p${Math.random().toString(36).slice(2, 8)}`, roles);
      expect((await lock(person)).body['code']).toBe('nothing.here');
    }
    const account = await union.app.get(AccountsService).named('casey');
    const { token } = await union.app.get(SessionsService).open(account, 'sign-in', null);
    const headers = { authorization: `Bearer ${token}` };
    expect((await union.stranger.post('/api/v1/panic-lock', undefined, headers)).status).toBe(204);
  });

  it('takes the keys out of the memory of every process within five seconds', async () => {
    const other = await another();
    await union.app.get(PanicLockService).lock(union.operator);
    expect(union.app.get(Keyring).isLocked).toBe(true);
    const ms = await until(async () => other.keyring.isLocked);
    expect(ms).toBeLessThan(5_000);
    expect(await status(other.address, '/p/sign-in')).toBe(503);
  });

  it('holds after a restart: a plain key on the disk is not used until it is opened again', async () => {
    await lock(steward);
    const restarted = await another();
    expect(restarted.keyring.isLocked).toBe(true);
    expect(await status(restarted.address, '/api/v1/me')).toBe(503);
    expect(await status(restarted.address, '/health/ready')).toBe(200);
    expect((await reopen(withShares())).status).toBe(204);
    // its keys are back a moment before it serves again
    await until(async () => (await status(restarted.address, '/p/sign-in')) === 200);
    expect(restarted.keyring.isLocked).toBe(false);
  });

  it('is opened by two paper shares; everybody signs in again and reads what was sealed', async () => {
    const path = `/api/v1/workers/${steward.workerId}/notes`;
    await secretary.send('PUT', path, { text: 'calls back on Mondays' }, { 'if-match': '"1"' });
    await lock(steward);
    union.clock.instant = new Date(union.clock.instant.getTime() + 60_000);
    expect((await reopen(withShares())).status).toBe(204);
    expect((await secretary.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(secretary)).status).toBe(201);
    expect((await (await signedIn(secretary)).get(path)).body['text']).toBe('calls back on Mondays');
    expect(union.app.get(Keyring).isLocked).toBe(false);
    expect((await reopen(withShares())).body['code']).toBe('panic.not_locked');
    const [entry] = await union.db.query<{ details: object; worker_id: string | null }[]>(
      `SELECT details, worker_id FROM audit_entries WHERE action = 'union.reopened' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ details: { by: 'shares' }, worker_id: null });
  });

  it('stays closed for one share twice, for shares of another key, for half of each way', async () => {
    await lock(steward);
    const foreign = (await sharesOf(Buffer.alloc(32, 7))).map(({ text }) => text);
    const tries = [
      withShares(shares[0], shares[0]),
      withShares(foreign[0], foreign[1]),
      withShares(shares[0], foreign[1]),
      { firstShare: shares[0], ...withOfficers(secretary) },
    ];
    const codes: unknown[] = [];
    for (const each of tries) codes.push((await reopen(each)).body['code']);
    expect(codes).toEqual(['keys.same_share', 'panic.shares_refused', 'keys.two_sets', 'panic.one_way']);
    expect([union.app.get(Keyring).isLocked, await status(union.address, '/p')]).toEqual([true, 503]);
  });

  it('is opened by the key passphrase with two officers, each written down', async () => {
    await sealKeys();
    await lock(steward);
    expect((await reopen(withOfficers(secretary, custodian))).status).toBe(204);
    expect(union.app.get(Keyring).isLocked).toBe(false);
    const rows = await union.db.query<{ worker_id: string }[]>(
      `SELECT worker_id FROM audit_entries WHERE action = 'union.reopened' ORDER BY id DESC LIMIT 2`,
    );
    expect(rows.map(({ worker_id }) => worker_id)).toEqual([custodian.workerId, secretary.workerId]);
  });

  it('stays closed for officers who are one person, hold no such office, or are wrong about a passphrase', async () => {
    await sealKeys();
    await lock(steward);
    const tries = [
      withOfficers(secretary, secretary),
      withOfficers(secretary, steward),
      { keyPassphrase: 'another passphrase', officers: [officer(secretary), officer(custodian)] },
      { keyPassphrase, officers: [officer(secretary), { ...officer(custodian), passphrase: 'wrong' }] },
    ];
    for (const each of tries) expect((await reopen(each)).body['code']).toBe('panic.officers_refused');
    expect(union.app.get(Keyring).isLocked).toBe(true);
  });

  it('stays closed for two officers of whom one was put there by the other this week', async () => {
    await sealKeys();
    await lock(steward);
    await union.db.query(
      'UPDATE mandates SET proposed_by = $1, approved_by = $1, created_at = $2 WHERE worker_id = $3',
      [secretary.workerId, union.clock.now(), custodian.workerId],
    );
    const refused = await reopen(withOfficers(secretary, custodian));
    expect(refused.body['code']).toBe('panic.officers_refused');
    await union.db.query('UPDATE mandates SET proposed_by = NULL, approved_by = NULL WHERE worker_id = $1', [
      custodian.workerId,
    ]);
    expect((await reopen(withOfficers(secretary, custodian))).status).toBe(204);
  });

  it('slows guessing from one source', async () => {
    await lock(steward);
    const wrong = await Promise.all(
      Array.from({ length: 9 }, () => reopen(withShares(shares[0], shares[0]))),
    );
    expect(wrong.filter(({ status: each }) => each === 429)).toHaveLength(4);
  });

  it('is one lock when many lock at once, and is opened once of many at once', async () => {
    const people = [secretary, custodian, steward];
    const locked = await Promise.all(people.map(lock));
    expect(locked.every(({ status: each }) => each === 204 || each === 503 || each === 401)).toBe(true);
    const rows = await union.db.query<unknown[]>('SELECT FROM panic_locks WHERE reopened_at IS NULL');
    expect(rows).toHaveLength(1);
    const opened = await Promise.all(Array.from({ length: 4 }, () => reopen(withShares())));
    expect(opened.filter(({ status: each }) => each === 204)).toHaveLength(1);
    expect(opened.filter(({ status: each }) => each === 409)).toHaveLength(3);
  });

  it('wins over a reopening that is under way', async () => {
    for (let round = 0; round < 5; round += 1) {
      await union.app.get(PanicLockService).lock(union.operator);
      later(20);
      const [answer] = await Promise.all([
        reopen(withShares()),
        wait(round * 8).then(() => union.app.get(PanicLockService).lock(union.operator)),
      ]);
      expect([204, 409]).toContain(answer.status);
      const [row] = await union.db.query<{ open: boolean }[]>(
        'SELECT bool_or(reopened_at IS NULL) AS open FROM panic_locks',
      );
      // whichever came last, memory and row say the same
      await wait(50);
      expect(union.app.get(Keyring).isLocked).toBe(row?.open);
    }
  });

  it('shows first what fell due meanwhile, to everybody with a mandate', async () => {
    union.app.get(DueService).registerDue({
      name: 'test',
      between: async () => [{ code: 'recovery.waiting_meanwhile', values: { count: 2 }, href: '/p/rc' }],
    });
    const mel = await union.person('mel');
    await lock(steward);
    later(3 * 24 * 60);
    await reopen(withShares());
    const noticesOf = async (person: Person): Promise<{ code: string; text: string; urgent: boolean }[]> => {
      const { body } = await (
        await signedIn(person)
      ).get<{ items: { code: string; text: string; urgent: boolean }[] }>('/api/v1/me/notices');
      return body.items;
    };
    const found = await noticesOf(steward);
    const codes = found.filter(({ urgent }) => urgent).map(({ code }) => code);
    expect(found.slice(0, codes.length).every(({ urgent }) => urgent)).toBe(true);
    expect(codes).toEqual(expect.arrayContaining(['recovery.waiting_meanwhile', 'panic.nights_missed']));
    expect(found.find(({ code }) => code === 'panic.reopened')?.text).toMatch(
      /from \d{4}-11-21 .* to \d{4}-11-24 /,
    );
    expect((await noticesOf(mel)).filter(({ code }) => /meanwhile|panic/.test(code))).toEqual([]);
  });
});
