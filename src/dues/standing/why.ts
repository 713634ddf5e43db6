import type { MessageCode, PlainValues } from '../../shared/messages/index.js';
import { monthNamed, monthNumber } from '../../shared/months.js';
import type { Standing } from './standing.rules.js';

/** One step of an explanation, to be said in the reader's language. */
export interface WhyStep {
  code: MessageCode;
  values: PlainValues;
}

/** The steps behind a standing, in the order in which the by-law is read. */
export function whyOf(standing: Standing): WhyStep[] {
  const { turn, countedFrom } = standing;
  if (!turn) return [{ code: 'standing.never_initiated', values: {} }];
  if (turn.kind === 'withdrew') return [{ code: 'standing.withdrew_on', values: { on: turn.on } }];
  if (turn.kind === 'died') return [{ code: 'standing.died_on', values: { on: turn.on } }];
  return [
    { code: 'standing.counted_from', values: { month: monthNamed(countedFrom ?? 0), on: turn.on } },
    ...paidSteps(standing),
    ...gapSteps(standing),
    ...(standing.suspendedUntil
      ? [{ code: 'standing.suspended_until' as const, values: { on: standing.suspendedUntil } }]
      : []),
  ];
}

function paidSteps({ paidThrough, countedFrom, on }: Standing): WhyStep[] {
  if (paidThrough !== null)
    return [{ code: 'standing.paid_through', values: { month: monthNamed(paidThrough) } }];
  return countedFrom !== null && countedFrom < monthNumber(on)
    ? [{ code: 'standing.nothing_paid', values: {} }]
    : [];
}

function gapSteps({ unpaidMonths, unpaid, inactiveSince, rule }: Standing): WhyStep[] {
  const limits = { bad: rule.badFrom, inactive: rule.inactiveFrom };
  const holes = unpaid.slice(0, unpaid.length - unpaidMonths);
  return [
    unpaidMonths === 0
      ? { code: 'standing.no_gap', values: {} }
      : { code: 'standing.gap', values: { count: unpaidMonths, ...limits } },
    ...(inactiveSince
      ? [{ code: 'standing.inactive_since' as const, values: { on: inactiveSince, ...limits } }]
      : []),
    ...(holes.length > 0
      ? [{ code: 'standing.holes' as const, values: { months: holes.map(monthNamed).join(', ') } }]
      : []),
  ];
}
