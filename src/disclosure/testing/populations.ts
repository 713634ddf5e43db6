import type { Lattice } from '../lattice.js';

/** One answer: its respondent and a value for each dimension of the lattice. */
export interface Job {
  readonly respondent: number;
  readonly values: readonly string[];
}

/** The lattice of a list of jobs by counting in plain sight, as the one SQL statement would. */
export function latticeOf(dimensions: readonly string[], jobs: readonly Job[]): Lattice {
  const people = new Map<string, Set<number>>();
  const employer = dimensions.indexOf('employer');
  const site = dimensions.indexOf('site');
  for (const { respondent, values } of jobs) {
    for (let mask = 0; mask < 2 ** dimensions.length; mask += 1) {
      const open = (at: number) => (mask & (1 << at)) === 0;
      if (site >= 0 && !open(site) && open(employer)) continue;
      const key = JSON.stringify(values.map((value, at) => (open(at) ? null : value)));
      const inside = people.get(key) ?? new Set();
      people.set(key, inside.add(respondent));
    }
  }
  const cells = [...people].map(([key, inside]) => ({
    key: JSON.parse(key) as (string | null)[],
    respondents: inside.size,
  }));
  return { dimensions, parents: { site: 'employer' }, cells };
}

export interface Shape {
  readonly employers: readonly { readonly respondents: number; readonly sites: number }[];
  readonly classes: number;
  readonly genders: readonly string[];
  /** Share of respondents with a second job somewhere. */
  readonly secondJobs: number;
}

/** Jobs of a shape: popular classes and sites first, as in real agencies. */
export function jobsOf(shape: Shape, random: () => number): { dimensions: string[]; jobs: Job[] } {
  const withSites = shape.employers.some(({ sites }) => sites > 0);
  const dimensions = ['employer', ...(withSites ? ['site'] : []), 'jobClass'];
  if (shape.genders.length > 0) dimensions.push('gender');
  const skewed = (length: number) => Math.floor(length * random() ** 1.7);
  const jobs: Job[] = [];
  const job = (respondent: number, employer: number, gender: string) => {
    const sites = shape.employers[employer]?.sites ?? 0;
    const site = sites === 0 ? 'elsewhere' : `site ${skewed(sites)}`;
    const place = [`employer ${employer}`, ...(withSites ? [site] : [])];
    const values = [
      ...place,
      `class ${skewed(shape.classes)}`,
      ...(shape.genders.length > 0 ? [gender] : []),
    ];
    jobs.push({ respondent, values });
  };
  let respondent = 0;
  shape.employers.forEach(({ respondents }, employer) => {
    for (let nth = 0; nth < respondents; nth += 1) {
      const gender = shape.genders[skewed(shape.genders.length)] ?? '';
      job(respondent, employer, gender);
      if (random() < shape.secondJobs) job(respondent, Math.floor(random() * shape.employers.length), gender);
      respondent += 1;
    }
  });
  return { dimensions, jobs };
}

/** A shape drawn at random: few large agencies, many small ones. */
export function randomShape(random: () => number): Shape {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const size = () => (random() < 0.3 ? between(20, 60) : between(1, 12));
  const someSites = random() < 0.4;
  return {
    employers: Array.from({ length: between(3, 15) }, () => ({
      respondents: size(),
      sites: someSites && random() < 0.5 ? between(2, 4) : 0,
    })),
    classes: between(3, 8),
    genders: random() < 0.4 ? ['woman', 'man', 'not said'] : [],
    secondJobs: random() < 0.3 ? 0.1 : 0,
  };
}
