import type { Day } from '../../shared/days.js';
import { firstDayOf, monthNumber, type MonthNumber } from '../../shared/months.js';

/** What began or ended a membership, in the order in which it happened. */
export interface MembershipTurn {
  kind: 'initiated' | 'reinitiated' | 'withdrew' | 'died';
  on: Day;
}

/** A month that is paid or waived, from the day of the receipt or the approval until (not including) a release. */
export interface CoveredMonth {
  month: MonthNumber;
  from: Day;
  until: Day | null;
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
  const covered = coveredOn(facts.covered, on);
  const gap = gapBefore(covered, start, monthNumber(on));
  const inactiveSince = inactiveStretches(facts, rules, on).find(({ until }) => until === null)?.from ?? null;
  const suspension = facts.suspensions.find(({ from, until }) => from <= on && on <= until);
  const paying = inactiveSince ? 'inactive' : gap >= rule.badFrom ? 'bad' : 'good';
  const standing = suspension ? 'suspended' : paying;
  return {
    on,
    standing,
    mayVote: standing === 'good',
    paidThrough: paidThrough(covered, start, monthNumber(on)),
    unpaidMonths: gap,
    unpaid: unpaidBetween(covered, start, monthNumber(on) - 1),
    countedFrom: start,
    inactiveSince,
    suspendedUntil: suspension?.until ?? null,
    turn,
    rule,
  };
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
  let open: InactiveStretch | null = null;
  let turn: MembershipTurn | null = null;
  for (const day of tellingDays(facts, rules, until ?? horizonOf(facts, rules))) {
    const latest = lastTurn(facts.turns, day);
    if (open && latest !== turn) {
      open.until = day;
      open = null;
    }
    turn = latest;
    if (!turn || isEnding(turn)) continue;
    const start = monthNumber(turn.on);
    const covered = coveredOn(facts.covered, day);
    const month = monthNumber(day);
    if (open && unpaidBetween(covered, start, month - 1).length === 0) {
      open.until = day;
      open = null;
    } else if (!open && gapBefore(covered, start, month) >= ruleOn(rules, day).inactiveFrom) {
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

/** The days on which something can change: those of the facts, of the rules, and every first of a month. */
function tellingDays(facts: StandingFacts, rules: readonly StandingRule[], until: Day): Day[] {
  const first = facts.turns[0]?.on;
  if (first === undefined) return [];
  const days = new Set<Day>();
  for (const { on } of facts.turns) days.add(on);
  for (const { from, until: end } of facts.covered) {
    days.add(from);
    if (end) days.add(end);
  }
  for (const { effectiveFrom } of rules) days.add(effectiveFrom);
  for (let month = monthNumber(first) + 1; month <= monthNumber(until); month += 1)
    days.add(firstDayOf(month));
  return [...days].filter((day) => day >= first && day <= until).sort();
}

/** By then whoever pays nothing more is inactive. */
function horizonOf({ turns, covered }: StandingFacts, rules: readonly StandingRule[]): Day {
  const months = [
    ...turns.map(({ on }) => monthNumber(on)),
    ...covered.flatMap(({ month, from, until }) => [
      month,
      monthNumber(from),
      until ? monthNumber(until) : 0,
    ]),
  ];
  const longest = Math.max(...rules.map(({ inactiveFrom }) => inactiveFrom));
  const latest = [...rules.map(({ effectiveFrom }) => monthNumber(effectiveFrom)), ...months];
  return firstDayOf(Math.max(...latest) + longest + 1);
}

function lastTurn(turns: readonly MembershipTurn[], on: Day): MembershipTurn | null {
  let last: MembershipTurn | null = null;
  for (const turn of turns) if (turn.on <= on) last = turn;
  return last;
}

function isEnding({ kind }: MembershipTurn): boolean {
  return kind === 'withdrew' || kind === 'died';
}

function coveredOn(covered: readonly CoveredMonth[], on: Day): Set<MonthNumber> {
  const months = new Set<MonthNumber>();
  for (const { month, from, until } of covered)
    if (from <= on && (until === null || until > on)) months.add(month);
  return months;
}

function gapBefore(covered: ReadonlySet<MonthNumber>, start: MonthNumber, month: MonthNumber): number {
  let gap = 0;
  while (month - 1 - gap >= start && !covered.has(month - 1 - gap)) gap += 1;
  return gap;
}

function unpaidBetween(
  covered: ReadonlySet<MonthNumber>,
  start: MonthNumber,
  last: MonthNumber,
): MonthNumber[] {
  const months: MonthNumber[] = [];
  for (let month = start; month <= last; month += 1) if (!covered.has(month)) months.push(month);
  return months;
}

function paidThrough(
  covered: ReadonlySet<MonthNumber>,
  start: MonthNumber,
  month: MonthNumber,
): MonthNumber | null {
  let last = Math.max(month - 1 - gapBefore(covered, start, month), start - 1);
  while (covered.has(last + 1)) last += 1;
  return last >= start ? last : null;
}
