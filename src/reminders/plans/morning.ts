import type { Day } from '../../shared/days.js';
import type { OneOff } from '../recurrence/recurrence.rules.js';

const at = '09:00';

/** Once, when people have got up and offices open. */
export function onMorning(on: Day, { timeZone }: { timeZone: string }): OneOff {
  return { on, at, timeZone };
}

/** The same moment as an expression, of the expressions of a day and of a time zone. */
export function morningOf(day: string, timeZone: string): string {
  return `((${day} + time '${at}') AT TIME ZONE ${timeZone})`;
}
