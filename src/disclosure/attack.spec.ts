import { describe, expect, it } from '@jest/globals';

import type { CellDecision, Lattice } from './lattice.js';
import { decideHiding } from './decide.js';
import { randomNumbers } from './random.js';
import { organizersRules } from './rules.js';
import { attack } from './testing/attacker.js';
import type { Hit } from './testing/hit.js';
import { jobsOf, latticeOf, randomShape } from './testing/populations.js';
import type { Job } from './testing/populations.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const populations = process.env.TEST_LONG === undefined ? 20 : 200;

/** One job each, because who has two is counted once in a total and twice in its parts. */
function population(nth: number): { dimensions: string[]; jobs: Job[]; lattice: Lattice } {
  const random = randomNumbers(seed + nth);
  const { dimensions, jobs } = jobsOf({ ...randomShape(random), secondJobs: 0 }, random);
  return { dimensions, jobs, lattice: latticeOf(dimensions, jobs) };
}

function hitsOn(world: ReturnType<typeof population>, decisions: readonly CellDecision[]): Hit[] {
  const counts = new Map<string, number>();
  for (const { values } of world.jobs) {
    const text = JSON.stringify(values);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const employerAt = world.dimensions.indexOf('employer');
  const shown = decisions
    .filter((decision) => decision.shown)
    .map(({ key, without }) => {
      const inside = world.jobs.filter(
        ({ values }) =>
          (without === undefined || values[employerAt] !== without) &&
          key.every((value, at) => value === null || value === values[at]),
      );
      return { key, count: inside.length, ...(without === undefined ? {} : { without }) };
    });
  const atoms = [...counts.keys()].map((text) => JSON.parse(text) as string[]);
  const knowledge = { atoms, shown, employerAt, k: organizersRules.k };
  return attack(knowledge, [...counts.values()], randomNumbers(seed));
}

describe('an adversary who knows every shown count exactly', () => {
  it(
    `finds no group of 1 to 4 in any of ${populations} populations, though most large cells are shown (seed ${seed})`,
    async () => {
      let large = 0;
      let shown = 0;
      for (let nth = 0; nth < populations; nth += 1) {
        const world = population(nth);
        const decisions = await decideHiding(world.lattice, organizersRules);
        large += world.lattice.cells.filter(({ respondents }) => respondents >= organizersRules.k).length;
        shown += decisions.filter((decision) => decision.shown).length;
        const hits = hitsOn(world, decisions);
        expect({ nth, hits: hits.slice(0, 3) }).toEqual({ nth, hits: [] });
      }
      expect(shown / large).toBeGreaterThan(0.6);
    },
    populations * 30_000,
  );

  it(`finds somebody in most populations where only small cells are hidden (seed ${seed})`, () => {
    const worlds = Array.from({ length: 20 }, (_, nth) => population(nth));
    const hit = worlds.filter((world) => {
      const small = world.lattice.cells.map(({ key, respondents }) => ({ key, shown: respondents >= 5 }));
      return hitsOn(world, small).length > 0;
    });
    expect(hit.length).toBeGreaterThan(10);
  });

  it('finds by each of its means what only that means can find', () => {
    const count = (key: [string | null, string | null], respondents: number) => ({ key, count: respondents });
    const atoms = ['a', 'b'].flatMap((employer) => ['x', 'y'].map((jobClass) => [employer, jobClass]));
    const margins = [
      count(['a', null], 7),
      count(['b', null], 5),
      count([null, 'x'], 3 + 5),
      count([null, 'y'], 4),
    ];
    const hits = attack({ atoms, shown: margins, employerAt: 0, k: 5 }, [3, 4, 5, 0], randomNumbers(1));
    expect(hits.map(({ how }) => how)).toContain('enumeration');
    const leaky = [count(['a', null], 7), count(['a', 'x'], 5)];
    const exact = attack({ atoms, shown: leaky, employerAt: 0, k: 5 }, [5, 2, 5, 5], randomNumbers(1));
    expect(new Set(exact.map(({ how }) => how))).toEqual(
      new Set(['difference', 'combination', 'enumeration']),
    );
  });
});
