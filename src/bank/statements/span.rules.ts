import type { Day } from '../../shared/days.js';
import type { StatementFile } from '../reading/statement-file.rules.js';

export interface Span {
  fromOn: Day;
  untilOn: Day;
}

/**
 * The days a file covers: what it says itself and what its lines reach; a table ends with its last line unless the
 * person who brings it says it reaches further. null when nothing tells a day. Never beyond today.
 */
export function spanOf(
  { fromOn, untilOn, lines }: Pick<StatementFile, 'fromOn' | 'untilOn' | 'lines'>,
  said: Day | null,
  today: Day,
): Span | null {
  const days = [...lines.map(({ happenedOn }) => happenedOn), fromOn, untilOn].filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = [...days, said ?? first].reduce((a, b) => (a > b ? a : b));
  return { fromOn: first, untilOn: last > today ? today : last };
}
