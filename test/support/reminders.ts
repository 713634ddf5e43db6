import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { asProgram } from '../../src/database/reach.js';
import { type Plan, ReminderRing, RemindersService } from '../../src/reminders/index.js';
import type { Person, TestUnion } from './union.js';

/** Rings, and waits until the jobs have done what was due. */
export async function ringUntilQuiet(union: TestUnion): Promise<void> {
  await ring(union);
  await untilQuiet(union);
}

export function ring(union: TestUnion): Promise<void> {
  return asProgram(() => union.app.get(ReminderRing).ring());
}

/** Waits until the jobs have done what they have in hand. */
export async function untilQuiet(union: TestUnion): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    const [found] = await union.db.query<{ waiting: number }[]>(
      `SELECT (SELECT count(*) FROM reminder_occurrences WHERE batch IS NOT NULL AND settled_at IS NULL)::int
         + (SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'reminders'
              AND (locked_at IS NOT NULL OR attempts < max_attempts AND run_at <= now()))::int AS waiting`,
    );
    if (found!.waiting === 0) return;
    await pause(25);
  }
  throw new Error('reminders are still in hand');
}

/** As a module plans: in a transaction, under the name of one source. */
export function planFor(union: TestUnion, plans: readonly Plan[], source = 'test'): Promise<void> {
  return asProgram(() =>
    union.app.get(DataSource).transaction((tx) => union.app.get(RemindersService).plan(tx, source, plans)),
  );
}

export function cancelFor(union: TestUnion, keys: readonly string[], source = 'test'): Promise<void> {
  return asProgram(() =>
    union.app.get(DataSource).transaction((tx) => union.app.get(RemindersService).cancel(tx, source, keys)),
  );
}

export async function accountOf(union: TestUnion, { workerId }: Person): Promise<string> {
  const [row] = await union.db.query<{ id: string }[]>('SELECT id FROM accounts WHERE worker_id = $1', [
    workerId,
  ]);
  return row!.id;
}

/** Somebody who takes messages at any hour; `wishes` say otherwise. */
export async function reachable(
  union: TestUnion,
  name: string,
  { roles = [], ...wishes }: { roles?: Parameters<TestUnion['person']>[1] } & Record<string, unknown> = {},
): Promise<{ person: Person; accountId: string; address: string }> {
  const person = await union.person(name, roles);
  const address = `${name.toLowerCase()}@example.org`;
  await person.send('PUT', '/api/v1/me/delivery-address', { address }, { 'if-match': '"0"' });
  await wish(person, wishes);
  return { person, address, accountId: await accountOf(union, person) };
}

/** The wishes of somebody who takes messages at any hour, but for `wishes`. */
export async function wish(person: Person, wishes: Record<string, unknown>, version = 0): Promise<void> {
  const all = {
    ...{ channel: 'email', wording: 'empty', quietFromMinute: null, quietUntilMinute: null },
    ...{ quietWeekdays: [], timeZone: 'UTC', isPhoneShared: false, digestMinute: null, pausedUntilOn: null },
    ...wishes,
  };
  const { status } = await person.send('PUT', '/api/v1/me/contact-wishes', all, {
    'if-match': `"${version}"`,
  });
  if (status !== 200) throw new Error(`wishes were answered ${status}`);
}

/** A plan for one day and hour of the world's clock. */
export function planAt(key: string, accountId: string, at: Date, more: Partial<Plan> = {}): Plan {
  const text = at.toISOString();
  return {
    ...{ key, accountId, code: 'meeting.next', values: { day: text.slice(0, 10) } },
    rule: { on: text.slice(0, 10), at: text.slice(11, 16), timeZone: 'UTC' },
    ...more,
  };
}

export interface OccurrenceRow {
  id: string;
  key: string;
  account_id: string;
  occurs_on: string;
  outcome: string | null;
  tries: number;
  next_at: Date;
  settled_at: Date | null;
  listed_at: Date | null;
  batch: string | null;
  why: string[];
}

/** The rows of these keys, in their order of day. */
export function occurrencesOf(union: TestUnion, ...keys: string[]): Promise<OccurrenceRow[]> {
  return union.db.query<OccurrenceRow[]>(
    `SELECT o.id, r.key, o.account_id, o.occurs_on::text, o.outcome, o.tries, o.next_at, o.settled_at, o.listed_at,
            o.batch, o.why
     FROM reminder_occurrences o JOIN reminders r ON r.id = o.reminder_id
     WHERE r.key = ANY($1) ORDER BY r.key, o.occurs_on, o.due_at, o.id`,
    [keys],
  );
}

export function after(union: TestUnion, minutes: number): Date {
  return new Date(union.clock.instant.getTime() + minutes * 60_000);
}
