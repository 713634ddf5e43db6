import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { asProgram } from '../src/database/reach.js';
import { pick, randomFrom } from '../src/dues/standing/random-ledger.fixture.js';
import { type ForeseenView, type Plan, RemindersService } from '../src/reminders/index.js';
import { outboxOf } from './support/outbox.js';
import { ringUntilQuiet } from './support/reminders.js';
import { type Person, startUnion, type TestUnion } from './support/union.js';

const people = process.env['TEST_LONG'] ? 300 : 30;
const timeZone = 'America/Toronto';
const zones = [timeZone, 'America/St_Johns', 'Europe/Paris', 'Asia/Kolkata'];
const begin = new Date('2026-11-21T15:00:00Z');

interface Wishes {
  channel: string;
  wording: string;
  quietFromMinute: number | null;
  quietUntilMinute: number | null;
  quietWeekdays: number[];
  timeZone: string;
  isPhoneShared: boolean;
  digestMinute: number | null;
  pausedUntilOn: string | null;
}

/** One outcome, in words that can be compared: when, how, with what subject, and why. */
type Happened = Record<string, unknown>;

describe('what is foreseen for people with every kind of wish', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const below = randomFrom(seed);
  const random = (): number => below(1_000_000) / 1_000_000;
  let union: TestUnion;
  let secretary: Person;
  const wishesOf = new Map<string, Wishes>();

  beforeAll(async () => {
    union = await startUnion();
    union.clock.instant = begin;
    secretary = await union.person('secretary', ['secretary']);
    const plans: Plan[] = [];
    for (let each = 0; each < people; each += 1) {
      const person = await union.person(`p${each}`);
      const [account] = await union.db.query<{ id: string }[]>(
        'SELECT id FROM accounts WHERE worker_id = $1',
        [person.workerId],
      );
      const address = `p${each}@example.org`;
      if (random() < 0.85)
        await person.send('PUT', '/api/v1/me/delivery-address', { address }, { 'if-match': '"0"' });
      if (random() < 0.85) {
        const wishes = randomWishes();
        const { status } = await person.send('PUT', '/api/v1/me/contact-wishes', wishes, {
          'if-match': '"0"',
        });
        expect(status).toBe(200);
        wishesOf.set(address, wishes);
      }
      plans.push(...[1, 2, 3, 4].map((key) => randomPlan(account!.id, String(key))));
    }
    await asProgram(() =>
      union.app.get(DataSource).transaction((tx) => union.app.get(RemindersService).plan(tx, 'test', plans)),
    );
  });
  afterAll(() => union.end());

  function randomWishes(): Wishes {
    const isQuiet = random() < 0.7;
    const from = Math.floor(random() * 1_440);
    return {
      channel: random() < 0.9 ? 'email' : 'list',
      wording: pick(below, ['neutral', 'empty']),
      quietFromMinute: isQuiet ? from : null,
      quietUntilMinute: isQuiet ? (from + 1 + Math.floor(random() * 900)) % 1_440 : null,
      quietWeekdays: [1, 2, 3, 4, 5, 6, 7].filter(() => random() < 0.15),
      timeZone: pick(below, zones),
      isPhoneShared: random() < 0.2,
      digestMinute: random() < 0.4 ? Math.floor(random() * 1_440) : null,
      pausedUntilOn: random() < 0.2 ? `2026-11-2${1 + Math.floor(random() * 4)}` : null,
    };
  }

  function randomPlan(accountId: string, key: string): Plan {
    const at = `${String(Math.floor(random() * 24)).padStart(2, '0')}:${pick(below, ['00', '15', '30'])}`;
    const day = `2026-11-2${2 + Math.floor(random() * 3)}`;
    const rule =
      random() < 0.7
        ? { on: day, at, timeZone }
        : ({ every: 'day', interval: 1, startOn: day, untilOn: '2026-11-25', at, timeZone } as const);
    const ifMissed = pick(below, ['late', 'digest', 'drop'] as const);
    const told = { code: 'meeting.next', values: { day } } as const;
    return { key, accountId, ...told, rule, ifMissed, isUrgent: random() < 0.2 };
  }

  it(`is what then happens, to the second and for the reasons given (seed ${seed})`, async () => {
    const { body } = await secretary.get<{ items: ForeseenView[] }>(
      '/api/v1/reminders/preview?until=2026-12-06',
    );
    expect(body.items.length).toBeGreaterThan(people * 3);
    for (let moment = await nextMoment(); moment; moment = await nextMoment()) {
      union.clock.instant = moment;
      await ringUntilQuiet(union);
    }
    const happened = await whatHappened();
    for (const item of body.items) expect(happened.get(item.id)).toEqual(foretold(item));
    expect(happened.size).toBe(body.items.length);
  });

  it('was sent to one person each, outside of their quiet hours, once', async () => {
    const letters = await outboxOf(union.folder);
    expect(letters.length).toBeGreaterThan(people / 2);
    for (const { head } of letters) {
      const wishes = wishesOf.get(head.get('to') ?? '');
      const sentAt = new Date(head.get('date') ?? '');
      expect(isQuiet(wishes, sentAt) ? `${head.get('to')} at ${sentAt.toISOString()}` : null).toBeNull();
    }
  });

  async function nextMoment(): Promise<Date | null> {
    const [row] = await union.db.query<{ at: Date | null }[]>(
      'SELECT min(next_at) AS at FROM reminder_occurrences WHERE settled_at IS NULL',
    );
    return row?.at ?? null;
  }

  function foretold({ outcome, listedAt, sentAt, subject, why, together }: ForeseenView): Happened {
    const reasons = why.map(({ code }) => code).sort();
    return { outcome, listedAt, sentAt, subject, why: reasons, together };
  }

  async function whatHappened(): Promise<Map<string, Happened>> {
    const letters = new Map(
      (await outboxOf(union.folder)).map(({ file, head }) => [file.slice(0, 36), head]),
    );
    const rows = await union.db.query<
      { id: string; lead: string; outcome: string; listed_at: Date; settled_at: Date; why: string[] }[]
    >(
      `SELECT id, coalesce(gathered_into, id) AS lead, outcome, listed_at, settled_at, why FROM reminder_occurrences`,
    );
    const size = (lead: string): number => rows.filter((row) => row.lead === lead).length;
    return new Map(
      rows.map((row) => {
        const letter = row.outcome === 'sent' ? letters.get(row.lead) : undefined;
        const sentAt = letter ? new Date(letter.get('date') ?? '').toISOString() : null;
        return [
          row.id,
          {
            outcome: row.outcome,
            listedAt: row.listed_at.toISOString(),
            sentAt: sentAt === null ? null : row.settled_at.toISOString(),
            subject: letter?.get('subject') ?? null,
            why: [...row.why].sort(),
            together: row.outcome === 'sent' ? size(row.lead) : 1,
          },
        ];
      }),
    );
  }
});

function isQuiet(wishes: Wishes | undefined, at: Date): boolean {
  const {
    quietFromMinute: from,
    quietUntilMinute: until,
    quietWeekdays,
    timeZone: zone,
  } = wishes ?? {
    quietFromMinute: 21 * 60,
    quietUntilMinute: 8 * 60,
    quietWeekdays: [] as number[],
    timeZone,
  };
  const [weekday, time = ''] = at
    .toLocaleString('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    .split(' ');
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday?.slice(0, 3) ?? '') + 1;
  if (quietWeekdays.includes(day)) return true;
  if (from === null || until === null) return false;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const now = hour * 60 + minute;
  return from < until ? now >= from && now < until : now >= from || now < until;
}
