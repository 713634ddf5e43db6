import type { Day } from '../../shared/days.js';
import type { MessageCode, Words } from '../../shared/messages/index.js';
import { tiers } from '../dues.rules.js';

/** A rule that the union itself may set from a month to come, and the whole numbers it may be. */
export interface SettableRule {
  rule: string;
  least: number;
  most: number;
  unit: string;
}

const mostCents = 100_000;
const cents = (rule: string): SettableRule => ({ rule, least: 1, most: mostCents, unit: 'cents' });
const count = (rule: string, most: number, unit: string): SettableRule => ({ rule, least: 1, most, unit });

/** By-laws are the union's: what they say in numbers is its to change, never for days gone by. */
export const settableRules: readonly SettableRule[] = [
  ...tiers.flatMap((tier) => [cents(`dues.monthly.${tier}`), cents(`dues.initiation.${tier}`)]),
  count('standing.bad-from', 12, 'months'),
  count('standing.inactive-from', 24, 'months'),
  count('dues.late-receipt-days', 31, 'days'),
  count('dues.remittance-day', 28, 'day of the month'),
  count('dues.report-day', 28, 'day of the month'),
  { rule: 'money.spending-limit', least: 0, most: 10_000_000, unit: 'cents' },
  count('meeting.quorum', 1_000, 'members'),
  count('branch.members.job', 1_000, 'members'),
  count('branch.members.general', 1_000, 'members'),
  count('drive.committee', 100, 'members'),
];

/** Whether what a rule says is an amount of money. */
export function isOfMoney(rule: string): boolean {
  return settableRules.some((settable) => settable.rule === rule && settable.unit === 'cents');
}

/** What a rule says, in words that its number completes. */
export function ruleWords(rule: string): Words {
  const [, price, tier] = /^dues\.(monthly|initiation)\.(.+)$/.exec(rule) ?? [];
  if (price && tier) {
    const code = `pay_page.tier_${tier.replace('-', '_')}` as MessageCode;
    return { code: `union_rule.dues_${price}` as MessageCode, values: { tier: { code } } };
  }
  return { code: `union_rule.${rule.replaceAll(/[.-]/g, '_')}` as MessageCode };
}

export const settableNames: readonly string[] = settableRules.map(({ rule }) => rule);

/** One version of a rule, as far as its day is concerned. */
export interface DatedVersion {
  effectiveFrom: Day;
  /** `shipped` or the `union`’s own */
  origin: string;
}

/**
 * Of the versions of one rule the one in force on a day: from the day of a version of the union’s own no shipped one
 * counts any more. null before there was any.
 */
export function versionOn<Version extends DatedVersion>(
  versions: readonly Version[],
  day: Day,
): Version | null {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const own = begun.filter(({ origin }) => origin === 'union');
  const counting = own.length > 0 ? own : begun;
  return counting.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1)).at(-1) ?? null;
}
