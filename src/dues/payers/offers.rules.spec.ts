import { describe, expect, it } from '@jest/globals';
import { type Month, monthNamed, monthNumber } from '../../shared/months.js';
import { tiers } from '../dues.rules.js';
import { allocate } from '../payments/allocation.rules.js';
import type { DuesRate } from '../rates.rules.js';
import { standingOn } from '../standing/standing.rules.js';
import { joiningOf, offersFor } from './offers.rules.js';

const bylaws = { id: 'b', effectiveFrom: '0001-01-01', badFrom: 2, inactiveFrom: 5, citation: 'VI.1' };
const rates = tiers.map((tier, place): DuesRate => {
  const cents = [600, 1100, 2200, 3300][place]!;
  const words = { citation: 'VIII', verified: true };
  return { tier, effectiveFrom: '0001-01-01', monthlyCents: cents, initiationCents: cents, ...words };
});

/** Somebody who joined in January 2027 and paid these months, as they stand on 10 June. */
function offered(paid: Month[], waitingCents = 0, said: 'maximum' | null = null) {
  const covered = paid.map((month) => ({
    month: monthNumber(`${month}-01`),
    from: '2027-01-05',
    until: null,
  }));
  const facts = { turns: [{ kind: 'initiated' as const, on: '2027-01-05' }], suspensions: [], covered };
  const standing = standingOn(facts, [bylaws], '2027-06-10');
  const declared = [{ tier: 'regular' as const, fromMonth: monthNumber('2027-01-01') }];
  const prices = { rates, declared, inactiveOn: standing.inactiveSince ? '2027-06-10' : null };
  return { covered, prices, ...offersFor({ standing, covered, prices, tier: said, waitingCents }) };
}

const untilMay = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];

describe('what somebody may pay', () => {
  it.each([
    ['nothing open but this month', untilMay, [2200, 4400, 6600], 0],
    ['this month paid too', [...untilMay, '2027-06'], [2200, 4400, 6600], 0],
    ['two months and this one', untilMay.slice(0, 3), [2200, 4400, 6600], 2],
    ['four months and this one', untilMay.slice(0, 1), [2200, 4400, 6600, 11000], 3],
    ['a hole alone', ['2027-01', ...untilMay.slice(2), '2027-06'], [2200, 4400, 6600], 0],
  ])('with %s', (_, paid, cents, proposed) => {
    const found = offered(paid);
    expect(found.offers.map((offer) => offer.cents)).toEqual(cents);
    expect(found.proposed).toBe(proposed);
  });

  it('is less what waits as credit, and at the tier they name now', () => {
    expect(offered(untilMay, 2200).offers.map(({ cents }) => cents)).toEqual([2200, 4400]);
    expect(offered(untilMay, 800, 'maximum').offers.map(({ cents }) => cents)).toEqual([2500, 5800, 9100]);
  });

  it('covers just the months that it names, as the money is allocated', () => {
    for (let count = 0; count <= untilMay.length; count += 1) {
      const { covered, prices, offers } = offered(untilMay.slice(0, count), 500);
      for (const { months, cents } of offers) {
        const request = {
          ...{ cents: cents + 500, countedFrom: monthNumber('2027-01-01'), now: monthNumber('2027-06-01') },
          ...{ covered: new Set(covered.map(({ month }) => month)), prices },
        };
        const allocated = allocate(request);
        expect(allocated.months.map(({ month }) => monthNamed(month))).toEqual(months.map(monthNamed));
        expect(allocated.creditCents).toBe(0);
      }
    }
  });

  it('is nothing for who is no member: they join first', () => {
    const facts = { turns: [], suspensions: [], covered: [] };
    const standing = standingOn(facts, [bylaws], '2027-06-10');
    const payable = { standing, covered: [], prices: { rates, declared: [], inactiveOn: null }, tier: null };
    expect(offersFor({ ...payable, waitingCents: 0 })).toEqual({ offers: [], proposed: 0 });
    expect(joiningOf(standing)).toBe('initiated');
  });
});
