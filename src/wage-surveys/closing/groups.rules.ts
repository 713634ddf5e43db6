import type { LatticeKey } from '../../disclosure/lattice.js';
import { type Group, groups } from '../surveys/groups.rules.js';

/** What a survey's tables may be broken down by, in the order of every key. */
export type Dimension = Group;

/** The column of a closed answer that holds each dimension. */
export const columns: Record<Dimension, string> = {
  employer: 'employer_id',
  site: 'site_id',
  jobClass: 'job_class_id',
  covered: 'covered',
  permanent: 'permanent',
  gender: 'gender',
};

/** Answers under names that nobody put on the map. */
export const elsewhere = 'elsewhere';
/** Who left the question open: a value like any other, else a total would hold people that none of its parts holds. */
export const notSaid = 'not-said';

/** What stands in a key for an empty column. */
export const absent: Record<Dimension, string> = {
  employer: elsewhere,
  site: elsewhere,
  jobClass: elsewhere,
  covered: notSaid,
  permanent: notSaid,
  gender: notSaid,
};

export function isDimension(word: string): word is Dimension {
  return (groups as readonly string[]).includes(word);
}

/** The dimensions of a survey with these groups, in the order of every key. The lattice needs employers. */
export function dimensionsOf(of: readonly string[]): Dimension[] {
  return groups.filter((group) => group === 'employer' || of.includes(group));
}

/** Every combination that makes a table: a site belongs to one employer, so it never stands without. */
export function combinationsOf(of: readonly Dimension[]): Dimension[][] {
  const all = of.reduce<Dimension[][]>(
    (so, dimension) => [...so, ...so.map((set) => [...set, dimension])],
    [[]],
  );
  return all.filter((set) => !set.includes('site') || set.includes('employer'));
}

/** The dimensions that a key says something in. */
export function namedIn(of: readonly Dimension[], key: LatticeKey): Dimension[] {
  return of.filter((_, at) => key[at] !== null);
}
