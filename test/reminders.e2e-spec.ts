import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { type Plan, RemindersService } from '../src/reminders/index.js';
import { ringUntilQuiet } from './support/reminders.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const timeZone = 'America/Toronto';

describe('a reminder', () => {
  let union: TestUnion;
  let accountOf: (person: Person) => Promise<string>;

  beforeAll(async () => {
    union = await startUnion();
    accountOf = async ({ workerId }) => {
      const [row] = await union.db.query<{ id: string }[]>('SELECT id FROM accounts WHERE worker_id = $1', [
        workerId,
      ]);
      return row!.id;
    };
  });
  afterAll(() => union.end());

  const plan = (plans: Plan[]): Promise<void> =>
    asProgram(() =>
      union.app.get(DataSource).transaction((tx) => union.app.get(RemindersService).plan(tx, 'test', plans)),
    );
  const outbox = async (): Promise<string[]> => {
    const folder = join(union.folder, 'data', 'outbox');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  };
  const toRobin = async (): Promise<string[]> =>
    (await outbox()).filter((letter) => letter.includes('To: robin@example.org'));

  it('waits on the first page and goes out in neutral words, once', async () => {
    const robin = await union.person('Robin');
    await robin.send(
      'PUT',
      '/api/v1/me/delivery-address',
      { address: 'robin@example.org' },
      { 'if-match': '"0"' },
    );
    const one: Plan = {
      key: 'one',
      accountId: await accountOf(robin),
      code: 'meeting.next',
      values: { day: '2026-11-22' },
      href: '/p/mt',
      rule: { on: '2026-11-21', at: '12:00', timeZone },
    };
    await plan([one]);
    await ringUntilQuiet(union);
    expect(await toRobin()).toEqual([]);
    union.clock.instant = new Date('2026-11-21T17:00:30Z');
    await plan([one]);
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
    const [letter, ...others] = await toRobin();
    expect(others).toEqual([]);
    expect(letter).toContain('Subject: A message for you');
    expect(letter).not.toMatch(/union|meeting|2026-11-22/i);
    const notices = await robin.get<{ items: { code: string; href: string }[] }>('/api/v1/me/notices');
    expect(notices.body.items.filter(({ code }) => code === 'meeting.next')).toMatchObject([
      { href: '/p/mt' },
    ]);
  });
});
