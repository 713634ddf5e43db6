import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { type DuesOfMonth, remittanceOf, sharesOf, type Split } from './split.rules.js';

const sixty: Split = { generalBasisPoints: 6000, subMinimumGeneralCents: 300, oddCent: 'general' };
const plain = (cents: number): DuesOfMonth => ({ cents, subMinimum: [] });

describe('the shares of dues', () => {
  it.each<[string, DuesOfMonth, Split, number, number]>([
    ['60/40 of 22.00', plain(2200), sixty, 1320, 880],
    ['the odd cent to the general treasury', plain(1), sixty, 1, 0],
    ['the odd cent to the branch', plain(1), { ...sixty, oddCent: 'branch' }, 0, 1],
    ['sub-minimum by 3.00 each', { cents: 1200, subMinimum: [{ cents: 600, months: 2 }] }, sixty, 600, 600],
    ['sub-minimum beside others', { cents: 1700, subMinimum: [{ cents: 600, months: 1 }] }, sixty, 960, 740],
    [
      'never more than was paid for a month',
      { cents: 200, subMinimum: [{ cents: 200, months: 1 }] },
      sixty,
      200,
      0,
    ],
    ['nothing to the general treasury', plain(1101), { ...sixty, generalBasisPoints: 0 }, 0, 1101],
    ['all to the general treasury', plain(1101), { ...sixty, generalBasisPoints: 10_000 }, 1101, 0],
    ['an undoing as it was shared', plain(-1), sixty, -1, 0],
    ['nothing', plain(0), sixty, 0, 0],
  ])('%s', (_, dues, split, general, branch) => {
    expect(sharesOf(dues, split)).toMatchObject({ generalCents: general, branchCents: branch });
  });

  const seed = randomInt(2 ** 31);
  it(`make the whole and follow the rule to the cent, literally read (seed ${seed})`, () => {
    const random = randomFrom(seed);
    const rounds = process.env['TEST_LONG'] ? 20_000 : 2_000;
    for (let round = 0; round < rounds; round += 1) {
      const split: Split = {
        generalBasisPoints: random(10_001),
        subMinimumGeneralCents: random(700),
        oddCent: random(2) === 0 ? 'general' : 'branch',
      };
      const subMinimum = Array.from({ length: random(3) }, () => ({
        cents: 1 + random(900),
        months: random(5),
      }));
      const others = random(1_000_000);
      const cents = others + subMinimum.reduce((sum, each) => sum + each.cents * each.months, 0);
      const shares = sharesOf({ cents, subMinimum }, split);
      expect(shares).toMatchObject(literally(others, subMinimum, split));
      expect(shares.generalCents + shares.branchCents).toBe(cents);
      const undone = subMinimum.map((each) => ({ ...each, months: 0 - each.months }));
      const back = sharesOf({ cents: 0 - cents, subMinimum: undone }, split);
      expect([shares.generalCents + back.generalCents, shares.branchCents + back.branchCents]).toEqual([
        0, 0,
      ]);
    }
  });

  it(`lose and make no cent over many remittances (seed ${seed})`, () => {
    const random = randomFrom(seed);
    for (let round = 0; round < 200; round += 1) {
      const sums = { duesCents: 0, generalCents: 0, duesBefore: 0, generalBefore: 0 };
      for (let month = 0; month < 12; month += 1) {
        const dues = random(40_000) - 10_000;
        sums.duesCents += dues;
        sums.generalCents += sharesOf(plain(dues), sixty).generalCents;
        const { generalCents, branchCents } = remittanceOf(sums);
        sums.generalBefore += generalCents;
        sums.duesBefore += generalCents + branchCents;
        expect(sums.duesBefore).toBe(sums.duesCents);
        expect(sums.generalBefore).toBeGreaterThanOrEqual(sums.generalCents);
        expect(generalCents).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

/** By hand: whole cents to each side out of ten thousand parts of a cent, then the one that is left over. */
function literally(
  others: number,
  subMinimum: readonly { cents: number; months: number }[],
  { generalBasisPoints, subMinimumGeneralCents, oddCent }: Split,
): { generalCents: number; branchCents: number } {
  const parts = BigInt(others) * 10_000n;
  let general = (parts * BigInt(generalBasisPoints)) / 10_000n / 10_000n;
  let branch = (parts * BigInt(10_000 - generalBasisPoints)) / 10_000n / 10_000n;
  while (general + branch < BigInt(others)) {
    if (oddCent === 'general') general += 1n;
    else branch += 1n;
  }
  for (const { cents, months } of subMinimum) {
    for (let month = 0; month < months; month += 1) {
      const fixed = BigInt(cents < subMinimumGeneralCents ? cents : subMinimumGeneralCents);
      general += fixed;
      branch += BigInt(cents) - fixed;
    }
  }
  return { generalCents: Number(general), branchCents: Number(branch) };
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
