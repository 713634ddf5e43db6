import {
  type OneOff,
  occurrenceOn,
  occurrencesBetween,
  type Recurrence,
} from '../recurrence/recurrence.rules.js';

/** A day on which a reminder falls, for one account. */
export interface DatedOccurrence {
  reminderId: string;
  accountId: string;
  on: string;
  at: Date;
}

const horizonDays = 35;

/** Up to when the days of what comes again and again are rows. */
export function horizonOf(now: Date): Date {
  return new Date(now.getTime() + horizonDays * 86_400_000);
}

/** The days from `from` until before `until`; of what comes once its one day, also when that has passed. */
export function datesOf(
  { id, account_id, rule }: { id: string; account_id: string; rule: OneOff | Recurrence },
  from: Date,
  until: Date,
): DatedOccurrence[] {
  const found = 'on' in rule ? [occurrenceOn(rule, rule.on)] : occurrencesBetween(rule, from, until);
  return found.map(({ on, at }) => ({ reminderId: id, accountId: account_id, on, at }));
}
