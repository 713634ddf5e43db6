import { type Day, daysAfter } from '../../shared/days.js';

/** Nothing is written down for a day longer ago than this: a slip of the pen in the year would change closed books. */
export const oldestDays = 400;

/** Why money cannot be written down for a day. */
export function whyNotOn(day: Day, today: Day): 'entry.day_to_come' | 'entry.day_too_long_ago' | null {
  if (day > today) return 'entry.day_to_come';
  return day < daysAfter(today, -oldestDays) ? 'entry.day_too_long_ago' : null;
}

export interface Spending {
  amountCents: number;
  /** whom the money goes to, where it is somebody the union knows */
  toWorker: string | null;
}

/** Two people sign money out: above the limit (inclusive alone), and whatever somebody pays to themselves. */
export function needsSecond(
  { amountCents, toWorker }: Spending,
  limitCents: number,
  spender: string | null,
): boolean {
  return amountCents > limitCents || (toWorker !== null && toWorker === spender);
}
