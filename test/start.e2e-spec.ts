import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, type Run, serversBelow, startProgram } from './support/started-program.js';
import { typeSharesBack } from './support/typed-shares.js';

const folder = mkdtempSync(join(tmpdir(), 'kitroom-start-'));
const demoData = join(folder, 'demo', 'data');
const demoKeys = join(folder, 'demo', 'keys');
const running = new Set<Run>();
let port = 0;

beforeAll(async () => {
  port = await freePort();
});
afterEach(() => {
  for (const run of running) run.child.kill('SIGKILL');
  running.clear();
});
afterAll(async () => {
  for (const pid of serversBelow(folder)) process.kill(pid, 'SIGQUIT');
  await wait(500);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

function start(words: string[], env: NodeJS.ProcessEnv, input = '', then: 'end' | 'open' = 'end'): Run {
  const run = startProgram(folder, words, env, { input, then });
  running.add(run);
  return run;
}

describe('the demo', () => {
  const demo = (words: string[] = []): Run =>
    start(['demo', '--port', String(port), ...words], { DATA_DIR: demoData, KEY_DIR: demoKeys });
  const address = (): string => `http://127.0.0.1:${port}`;

  it('starts from nothing, prints its address and nine accounts, answers, drains on Ctrl-C', async () => {
    const run = demo();
    const said = await run.until(/Ctrl-C/);
    expect(said).toContain(`http://localhost:${port}`);
    const accounts = [...said.matchAll(/^ {2}(\w+) {2,}(\S.*)$/gm)];
    expect(accounts.map(([, name]) => name).sort()).toEqual([
      'custodian',
      'custodian2',
      'delegate',
      'member',
      'organizer',
      'secretary',
      'steward',
      'treasurer',
      'trustee',
    ]);
    for (const [, name, line] of accounts) {
      const [passphrase = '', secret] = line!.split(/ {2,}app |(?<=\w) app /);
      const code = secret ? await codeOf(name!) : undefined;
      expect([name, (await signIn(address(), name!, passphrase.trim(), code)).status]).toEqual([name, 201]);
    }
    await secondIsRefused();
    await tokenIsPrintedAlone();
    await drains(run);
  });

  /** What the app of an officer shows now. */
  async function codeOf(name: string): Promise<string> {
    const code = start(['code', name], { DATA_DIR: demoData, KEY_DIR: demoKeys });
    expect([await code.ended, code.complained()]).toEqual([0, '']);
    return code.said().trim();
  }

  async function secondIsRefused(): Promise<void> {
    const second = start(['demo', '--port', String(port + 1)], { DATA_DIR: demoData, KEY_DIR: demoKeys });
    expect(await second.ended).not.toBe(0);
    oneSentence(second, /in use by process \d+/);
  }

  async function tokenIsPrintedAlone(): Promise<void> {
    const token = start(['token', 'organizer', '--hours', '2'], { DATA_DIR: demoData, KEY_DIR: demoKeys });
    expect([await token.ended, token.complained()]).toEqual([0, '']);
    expect(token.said()).toMatch(/^[\w-]{43}\n$/);
    const me = await get(`${address()}/api/v1/me`, token.said().trim());
    const { mandates } = JSON.parse(me.text) as { mandates: object[] };
    expect(mandates).toContainEqual(expect.objectContaining({ role: 'organizer', scopeKind: 'union' }));
    const unknown = start(['token', 'nobody'], { DATA_DIR: demoData, KEY_DIR: demoKeys });
    expect(await unknown.ended).not.toBe(0);
    oneSentence(unknown, /no account named nobody/);
  }

  /** Signing in takes a while to hash, so it is under way when the signal comes. */
  async function drains(run: Run): Promise<void> {
    const inFlight = signIn(address(), 'member', 'not the passphrase');
    await wait(15);
    run.child.kill('SIGINT');
    expect((await inFlight).status).toBe(401);
    expect(await run.ended).toBe(0);
    expect(serversBelow(folder)).toEqual([]);
    expect(existsSync(join(demoData, 'lock'))).toBe(false);
  }

  it('keeps what was entered when it and its database are killed, and forgets it on --reset', async () => {
    const run = demo();
    const passphrase = passphraseOf(await run.until(/Ctrl-C/), 'member');
    const { body } = await signIn(address(), 'member', passphrase);
    run.child.kill('SIGKILL');
    for (const pid of serversBelow(folder)) process.kill(pid, 'SIGKILL');
    await run.ended;
    const again = demo();
    await again.until(/Ctrl-C/);
    expect((await get(`${address()}/api/v1/me`, body.token)).status).toBe(200);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
    const reset = demo(['--reset']);
    await reset.until(/Ctrl-C/);
    expect((await get(`${address()}/api/v1/me`, body.token)).status).toBe(401);
    expect((await signIn(address(), 'member', passphrase)).status).toBe(201);
    reset.child.kill('SIGINT');
    expect(await reset.ended).toBe(0);
  });
});

describe('a real union', () => {
  const place = { DATA_DIR: join(folder, 'real', 'data'), KEY_DIR: join(folder, 'real', 'keys') };
  const answers = ['Kitchen Table', 'America/Toronto', 'CA-ON', 'CAD'];
  const people = [
    'olive',
    'Olive',
    'seven quiet geese over the harbour',
    'casey',
    'Casey',
    'nine loud crows on a wire',
  ];

  it('is not served before it is set up, is set up by answers through a pipe, then serves', async () => {
    const early = start(['serve'], { ...place, PORT: String(port) });
    expect(await early.ended).not.toBe(0);
    oneSentence(early, /master key|no union yet/);
    const short = start(['setup'], place, answers.slice(0, 2).join('\n'));
    expect(await short.ended).not.toBe(0);
    oneSentence(short, /Missing/);
    const wrong = start(['setup'], place, `${[...answers, ...people].join('\n')}\n`, 'open');
    const given = typeSharesBack(wrong.child, (share) => share.replace(/^./, '9'));
    expect(await wrong.ended).not.toBe(0);
    expect(wrong.complained()).toMatch(/^Group 1 is not right: 9/);
    const setup = start(['setup'], place, `${[...answers, ...people].join('\n')}\n`, 'open');
    const shares = typeSharesBack(setup.child);
    expect([await setup.ended, setup.complained()]).toEqual([0, '']);
    await twoSharesRestore(shares, given);
    const twice = start(['setup'], place, `${[...answers, ...people].join('\n')}\n`);
    expect(await twice.ended).not.toBe(0);
    oneSentence(twice, /already has a union/);
    const serve = start(['serve'], { ...place, PORT: String(port) });
    expect(await serve.until(/Serving on/)).toContain(`http://localhost:${port}`);
    expect((await signIn(`http://127.0.0.1:${port}`, 'olive', people[2]!)).status).toBe(201);
    await demoIsRefusedHere(serve);
    const hours = start(['token', 'olive', '--hours', '5'], place);
    expect(await hours.ended).not.toBe(0);
    oneSentence(hours, /only in a demo/);
    serve.child.kill('SIGTERM');
    expect(await serve.ended).toBe(0);
    rmSync(place.KEY_DIR, { recursive: true });
    const keyless = start(['serve'], { ...place, PORT: String(port) });
    expect(await keyless.ended).not.toBe(0);
    oneSentence(keyless, /no master key/);
  });

  /** What was shown by the setup that was not finished restores nothing. */
  async function twoSharesRestore(shares: string[], given: string[]): Promise<void> {
    const path = join(place.KEY_DIR, 'master.key');
    const before = readFileSync(path, 'utf8');
    rmSync(path);
    const mixed = start(['keys', 'restore'], place, `${given[0]}\n${shares[1]}\nno\n`);
    expect(await mixed.ended).not.toBe(0);
    oneSentence(mixed, /two different sets/);
    const restore = start(['keys', 'restore'], place, `${shares[2]}\n${shares[0]?.toLowerCase()}\nno\n`);
    expect([await restore.ended, restore.complained()]).toEqual([0, '']);
    expect(readFileSync(path, 'utf8')).toBe(before);
  }

  async function demoIsRefusedHere(serve: Run): Promise<void> {
    const demo = start(['demo', '--reset'], place);
    expect(await demo.ended).not.toBe(0);
    oneSentence(demo, /in use by process/);
    expect(serve.child.exitCode).toBeNull();
  }
});

describe('a start that cannot succeed says why in one sentence', () => {
  const place = { DATA_DIR: join(folder, 'other', 'data'), KEY_DIR: join(folder, 'other', 'keys') };
  const unreachable = 'postgresql://kitroom:secret-word@127.0.0.1:1/kitroom';
  const cases: Record<string, [string[], NodeJS.ProcessEnv, RegExp]> = {
    'an unknown command': [['dance'], place, /Unknown command: dance/],
    'no command': [[], place, /command/],
    'an unknown option': [['demo', '--colour', 'red'], place, /not understood/],
    'a port that is none': [['demo', '--port', 'x'], place, /x is not a port/],
    'a port above all ports': [['demo', '--port', '99999'], place, /99999 is not a port/],
    'a PORT that is none': [['demo'], { ...place, PORT: 'x' }, /x is not a port/],
    'keys among the data': [['demo'], { ...place, KEY_DIR: join(place.DATA_DIR, 'keys') }, /inside DATA_DIR/],
    'a database that does not answer': [
      ['serve'],
      { ...place, DATABASE_URL: unreachable },
      /does not answer/,
    ],
    'a database address that is none': [['serve'], { ...place, DATABASE_URL: 'nonsense' }, /DATABASE_URL/],
    'data that is no folder': [['demo'], { ...place, DATA_DIR: '/dev/null' }, /not a folder|may not use/],
    'a token for nobody': [['token'], place, /Missing: account/],
    'an account without a name': [['account', 'create'], place, /Missing/],
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const [words, env, sentence] = cases[name]!;
    const run = start(words, env);
    expect(await run.ended).not.toBe(0);
    oneSentence(run, sentence);
    expect(run.complained()).not.toContain('secret-word');
  });

  it('a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const taken = (holder.address() as AddressInfo).port;
    const run = start(['demo', '--port', String(taken)], { DATA_DIR: demoData, KEY_DIR: demoKeys });
    expect(await run.ended).not.toBe(0);
    oneSentence(run, /is taken/);
    holder.close();
    expect(serversBelow(folder)).toEqual([]);
  });
});

function oneSentence(run: Run, sentence: RegExp): void {
  const complained = run.complained().trim();
  expect(complained).toMatch(sentence);
  expect(complained.split('\n')).toHaveLength(1);
  expect(complained).toMatch(/[.!]$|setup$|migrate$/);
  expect(run.said()).toBe('');
}

async function signIn(
  address: string,
  name: string,
  passphrase: string,
  code?: string,
): Promise<{ status: number; body: { token: string } }> {
  const response = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, passphrase, ...(code ? { code } : {}) }),
  });
  return { status: response.status, body: (await response.json()) as { token: string } };
}

async function get(address: string, token: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, text: await response.text() };
}

function passphraseOf(said: string, name: string): string {
  return new RegExp(`^ {2}${name} {2,}(\\S.*)$`, 'm').exec(said)?.[1] ?? '';
}
