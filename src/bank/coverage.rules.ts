import { type Day, daysAfter } from '../shared/days.js';
import { monthNumber } from '../shared/months.js';

/** The days a file of the bank's covers. */
export interface Covered {
  fromOn: Day;
  untilOn: Day;
}

/**
 * The last day up to which statements were brought without leaving out a whole month: a table ends with its last line,
 * so a few days between two files are no gap. null without any.
 */
export function coveredThrough(statements: readonly Covered[]): Day | null {
  const inOrder = [...statements].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  let last: Day | null = null;
  for (const { fromOn, untilOn } of inOrder) {
    if (last !== null && monthNumber(fromOn) > monthNumber(last) + 1) break;
    if (last === null || untilOn > last) last = untilOn;
  }
  return last;
}

/**
 * The last day up to which the bank is brought and every line is matched or set aside. null: the union brings no
 * statements, and nothing waits for them.
 * @param firstOpen the day of the oldest open line
 */
export function postedThrough(statements: readonly Covered[], firstOpen: Day | null): Day | null {
  const covered = coveredThrough(statements);
  if (covered === null || firstOpen === null || firstOpen > covered) return covered;
  return daysAfter(firstOpen, -1);
}
