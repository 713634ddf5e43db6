import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rating, ratings } from './assessment.rules.js';
import { heatMap, type RatingCount } from './heat-map.rules.js';

const runs = process.env['TEST_LONG'] ? 5_000 : 500;

describe('a heat map', () => {
  it('counts everybody, also whoever nobody talked to and whoever is in no department', () => {
    const counts: RatingCount[] = [
      { departmentId: 'kits', rating: 1, count: 2 },
      { departmentId: 'kits', rating: 4, count: 1 },
      { departmentId: 'kits', rating: null, count: 3 },
      { departmentId: null, rating: 2, count: 1 },
    ];
    const { rows, total } = heatMap(['kits', 'van'], counts, 'one-leads');
    expect(rows).toEqual([
      { departmentId: 'kits', counts: [2, 0, 0, 1, 0], notAssessed: 3, total: 6, supportPerMille: 333 },
      { departmentId: 'van', counts: [0, 0, 0, 0, 0], notAssessed: 0, total: 0, supportPerMille: null },
      { departmentId: null, counts: [0, 1, 0, 0, 0], notAssessed: 0, total: 1, supportPerMille: 1000 },
    ]);
    expect(total).toMatchObject({ counts: [2, 1, 0, 1, 0], notAssessed: 3, total: 7, supportPerMille: 428 });
  });

  it('loses nobody and reads the same from the other end', () => {
    const person = fc.record({
      departmentId: fc.constantFrom('a', 'b', 'c', null),
      rating: fc.constantFrom<Rating | null>(...ratings, null),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const each = people.map((one) => ({ ...one, count: 1 }));
        const { rows, total } = heatMap(['a', 'b', 'c'], each, 'one-leads');
        expect(total.total).toBe(people.length);
        expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(people.length);
        const turned = each.map((one) => ({
          ...one,
          rating: one.rating === null ? null : ((6 - one.rating) as Rating),
        }));
        const other = heatMap(['a', 'b', 'c'], turned, 'one-opposed');
        expect(other.rows.map(({ supportPerMille }) => supportPerMille)).toEqual(
          rows.map(({ supportPerMille }) => supportPerMille),
        );
        expect(other.rows.map(({ counts }) => counts.toReversed())).toEqual(rows.map(({ counts }) => counts));
      }),
      { numRuns: runs },
    );
  });
});
