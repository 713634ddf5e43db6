import { type CardValidity, readValidity } from '../cards/validity.rules.js';
import { type DrivePath, type GateMeasure, gateMeasures } from '../core/drives.rules.js';
import { readComparator, readShare } from './shares.rules.js';
import type { Measure, Threshold, ThresholdCode } from './thresholds.rules.js';

/** A version of a rule as far as it is read here. */
export interface RuleRead {
  rule: string;
  value: string;
  comparator: string;
  citation: string;
  verified: boolean;
}

export interface Cited {
  citation: string;
  verified: boolean;
}

/** Who is counted where a vote is won. */
export type WinDenominator = 'ballots' | 'employees';

/** What is asked of a drive on a day: by the union itself and, on the way to a certification, by the law. */
export interface Asked {
  thresholds: (Threshold & Cited)[];
  /** null: no law asks, or nobody knows for how long cards count */
  validity: (CardValidity & Cited) | null;
  /** null: no law asks, or none is known there */
  law: Course | null;
}

/** What comes after a filing, as far as it is known there. */
export interface Course {
  win: WinDenominator | null;
  /** working days from the application to the vote, at most */
  voteWithin: ({ days: number } & Cited) | null;
  /** months after a dismissal in which no new application is taken */
  bar: ({ months: number } & Cited) | null;
}

const lawful = ['vote', 'automatic-may', 'automatic-must'] as const;
const others = ['card-validity', 'win-of-ballots', 'win-of-employees', 'vote-within', 'bar'] as const;
const general = 'general';

const gates: Record<GateMeasure, { code: ThresholdCode; measure: Measure }> = {
  committee_share: { code: 'committee-share', measure: 'committee' },
  committee_departments: { code: 'committee-departments', measure: 'departments' },
  committee_shifts: { code: 'committee-shifts', measure: 'shifts' },
  signed_share: { code: 'signed-share', measure: 'signed' },
};

const gateRule = (measure: GateMeasure): string => `drive.gate.${measure}`;
const lawRule = (name: string, sector: string): string => `certification.${name}.${sector}`;

/** Every rule that may say something of a drive of this sector. */
export function rulesAsked(sector: string): string[] {
  const ofLaw = [...lawful, ...others].flatMap((name) => [lawRule(name, sector), lawRule(name, general)]);
  return [...new Set([...gateMeasures.map(gateRule), ...ofLaw])];
}

/** A sector's own law where it has one on that day, else the general one, and never a piece of each. */
export function askedOf(path: DrivePath, sector: string, versions: readonly RuleRead[]): Asked {
  const find = (rule: string): RuleRead | undefined => versions.find((version) => version.rule === rule);
  const own = gateMeasures.flatMap((measure): Asked['thresholds'] => {
    const version = find(gateRule(measure));
    return version ? [{ ...gates[measure], origin: 'union', ...read(version) }] : [];
  });
  if (path !== 'certification') return { thresholds: own, validity: null, law: null };
  const ofSector = find(lawRule('vote', sector)) ? sector : general;
  const law = (name: (typeof lawful)[number] | (typeof others)[number]): RuleRead | undefined =>
    find(lawRule(name, ofSector));
  const thresholds = lawful.flatMap((code): Asked['thresholds'] => {
    const version = law(code);
    return version ? [{ code, measure: 'signed', origin: 'law', ...read(version) }] : [];
  });
  const validity = law('card-validity');
  return {
    thresholds: [...own, ...thresholds],
    validity: validity ? { ...readValidity(validity.value), ...cited(validity) } : null,
    law: law('vote') ? courseOf(law) : null,
  };
}

function courseOf(law: (name: (typeof others)[number]) => RuleRead | undefined): Course {
  const within = law('vote-within');
  const bar = law('bar');
  return {
    win: winOf(law('win-of-ballots'), law('win-of-employees')),
    voteWithin: within ? { days: Number(within.value), ...cited(within) } : null,
    bar: bar ? { months: monthsOf(bar.value), ...cited(bar) } : null,
  };
}

/** `P12M`. @throws RangeError */
function monthsOf(value: string): number {
  const [, months] = /^P(\d{1,3})M$/.exec(value) ?? [];
  if (months === undefined) throw new RangeError(`no months: ${value}`);
  return Number(months);
}

function winOf(ballots: RuleRead | undefined, employees: RuleRead | undefined): WinDenominator | null {
  if (employees) return 'employees';
  return ballots ? 'ballots' : null;
}

function read(version: RuleRead): Pick<Threshold, 'share' | 'comparator'> & Cited {
  return {
    share: readShare(version.value),
    comparator: readComparator(version.comparator),
    ...cited(version),
  };
}

function cited({ citation, verified }: RuleRead): Cited {
  return { citation, verified };
}
