import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecurringRuns } from '../src/recurring-runs.js';
import { startUnion, type TestUnion } from './support/union.js';

describe('what is done once a night', () => {
  let union: TestUnion;
  let runs: RecurringRuns;
  let done: number;
  const ring = (work: () => Promise<void> = async () => void (done += 1)) =>
    runs.onceANight('a night’s work', work);

  beforeAll(async () => {
    union = await startUnion();
    runs = union.app.get(RecurringRuns);
    done = 0;
  });
  afterAll(() => union.end());

  it('is done by one of many who ring at once, and not again that day', async () => {
    const slow = async (): Promise<void> => {
      await wait(50);
      done += 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => ring(slow)));
    await ring();
    expect(done).toBe(1);
  });

  it('is done after three in the morning of the union’s own day', async () => {
    union.clock.instant = new Date('2026-11-22T07:59:00Z'); // 2:59 in Toronto
    await ring();
    expect(done).toBe(1);
    union.clock.instant = new Date('2026-11-22T08:00:00Z');
    await ring();
    expect(done).toBe(2);
  });

  it('is caught up by the next ring when nights were missed, once for all of them', async () => {
    union.clock.instant = new Date('2026-11-27T20:00:00Z');
    await ring();
    await ring();
    expect(done).toBe(3);
  });

  it('is tried again at the next ring when it failed, and the ring itself never fails', async () => {
    union.clock.instant = new Date('2026-11-28T20:00:00Z');
    await ring(() => Promise.reject(new Error('no')));
    expect(done).toBe(3);
    await ring();
    expect(done).toBe(4);
  });

  it('is taken over an hour after the process that had begun it died', async () => {
    union.clock.instant = new Date('2026-11-29T20:00:00Z');
    await union.db.query('UPDATE recurring_runs SET begun_at = $1', [union.clock.instant]);
    await ring();
    expect(done).toBe(4);
    union.clock.instant = new Date('2026-11-29T21:00:01Z');
    await ring();
    expect(done).toBe(5);
  });
});
