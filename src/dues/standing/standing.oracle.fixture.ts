import { type Day, daysAfter } from '../../shared/days.js';
import { type MonthNumber, monthNumber } from '../../shared/months.js';
import type { MembershipTurn, StandingFacts, StandingRule, StandingWord } from './standing.rules.js';

/**
 * The by-law read word by word, one day after the other, and written without a look at how the rules compute it. Slow
 * on purpose: nothing is kept from one day to the next but whether the member has become inactive.
 */
export interface Reading {
  standing: StandingWord;
  mayVote: boolean;
  unpaidMonths: number;
  unpaid: MonthNumber[];
  paidThrough: MonthNumber | null;
  inactiveSince: Day | null;
}

const nothing = { mayVote: false, unpaidMonths: 0, unpaid: [], paidThrough: null, inactiveSince: null };

/** What is to be read of a member on every day from `first` to `last`. */
export function readEachDay(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  first: Day,
  last: Day,
): Map<Day, Reading> {
  const readings = new Map<Day, Reading>();
  const dawn = [first, ...facts.turns.map((turn) => turn.on)].sort()[0] as Day;
  let inactiveSince: Day | null = null;
  for (let today = dawn; today <= last; today = daysAfter(today, 1)) {
    inactiveSince = isInactiveNow(facts, rules, today, inactiveSince !== null)
      ? (inactiveSince ?? today)
      : null;
    if (today >= first) readings.set(today, readDay(facts, rules, today, inactiveSince));
  }
  return readings;
}

function readDay(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  today: Day,
  inactiveSince: Day | null,
): Reading {
  // "former": withdrew or died, and did not come back. "not a member": was never initiated.
  if (!facts.turns.some((turn) => isJoining(turn) && turn.on <= today)) {
    return { standing: 'not_a_member', ...nothing };
  }
  if (!isJoining(lastTurn(facts, today))) return { standing: 'former', ...nothing };
  const standing = wordFor(facts, rules, today, inactiveSince);
  return {
    standing,
    mayVote: standing === 'good',
    unpaidMonths: gap(facts, today),
    unpaid: backDues(facts, today),
    paidThrough: paidThrough(facts, today),
    inactiveSince,
  };
}

/** "0-1 good, 2-4 bad (no vote), from 5 inactive"; and a suspension stands before them all. */
function wordFor(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  today: Day,
  inactiveSince: Day | null,
): StandingWord {
  for (const suspension of facts.suspensions) {
    if (suspension.from <= today && today <= suspension.until) return 'suspended';
  }
  if (inactiveSince !== null) return 'inactive';
  return gap(facts, today) >= ruleInForce(rules, today).badFrom ? 'bad' : 'good';
}

/**
 * "Inactive lasts until re-initiation: from the first day on which the gap reaches 5, later payments alone do not
 * restore; the earlier of a re-initiation or all back dues does."
 */
function isInactiveNow(
  facts: StandingFacts,
  rules: readonly StandingRule[],
  today: Day,
  wasInactive: boolean,
): boolean {
  if (!facts.turns.some((turn) => turn.on <= today) || !isJoining(lastTurn(facts, today))) return false;
  if (gap(facts, today) >= ruleInForce(rules, today).inactiveFrom) return true;
  const joinsToday = facts.turns.some((turn) => isJoining(turn) && turn.on === today);
  if (!wasInactive || joinsToday) return false;
  return backDues(facts, today).length > 0;
}

/** "Whole unpaid months immediately before that day's month." */
function gap(facts: StandingFacts, today: Day): number {
  let months = 0;
  let month = monthNumber(today) - 1;
  while (isCounted(facts, month, today) && !isPaid(facts, month, today)) {
    months += 1;
    month -= 1;
  }
  return months;
}

/** "An earlier hole is back dues": every counted month before the day's own that is not paid. */
function backDues(facts: StandingFacts, today: Day): MonthNumber[] {
  const months: MonthNumber[] = [];
  for (let month = monthNumber(today) - 1; isCounted(facts, month, today); month -= 1) {
    if (!isPaid(facts, month, today)) months.unshift(month);
  }
  return months;
}

/** The end of the unbroken run of paid months after which the gap begins; none when nothing was paid there. */
function paidThrough(facts: StandingFacts, today: Day): MonthNumber | null {
  let month = monthNumber(today) - gap(facts, today);
  if (gap(facts, today) === 0) while (isPaid(facts, month, today)) month += 1;
  const end = month - 1;
  return isCounted(facts, end, today) && isPaid(facts, end, today) ? end : null;
}

/** "A waived month counts as paid"; what is paid, or reversed, later never changes an earlier day. */
function isPaid(facts: StandingFacts, month: MonthNumber, today: Day): boolean {
  for (const covered of facts.covered) {
    const isReversed = covered.until !== null && covered.until <= today;
    if (covered.month === month && covered.from <= today && !isReversed) return true;
  }
  return false;
}

/** "Months before initiation or the last re-initiation are not counted." */
function isCounted(facts: StandingFacts, month: MonthNumber, today: Day): boolean {
  let joinedOn: Day = '';
  for (const turn of facts.turns) {
    if (isJoining(turn) && turn.on <= today && turn.on > joinedOn) joinedOn = turn.on;
  }
  return month >= monthNumber(joinedOn);
}

function lastTurn(facts: StandingFacts, today: Day): MembershipTurn {
  let last: MembershipTurn | null = null;
  for (const turn of facts.turns) {
    if (turn.on <= today && (last === null || turn.on >= last.on)) last = turn;
  }
  if (last === null) throw new Error('nothing had happened by then');
  return last;
}

function isJoining(turn: MembershipTurn): boolean {
  return turn.kind === 'initiated' || turn.kind === 'reinitiated';
}

function ruleInForce(rules: readonly StandingRule[], today: Day): StandingRule {
  const byDay = [...rules].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const past = byDay.filter((rule) => rule.effectiveFrom <= today);
  return (past.at(-1) ?? byDay[0]) as StandingRule;
}
