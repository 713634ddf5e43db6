import { type Day, daysAfter } from '../../shared/days.js';
import type { Signers } from '../cards/signers.rules.js';
import { type CardValidity, type LastDays, lastDaysOf } from '../cards/validity.rules.js';
import { type Filing, filingDay, newSince, signedOn } from './pace.rules.js';
import { type Interval, shareOf } from './shares.rules.js';
import {
  isForFiling,
  type Judged,
  judge,
  type Measure,
  type Measured,
  type Threshold,
} from './thresholds.rules.js';

/** Cards that count for fewer days than these are told beforehand. */
export const lapseDays = 30;

/** How many departments or shifts there are, and in how many of them somebody of the committee works. */
export interface Spread {
  total: number;
  reached: number;
}

export interface SupportFacts {
  on: Day;
  signers: readonly Signers[];
  /** null: nobody knows for how long cards count, or no law asks; they do not lapse */
  validity: CardValidity | null;
  /** how many work in the bargaining unit, as far as is known on that day */
  estimate: Interval | null;
  /** members of the committee who work in the bargaining unit */
  committee: number;
  departments: Spread;
  shifts: Spread;
  thresholds: readonly Threshold[];
}

export interface Support {
  signed: number;
  /** nobody can have signed who is not of it: never less than those */
  unit: Interval | null;
  isOutgrown: boolean;
  sharePerMille: Interval | null;
  committeePerMille: Interval | null;
  judged: (Threshold & Judged & { count: number })[];
  /** people whose card counts today and not 30 days from now, by its last day */
  lapsing: { lastOn: Day; people: number }[];
  filing: Filing & { needed: number | null; newPeople: number };
}

/** How strong a drive is on a day, from its facts alone. */
export function supportOn(facts: SupportFacts): Support {
  const { on, signers, validity, estimate, committee, departments, shifts, thresholds } = facts;
  const lastDayOf = lastDaysOf(validity);
  const signed = signedOn(signers, lastDayOf, on);
  const known = Math.max(signed, committee);
  const unit = estimate && { low: Math.max(estimate.low, known), high: Math.max(estimate.high, known) };
  const measured: Record<Measure, Measured> = {
    signed: { count: signed, of: unit },
    committee: { count: committee, of: unit },
    departments: whole(departments),
    shifts: whole(shifts),
  };
  const judged = thresholds.map((threshold) => {
    const { count } = measured[threshold.measure];
    return { ...threshold, ...judge(threshold, measured[threshold.measure]), count };
  });
  const needed = neededForFiling(judged);
  return {
    ...{ signed, unit, judged },
    isOutgrown: estimate !== null && known > estimate.high,
    sharePerMille: unit && shareOf(signed, unit),
    committeePerMille: unit && shareOf(committee, unit),
    lapsing: lapsingSoon(signers, lastDayOf, on),
    filing: {
      ...filingDay(signers, lastDayOf, on, needed),
      needed,
      newPeople: newSince(signers, lastDayOf, on),
    },
  };
}

function whole({ total, reached }: Spread): Measured {
  return { count: reached, of: total === 0 ? null : { low: total, high: total } };
}

/** As many as it takes if the bargaining unit is as large as may be: then a filing is safe. */
function neededForFiling(judged: readonly (Threshold & Judged)[]): number | null {
  const needed = judged.filter(isForFiling).map((threshold) => threshold.needed?.high ?? null);
  if (needed.length === 0 || needed.includes(null)) return null;
  return Math.max(...needed.map(Number));
}

function lapsingSoon(signers: readonly Signers[], lastDayOf: LastDays, on: Day): Support['lapsing'] {
  const until = daysAfter(on, lapseDays);
  const people = new Map<Day, number>();
  for (const group of signers) {
    const lastOn = group.signedOn === null ? null : lastDayOf(group.signedOn);
    if (lastOn === null || lastOn < on || lastOn >= until) continue;
    people.set(lastOn, (people.get(lastOn) ?? 0) + group.people);
  }
  return [...people]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([lastOn, count]) => ({ lastOn, people: count }));
}
