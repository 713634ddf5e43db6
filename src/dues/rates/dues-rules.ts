import type { Day } from '../../shared/days.js';
import { type Tier, tiers } from '../dues.rules.js';
import type { DuesRate } from '../rates.rules.js';
import type { StandingRule } from '../standing/standing.rules.js';

/** A dated version of a rule as it stands in the table of rules. */
export interface RuleRow {
  rule: string;
  from: Day;
  value: string;
  citation: string;
  verified: boolean;
}

/** A row of `duesRules`. */
export interface RulesRow {
  currency: string | null;
  versions: RuleRow[];
}

/** What dues cost and what unpaid months mean, in all versions. */
export interface DuesRules {
  currency: string;
  rates: DuesRate[];
  standing: StandingRule[];
  /** days between a receipt and its record that need no second person */
  lateDays: { from: Day; days: number }[];
}

/** Versions are joined by their days: a new one of either half is a new version of the whole. */
export function duesRulesOf({ currency, versions: rows }: RulesRow): DuesRules {
  const versions = (rule: string): RuleRow[] => rows.filter((row) => row.rule === rule);
  return {
    currency: currency ?? '',
    lateDays: versions('dues.late-receipt-days').map(({ from, value }) => ({ from, days: Number(value) })),
    rates: tiers.flatMap((tier) =>
      ratesOf(tier, versions(`dues.monthly.${tier}`), versions(`dues.initiation.${tier}`)),
    ),
    standing: joined(versions('standing.bad-from'), versions('standing.inactive-from')).map(
      ([bad, inactive]) => ({
        id: `standing@${laterOf(bad, inactive)}`,
        effectiveFrom: laterOf(bad, inactive),
        badFrom: Number(bad.value),
        inactiveFrom: Number(inactive.value),
        citation: bad.citation,
      }),
    ),
  };
}

function ratesOf(tier: Tier, monthly: readonly RuleRow[], initiation: readonly RuleRow[]): DuesRate[] {
  return joined(monthly, initiation).map(([month, fee]) => ({
    tier,
    effectiveFrom: laterOf(month, fee),
    monthlyCents: Number(month.value),
    initiationCents: Number(fee.value),
    citation: month.citation,
    verified: month.verified && fee.verified,
  }));
}

/** For each day on which one of the two changes, the versions of both that are in force. */
function joined(one: readonly RuleRow[], other: readonly RuleRow[]): [RuleRow, RuleRow][] {
  const days = [...new Set([...one, ...other].map(({ from }) => from))].sort();
  const inForce = (rows: readonly RuleRow[], day: Day): RuleRow | undefined =>
    rows
      .filter(({ from }) => from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
  return days.flatMap((day): [RuleRow, RuleRow][] => {
    const [a, b] = [inForce(one, day), inForce(other, day)];
    return a && b ? [[a, b]] : [];
  });
}

function laterOf(one: RuleRow, other: RuleRow): Day {
  return one.from > other.from ? one.from : other.from;
}
