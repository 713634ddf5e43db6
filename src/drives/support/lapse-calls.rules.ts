import { type Day, daysAfter } from '../../shared/days.js';
import { firstDayOf, monthNamed, monthNumber, type Month } from '../../shared/months.js';
import type { Signers } from '../cards/signers.rules.js';
import type { LastDays } from '../cards/validity.rules.js';

/** So many days before a month begins in which cards lapse its committee is told. */
export const daysBeforeLapses = [30, 7] as const;

/** A month in which cards lapse that count today. */
export interface LapseCall {
  month: Month;
  daysBefore: (typeof daysBeforeLapses)[number];
  on: Day;
  /** whose cards lapse in it */
  people: number;
  /** the last day of the first of them */
  lastOn: Day;
}

/**
 * When to tell of cards that lapse, a month at a time: told by the day, whoever signs again would move it and it would
 * be told anew.
 */
export function lapseCalls(signers: readonly Signers[], lastDayOf: LastDays, today: Day): LapseCall[] {
  const months = new Map<Month, { people: number; lastOn: Day }>();
  for (const { signedOn, people } of signers) {
    const lastOn = signedOn === null ? null : lastDayOf(signedOn);
    if (lastOn === null || lastOn < today) continue;
    const month = monthNamed(monthNumber(lastOn));
    const known = months.get(month);
    months.set(month, {
      people: (known?.people ?? 0) + people,
      lastOn: known && known.lastOn < lastOn ? known.lastOn : lastOn,
    });
  }
  return [...months].flatMap(([month, found]) =>
    daysBeforeLapses.map((daysBefore) => ({
      ...{ month, daysBefore, ...found },
      on: daysAfter(firstDayOf(monthNumber(`${month}-01`)), -daysBefore),
    })),
  );
}
