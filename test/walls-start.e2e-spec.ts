import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { createApp } from '../src/app.js';
import { asProgram } from '../src/database/reach.js';
import { Keyring } from '../src/keys/keyring.js';
import { Settings } from '../src/shared/settings.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('a request', () => {
  let union: TestUnion;
  let member: Person;
  const told = 'x-reached-everything';

  beforeAll(async () => {
    // whoever starts the server reaches everything, as a command does
    union = await asProgram(() =>
      startUnion({}, (app) => {
        const db = app.get(DataSource);
        const server = app.getHttpAdapter().getInstance();
        const reach = async (): Promise<string> => {
          const [row] = await db.query<{ reach: string; rows: number }[]>(
            `SELECT current_setting('kitroom.everything') AS reach, (SELECT count(*)::int FROM workers) AS rows`,
          );
          return `${row?.reach}${row?.rows}`;
        };
        server.addHook('onSend', async (_request, reply) => void reply.header(told, await reach()));
        server.get('/probe', async () => reach());
        server.get('/probe/failing', async () => {
          throw new Error(await reach());
        });
      }),
    );
    member = await union.person('member');
    await union.person('somebody else');
  });
  afterAll(() => union.end());

  it('is nobody’s until the guard knows whose, whatever started the server', async () => {
    const { stranger } = union;
    for (const [method, path, body] of [
      ['GET', '/probe'],
      ['GET', '/probe/failing'],
      ['GET', '/p/sign-in'],
      ['GET', '/nothing/here'],
      ['GET', '/api/v1/nothing'],
      ['POST', '/api/v1/sessions', { signInName: 'x', passphrase: 'y' }],
      ['POST', '/api/v1/sessions', { surprise: 1 }],
      ['GET', '/api/v1/workers'],
      ['DELETE', '/api/v1/me'],
      ['PATCH', '/%'],
    ] as const) {
      const answer = await stranger.send(method, path, body);
      const reached = answer.headers.get(told);
      expect([method, path, reached === null ? answer.status : reached]).toEqual([
        method,
        path,
        reached === null ? 400 : '0',
      ]);
    }
    const broken = await fetch(`${union.address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([broken.status, broken.headers.get(told)]).toEqual([400, '0']);
  });

  it('is the person’s afterwards, on one connection kept alive for several', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect((await member.get('/api/v1/me')).headers.get(told)).toBe('1');
      expect((await union.stranger.get('/p/sign-in')).headers.get(told)).toBe('0');
      expect((await member.get('/api/v1/me/notices')).headers.get(told)).toBe('1');
      expect((await member.get('/api/v1/workers')).headers.get(told)).toBe('1');
    }
  });
});

describe('one database user for everything', () => {
  let union: TestUnion;
  const people: Person[] = [];

  beforeAll(async () => {
    union = await startUnion();
    for (const role of ['secretary', 'custodian', 'organizer'] as const)
      people.push(await union.person(role, [role]));
  });
  afterAll(() => union.end());

  const noticesOf = async (databaseUrl: string): Promise<boolean[]> => {
    const settings = new Settings({
      DATA_DIR: `${union.folder}/data`,
      KEY_DIR: `${union.folder}/keys`,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'silent',
    });
    const keyring = await Keyring.open(settings.keyDir, { create: false });
    const app = await createApp({ settings, clock: union.clock, keyring, databaseUrl });
    await app.listen(0, '127.0.0.1');
    try {
      const { port } = app.getHttpServer().address() as AddressInfo;
      return await Promise.all(
        people.map(async ({ token }) => {
          const answer = await fetch(`http://127.0.0.1:${port}/api/v1/me/notices`, {
            headers: { authorization: `Bearer ${token}` },
          });
          return (await answer.text()).includes('wall.missing');
        }),
      );
    } finally {
      await app.close();
    }
  };

  it('is told to the secretary and the custodian, and to nobody else', async () => {
    expect(await noticesOf(union.ownerUrl)).toEqual([true, true, false]);
    expect(await noticesOf(union.adminUrl)).toEqual([true, true, false]);
  });

  it('is told to nobody where the second wall stands', async () => {
    expect(await noticesOf(union.databaseUrl)).toEqual([false, false, false]);
  });

  it('still shows the owner’s own requests nothing foreign: row-level security is forced', async () => {
    const { DataSource: Source } = await import('typeorm');
    const db = await new Source({ type: 'postgres', url: union.ownerUrl }).initialize();
    expect(await db.query('SELECT FROM workers')).toEqual([]);
    await db.destroy();
  });
});
