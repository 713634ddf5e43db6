import type { Day } from '../../shared/days.js';
import type { MessageCode, Words } from '../../shared/messages/index.js';
import { tiers } from '../dues.rules.js';

/** A rule that the union itself may set from a month to come, and the whole numbers it may be. */
export interface SettableRule {
  rule: string;
  least: number;
  most: number;
  unit: string;
  /** written as a share: 65 of a hundred is 0.65, and so much or more is asked for */
  isShare?: boolean;
}

const mostCents = 100_000;
const cents = (rule: string): SettableRule => ({ rule, least: 1, most: mostCents, unit: 'cents' });
const count = (rule: string, most: number, unit: string): SettableRule => ({ rule, least: 1, most, unit });

const share = (rule: string, of: string): SettableRule => ({
  ...{ rule, least: 1, most: 100, unit: `of the ${of}`, isShare: true },
});

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
  share('drive.gate.committee_share', 'bargaining unit'),
  share('drive.gate.committee_departments', 'departments'),
  share('drive.gate.committee_shifts', 'shifts'),
  share('drive.gate.signed_share', 'bargaining unit'),
  count('drive.rating-days', 365, 'days that a rating counts for'),
  count('drive.follow-up-days', 60, 'days until a follow-up where nobody says a day'),
  count('drive.talks-a-day', 50, 'people to talk to a day'),
];

/** Whether what a rule says is an amount of money. */
export function isOfMoney(rule: string): boolean {
  return settableRules.some((settable) => settable.rule === rule && settable.unit === 'cents');
}

/** Whether what a rule says is a share of a whole. */
export function isOfShare(rule: string): boolean {
  return settableRules.some((settable) => settable.rule === rule && settable.isShare);
}

/** As it stands in the rules: of a share in hundredths. */
export function writtenValue(rule: string, value: number): string {
  return isOfShare(rule) ? (value / 100).toFixed(2) : String(value);
}

/** A number of a rule that is no money, as people read it. */
export function shownNumber(rule: string, written: string): string {
  return isOfShare(rule) ? `${Math.round(Number(written) * 100)} %` : written;
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
