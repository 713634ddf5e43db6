import { randomInt } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { type Day, daysAfter } from '../../shared/days.js';
import { firstDayOf } from '../../shared/months.js';
import {
  bylaws,
  everyDay,
  firstMonth,
  monthsLong,
  pick,
  type Random,
  randomFacts,
  randomFrom,
  randomRules,
  zones,
} from './random-ledger.fixture.js';
import { readEachDay, type Reading } from './standing.oracle.fixture.js';
import { inactiveStretches, type Standing, type StandingFacts, standingOn } from './standing.rules.js';

const ledgers = process.env['TEST_LONG'] ? 400 : 40;

describe('Standing against the by-law read day by day', () => {
  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  const random = randomFrom(seed);
  const days = new Map(zones.map((zone) => [zone, everyDay(zone)]));

  it(`is the same for random ledgers on each day of 36 months in several time zones (seed ${seed})`, () => {
    const seen = new Map<string, number>();
    for (let each = 0; each < ledgers; each += 1) {
      const zone = pick(random, zones);
      const facts = randomFacts(random, zone);
      const rules = randomRules(random, zone);
      const every = days.get(zone) ?? [];
      const readings = readEachDay(facts, rules, every[0] as Day, every.at(-1) as Day);
      const wrong = every.find((day) => !isSame(asRead(standingOn(facts, rules, day)), readings.get(day)));
      if (wrong) expect([each, facts, asRead(standingOn(facts, rules, wrong))]).toEqual(readings.get(wrong));
      for (const { standing } of readings.values()) seen.set(standing, (seen.get(standing) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(
      ['bad', 'former', 'good', 'inactive', 'not_a_member', 'suspended'].sort(),
    );
    expect(Math.min(...seen.values())).toBeGreaterThan(ledgers * 3);
  });

  it(`keeps the same stretches of inactive standing as the days show (seed ${seed})`, () => {
    for (let each = 0; each < ledgers; each += 1) {
      const zone = pick(random, zones);
      const facts = randomFacts(random, zone);
      const rules = randomRules(random, zone);
      const last = firstDayOf(firstMonth + monthsLong + 20);
      const readings = readEachDay(facts, rules, firstDayOf(firstMonth - 1), last);
      const ours = inactiveStretches(facts, rules).filter(({ from }) => from <= last);
      expect([each, ours]).toEqual([each, stretchesIn(readings)]);
    }
  });

  it(`is never changed on an earlier day by what is dated later (seed ${seed})`, () => {
    for (let each = 0; each < ledgers; each += 1) {
      const zone = pick(random, zones);
      const facts = randomFacts(random, zone);
      const cut = pick(random, days.get(zone) ?? []);
      const known = upTo(facts, cut);
      const more = withLater(random, zone, known, cut);
      for (let day = daysAfter(cut, -60); day <= cut; day = daysAfter(day, 1)) {
        const before = standingOn(known, [bylaws], day);
        for (const after of [standingOn(more, [bylaws], day), standingOn(facts, [bylaws], day)]) {
          if (!isSame(after, before)) expect([each, after]).toEqual(before);
        }
      }
    }
  });
});

/** Jest compares a hundred thousand days slowly. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function asRead(standing: Standing): Reading {
  const { mayVote, unpaidMonths, unpaid, paidThrough, inactiveSince } = standing;
  return { standing: standing.standing, mayVote, unpaidMonths, unpaid, paidThrough, inactiveSince };
}

function stretchesIn(readings: ReadonlyMap<Day, Reading>): { from: Day; until: Day | null }[] {
  const stretches: { from: Day; until: Day | null }[] = [];
  let since: Day | null = null;
  for (const [day, { inactiveSince }] of readings) {
    const open = stretches.at(-1);
    if (since !== null && inactiveSince !== since && open) open.until = day;
    if (inactiveSince !== null && inactiveSince !== since) stretches.push({ from: day, until: null });
    since = inactiveSince;
  }
  return stretches;
}

/** What was known by the end of a day. */
function upTo(facts: StandingFacts, cut: Day): StandingFacts {
  return {
    turns: facts.turns.filter(({ on }) => on <= cut),
    covered: facts.covered
      .filter(({ from }) => from <= cut)
      .map((month) => ({ ...month, until: month.until !== null && month.until > cut ? null : month.until })),
    suspensions: facts.suspensions.filter(({ from }) => from <= cut),
  };
}

/** The same, and payments, reversals, suspensions and turns of the days after. */
function withLater(random: Random, zone: string, known: StandingFacts, cut: Day): StandingFacts {
  const other = randomFacts(random, zone);
  const reversedOn = daysAfter(cut, 1 + random(60));
  const covered = known.covered.map((month) =>
    month.until === null && random(3) === 0 ? { ...month, until: reversedOn } : month,
  );
  return {
    turns: [...known.turns, ...other.turns.filter(({ on }) => on > cut)],
    covered: [...covered, ...other.covered.filter(({ from }) => from > cut)],
    suspensions: [...known.suspensions, ...other.suspensions.filter(({ from }) => from > cut)],
  };
}
