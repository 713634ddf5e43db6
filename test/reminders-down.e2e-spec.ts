import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobsService } from '../src/jobs/index.js';
import type { ForeseenView } from '../src/reminders/index.js';
import { outboxOf } from './support/outbox.js';
import {
  after,
  occurrencesOf,
  planAt,
  planFor,
  reachable,
  ring,
  ringUntilQuiet,
} from './support/reminders.js';
import { startUnion, type TestUnion } from './support/union.js';

const hourly = [0, 3, 9, 14, 21, 25];
/** of the six and of the daily one: what fell in the last hour is no later than it may be */
const [missed, punctual] = [5 + 1, 1 + 1];

describe('after nothing ran for twenty-six hours', () => {
  let union: TestUnion;
  let robin: Awaited<ReturnType<typeof reachable>>;
  let foreseen: ForeseenView[];
  let moment: Date;

  beforeAll(async () => {
    union = await startUnion();
    robin = await reachable(union, 'Robin', { wording: 'neutral' });
    const { accountId } = robin;
    for (const ifMissed of ['late', 'digest', 'drop'] as const) {
      await planFor(
        union,
        hourly.map((hour) =>
          planAt(`${ifMissed} ${hour}`, accountId, after(union, hour * 60 + 30), { ifMissed }),
        ),
      );
      const every = { every: 'day', interval: 1, startOn: '2026-11-21', untilOn: '2026-11-23' } as const;
      await planFor(union, [
        {
          ...planAt(`${ifMissed} daily`, accountId, union.clock.instant),
          ...{ rule: { ...every, at: '16:10', timeZone: 'UTC' }, ifMissed },
        },
      ]);
    }
    await union.app.get(JobsService).stop();
    await ring(union);
    moment = after(union, 26 * 60);
    union.clock.instant = moment;
    await union.app.get(JobsService).start();
    const { body } = await robin.person.get<{ items: ForeseenView[] }>(
      '/api/v1/reminders/preview?until=2026-11-22',
    );
    foreseen = body.items;
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
  });
  afterAll(() => union.end());

  const keysOf = (ifMissed: string): string[] => [
    ...hourly.map((hour) => `${ifMissed} ${hour}`),
    `${ifMissed} daily`,
  ];
  const settled = async (ifMissed: string) =>
    (await occurrencesOf(union, ...keysOf(ifMissed))).filter(({ settled_at }) => settled_at !== null);

  it('what was missed goes out late, one letter each', async () => {
    const rows = await settled('late');
    expect(rows).toHaveLength(missed + punctual);
    for (const row of rows) expect(row).toMatchObject({ outcome: 'sent', settled_at: moment });
    expect(rows.filter(({ why }) => why.includes('reminder_why.late'))).toHaveLength(missed);
    const letters = await outboxOf(union.folder);
    for (const { id } of rows) expect(letters.filter(({ file }) => file === `${id}.eml`)).toHaveLength(1);
  });

  it('or is told in one letter for all, but for what is of the last hour', async () => {
    const rows = await settled('digest');
    expect(rows).toHaveLength(missed + punctual);
    for (const row of rows) expect(row).toMatchObject({ outcome: 'sent', settled_at: moment });
    const own = new Set((await settled('late')).map(({ id }) => `${id}.eml`));
    const letters = (await outboxOf(union.folder)).filter(({ file }) => !own.has(file));
    const several = letters.filter(({ body }) => body.includes(String(missed)));
    expect(several).toHaveLength(1);
    // the others are what was punctual of this rule and of what is dropped
    expect(letters).toHaveLength(1 + 2 * punctual);
  });

  it('or is dropped, and their list says so of each', async () => {
    const rows = await settled('drop');
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: missed }, () => 'dropped'),
      ...Array.from({ length: punctual }, () => 'sent'),
    ]);
    const { body } = await robin.person.get<{ items: { code: string; text: string }[] }>(
      '/api/v1/me/notices',
    );
    const said = body.items.filter(({ code }) => code === 'reminder.not_sent');
    expect(said).toHaveLength(missed);
    for (const { text } of said) expect(text).toMatch(/2026-11-2[12]/);
  });

  it('each is one row and one line, and became what was foreseen', async () => {
    const rows = await occurrencesOf(union, ...['late', 'digest', 'drop'].flatMap(keysOf));
    // six each, and three days of the daily one
    expect(rows).toHaveLength(3 * (hourly.length + 3));
    const happened = rows
      .filter(({ settled_at }) => settled_at !== null)
      .map(({ id, outcome, settled_at, listed_at, why }) => ({
        ...{ id, outcome, listedAt: listed_at!.toISOString(), why: [...why].sort() },
        sentAt: outcome === 'sent' ? settled_at!.toISOString() : null,
      }));
    const told = foreseen
      .filter(({ dueAt }) => new Date(dueAt) <= moment)
      .map(({ id, outcome, listedAt, sentAt, why }) => ({
        ...{ id, outcome, listedAt, why: why.map(({ code }) => code).sort(), sentAt },
      }));
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect(told.sort(byId)).toEqual(happened.sort(byId));
    const lines = await union.db.query<{ count: string }[]>(
      'SELECT count(*) FROM notices n JOIN reminder_occurrences o ON o.id = n.id',
    );
    expect(Number(lines[0]!.count)).toBe(told.length);
  });
});
