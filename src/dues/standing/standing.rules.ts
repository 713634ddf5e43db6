import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNumber, type MonthNumber, monthsFrom } from '../../shared/months.js';
import { Coverage, type CoveredMonth } from './coverage.rules.js';

/** What began or ended a membership, in the order in which it happened. */
export interface MembershipTurn {
  kind: 'initiated' | 'reinitiated' | 'withdrew' | 'died';
  on: Day;
}

/** All that standing depends on; later facts may be among them, a day looks back only. */
export interface StandingFacts {
  turns: readonly MembershipTurn[];
  /** both days included */
  suspensions: readonly { from: Day; until: Day }[];
  covered: readonly CoveredMonth[];
}

/** One dated version: so many whole unpaid months are bad standing, so many are inactive. */
export interface StandingRule {
  id: string;
  effectiveFrom: Day;
  badFrom: number;
  inactiveFrom: number;
  citation: string;
}

export type StandingWord = 'good' | 'bad' | 'inactive' | 'suspended' | 'former' | 'not_a_member';

export interface Standing {
  on: Day;
  standing: StandingWord;
  mayVote: boolean;
  /** the last month of the unbroken run of covered months that the gap begins after; null without one */
  paidThrough: MonthNumber | null;
  /** whole unpaid months immediately before the day's own */
  unpaidMonths: number;
  /** every counted month before the day's own that is not covered, earlier holes too: back dues */
  unpaid: MonthNumber[];
  /** the month from which months count: that of the last initiation; null for who is no member */
  countedFrom: MonthNumber | null;
  inactiveSince: Day | null;
  suspendedUntil: Day | null;
  /** the last initiation or ending */
  turn: MembershipTurn | null;
  rule: StandingRule;
}

/** A stretch of inactive standing; `until` is the first day on which it was over. */
export interface InactiveStretch {
  from: Day;
  until: Day | null;
}

/**
 * By-laws VI.1: two whole unpaid months before the day's own month are bad standing; five are inactive, until
 * re-initiation or until all back dues are paid. Months before the last initiation do not count.
 */
export function standingOn(facts: StandingFacts, rules: readonly StandingRule[], on: Day): Standing {
  const rule = ruleOn(rules, on);
  const turn = lastTurn(facts.turns, on);
  const none = { on, mayVote: false, paidThrough: null, unpaidMonths: 0, unpaid: [], countedFrom: null };
  const apart = { inactiveSince: null, suspendedUntil: null, turn, rule };
  if (!turn) return { ...none, ...apart, standing: 'not_a_member' };
  if (isEnding(turn)) return { ...none, ...apart, standing: 'former' };
  const start = monthNumber(turn.on);
  const month = monthNumber(on);
  const covered = new Coverage(facts.covered).on(on);
  const unpaid = covered.unpaid(start, month - 1);
  const gap = covered.gapBefore(month, start);
  // whoever owes nothing is not inactive, whatever was: most members need no look at all their days
  const inactiveSince = unpaid.length > 0 ? inactiveOn(facts, rules, on) : null;
  const suspension = facts.suspensions.find(({ from, until }) => from <= on && on <= until);
  const paying = inactiveSince ? 'inactive' : gap >= rule.badFrom ? 'bad' : 'good';
  const standing = suspension ? 'suspended' : paying;
  return {
    on,
    standing,
    mayVote: standing === 'good',
    paidThrough: covered.paidThrough(month, start),
    unpaidMonths: gap,
    unpaid,
    countedFrom: start,
    inactiveSince,
    suspendedUntil: suspension?.until ?? null,
    turn,
    rule,
  };
}

function inactiveOn(facts: StandingFacts, rules: readonly StandingRule[], on: Day): Day | null {
  const last = inactiveStretches(facts, rules, on).at(-1);
  return last?.until === null ? last.from : null;
}

/**
 * Every stretch of inactive standing that begins up to `until`; without one, also the one that will begin if nothing
 * more happens. A day counts with all its facts: a payment on the first of the month prevents what would begin then.
 */
export function inactiveStretches(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  until?: Day,
): InactiveStretch[] {
  const stretches: InactiveStretch[] = [];
  const coverage = new Coverage(facts.covered);
  let open: InactiveStretch | null = null;
  let turn: MembershipTurn | null = null;
  for (const day of tellingDays(facts, rules, until)) {
    const covered = coverage.on(day);
    const latest = lastTurn(facts.turns, day);
    if (open && latest !== turn) {
      open.until = day;
      open = null;
    }
    turn = latest;
    if (!turn || isEnding(turn)) continue;
    const start = monthNumber(turn.on);
    const month = monthNumber(day);
    if (open && !covered.hasUnpaid(start, month - 1)) {
      open.until = day;
      open = null;
    } else if (!open && covered.gapBefore(month, start) >= ruleOn(rules, day).inactiveFrom) {
      open = { from: day, until: null };
      stretches.push(open);
    }
  }
  return stretches;
}

/** The version in force; the earliest one also for the days before it. */
export function ruleOn(rules: readonly StandingRule[], on: Day): StandingRule {
  const inForce = rules.filter(({ effectiveFrom }) => effectiveFrom <= on);
  const [found] = (inForce.length > 0 ? inForce : [...rules].reverse()).slice(-1);
  if (!found) throw new RangeError('no rule of standing');
  return found;
}

/**
 * The days on which something can change, in order, some of them twice: those of the facts, of the rules, and every
 * first of a month; without `until`, up to when whoever pays nothing more is inactive.
 */
function tellingDays({ turns, covered }: StandingFacts, rules: readonly StandingRule[], until?: Day): Day[] {
  const first = turns[0]?.on;
  if (first === undefined) return [];
  const days = [...turns.map(({ on }) => on), ...rules.map(({ effectiveFrom }) => effectiveFrom)];
  for (const each of covered) days.push(each.from, ...(each.until === null ? [] : [each.until]));
  const last = until ?? firstDayOf(lastMonthOf(days, covered) + longestOf(rules) + 1);
  const firsts = monthsFrom(monthNumber(first) + 1, monthNumber(last)).map(firstDayOf);
  return [...days, ...firsts].filter((day) => day >= first && day <= last).sort();
}

function lastMonthOf(days: readonly Day[], covered: readonly CoveredMonth[]): MonthNumber {
  return Math.max(...days.map(monthNumber), ...covered.map(({ month }) => month));
}

function longestOf(rules: readonly StandingRule[]): number {
  return Math.max(...rules.map(({ inactiveFrom }) => inactiveFrom));
}

/** An application that is withdrawn ends nothing: without an initiation there was no membership. */
function lastTurn(turns: readonly MembershipTurn[], on: Day): MembershipTurn | null {
  let last: MembershipTurn | null = null;
  for (const turn of turns) if (turn.on <= on && (last || !isEnding(turn))) last = turn;
  return last;
}

function isEnding({ kind }: MembershipTurn): boolean {
  return kind === 'withdrew' || kind === 'died';
}
