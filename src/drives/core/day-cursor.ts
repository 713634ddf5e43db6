import { type Day, isDay } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { keysOf } from '../../shared/paging.js';

/** Where a list by day goes on; nulls at its beginning. @throws Problem 400 `cursor.invalid` */
export function dayCursor(after: string | undefined): [Day | null, string | null] {
  const keys = keysOf(after, ['text', 'id']);
  if (!keys) return [null, null];
  const [day, id] = keys;
  if (!isDay(day)) throw new Problem(400, 'cursor.invalid');
  return [day, id ?? null];
}

/** The same for a list by instant. @throws Problem 400 `cursor.invalid` */
export function instantCursor(after: string | undefined): [Date | null, string | null] {
  const keys = keysOf(after, ['number', 'id']);
  if (!keys) return [null, null];
  const instant = new Date(Number(keys[0]));
  if (Number.isNaN(instant.getTime())) throw new Problem(400, 'cursor.invalid');
  return [instant, keys[1] ?? null];
}
