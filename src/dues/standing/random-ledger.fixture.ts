import { type Day, dayIn } from '../../shared/days.js';
import { firstDayOf, type MonthNumber, monthNumber } from '../../shared/months.js';
import type { CoveredMonth } from './coverage.rules.js';
import type { MembershipTurn, StandingFacts, StandingRule } from './standing.rules.js';

/** A whole number below another one. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

export const bylaws: StandingRule = {
  id: 'standing',
  effectiveFrom: '2007-11-01',
  badFrom: 2,
  inactiveFrom: 5,
  citation: 'By-laws VI.1',
};

export const firstMonth: MonthNumber = monthNumber('2024-01-01');
export const monthsLong = 36;
const hour = 3_600_000;

/** Midnights of the month fall on different instants from here to there, and most of these change their clocks. */
export const zones = [
  'America/Toronto',
  'America/St_Johns',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
];

/** Every day of the 36 months as the clocks of a zone tell it, from instants twelve hours apart. */
export function everyDay(zone: string): Day[] {
  const days = new Set<Day>();
  const start = Date.parse(`${firstDayOf(firstMonth)}T00:00:00Z`) + 5 * hour;
  for (let half = 0; half < monthsLong * 61; half += 1) {
    days.add(dayIn(zone, new Date(start + half * 12 * hour)));
  }
  return [...days].sort();
}

/** The by-law as it stands, or changed on some day within the 36 months. */
export function randomRules(random: Random, zone: string): StandingRule[] {
  const changed = { ...bylaws, badFrom: 1 + random(3), inactiveFrom: 4 + random(4) };
  const effectiveFrom = randomDay(random, zone, random(monthsLong));
  return random(2) === 0 ? [bylaws] : [bylaws, { ...changed, effectiveFrom }];
}

/** Somebody who joins, pays as people pay, is waived, suspended, reversed, goes and comes back. */
export function randomFacts(random: Random, zone: string, from = 0): StandingFacts {
  const turns = randomTurns(random, zone, from);
  return { turns, covered: randomCovered(random, zone, from), suspensions: suspended(random, zone, from) };
}

/** Half of all instants lie within a few hours of the first of a month, where zones differ. */
function randomDay(random: Random, zone: string, month: number): Day {
  const start = Date.parse(`${firstDayOf(firstMonth + month)}T00:00:00Z`);
  const within = random(2) === 0 ? random(28) - 14 : random(30 * 24);
  return dayIn(zone, new Date(start + within * hour));
}

function randomTurns(random: Random, zone: string, from: number): MembershipTurn[] {
  const turns: MembershipTurn[] = [];
  if (random(25) === 0) return turns;
  let month = from + random(8);
  let kind: MembershipTurn['kind'] = 'initiated';
  while (month < monthsLong) {
    const on = randomDay(random, zone, month);
    if (turns.every((turn) => turn.on < on)) turns.push({ kind, on });
    month += 1 + random(30);
    if (kind === 'died') break;
    const isMember: boolean = kind === 'initiated' || kind === 'reinitiated';
    kind = isMember ? pick(random, ['withdrew', 'reinitiated', 'reinitiated', 'died']) : 'reinitiated';
  }
  return turns;
}

/** Everybody has a habit: how often they pay, and how often the oldest unpaid month comes first. */
function randomCovered(random: Random, zone: string, from: number): CoveredMonth[] {
  const covered: CoveredMonth[] = [];
  const habit = { paysOf10: random(11), oldestOf10: random(11), reversedOf20: random(4) };
  let next = firstMonth + from;
  for (let month = from; month < monthsLong; month += 1) {
    if (random(12) === 0) habit.paysOf10 = random(11);
    if (random(10) >= habit.paysOf10) continue;
    const day = randomDay(random, zone, month);
    // a payment is reversed whole: then several months are open at once
    const released = randomDay(random, zone, month + random(12));
    const isReversed = random(20) < habit.reversedOf20 && released >= day;
    for (let count = 1 + random(random(4) === 0 ? 7 : 2); count > 0; count -= 1) {
      const isOldest = random(10) < habit.oldestOf10;
      const paid = isOldest ? next : firstMonth + month + random(5) - 2;
      if (isOldest) next += 1;
      covered.push({ month: paid, from: day, until: isReversed ? released : null });
    }
  }
  return covered;
}

function suspended(random: Random, zone: string, from: number): StandingFacts['suspensions'] {
  if (random(4) > 0) return [];
  const month = from + random(monthsLong - from);
  const days = [randomDay(random, zone, month), randomDay(random, zone, month + random(6))].sort();
  return [{ from: days[0] as Day, until: days[1] as Day }];
}
