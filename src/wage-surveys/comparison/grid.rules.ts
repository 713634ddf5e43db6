import type { Dimension } from '../closing/groups.rules.js';
import { elsewhere, notSaid } from '../closing/groups.rules.js';
import { genders } from '../reading/fields.rules.js';

/** The frozen map, each list in the order of every table. */
export interface FrozenMap {
  employers: readonly { id: string; name: string }[];
  sites: readonly { id: string; name: string; employerId: string }[];
  jobClasses: readonly { id: string; name: string }[];
}

/** A value for each dimension of a table: an id of the map, a word, or null for the total. */
export type TableKey = readonly (string | null)[];

const yesOrNo = ['yes', 'no', notSaid, null] as const;

/**
 * The key of every cell of a table, from the map and never from the answers, in a stable order: the dimensions in the
 * order asked for, in each the map's entries, then "elsewhere" or "not said", then the total.
 */
export function keysOf(by: readonly Dimension[], map: FrozenMap): TableKey[] {
  return by.reduce<TableKey[]>(
    (keys, dimension) =>
      keys.flatMap((key) => {
        const employer = key[by.indexOf('employer')] ?? null;
        return valuesOf(dimension, employer, map).map((value) => [...key, value]);
      }),
    [[]],
  );
}

function valuesOf(dimension: Dimension, employer: string | null, map: FrozenMap): readonly (string | null)[] {
  const ids = (entries: readonly { id: string }[]) => [...entries.map(({ id }) => id), elsewhere, null];
  switch (dimension) {
    case 'employer':
      return ids(map.employers);
    case 'site':
      return employer === null ? [null] : ids(map.sites.filter(({ employerId }) => employerId === employer));
    case 'jobClass':
      return ids(map.jobClasses);
    case 'covered':
    case 'permanent':
      return yesOrNo;
    case 'gender':
      return [...genders, notSaid, null];
  }
}
