import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../shared/days.js';
import { type Assessment, lastDayOf, type Rating, ratingOn, strengthOf } from './assessment.rules.js';

const runs = process.env['TEST_LONG'] ? 20_000 : 2_000;

const said = (id: string, assessedOn: string, rating: Rating, days = 90): Assessment => ({
  ...{ id, rating, assessedOn, basis: 'words' },
  lastOn: lastDayOf(assessedOn, days),
});
const did = (...of: Parameters<typeof said>): Assessment => ({ ...said(...of), basis: 'action' });

describe('the rating that counts on a day', () => {
  it.each([
    ['nobody asked yet', [], '2026-03-01', null],
    ['what was said', [said('a', '2026-03-01', 2)], '2026-03-01', 2],
    ['nothing before it was said', [said('a', '2026-03-01', 2)], '2026-02-28', null],
    ['its last day still counts', [said('a', '2026-03-01', 2, 10)], '2026-03-10', 2],
    ['the day after does not', [said('a', '2026-03-01', 2, 10)], '2026-03-11', null],
    ['the newest words', [said('b', '2026-03-05', 4), said('a', '2026-03-01', 2)], '2026-03-06', 4],
    ['of one day the last', [said('b', '2026-03-05', 4), said('a', '2026-03-05', 2)], '2026-03-06', 4],
    ['an action over later words', [did('a', '2026-03-01', 2), said('b', '2026-03-05', 5)], '2026-03-06', 2],
    [
      'words once the action expired',
      [did('a', '2026-03-01', 2, 3), said('b', '2026-03-02', 5)],
      '2026-03-04',
      5,
    ],
  ])('%s', (_, assessments, on, rating) => {
    expect(ratingOn(assessments, on)?.rating ?? null).toBe(rating);
  });

  it('is what a reading of all days one by one finds', () => {
    const assessment = fc.record({
      day: fc.nat(30),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4, 5),
      basis: fc.constantFrom('words' as const, 'action' as const),
      days: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 8 }), fc.nat(40), (many, at) => {
        const kept = many.map(({ day, rating, basis, days }, place) => {
          const assessedOn = daysAfter('2026-03-01', day);
          return { id: String(place), rating, basis, assessedOn, lastOn: lastDayOf(assessedOn, days) };
        });
        let expected: Rating | null = null;
        for (const wanted of ['words', 'action'] as const) {
          for (let day = 0; day <= at; day += 1) {
            for (const one of many) {
              if (one.basis === wanted && one.day === day && day + one.days > at) expected = one.rating;
            }
          }
        }
        const on = daysAfter('2026-03-01', at);
        expect(ratingOn(kept, on)?.rating ?? null).toBe(expected);
        expect(ratingOn(kept.toReversed(), on)?.rating ?? null).toBe(expected);
      }),
      { numRuns: runs },
    );
  });
});

describe('the direction of a drive', () => {
  it('says which end leads', () => {
    expect([1, 3, 5].map((rating) => strengthOf(rating as Rating, 'one-leads'))).toEqual([5, 3, 1]);
    expect([1, 3, 5].map((rating) => strengthOf(rating as Rating, 'one-opposed'))).toEqual([1, 3, 5]);
  });
});
