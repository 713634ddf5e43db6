import { setTimeout as pause } from 'node:timers/promises';
import { asProgram } from '../../src/database/reach.js';
import { ReminderRing } from '../../src/reminders/index.js';
import type { TestUnion } from './union.js';

/** Rings, and waits until the jobs have done what was due. */
export async function ringUntilQuiet(union: TestUnion): Promise<void> {
  await asProgram(() => union.app.get(ReminderRing).ring());
  for (let tries = 0; tries < 400; tries += 1) {
    const [found] = await union.db.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM reminder_occurrences WHERE batch IS NOT NULL AND settled_at IS NULL`,
    );
    if (found!.waiting === 0) return;
    await pause(25);
  }
  throw new Error('reminders are still in hand');
}
