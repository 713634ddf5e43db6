import type { Day } from '../../shared/days.js';
import { type Language, say } from '../../shared/messages/index.js';
import { monthNamed } from '../../shared/months.js';
import type { DuesRules } from '../rates/dues-rules.js';
import { arrearsOn, pricesOn, waysOn } from './arrears.rules.js';
import type { MemberFacts } from './member-facts.js';
import type { StandingView } from './standing.dto.js';
import { type StandingFacts, standingOn } from './standing.rules.js';
import { whyOf } from './why.js';

export interface StandingAsked {
  on: Day;
  asKnownOn: Day | null;
  language: Language;
}

const nothing: StandingFacts = { turns: [], suspensions: [], covered: [] };

/** The answer to "how does somebody stand", with its reasons. @param facts null for who never applied */
export function standingView(
  facts: MemberFacts | null,
  { rates, standing: rules, currency }: DuesRules,
  { on, asKnownOn, language }: StandingAsked,
): StandingView {
  const standing = standingOn(facts?.standing ?? nothing, rules, on);
  const prices = pricesOn(standing, rates, facts?.declared ?? []);
  const arrears = arrearsOn(standing, prices);
  const why = [
    ...whyOf(standing),
    ...(asKnownOn ? [{ code: 'standing.known_on' as const, values: { on: asKnownOn } }] : []),
  ];
  return {
    on,
    asKnownOn,
    standing: standing.standing,
    mayVote: standing.mayVote,
    paidThrough: standing.paidThrough === null ? null : monthNamed(standing.paidThrough),
    unpaidMonths: standing.unpaidMonths,
    arrears: { amountCents: arrears.amountCents, currency, months: arrears.months.map(monthNamed) },
    ways: waysOn(standing, prices).map((way) => ({ ...way, currency })),
    rule: { id: standing.rule.id, citation: standing.rule.citation },
    why: why.map(({ code, values }) => ({ code, text: say(language, code, values), values })),
  };
}
