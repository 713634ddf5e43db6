import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AccountsService, SessionsService } from '../src/identity/index.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';
import { secondProcess } from './support/second-process.js';

interface Shown {
  id: string;
  kind: string;
  lastUsedAt: string;
  secondFactor: boolean;
  current: boolean;
}

describe('sessions', () => {
  let union: TestUnion;
  let robin: Person;
  let sam: Person;
  let other: { app: NestFastifyApplication; address: string };

  beforeAll(async () => {
    union = await startUnion();
    robin = await union.person('robin');
    sam = await union.person('sam');
    other = await secondProcess(union);
  });
  afterAll(async () => {
    await other.app.close();
    await union.end();
  });

  const open = async (
    name: string,
    options: { kind?: 'sign-in' | 'command-line'; factor?: boolean } = {},
  ) => {
    const account = await union.app.get(AccountsService).named(name);
    const { kind = 'sign-in', factor = false } = options;
    const hours = kind === 'command-line' ? 1 : null;
    const opened = await union.app.get(SessionsService).open(account, kind, hours, { secondFactor: factor });
    return opened.token;
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const asks = async (token: string, address = union.address): Promise<number> =>
    (await fetch(`${address}/api/v1/me`, { headers: bearer(token) })).status;
  const list = async (token: string): Promise<Shown[]> =>
    (await union.stranger.get<{ items: Shown[] }>('/api/v1/me/sessions', bearer(token))).body.items;
  const later = (minutes: number): void => {
    union.clock.instant = new Date(union.clock.instant.getTime() + minutes * 60_000);
  };

  it('are listed for their owner: kind, begun, used in which hour, by a second factor or not, this one', async () => {
    const plain = await open('robin');
    await open('robin', { kind: 'command-line' });
    const items = await list(plain);
    expect(items).toHaveLength(3);
    expect(items.find(({ current }) => current)).toMatchObject({ kind: 'sign-in', secondFactor: false });
    expect(items.map(({ kind }) => kind).sort()).toEqual(['command-line', 'sign-in', 'sign-in']);
    expect(items.filter(({ secondFactor }) => secondFactor)).toHaveLength(1);
    expect(Object.keys(items[0]!).sort()).toEqual(
      ['createdAt', 'current', 'id', 'kind', 'lastUsedAt', 'secondFactor'].sort(),
    );
    expect(items.every(({ lastUsedAt }) => lastUsedAt.endsWith(':00:00.000Z'))).toBe(true);
  });

  it('made at the machine stand in the access log', async () => {
    await open('robin', { kind: 'command-line' });
    const { body } = await robin.get<{ items: { action: string; capacity: string }[] }>(
      '/api/v1/me/access-log',
    );
    expect(body.items[0]).toMatchObject({ action: 'session.opened', capacity: 'operator' });
  });

  it('are ended one by one, from the next request on another process', async () => {
    const [mine, lost] = [await open('robin'), await open('robin')];
    expect(await asks(lost, other.address)).toBe(200);
    const { id } = (await list(lost)).find(({ current }) => current)!;
    const ended = await union.stranger.send('DELETE', `/api/v1/me/sessions/${id}`, undefined, bearer(mine));
    expect(ended.status).toBe(204);
    expect([await asks(lost, other.address), await asks(mine, other.address)]).toEqual([401, 200]);
    const [entry] = await union.db.query<{ action: string }[]>(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 1',
      [id],
    );
    expect(entry).toEqual({ action: 'session.ended' });
  });

  it('of others are ended by nobody, and look absent', async () => {
    const { id } = (await list(sam.token ?? ''))[0]!;
    const foreign = await robin.send('DELETE', `/api/v1/me/sessions/${id}`);
    const absent = await robin.send('DELETE', `/api/v1/me/sessions/${randomUUID()}`);
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    expect((await robin.send('DELETE', '/api/v1/me/sessions/x')).text).toBe(absent.text);
    expect((await sam.get('/api/v1/me')).status).toBe(200);
  });

  it('are ended all but one, and the first page says so', async () => {
    const [mine, another] = [await open('robin'), await open('robin')];
    await union.stranger.send('DELETE', '/api/v1/me/sessions', undefined, bearer(mine));
    expect([await asks(another), await asks(mine), await asks(sam.token ?? '')]).toEqual([401, 200, 200]);
    expect(await list(mine)).toHaveLength(1);
    const { body } = await union.stranger.get<{ items: { code: string }[] }>(
      '/api/v1/me/notices',
      bearer(mine),
    );
    expect(body.items.map(({ code }) => code)).toContain('session.all_ended');
  });

  it('of a member end after 8 hours unused, and are no longer listed', async () => {
    const token = await open('robin');
    const { id } = (await list(token)).find(({ current }) => current)!;
    later(479);
    expect(await asks(token)).toBe(200);
    later(479);
    expect(await asks(token)).toBe(200);
    later(480);
    expect(await asks(token)).toBe(401);
    expect((await list(await open('robin'))).map((each) => each.id)).not.toContain(id);
  });

  it('of a member end after two days, however busy', async () => {
    const token = await open('robin');
    for (let hour = 7; hour < 48; hour += 7) {
      later(7 * 60);
      expect(await asks(token)).toBe(200);
    }
    later(6 * 60);
    expect(await asks(token)).toBe(401);
  });

  it('keep to the strictest mandate of today, whether it counts in them or not', async () => {
    const tess = await union.person('tess', ['steward', 'treasurer']);
    const token = await open('tess');
    later(29);
    expect(await asks(token)).toBe(200);
    later(31);
    expect(await asks(token)).toBe(401);
    await union.db.query(
      `UPDATE mandates SET recalled_on = from_on WHERE worker_id = $1 AND role = 'treasurer'`,
      [tess.workerId],
    );
    const calmer = await open('tess');
    later(119);
    expect(await asks(calmer)).toBe(200);
    later(120);
    expect(await asks(calmer)).toBe(401);
  });

  it('write down their use at most once a minute, however many requests come at once', async () => {
    later(1);
    const token = await open('robin');
    later(2);
    await Promise.all(Array.from({ length: 20 }, () => asks(token)));
    const [row] = await union.db.query<{ used: Date; version: string }[]>(
      `SELECT last_used_at AS used, xmin::text AS version FROM sessions ORDER BY created_at DESC LIMIT 1`,
    );
    expect(row?.used).toEqual(union.clock.instant);
    union.clock.instant = new Date(union.clock.instant.getTime() + 59_000);
    await asks(token);
    const [same] = await union.db.query<{ version: string }[]>(
      `SELECT xmin::text AS version FROM sessions ORDER BY created_at DESC LIMIT 1`,
    );
    expect(same?.version).toBe(row?.version);
  });

  it('end with the account, and what a mandate allowed with the mandate, on another process at once', async () => {
    const kim = await union.person('kim', ['organizer']);
    const surveys = async (): Promise<number> =>
      (await fetch(`${other.address}/api/v1/wage-surveys`, { headers: bearer(kim.token ?? '') })).status;
    expect(await surveys()).toBe(200);
    await union.db.query('UPDATE mandates SET recalled_on = from_on WHERE worker_id = $1', [kim.workerId]);
    expect([await surveys(), await asks(kim.token ?? '', other.address)]).toEqual([404, 200]);
    await union.db.query('UPDATE accounts SET ended_at = $2 WHERE worker_id = $1', [
      kim.workerId,
      union.clock.instant,
    ]);
    expect(await asks(kim.token ?? '', other.address)).toBe(401);
  });
});

describe('signing in on a page', () => {
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion();
    await union.person('ana');
    await union.person('bo');
  });
  afterAll(() => union.end());

  const signIn = async (name: string, cookie: string | null): Promise<string> => {
    const response = await fetch(`${union.address}/p/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: union.address,
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookie ? { cookie: `session=${cookie}` } : {}),
      },
      body: new URLSearchParams({ name, passphrase: `the passphrase of ${name}` }),
    });
    expect(response.status).toBe(303);
    return /session=([\w-]{43})/.exec(response.headers.getSetCookie().join())?.[1] ?? '';
  };
  const home = async (cookie: string): Promise<number> =>
    (await fetch(`${union.address}/p`, { redirect: 'manual', headers: { cookie: `session=${cookie}` } }))
      .status;

  it('makes a new token and ends the one the browser carried, whosever it was', async () => {
    const first = await signIn('ana', null);
    const second = await signIn('ana', first);
    expect([await home(first), await home(second)]).toEqual([303, 200]);
    const third = await signIn('bo', second);
    expect([await home(second), await home(third)]).toEqual([303, 200]);
  });

  it('never takes over a token that was planted before', async () => {
    const planted = 'P'.repeat(43);
    const token = await signIn('ana', planted);
    expect(token).not.toBe(planted);
    expect([await home(planted), await home(token)]).toEqual([303, 200]);
  });

  it('shows where one is signed in, and ends another one there', async () => {
    const [mine, another] = [await signIn('ana', null), await signIn('ana', null)];
    const page = await fetch(`${union.address}/p/s`, { headers: { cookie: `session=${mine}` } });
    const text = await page.text();
    expect(text).toContain('this one');
    const others = [...text.matchAll(/action="(\/p\/s\/[^"]+)"/g)].map(([, action]) => action);
    for (const action of others) {
      await fetch(`${union.address}${action}`, {
        method: 'POST',
        headers: { origin: union.address, cookie: `session=${mine}` },
      });
    }
    expect([await home(another), await home(mine)]).toEqual([303, 200]);
  });
});
