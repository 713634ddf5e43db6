import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
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

  it('is foreseen as it then happens, by who may know of it', async () => {
    union.clock.instant = new Date('2026-11-23T15:00:00Z');
    const [kim, secretary, steward] = [
      await union.person('Kim'),
      await union.person('secretary', ['secretary']),
      await union.person('steward', ['steward']),
    ];
    await kim.send(
      'PUT',
      '/api/v1/me/delivery-address',
      { address: 'kim@example.org' },
      { 'if-match': '"0"' },
    );
    await plan([
      {
        key: 'late',
        accountId: await accountOf(kim),
        code: 'meeting.next',
        values: { day: '2026-11-25' },
        rule: { on: '2026-11-23', at: '22:00', timeZone },
      },
    ]);
    const preview = async (person: Person): Promise<Foreseen[]> => {
      const { body } = await person.get<{ items: Foreseen[] }>('/api/v1/reminders/preview?until=2026-11-30');
      return body.items;
    };
    const [mine, ...more] = await preview(kim);
    expect(more).toEqual([]);
    expect(mine).toMatchObject({
      to: null,
      dueAt: '2026-11-24T03:00:00.000Z',
      listedAt: '2026-11-24T03:00:00.000Z',
      sentAt: '2026-11-24T13:00:00.000Z',
      outcome: 'sent',
      subject: 'A message for you',
      why: [{ code: 'contact_why.quiet_hours' }],
    });
    expect(mine!.text).toContain('2026-11-25');
    expect(await preview(secretary)).toMatchObject([
      { id: mine!.id, to: { workerId: kim.workerId, chosenName: 'Kim' }, text: null },
    ]);
    expect(await preview(steward)).toEqual([]);
    const log = await kim.get<{ items: { action: string }[] }>('/api/v1/me/access-log');
    expect(log.body.items.map(({ action }) => action)).toContain('reminder.foreseen');

    union.clock.instant = new Date('2026-11-24T03:00:00Z');
    await ringUntilQuiet(union);
    union.clock.instant = new Date('2026-11-24T12:59:59Z');
    await ringUntilQuiet(union);
    expect((await outbox()).filter((letter) => letter.includes('kim@'))).toEqual([]);
    union.clock.instant = new Date('2026-11-24T13:00:00Z');
    await ringUntilQuiet(union);
    expect((await outbox()).filter((letter) => letter.includes('kim@'))).toHaveLength(1);
    const told = await kim.get<{ items: Foreseen[] }>('/api/v1/reminders');
    expect(told.body.items).toMatchObject([
      {
        id: mine!.id,
        outcome: 'sent',
        settledAt: '2026-11-24T13:00:00.000Z',
        why: [{ code: 'contact_why.quiet_hours' }],
      },
    ]);
  });

  it('is stopped for good by one act, but for the first page', async () => {
    const ash = await union.person('Ash');
    await ash.send(
      'PUT',
      '/api/v1/me/delivery-address',
      { address: 'ash@example.org' },
      { 'if-match': '"0"' },
    );
    const feed = await ash.post<{ path: string }>('/api/v1/me/calendar-feed');
    expect((await union.stranger.get(feed.body.path)).status).toBe(200);
    expect((await ash.send('DELETE', '/api/v1/reminders')).status).toBe(204);
    expect((await union.stranger.get(feed.body.path)).status).toBe(404);
    await plan([
      {
        key: 'ash',
        accountId: await accountOf(ash),
        code: 'meeting.next',
        values: { day: '2026-11-25' },
        rule: { on: '2026-11-24', at: '08:00', timeZone },
      },
    ]);
    await ringUntilQuiet(union);
    expect((await outbox()).filter((letter) => letter.includes('ash@'))).toEqual([]);
    const told = await ash.get<{ items: Foreseen[] }>('/api/v1/reminders');
    expect(told.body.items).toMatchObject([
      { outcome: 'listed', why: [{ code: 'contact_why.list_wished' }] },
    ]);
  });

  it('stands in a calendar as a note and nothing else', async () => {
    const ray = await union.person('Ray');
    await plan([
      {
        key: 'tuesdays',
        accountId: await accountOf(ray),
        code: 'meeting.next',
        values: { day: 'every Tuesday' },
        rule: {
          every: 'week',
          interval: 2,
          startOn: '2026-11-24',
          untilOn: null,
          weekdays: [2],
          at: '19:00',
          timeZone,
        },
      },
      {
        key: 'once',
        accountId: await accountOf(ray),
        code: 'meeting.next',
        values: { day: '2026-12-05' },
        rule: { on: '2026-12-05', at: '09:00', timeZone },
      },
    ]);
    const { body } = await ray.post<{ path: string }>('/api/v1/me/calendar-feed');
    const { text, headers } = await union.stranger.get(body.path);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual(['A note', 'A note']);
    const weekly = events.find((event) => event.getFirstPropertyValue('rrule'))!;
    const iterator = new ICAL.Event(weekly).iterator();
    const days = [iterator.next(), iterator.next(), iterator.next()].map((time) =>
      time.toString().slice(0, 16),
    );
    expect(days).toEqual(['2026-11-24T19:00', '2026-12-08T19:00', '2026-12-22T19:00']);
    expect(text).not.toMatch(/meeting|union/i);
    const again = await ray.post<{ path: string }>('/api/v1/me/calendar-feed');
    expect((await union.stranger.get(body.path)).status).toBe(404);
    expect((await union.stranger.get(again.body.path)).status).toBe(200);
    expect((await union.stranger.get('/c/nothing.ics')).status).toBe(404);
  });
});

interface Foreseen {
  id: string;
  text: string | null;
  sentAt: string | null;
}
