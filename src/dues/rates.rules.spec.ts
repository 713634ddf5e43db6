import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { firstDayOf, monthNumber, monthsFrom } from '../shared/months.js';
import { type Tier, tiers } from './dues.rules.js';
import { type DeclaredTier, type DuesRate, owedFor, priceOf, rateOn, tierIn } from './rates.rules.js';
import { pick, type Random, randomFrom } from './standing/random-ledger.fixture.js';

const schedule: [string, ...number[]][] = [
  ['2007-11-01', 300, 600, 1200, 1800],
  ['2013-01-01', 600, 1100, 2200, 3300],
];
const rates = schedule.flatMap(([effectiveFrom, ...cents]) =>
  (['sub-minimum', 'minimum', 'regular', 'maximum'] as Tier[]).map((tier, place): DuesRate => {
    const monthly = cents[place] as number;
    const source = { citation: 'Constitution VIII s. 2(i)', verified: true };
    return { tier, effectiveFrom, monthlyCents: monthly, initiationCents: monthly, ...source };
  }),
);
const month = (text: string): number => monthNumber(`${text}-01`);
const runs = process.env['TEST_LONG'] ? 20_000 : 2_000;

describe('What dues cost', () => {
  it.each([
    ['sub-minimum', '2012-12', 300],
    ['minimum', '2012-12', 600],
    ['regular', '2013-01', 2200],
    ['maximum', '2026-03', 3300],
    ['regular', '2001-01', 1200],
  ] as [Tier, string, number][])('is for %s in %s %i cents', (tier, name, cents) => {
    const declared = [{ tier, fromMonth: 0 }];
    expect(priceOf({ rates, declared, inactiveOn: null }, month(name))).toEqual({ tier, cents });
    expect(rateOn(rates, tier, firstDayOf(month(name))).initiationCents).toBe(cents);
  });

  it('is the minimum for whoever declared nothing, and follows every declaration from its month on', () => {
    const declared: DeclaredTier[] = [
      { tier: 'regular', fromMonth: month('2025-03') },
      { tier: 'sub-minimum', fromMonth: month('2025-06') },
      { tier: 'maximum', fromMonth: month('2025-06') },
    ];
    const names = ['2025-02', '2025-03', '2025-05', '2025-06', '2026-01'];
    const found = names.map((name) => tierIn(declared, month(name)));
    expect(found).toEqual(['minimum', 'regular', 'regular', 'maximum', 'maximum']);
    const all = monthsFrom(month('2025-02'), month('2025-06'));
    expect(owedFor({ rates, declared, inactiveOn: null }, all)).toBe(1100 + 3 * 2200 + 3300);
  });

  it('is for an inactive member the rate of today, for each month in the tier declared for it', () => {
    const declared: DeclaredTier[] = [{ tier: 'regular', fromMonth: month('2012-11') }];
    const back = monthsFrom(month('2012-10'), month('2013-01'));
    expect(owedFor({ rates, declared, inactiveOn: null }, back)).toBe(600 + 1200 + 1200 + 2200);
    expect(owedFor({ rates, declared, inactiveOn: '2013-01-31' }, back)).toBe(1100 + 3 * 2200);
  });

  it('is for months ahead their own rate, for an inactive member too', () => {
    const prices = { rates, declared: [], inactiveOn: '2012-12-15' };
    expect(monthsFrom(month('2012-11'), month('2013-02')).map((each) => priceOf(prices, each).cents)).toEqual(
      [600, 600, 1100, 1100],
    );
  });

  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  it(`is what the list of rates says, read line by line, over random lists (seed ${seed})`, () => {
    const random = randomFrom(seed);
    for (let each = 0; each < runs; each += 1) {
      const prices = { rates: randomRates(random), declared: randomDeclared(random), inactiveOn: null };
      const inactiveOn = pick(random, [null, `2025-0${1 + random(9)}-${10 + random(19)}`]);
      const asked = month('2024-06') + random(24);
      const [tier, cents] = readPrice({ ...prices, inactiveOn }, asked);
      expect([each, priceOf({ ...prices, inactiveOn }, asked)]).toEqual([each, { tier, cents }]);
    }
  });
});

function randomRates(random: Random): DuesRate[] {
  return tiers.flatMap((tier) =>
    Array.from({ length: 1 + random(4) }, (_, place) => ({
      tier,
      effectiveFrom: `202${4 + (place % 2)}-${10 + random(3)}-${10 + random(19)}`,
      monthlyCents: 1 + random(5_000),
      initiationCents: 0,
      citation: '',
      verified: false,
    })).filter((rate, place, all) => all.findIndex((b) => b.effectiveFrom === rate.effectiveFrom) === place),
  );
}

function randomDeclared(random: Random): DeclaredTier[] {
  return Array.from({ length: random(5) }, () => ({
    tier: pick(random, tiers),
    fromMonth: month('2024-06') + random(24),
  }));
}

/** Month by month: whoever said something for this month counts, the last word of several; else the month before. */
function readPrice(
  { rates: list, declared, inactiveOn }: Parameters<typeof priceOf>[0],
  asked: number,
): [Tier, number] {
  let tier: Tier = 'minimum';
  for (let each = month('2020-01'); each <= asked; each += 1) {
    for (const said of declared) if (said.fromMonth === each) tier = said.tier;
  }
  const isBack = inactiveOn !== null && firstDayOf(asked) <= inactiveOn;
  const day = isBack ? inactiveOn : firstDayOf(asked);
  const mine = list
    .filter((rate) => rate.tier === tier)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  let cents = mine[0]!.monthlyCents;
  for (const rate of mine) if (rate.effectiveFrom <= day) cents = rate.monthlyCents;
  return [tier, cents];
}
