import { describe, expect, it } from '@jest/globals';

import { audit } from './audit.js';
import type { Structure } from './lattice.js';
import { Polytope } from './polytope.js';

/** Rows 7 and 3, columns 6 and 4; the four inner cells come first. */
function geurts(inner: readonly [number, number, number, number]): Structure {
  const counts = [...inner, 7, 3, 6, 4, 10];
  const line = (total: number, ...parts: number[]) => ({ total, parts, overlap: 0 });
  return {
    cells: counts.map((respondents, place) => ({ key: [`${place}`], respondents, barred: false })),
    lines: [line(4, 0, 1), line(5, 2, 3), line(6, 0, 2), line(7, 1, 3), line(8, 4, 5), line(8, 6, 7)],
    dominated: [],
    acrossEmployers: [],
  };
}

const innerHidden = [true, true, true, true, false, false, false, false, false];
const limits = (k: number) => ({
  k,
  dominance: 0.5,
  deadline: performance.now() + 50_000,
  thorough: true,
  memory: [],
});

describe('the bounds of a count', () => {
  it('are those of Geurts for the table of his paper', async () => {
    const polytope = await Polytope.over(geurts([4, 3, 2, 1]), innerHidden, [0, 1, 2, 3], 1);
    const bounds = [0, 1, 2, 3].map((column) => {
      const unit = (value: number) => Float64Array.from([0, 1, 2, 3], (at) => (at === column ? value : 0));
      return [polytope.relaxed(unit(1), 60)?.value, -(polytope.relaxed(unit(-1), 60)?.value ?? 0)];
    });
    polytope.dispose();
    expect(bounds).toEqual([
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
    ]);
  });

  it('rest on shown cells that together explain them', async () => {
    const polytope = await Polytope.over(geurts([4, 3, 2, 1]), innerHidden, [0, 1, 2, 3], 1);
    const bound = polytope.relaxed(Float64Array.of(0, 1, 0, 0), 60);
    polytope.dispose();
    expect(bound?.value).toBe(1);
    expect([...(bound?.because.keys() ?? [])].every((place) => place > 3)).toBe(true);
    expect(bound?.because.size).toBeGreaterThan(0);
  });
});

describe('the count auditor', () => {
  it('objects to a small group that cannot be empty, and to one that cannot be k', async () => {
    const found = await audit(geurts([4, 3, 2, 1]), innerHidden, limits(5));
    const sides = found.map(({ places, side }) => `${places.join('+')} ${side}`);
    expect(sides).toEqual(expect.arrayContaining(['0 least', '1 least', '1 most', '2 most', '3 most']));
    expect(sides).not.toContain('2 least');
    expect(sides).not.toContain('0 most');
  });

  it('objects to a group of two cells that cannot both be empty', async () => {
    const structure: Structure = {
      cells: [2, 2, 9, 13].map((respondents, place) => ({ key: [`${place}`], respondents, barred: false })),
      lines: [{ total: 3, parts: [0, 1, 2], overlap: 0 }],
      dominated: [],
      acrossEmployers: [],
    };
    const found = await audit(structure, [true, true, false, false], limits(5));
    expect(found.map(({ places, side }) => [[...places].sort(), side])).toContainEqual([[0, 1], 'least']);
    expect(await audit(structure, [true, true, true, false], limits(5))).toEqual([]);
  });

  it('clears what follows from no shown cell', async () => {
    expect(await audit(geurts([4, 3, 2, 1]), Array(9).fill(true), limits(5))).toEqual([]);
  });

  it('clears nothing when its time is over', async () => {
    const found = await audit(geurts([4, 3, 2, 1]), innerHidden, { ...limits(5), deadline: 0 });
    expect(found.map(({ side }) => side)).toEqual(['undecided']);
  });
});
