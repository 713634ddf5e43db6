import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../shared/days.js';
import { formatUnits, settingUnits } from '../../shared/decimals.js';
import type { MessageCode, PlainValues } from '../../shared/messages/index.js';
import type { AnswerValues } from '../reading/fields.rules.js';

/** A rule as it is in force on the day of answering. */
export interface RuleInForce {
  value: string;
  citation: string;
  verified: boolean;
}

export interface ClaimLine {
  code: MessageCode;
  values: PlainValues;
  /** whether the rule behind it was checked against its source; null where no rule is behind it */
  verified: boolean | null;
}

export interface ClaimFacts {
  values: AnswerValues;
  effectiveHourly: string | null;
  /** per hour; null where none is known */
  minimumWage: RuleInForce | null;
  /** ISO 8601 duration from the day wages were due; null where none is known */
  limit: RuleInForce | null;
  today: Day;
}

/**
 * What the one who answered should know when the pay, over all hours worked, is under the minimum wage of the day:
 * that it is, what a claim needs, until when, whom to ask. Each pay date has its own limit; whoever is covered by an
 * agreement grieves instead (ESA; DOMAIN.md, Clocks). Empty when the pay is not under it, or no minimum is known.
 */
export function wageClaim(facts: ClaimFacts): ClaimLine[] {
  const { values, effectiveHourly, minimumWage, limit, today } = facts;
  if (minimumWage === null || effectiveHourly === null) return [];
  if (settingUnits(effectiveHourly) >= settingUnits(minimumWage.value)) return [];
  const unpaid = values.payBasis === 'unpaid' || values.payBasis === 'in-kind';
  const minimum = formatUnits(settingUnits(minimumWage.value), 2);
  const below: ClaimLine = unpaid
    ? { code: 'claim.unpaid', values: { minimum }, verified: minimumWage.verified }
    : {
        code: 'claim.below_minimum',
        values: { effective: formatUnits(settingUnits(effectiveHourly), 2), minimum },
        verified: minimumWage.verified,
      };
  const route = values.covered ? plain('claim.grieve_instead') : untilWhen(limit, today);
  return [below, plain('claim.needs'), route, plain('claim.ask')];
}

function untilWhen(limit: RuleInForce | null, today: Day): ClaimLine {
  if (limit === null) return plain('claim.until_unknown');
  const day = Temporal.PlainDate.from(today);
  const values = {
    until: day.add(limit.value).toString(),
    oldest: day.subtract(limit.value).toString(),
    today,
    source: limit.citation.split(';')[0] ?? '',
  };
  return {
    code: limit.verified ? 'claim.until' : 'claim.until_unverified',
    values,
    verified: limit.verified,
  };
}

function plain(code: MessageCode): ClaimLine {
  return { code, values: {}, verified: null };
}
