import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { AccountResetService, PanicLockService, type ResetAccount } from '../src/identity/index.js';
import { asProgram } from '../src/database/reach.js';
import { readMaster, writeMaster } from '../src/keys/master-file.js';
import { sharesOf } from '../src/keys/paper-shares.js';
import type { KeyOfGeneration } from '../src/shared/sealing.js';
import { startBrowser } from './support/browser.js';
import { type Answer, type Person, startUnion, type TestUnion } from './support/union.js';

const fresh = 'seven quiet geese over the harbour';

describe('an account that nobody is left to confirm as lost', () => {
  let union: TestUnion;
  let browser: Browser;
  let custodian: Person;
  let person: Person;
  let master: KeyOfGeneration;
  let shares: string[];
  let count = 0;

  const reset = (typed = shares.slice(0, 2), name = person.signInName): Promise<ResetAccount> =>
    asProgram(() => union.app.get(AccountResetService).reset(union.operator, name, typed));
  const complete = (word: string, passphrase = fresh): Promise<Answer> =>
    union.stranger.post('/api/v1/recoveries/completion', { word, passphrase });
  const signIn = async (name: string, passphrase: string): Promise<number> =>
    (await union.stranger.post('/api/v1/sessions', { name, passphrase })).status;
  const noticesOf = async (whose: Person): Promise<string[]> =>
    (await whose.get<{ items: { code: string }[] }>('/api/v1/me/notices')).body.items.map(({ code }) => code);
  const wordIn = (text: string): string => /(\w{4}-){3}\w{4}/.exec(text)?.[0] ?? '';

  beforeAll(async () => {
    [union, browser] = await Promise.all([startUnion(), startBrowser()]);
    custodian = await union.person('casey', ['custodian']);
    const file = await readMaster(join(union.folder, 'keys'));
    if (file?.kind !== 'plain') throw new Error('no plain key');
    master = file.master;
    shares = (await sharesOf(master.bytes)).map(({ text }) => text);
  });
  afterAll(async () => {
    await browser.close();
    await union.end();
  });
  beforeEach(async () => {
    // beyond the window in which tries are counted
    union.clock.instant = new Date(union.clock.instant.getTime() + 20 * 60_000);
    person = await union.person(`person${(count += 1)}`);
  });

  it('comes back with two paper shares and a word: nothing that opened it before does', async () => {
    const { word } = await reset();
    expect((await person.get('/api/v1/me')).status).toBe(401);
    expect(await signIn(person.signInName, person.passphrase)).toBe(401);
    expect(await noticesOf(custodian)).toContain('recovery.reset');
    expect((await complete(word)).status).toBe(204);
    expect(await signIn(person.signInName, fresh)).toBe(201);
    expect(await noticesOf(custodian)).toContain('recovery.completed_after_reset');
    expect((await complete(word)).body['code']).toBe('recovery.over');
  });

  it('loses its second factors, recovery codes and known devices', async () => {
    await union.db.query(
      `INSERT INTO recovery_codes (account_id, code_hash, made_at)
       SELECT id, '\\x00', $2 FROM accounts WHERE worker_id = $1`,
      [person.workerId, union.clock.now()],
    );
    await reset();
    const left = await union.db.query<unknown[]>(
      `SELECT FROM recovery_codes c JOIN accounts a ON a.id = c.account_id WHERE a.worker_id = $1`,
      [person.workerId],
    );
    expect(left).toEqual([]);
  });

  it('stands in the log, for the person as well', async () => {
    const { word } = await reset();
    await complete(word);
    const rows = await union.db.query<{ action: string; capacity: string }[]>(
      `SELECT action, capacity FROM audit_entries WHERE $1 = ANY(persons) AND action = 'account.reset'`,
      [person.workerId],
    );
    expect(rows).toEqual([{ action: 'account.reset', capacity: 'operator' }]);
  });

  it('stays as it is with one share, shares of another key, or a name that nobody has', async () => {
    const foreign = (await sharesOf(Buffer.alloc(32, 7))).map(({ text }) => text);
    const tries: [string[], string, string][] = [
      [shares.slice(0, 1), person.signInName, 'keys.too_few_shares'],
      [[shares[0]!, shares[0]!], person.signInName, 'keys.same_share'],
      [foreign.slice(0, 2), person.signInName, 'keys.not_this_master'],
      [shares.slice(1), 'nobody', 'account.unknown'],
    ];
    for (const [typed, name, code] of tries) await expect(reset(typed, name)).rejects.toMatchObject({ code });
    expect((await person.get('/api/v1/me')).status).toBe(200);
    expect(await signIn(person.signInName, person.passphrase)).toBe(201);
  });

  it('can be stopped by a custodian, and only the word of the latest reset counts', async () => {
    const first = await reset();
    const second = await reset();
    expect((await complete(first.word)).body['code']).toBe('recovery.over');
    const { items } = (await custodian.get<{ items: { id: string; name: string }[] }>('/api/v1/recoveries'))
      .body;
    const own = items.find(({ name }) => name === person.signInName);
    expect((await custodian.send('DELETE', `/api/v1/recoveries/${own?.id}`)).status).toBe(204);
    expect((await complete(second.word)).body['code']).toBe('recovery.over');
    expect((await complete((await reset()).word)).status).toBe(204);
  });

  it('is not to be had with a word that is two days old', async () => {
    const { word } = await reset();
    union.clock.instant = new Date(union.clock.instant.getTime() + 48 * 60 * 60_000);
    expect((await complete(word)).body['code']).toBe('recovery.over');
  });

  it('comes back at the machine while the keys are locked, and its owner sets a passphrase on the page', async () => {
    await writeMaster(join(union.folder, 'keys'), master, 'a long passphrase for the keys alone');
    const { code, said } = await kitroom(['account', 'reset', person.signInName], shares.slice(1));
    expect([code, wordIn(said)]).toEqual([0, expect.stringMatching(/^\w{4}-/)]);
    union.clock.instant = new Date();
    const page = await browser.newPage({ locale: 'fr-CA' });
    await page.goto(`${union.address}/p/lost`);
    await page.fill('#word', wordIn(said));
    await page.fill('#passphrase', fresh);
    await page.fill('#again', fresh);
    await page.click('button:has-text("Enregistrer la nouvelle phrase secrète")');
    expect(await page.textContent('h1')).toBe('La nouvelle phrase secrète est enregistrée');
    await page.goto(`${union.address}/p/sign-in`);
    await page.fill('#name', person.signInName);
    await page.fill('#passphrase', fresh);
    await page.click('main button >> nth=0');
    await page.goto(`${union.address}/p?language=fr`);
    expect(await page.textContent('main')).toContain('a été réinitialisé à la machine');
  });

  it('is not reset while everything is closed', async () => {
    await asProgram(() => union.app.get(PanicLockService).lock(union.operator));
    await expect(reset()).rejects.toMatchObject({ code: 'union.locked' });
    const { code, complained } = await kitroom(['account', 'reset', person.signInName], shares.slice(1));
    expect([code, complained.trim()]).toEqual([1, 'Closed for now.']);
  });

  async function kitroom(
    words: string[],
    typed: string[],
  ): Promise<{ code: number | null; said: string; complained: string }> {
    const child = spawn(process.execPath, [join('bin', 'kitroom.js'), ...words], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: union.databaseUrl,
        MIGRATION_DATABASE_URL: union.adminUrl,
        DATA_DIR: join(union.folder, 'data'),
        KEY_DIR: join(union.folder, 'keys'),
      },
    });
    let said = '';
    let complained = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.stdin.end(typed.map((line) => `${line}\n`).join(''));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, said, complained };
  }
});
