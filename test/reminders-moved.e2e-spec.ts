import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { HandingService } from '../src/reminders/delivery/handing.service.js';
import { JobsService } from '../src/jobs/index.js';
import { asProgram } from '../src/database/reach.js';
import { MailServer } from './support/mail-server.js';
import {
  after,
  cancelFor,
  occurrencesOf,
  planAt,
  planFor,
  reachable,
  ring,
  ringUntilQuiet,
  untilQuiet,
  wish,
} from './support/reminders.js';
import { startUnion, type TestUnion } from './support/union.js';

/** more than are on their way at once */
const many = 24;
const lanes = 8;

describe('what changes between the hour of a reminder and its letter', () => {
  const server = new MailServer();
  let union: TestUnion;

  beforeAll(async () => {
    union = await startUnion({ SMTP_URL: await server.listen() });
  });
  afterEach(() => {
    server.msOfLetter = 0;
    server.onTaken = () => undefined;
  });
  afterAll(async () => {
    await union.end();
    server.close();
  });

  /** Handed to a job that nobody has begun. */
  const handed = async (): Promise<void> => {
    await union.app.get(JobsService).stop();
    await ring(union);
  };
  const begun = async (): Promise<void> => {
    await union.app.get(JobsService).start();
    await untilQuiet(union);
  };

  it('a plan that was moved to later is told then, and once', async () => {
    const { accountId, address } = await reachable(union, 'Robin');
    await planFor(union, [planAt('moved', accountId, union.clock.instant)]);
    await handed();
    await planFor(union, [planAt('moved', accountId, after(union, 120))]);
    await begun();
    expect(server.to(address)).toEqual([]);
    expect(await occurrencesOf(union, 'moved')).toMatchObject([{ outcome: null, listed_at: null }]);
    union.clock.instant = after(union, 120);
    await ringUntilQuiet(union);
    await ringUntilQuiet(union);
    expect(server.to(address)).toHaveLength(1);
    expect(await occurrencesOf(union, 'moved')).toMatchObject([{ outcome: 'sent' }]);
  });

  it('a plan that was cancelled is not told, and one planned again is', async () => {
    const { accountId, address } = await reachable(union, 'Kim');
    await planFor(union, [
      planAt('cancelled', accountId, union.clock.instant),
      planAt('again', accountId, union.clock.instant),
    ]);
    await handed();
    await cancelFor(union, ['cancelled', 'again']);
    await planFor(union, [planAt('again', accountId, union.clock.instant)]);
    await begun();
    await ringUntilQuiet(union);
    expect(await occurrencesOf(union, 'cancelled', 'again')).toMatchObject([
      { outcome: 'sent' },
      { outcome: 'cancelled', listed_at: null },
    ]);
    expect(server.to(address)).toHaveLength(1);
  });

  it('a pause holds the letter back, and the list tells', async () => {
    const { person, accountId, address } = await reachable(union, 'Ash');
    await planFor(union, [planAt('paused', accountId, union.clock.instant)]);
    await handed();
    await wish(person, { pausedUntilOn: '2026-11-30' }, 1);
    await begun();
    expect(server.to(address)).toEqual([]);
    expect(await occurrencesOf(union, 'paused')).toMatchObject([
      { outcome: 'listed', why: ['contact_why.paused'] },
    ]);
  });

  it('an account that was closed is told nothing more', async () => {
    const { accountId, address } = await reachable(union, 'Ray');
    await planFor(union, [planAt('closed', accountId, union.clock.instant)]);
    await handed();
    await union.db.query('UPDATE accounts SET ended_at = now() WHERE id = $1', [accountId]);
    await begun();
    expect(server.to(address)).toEqual([]);
    expect(await occurrencesOf(union, 'closed')).toMatchObject([{ outcome: 'cancelled' }]);
  });

  it('somebody who signed out is told all the same', async () => {
    const { person, accountId, address } = await reachable(union, 'Lou');
    await planFor(union, [planAt('signed out', accountId, union.clock.instant)]);
    await handed();
    expect((await person.send('DELETE', '/api/v1/sessions/current')).status).toBe(204);
    await begun();
    expect(server.to(address)).toHaveLength(1);
  });

  it('the act that stops all stops what is left of a batch under way', async () => {
    const { person, accountId, address } = await reachable(union, 'Sam');
    const keys = Array.from({ length: many }, (_, place) => `stopped ${place}`);
    await planFor(
      union,
      keys.map((key) => planAt(key, accountId, union.clock.instant)),
    );
    server.msOfLetter = 150;
    let atStop = 0;
    server.onTaken = once(async () => {
      expect((await person.send('DELETE', '/api/v1/reminders')).status).toBe(204);
      atStop = server.to(address).length;
    });
    await ringUntilQuiet(union);
    expect(atStop).toBeGreaterThan(0);
    // those on their way cannot be called back
    expect(server.to(address).length).toBeLessThanOrEqual(atStop + lanes);
    const outcomes = (await occurrencesOf(union, ...keys)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(server.to(address).length);
    expect(outcomes.filter((outcome) => outcome === 'listed').length).toBe(many - server.to(address).length);
  });

  it('plans moved or cancelled while a batch is under way are told as they are by then', async () => {
    const { accountId, address } = await reachable(union, 'Jo');
    const keys = Array.from({ length: many }, (_, place) => `under way ${String(place).padStart(2, '0')}`);
    const later = after(union, 180);
    await planFor(
      union,
      keys.map((key) => planAt(key, accountId, union.clock.instant)),
    );
    server.msOfLetter = 150;
    const sentBefore = new Set<string>();
    server.onTaken = once(async () => {
      await cancelFor(union, keys.slice(0, many / 2));
      await planFor(
        union,
        keys.slice(many / 2).map((key) => planAt(key, accountId, later)),
      );
      for (const { id } of server.to(address)) sentBefore.add(id);
    });
    await ringUntilQuiet(union);
    expect(server.to(address).length).toBeLessThanOrEqual(sentBefore.size + lanes);
    const atOnce = new Set(server.to(address).map(({ id }) => id));
    union.clock.instant = later;
    await ringUntilQuiet(union);
    const rows = await occurrencesOf(union, ...keys);
    expect(rows).toHaveLength(many);
    // each of the later half once, now or then; of the cancelled half what was on its way
    const copies = server.to(address).map(({ id }) => id);
    expect(new Set(copies).size).toBe(copies.length);
    for (const { id, outcome, key } of rows.slice(many / 2))
      expect({ key, outcome, sent: copies.includes(id) }).toEqual({ key, outcome: 'sent', sent: true });
    for (const { id } of rows.slice(0, many / 2)) expect(copies.includes(id)).toBe(atOnce.has(id));
  });

  it('a weekly reminder whose words changed after its hour is still told of that hour', async () => {
    const { accountId, address } = await reachable(union, 'Max');
    const { instant } = union.clock;
    const rule = {
      every: 'week',
      interval: 1,
      startOn: instant.toISOString().slice(0, 10),
      untilOn: null,
    } as const;
    const plan = {
      ...planAt('weekly', accountId, instant),
      rule: { ...rule, weekdays: [6], at: instant.toISOString().slice(11, 16), timeZone: 'UTC' },
    } as const;
    await planFor(union, [plan]);
    union.clock.instant = after(union, 10);
    await planFor(union, [{ ...plan, values: { day: 'another' } }]);
    await ringUntilQuiet(union);
    const [first] = await occurrencesOf(union, 'weekly');
    expect(first).toMatchObject({ outcome: 'sent' });
    expect(server.to(address)).toHaveLength(1);
  });

  it('a job that is queued while another process looks for lost ones keeps what it has in hand', async () => {
    const { accountId } = await reachable(union, 'Pat');
    await planFor(union, [planAt('lost', accountId, union.clock.instant)]);
    await handed();
    const queued = await occurrencesOf(union, 'lost');
    await union.db.query(`SELECT graphile_worker.remove_job('reminders:' || $1)`, [queued[0]!.batch]);
    const faster = union.db.createQueryRunner();
    await faster.startTransaction();
    await faster.query('SELECT FROM reminder_occurrences WHERE id = $1 FOR UPDATE', [queued[0]!.id]);
    const recovering = asProgram(() => union.app.get(HandingService).recover(union.db.manager));
    await pause(300);
    const [handedOut] = (await faster.query(
      `WITH handed AS (UPDATE reminder_occurrences SET batch = gen_random_uuid() WHERE id = $1 RETURNING batch)
       SELECT batch, graphile_worker.add_job('reminders', json_build_object('batch', batch), job_key => 'reminders:' || batch)
       FROM handed`,
      [queued[0]!.id],
    )) as { batch: string }[];
    await faster.commitTransaction();
    await recovering;
    await faster.release();
    expect(await occurrencesOf(union, 'lost')).toMatchObject([{ batch: handedOut!.batch }]);
    await begun();
    expect(await occurrencesOf(union, 'lost')).toMatchObject([{ outcome: 'sent' }]);
  });

  it('the clock goes an hour on and back again: nothing is lost, and nothing goes twice', async () => {
    const { accountId, address } = await reachable(union, 'Ari');
    const begin = union.clock.instant;
    const keys = Array.from({ length: 18 }, (_, place) => `clock ${String(place).padStart(2, '0')}`);
    await planFor(
      union,
      keys.map((key, place) => planAt(key, accountId, after(union, place * 10))),
    );
    const path = [0, 20, 80, 25, 40, 100, 95, 30, 60, 120, 170, 110, 180];
    for (const minute of path) {
      union.clock.instant = new Date(begin.getTime() + minute * 60_000);
      await ringUntilQuiet(union);
    }
    const rows = await occurrencesOf(union, ...keys);
    expect(rows.map(({ outcome }) => outcome)).toEqual(keys.map(() => 'sent'));
    expect(
      server
        .to(address)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rows.map(({ id }) => id).sort());
  });

  it('the clock goes back while jobs wait: they go out when their hour comes again', async () => {
    const { accountId, address } = await reachable(union, 'Noa');
    const begin = union.clock.instant;
    await planFor(union, [planAt('clock back', accountId, after(union, 30))]);
    union.clock.instant = after(union, 60);
    await handed();
    union.clock.instant = begin;
    await begun();
    expect(server.to(address)).toEqual([]);
    union.clock.instant = after(union, 30);
    await ringUntilQuiet(union);
    expect(server.to(address)).toHaveLength(1);
    expect(await occurrencesOf(union, 'clock back')).toMatchObject([{ outcome: 'sent' }]);
  });
});

function once(act: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    await act();
  };
}
