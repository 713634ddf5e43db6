import type { CellDecision, LatticeKey } from '../../disclosure/lattice.js';
import { keyText } from '../../disclosure/lattice.js';
import type { Label } from '../../disclosure/present.js';
import {
  gapToBest,
  medianShown,
  quartileShown,
  respondentsBand,
  shareShown,
} from '../../disclosure/present.js';
import type { DisclosureRules } from '../../disclosure/rules.js';
import type { Benefit } from '../../shared/benefits.js';
import { benefits } from '../../shared/benefits.js';
import type { BenefitFigures, BenefitsByCell } from './benefit-figures.js';
import type { CellFigures } from './figures.js';
import type { Dimension } from './groups.rules.js';
import { elsewhere, namedIn } from './groups.rules.js';

/** The figures of a shown cell as they are told; each that has too few respondents of its own is null. */
export interface PublishedPay {
  respondents: Label | null;
  median: string | null;
  p25: string | null;
  p75: string | null;
  gapToBest: string | null;
  belowMinimumWage: Label | null;
  belowLivingWage: Label | null;
  noRaiseInTwoYears: Label | null;
  unpaidOrInKind: Label | null;
}

export interface PublishedBenefit {
  /** of those who answered anything but "unknown" */
  yes: Label | null;
  /** of all who answered */
  unknown: Label | null;
  notEligible: Label | null;
  socialAssistance: Label | null;
}
export type PublishedBenefits = Record<Benefit, PublishedBenefit>;

export const measures = ['hourly', 'effectiveHourly'] as const;
export type Measure = (typeof measures)[number];

export interface Published {
  dimensions: Dimension[];
  values: string[];
  withoutEmployer: string | null;
  hourly: PublishedPay;
  effectiveHourly: PublishedPay;
  benefits: PublishedBenefits;
}

/** Everything exact that was found in a cell that may be shown. */
export interface ShownFigures {
  decision: CellDecision;
  figures: CellFigures;
  benefits: BenefitsByCell extends Map<string, infer Cell> ? Cell : never;
}

export interface PublishingRules extends DisclosureRules {
  dimensions: readonly Dimension[];
  hasMinimumWage: boolean;
  hasLivingWage: boolean;
}

/** What is told of the shown cells: this and nothing else is stored. */
export function publish(shown: readonly ShownFigures[], rules: PublishingRules): Published[] {
  const best = {
    hourly: bestsOf(shown, 'hourly', rules),
    effectiveHourly: bestsOf(shown, 'effectiveHourly', rules),
  };
  return shown.map((cell) => {
    const { key, without } = cell.decision;
    const named = namedIn(rules.dimensions, key);
    const pay = (measure: Measure): PublishedPay => {
      const highest = best[measure].get(otherKeys(key, rules.dimensions));
      return payOf(cell.figures, measure, highest, rules);
    };
    return {
      dimensions: named,
      values: key.filter((value) => value !== null),
      withoutEmployer: without ?? null,
      hourly: pay('hourly'),
      effectiveHourly: pay('effectiveHourly'),
      benefits: benefitsOf(cell.benefits, rules, named.includes('site')),
    };
  });
}

/** The highest shown median of an employer, for each combination of the other keys. */
function bestsOf(
  shown: readonly ShownFigures[],
  measure: Measure,
  rules: PublishingRules,
): Map<string, string> {
  const employer = rules.dimensions.indexOf('employer');
  const site = rules.dimensions.indexOf('site');
  const bests = new Map<string, string>();
  for (const { decision, figures } of shown) {
    const { key } = decision;
    if (key[employer] === null || key[employer] === elsewhere || (site >= 0 && key[site] !== null)) continue;
    const median = medianShown(figures[measure].quartiles[1], figures.respondents, rules);
    const text = otherKeys(key, rules.dimensions);
    const known = bests.get(text);
    if (median !== null && (known === undefined || Number(median) > Number(known))) bests.set(text, median);
  }
  return bests;
}

function otherKeys(key: LatticeKey, dimensions: readonly Dimension[]): string {
  return keyText(
    key.map((value, at) => (dimensions[at] === 'employer' || dimensions[at] === 'site' ? null : value)),
  );
}

function payOf(
  figures: CellFigures,
  measure: Measure,
  best: string | undefined,
  rules: PublishingRules,
): PublishedPay {
  const { respondents, noRaise, unpaid } = figures;
  const { quartiles, belowMinimumWage, belowLivingWage } = figures[measure];
  const median = medianShown(quartiles[1], respondents, rules);
  const below = (count: number, known: boolean) => (known ? shareShown(count, respondents, rules) : null);
  return {
    respondents: respondentsBand(respondents, rules),
    median,
    p25: quartileShown(quartiles[0], respondents, rules),
    p75: quartileShown(quartiles[2], respondents, rules),
    gapToBest: gapToBest(median, best ?? null),
    belowMinimumWage: below(belowMinimumWage, rules.hasMinimumWage),
    belowLivingWage: below(belowLivingWage, rules.hasLivingWage),
    noRaiseInTwoYears: shareShown(noRaise.yes, noRaise.answered, rules),
    unpaidOrInKind: respondentsBand(unpaid, rules),
  };
}

const nobody: BenefitFigures = {
  answered: 0,
  yes: 0,
  notEligible: 0,
  socialAssistance: 0,
  unknown: 0,
  asked: 0,
};

/** Reasons are told from `reasonsFrom` respondents only, and never of a site. */
function benefitsOf(
  cell: ShownFigures['benefits'],
  rules: PublishingRules,
  ofSite: boolean,
): PublishedBenefits {
  const told = benefits.map((benefit) => {
    const { answered, yes, notEligible, socialAssistance, unknown, asked } = cell[benefit] ?? nobody;
    const reason = (count: number) => (ofSite ? null : shareShown(count, answered, rules, rules.reasonsFrom));
    const published: PublishedBenefit = {
      yes: shareShown(yes, answered, rules),
      unknown: shareShown(unknown, asked, rules),
      notEligible: reason(notEligible),
      socialAssistance: reason(socialAssistance),
    };
    return [benefit, published] as const;
  });
  return Object.fromEntries(told) as PublishedBenefits;
}
