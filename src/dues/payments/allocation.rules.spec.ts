import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { type MonthNumber, monthNumber, monthsFrom } from '../../shared/months.js';
import { tiers } from '../dues.rules.js';
import { type DuesRate, priceOf } from '../rates.rules.js';
import { pick, type Random, randomFrom } from '../standing/random-ledger.fixture.js';
import { allocate, allocateTo, type AllocationRequest, mostMonthsAhead } from './allocation.rules.js';

const month = (text: string): MonthNumber => monthNumber(`${text}-01`);
const runs = process.env['TEST_LONG'] ? 20_000 : 2_000;

const rate = (tier: DuesRate['tier'], monthlyCents: number, effectiveFrom = '2013-01-01'): DuesRate => ({
  tier,
  effectiveFrom,
  monthlyCents,
  initiationCents: monthlyCents,
  citation: '',
  verified: true,
});
const rates = [rate('minimum', 1100), rate('regular', 2200), rate('minimum', 1300, '2025-04-01')];

/** Joined in January 2025, paid for January, and it is May. */
function asked(cents: number, more: Partial<AllocationRequest> = {}): AllocationRequest {
  const covered = new Set([month('2025-01')]);
  const prices = { rates, declared: [], inactiveOn: null };
  return { cents, countedFrom: month('2025-01'), now: month('2025-05'), covered, prices, ...more };
}

const told = (found: ReturnType<typeof allocateTo>) =>
  'refused' in found ? found.refused : [found.months.map(({ month: each }) => each), found.creditCents];

describe('What a payment covers', () => {
  it.each([
    [0, 0, 0],
    [1099, 0, 1099],
    [1100, 1, 0],
    [2200, 2, 0],
    [3499, 2, 1299],
    [3500, 3, 0],
    [4800, 4, 0],
    [6100, 5, 0],
  ])('is, of %i cents, the oldest %i unpaid months and a credit of %i', (cents, count, credit) => {
    const months = monthsFrom(month('2025-02'), month('2025-01') + count);
    expect(told(allocate(asked(cents)))).toEqual([months, credit]);
  });

  it('is a hole before anything later, and months that are covered are not paid twice', () => {
    const covered = new Set(['2025-01', '2025-03', '2025-05'].map(month));
    const found = allocate(asked(1100 + 1300 + 1300, { covered }));
    expect(told(found)).toEqual([['2025-02', '2025-04', '2025-06'].map(month), 0]);
  });

  it('costs each month in the tier declared for it', () => {
    const declared = [{ tier: 'regular' as const, fromMonth: month('2025-03') }];
    const found = allocate(asked(1100 + 2200 + 2200 + 1, { prices: { rates, declared, inactiveOn: null } }));
    expect(found.months.map(({ tier, cents }) => `${tier} ${cents}`)).toEqual([
      'minimum 1100',
      'regular 2200',
      'regular 2200',
    ]);
    expect(found.creditCents).toBe(1);
  });

  it('costs an inactive member the rate of today for every back month', () => {
    const prices = { rates, declared: [], inactiveOn: '2025-06-03' };
    const found = allocate(asked(4 * 1300, { prices }));
    expect(told(found)).toEqual([['2025-02', '2025-03', '2025-04', '2025-05'].map(month), 0]);
    expect(told(allocate(asked(1299, { prices })))).toEqual([[], 1299]);
  });

  it('is two years ahead and no more: what is over waits', () => {
    const found = allocate(asked(1_000_000));
    expect(found.months.at(-1)?.month).toBe(month('2025-05') + mostMonthsAhead);
  });

  it('is just the months asked for, in their order, each once', () => {
    const wanted = ['2025-06', '2025-03', '2025-06'].map(month);
    expect(told(allocateTo(asked(2500), wanted))).toEqual([['2025-03', '2025-06'].map(month), 100]);
  });

  it.each([
    ['2025-01', 'payment.month_covered'],
    ['2024-12', 'payment.month_not_counted'],
    ['2027-06', 'payment.month_too_far'],
  ])('cannot be %s: %s', (name, refused) => {
    expect(told(allocateTo(asked(9_000), [month('2025-02'), month(name)]))).toBe(refused);
  });

  it('asks for what is missing when the money does not reach for the months asked for', () => {
    expect(allocateTo(asked(2399), ['2025-03', '2025-04'].map(month))).toEqual({
      refused: 'payment.amount_short',
      month: null,
      neededCents: 2400,
    });
  });

  const seed = Number(process.env['TEST_SEED'] ?? randomInt(2 ** 31));
  it(`makes and loses no cent, pays whole months, and skips none (seed ${seed})`, () => {
    const random = randomFrom(seed);
    for (let each = 0; each < runs; each += 1) {
      const request = randomRequest(random);
      expect([each, allocate(request)]).toEqual([each, readAllocation(request)]);
      const wanted = Array.from({ length: random(5) }, () => request.countedFrom - 1 + random(40));
      const found = allocateTo(request, wanted);
      if ('refused' in found) continue;
      const months = found.months.map((paid) => paid.month);
      expect([each, months]).toEqual([each, [...new Set(wanted)].sort((a, b) => a - b)]);
      expect(found.months.every((paid) => paid.cents === priceOf(request.prices, paid.month).cents)).toBe(
        true,
      );
      expect(months.some((paid) => request.covered.has(paid) || paid < request.countedFrom)).toBe(false);
      expect(found.months.reduce((sum, { cents }) => sum + cents, found.creditCents)).toBe(request.cents);
      expect(found.creditCents).toBeGreaterThanOrEqual(0);
    }
  });
});

function randomRequest(random: Random): AllocationRequest {
  const countedFrom = month('2024-01') + random(12);
  const list = tiers.flatMap((tier) => [
    rate(tier, 1 + random(3_000)),
    rate(tier, 1 + random(3_000), '2025-02-01'),
  ]);
  const declared = [{ tier: pick(random, tiers), fromMonth: countedFrom + random(10) }];
  const inactiveOn = pick(random, [null, null, '2025-03-15']);
  return {
    cents: random(pick(random, [50, 5_000, 40_000])),
    countedFrom,
    now: countedFrom + random(20),
    covered: new Set(monthsFrom(countedFrom, countedFrom + 30).filter(() => random(3) === 0)),
    prices: { rates: list, declared, inactiveOn },
  };
}

/** Coin by coin into a heap; whenever the heap is worth the oldest unpaid month, that month is paid. */
function readAllocation({ cents, countedFrom, now, covered, prices }: AllocationRequest) {
  const paid: { month: MonthNumber; tier: string; cents: number }[] = [];
  let heap = 0;
  const oldest = (): MonthNumber => {
    let candidate = countedFrom;
    while (covered.has(candidate) || paid.some((each) => each.month === candidate)) candidate += 1;
    return candidate;
  };
  let next = oldest();
  let price = priceOf(prices, next);
  for (let coin = 0; coin < cents; coin += 1) {
    heap += 1;
    if (heap < price.cents || next > now + 24) continue;
    paid.push({ month: next, ...price });
    heap = 0;
    next = oldest();
    price = priceOf(prices, next);
  }
  return { months: paid, creditCents: cents - paid.reduce((sum, each) => sum + each.cents, 0) };
}
