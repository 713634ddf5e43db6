import type { FieldError } from '../../shared/errors.js';
import type { AnswerValues } from '../reading/fields.rules.js';

/** What of the confirmed map an answer may name by its id. */
export interface PlacesToName {
  employers: readonly { id: string; name: string }[];
  sites: readonly { id: string; name: string; employerId: string }[];
  jobClasses: readonly { id: string; name: string }[];
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longest = { employer: 200, site: 200, jobClass: 200, genderText: 200, comments: 2_000 } as const;

/** The same input with the map's own names where ids were given: names are what an answer keeps. */
export function namesForIds(
  input: Readonly<Record<string, unknown>>,
  map: PlacesToName,
): { input: Record<string, unknown>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const named: Record<string, unknown> = { ...input };
  const lists = { employer: map.employers, site: map.sites, jobClass: map.jobClasses } as const;
  for (const field of ['employer', 'site', 'jobClass'] as const) {
    const id = input[field];
    if (typeof id !== 'string' || !isId.test(id.trim())) continue;
    const entry = lists[field].find((known) => known.id === id.trim().toLowerCase());
    if (entry) named[field] = entry.name;
    else errors.push({ field, code: 'answer.not_on_map' });
  }
  if (isSiteElsewhere(input, map)) errors.push({ field: 'site', code: 'answer.site_elsewhere' });
  return { input: named, errors };
}

/** Texts that would make one answer larger than the others. */
export function tooLong(values: AnswerValues): FieldError[] {
  return (Object.keys(longest) as (keyof typeof longest)[])
    .filter((field) => [...(values[field] ?? '')].length > longest[field])
    .map((field) => ({ field, code: 'answer.text_too_long', values: { limit: longest[field] } }));
}

function isSiteElsewhere({ site, employer }: Readonly<Record<string, unknown>>, map: PlacesToName): boolean {
  const chosen = map.sites.find(({ id }) => id === site);
  return (
    chosen !== undefined && map.employers.some(({ id }) => id === employer) && chosen.employerId !== employer
  );
}
