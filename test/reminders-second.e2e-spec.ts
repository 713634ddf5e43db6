import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDrive, personIn } from './support/drives.js';
import { MailServer } from './support/mail-server.js';
import {
  accountOf,
  after,
  occurrencesOf,
  planAt,
  planFor,
  reachable,
  ringUntilQuiet,
} from './support/reminders.js';
import { tellingWords } from './support/outbox.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

describe('the second person', () => {
  const server = new MailServer();
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion({ SMTP_URL: await server.listen() });
  });
  afterAll(async () => {
    await union.end();
    server.close();
  });

  const putAway = async (person: Person): Promise<void> => {
    const { body } = await person.get<{ items: { id: string | null }[] }>('/api/v1/me/notices');
    for (const { id } of body.items) if (id) await person.send('DELETE', `/api/v1/me/notices/${id}`);
  };
  const pairOf = async (key: string) => {
    const first = await reachable(union, `${key}one`);
    const second = await reachable(union, `${key}two`);
    const plan = planAt(key, first.accountId, union.clock.instant, {
      second: { accountId: second.accountId, afterMinutes: 90 },
    });
    await planFor(union, [plan]);
    return { first, second };
  };
  const later = async (minutes: number): Promise<void> => {
    union.clock.instant = after(union, minutes);
    await ringUntilQuiet(union);
  };

  it('is told when the first has not put it away in time, not before, and once', async () => {
    const { second } = await pairOf('robin');
    await ringUntilQuiet(union);
    await later(89);
    expect(server.to(second.address)).toEqual([]);
    await later(1);
    await later(200);
    const [letter, ...others] = server.to(second.address);
    expect(others).toEqual([]);
    const told = letter!.raw.replaceAll(second.address, '');
    expect(tellingWords(told, ['robinone', 'robintwo'])).toEqual([]);
    expect(await occurrencesOf(union, 'robin')).toHaveLength(2);
  });

  it('is told at once when the first could not be', async () => {
    const { first, second } = await pairOf('kim');
    server.replies.set(first.address, [550]);
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
    expect(server.to(second.address)).toHaveLength(1);
  });

  it('is not told when the first has put it away, also when that line is long gone', async () => {
    const { first, second } = await pairOf('ash');
    await ringUntilQuiet(union);
    await putAway(first.person);
    await later(90);
    expect(server.to(second.address)).toEqual([]);
    // kept for thirty days
    await union.db.query('DELETE FROM notices WHERE put_away_at IS NOT NULL');
    await later(31 * 1_440);
    expect(server.to(second.address)).toEqual([]);
  });

  it('is not told of what was cancelled meanwhile', async () => {
    const { second } = await pairOf('ray');
    await ringUntilQuiet(union);
    await union.db.query(`UPDATE reminders SET ended_at = now() WHERE key = 'ray'`);
    await later(90);
    expect(server.to(second.address)).toEqual([]);
  });

  it('of a hidden drive is somebody who is still in it', async () => {
    const drive = await openDrive(union);
    const [first, stayed, left] = [
      await accountOf(union, drive.committee[0]),
      await personIn(union, drive.id, { name: 'Stayed', role: 'organizer' }),
      await personIn(union, drive.id, { name: 'Left', role: 'organizer' }),
    ];
    for (const [key, person] of [
      ['stayed', stayed],
      ['left', left],
    ] as const) {
      const second = { accountId: await accountOf(union, person), afterMinutes: 90 };
      await planFor(union, [planAt(key, first, union.clock.instant, { driveId: drive.id, second })]);
    }
    await ringUntilQuiet(union);
    await union.db.query(`UPDATE mandates SET recalled_on = $2 WHERE worker_id = $1`, [
      left.workerId,
      union.clock.instant.toISOString().slice(0, 10),
    ]);
    await later(90);
    expect(await occurrencesOf(union, 'stayed')).toHaveLength(2);
    expect(await occurrencesOf(union, 'left')).toHaveLength(1);
    for (const person of [left, drive.custodians[0]]) {
      const { body } = await person.get<{ items: { code: string }[] }>('/api/v1/me/notices');
      expect(body.items.filter(({ code }) => code === 'meeting.next')).toEqual([]);
    }
  });
});
