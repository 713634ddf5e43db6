import { type Day, daysAfter } from '../../shared/days.js';
import type { LastDays } from '../cards/validity.rules.js';
import { paceDays, type Signers } from '../cards/signers.rules.js';

/** So many days ahead it is reckoned. */
export const daysAhead = 365;

export const noFilingReasons = ['no-estimate', 'no-pace', 'not-within-a-year'] as const;
export type NoFilingReason = (typeof noFilingReasons)[number];

export interface Filing {
  /** the earliest day on which enough cards count at the present pace */
  on: Day | null;
  /** why there is none */
  reason: NoFilingReason | null;
}

export const counts = (lastOn: Day | null, on: Day): boolean => lastOn === null || lastOn >= on;

/** How many have a card that counts on a day, of those who signed until now. */
export function signedOn(signers: readonly Signers[], lastDayOf: LastDays, on: Day): number {
  let people = 0;
  for (const group of signers) {
    if (group.signedOn !== null && counts(lastDayOf(group.signedOn), on)) people += group.people;
  }
  return people;
}

/**
 * How many more people had a card that counts than 28 days before, but for what lapsed: whoever came anew, without
 * those who only signed again and less those who revoked.
 */
export function newSince(signers: readonly Signers[], lastDayOf: LastDays, on: Day): number {
  const start = daysAfter(on, -paceDays);
  let people = 0;
  for (const group of signers) {
    const counted = group.before !== null && counts(lastDayOf(group.before), start);
    if (group.signedOn === null) people -= counted ? group.people : 0;
    else if (group.signedOn > start && !counted && counts(lastDayOf(group.signedOn), on))
      people += group.people;
  }
  return people;
}

/**
 * The earliest day, from `on` to a year later, on which `needed` people have a card that counts: those who have one
 * until it lapses, and as many new ones a day as in the last 28 days, whole people only, until theirs lapse too.
 * @param needed null when nobody knows how many
 */
export function filingDay(
  signers: readonly Signers[],
  lastDayOf: LastDays,
  on: Day,
  needed: number | null,
): Filing {
  if (needed === null) return { on: null, reason: 'no-estimate' };
  const pace = newSince(signers, lastDayOf, on);
  const lapsing = lapsesFrom(signers, lastDayOf, on);
  let people = signedOn(signers, lastDayOf, on);
  let day = on;
  for (let ahead = 1; ahead <= daysAhead && people < needed; ahead += 1) {
    const come = wholePeople(pace, ahead) - wholePeople(pace, ahead - 1);
    people += come - (lapsing.get(day) ?? 0);
    day = daysAfter(on, ahead);
    const lastOn = come > 0 ? lastDayOf(day) : null;
    if (lastOn !== null) add(lapsing, lastOn, come);
  }
  if (people >= needed) return { on: day, reason: null };
  return { on: null, reason: pace <= 0 ? 'no-pace' : 'not-within-a-year' };
}

/** Of so many in 28 days, how many by then: who comes is counted once whole, who goes at once. */
function wholePeople(pace: number, ahead: number): number {
  return Math.floor((pace * ahead) / paceDays);
}

/** How many lapse, by the last day on which they count. */
function lapsesFrom(signers: readonly Signers[], lastDayOf: LastDays, on: Day): Map<Day, number> {
  const lapsing = new Map<Day, number>();
  for (const { signedOn: signed, people } of signers) {
    const lastOn = signed === null ? null : lastDayOf(signed);
    if (lastOn !== null && lastOn >= on) add(lapsing, lastOn, people);
  }
  return lapsing;
}

function add(lapsing: Map<Day, number>, day: Day, people: number): void {
  lapsing.set(day, (lapsing.get(day) ?? 0) + people);
}
