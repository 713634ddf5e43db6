import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNamed, type Month, type MonthNumber } from '../../shared/months.js';
import { type DuesOfMonth, remittanceOf, sharesOf, type Split } from './split.rules.js';

/** A split from a day on; without a branch for every branch that has none of its own. */
export interface DatedSplit extends Split {
  branchId: string | null;
  effectiveFrom: Day;
  citation: string;
}

/** A version of one of the three rules that hold where the union decided nothing. */
export interface RuleVersionRow {
  rule: string;
  isOwn: boolean;
  from: Day;
  until: Day | null;
  value: string;
  citation: string;
}

export interface SplitVersions {
  decided: readonly DatedSplit[];
  rules: readonly RuleVersionRow[];
}

/** The branch's own split of that day, else the one for all, else what the rules say. */
export function splitOn(
  { decided, rules }: SplitVersions,
  branchId: string | null,
  day: Day,
): Split & { citation: string } {
  const latest = (of: string | null): DatedSplit | undefined =>
    decided
      .filter((split) => split.branchId === of && split.effectiveFrom <= day)
      .reduce<DatedSplit | undefined>(
        (found, split) => (found && found.effectiveFrom > split.effectiveFrom ? found : split),
        undefined,
      );
  const found = (branchId === null ? undefined : latest(branchId)) ?? latest(null);
  if (found) return found;
  const points = ruleOn(rules, 'remittance.general-basis-points', day);
  return {
    generalBasisPoints: Number(points.value),
    subMinimumGeneralCents: Number(ruleOn(rules, 'remittance.sub-minimum-general-cents', day).value),
    oddCent: ruleOn(rules, 'remittance.odd-cent', day).value === 'branch' ? 'branch' : 'general',
    citation: points.citation,
  };
}

/** The union's own version before the shipped one, then the latest. */
function ruleOn(rules: readonly RuleVersionRow[], rule: string, day: Day): RuleVersionRow {
  const [found] = rules
    .filter((row) => row.rule === rule && row.from <= day && (row.until === null || row.until >= day))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || (a.from < b.from ? 1 : -1));
  if (!found) throw new RangeError(`no rule ${rule} on ${day}`);
  return found;
}

/** What came in within a month, and how it is shared. */
export interface ReckonedLine {
  month: Month;
  duesCents: number;
  generalCents: number;
  branchCents: number;
  subMinimumMonths: number;
  /** of 10,000, and of each sub-minimum month, by the split of that month */
  generalBasisPoints: number;
  subMinimumGeneralCents: number;
  oddCent: string;
  citation: string;
}

export interface Earlier {
  month: MonthNumber;
  generalCents: number;
  branchCents: number;
}

/** What goes on through a month: its lines, what became different of months remitted before, and the sums. */
export interface Reckoning {
  lines: ReckonedLine[];
  /** dues written down, or undone, since in months that were remitted */
  changed: { duesCents: number; generalCents: number };
  generalCents: number;
  branchCents: number;
}

export function reckon(
  months: readonly (DuesOfMonth & { month: MonthNumber })[],
  earlier: readonly Earlier[],
  splitFor: (month: Day) => Split & { citation: string },
): Reckoning {
  const remitted = earlier.reduce((latest, { month }) => Math.max(latest, month), 0);
  const lines = months.map((dues) => ({
    ...lineOf(dues, splitFor(firstDayOf(dues.month))),
    number: dues.month,
  }));
  const sum = (of: readonly { generalCents: number; branchCents: number }[], general = true): number =>
    of.reduce((total, each) => total + each.generalCents + (general ? 0 : each.branchCents), 0);
  const before = lines.filter(({ number }) => number <= remitted);
  const moved = remittanceOf({
    duesCents: sum(lines, false),
    generalCents: sum(lines),
    duesBefore: sum(earlier, false),
    generalBefore: sum(earlier),
  });
  return {
    lines: lines.filter(({ number }) => number > remitted).map(({ number: _number, ...line }) => line),
    changed: {
      duesCents: sum(before, false) - sum(earlier, false),
      generalCents: sum(before) - sum(earlier),
    },
    ...moved,
  };
}

function lineOf(
  dues: DuesOfMonth & { month: MonthNumber },
  split: Split & { citation: string },
): ReckonedLine {
  const { generalCents, branchCents, subMinimumMonths } = sharesOf(dues, split);
  const { generalBasisPoints, subMinimumGeneralCents, oddCent, citation } = split;
  return {
    month: monthNamed(dues.month),
    duesCents: dues.cents,
    ...{ generalCents, branchCents, subMinimumMonths },
    ...{ generalBasisPoints, subMinimumGeneralCents, oddCent, citation },
  };
}
