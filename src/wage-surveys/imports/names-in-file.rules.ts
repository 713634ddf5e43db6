import { nameKey } from '../../shared/names.js';

export const nameKinds = ['employer', 'site', 'jobClass'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The different names of a file, each as first written. A site is named with its employer. */
export interface NamesSeen {
  employer: string[];
  site: [employer: string, site: string][];
  jobClass: string[];
}

/** Name keys of what goes to "elsewhere". */
export type PooledNames = Record<NameKind, string[]>;

/** What is stored of a file's names. */
export interface FileNames {
  seen: NamesSeen;
  pooled: PooledNames;
}

export const noPools: PooledNames = { employer: [], site: [], jobClass: [] };

/** The confirmed map by name: every name and alias leads to its id. */
export interface KnownNames {
  employer(name: string): string | null;
  site(employerId: string, name: string): string | null;
  jobClass(name: string): string | null;
}

/** Gathers the different names of rows. */
export class NameCollector {
  private readonly employers = new Map<string, string>();
  private readonly sites = new Map<string, [string, string]>();
  private readonly jobClasses = new Map<string, string>();
  private readonly keys = new Map<string, string>();

  add(employer: string, site: string | null, jobClass: string): void {
    const employerKey = this.keyOf(employer);
    keepFirst(this.employers, employerKey, employer);
    keepFirst(this.jobClasses, this.keyOf(jobClass), jobClass);
    if (site !== null) keepFirst(this.sites, `${employerKey}\0${this.keyOf(site)}`, [employer, site]);
  }

  finish(): NamesSeen {
    return {
      employer: [...this.employers.values()],
      site: [...this.sites.values()],
      jobClass: [...this.jobClasses.values()],
    };
  }

  private keyOf(name: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    this.keys.set(name, key);
    return key;
  }
}

function keepFirst<Value>(into: Map<string, Value>, key: string, value: Value): void {
  if (!into.has(key)) into.set(key, value);
}

/**
 * The names that are neither on the map nor pooled. A site whose employer is pooled goes with it.
 */
export function unconfirmed({ seen, pooled }: FileNames, known: KnownNames): NamesSeen {
  const pools = poolsOf(pooled);
  return {
    employer: seen.employer.filter((name) => known.employer(name) === null && !pools.employer(name)),
    site: seen.site.filter(([employer, site]) => {
      if (pools.site(site)) return false;
      const employerId = known.employer(employer);
      return employerId === null ? !pools.employer(employer) : known.site(employerId, site) === null;
    }),
    jobClass: seen.jobClass.filter((name) => known.jobClass(name) === null && !pools.jobClass(name)),
  };
}

/** One key a name, the same in every file. */
export function keysOfNames({ employer, site, jobClass }: NamesSeen): string[] {
  return [
    ...employer.map((name) => `employer ${nameKey(name)}`),
    ...site.map(([at, name]) => `site ${nameKey(at)} ${nameKey(name)}`),
    ...jobClass.map((name) => `jobClass ${nameKey(name)}`),
  ];
}

/** As the report lists them: a site's name once, whatever its employers. */
export function listed(names: NamesSeen): Record<NameKind, string[]> {
  const sites = new Map(names.site.map(([, site]) => [nameKey(site), site]));
  return { employer: names.employer, site: [...sites.values()], jobClass: names.jobClass };
}

function poolsOf(pooled: PooledNames): Record<NameKind, (name: string) => boolean> {
  const test = (kind: NameKind) => {
    const keys = new Set(pooled[kind]);
    return (name: string): boolean => keys.has(nameKey(name));
  };
  return { employer: test('employer'), site: test('site'), jobClass: test('jobClass') };
}

/** Where an answer belongs: ids of the map, null for "elsewhere". */
export function placeOf(
  row: { employer: string | null; site: string | null; jobClass: string | null },
  known: KnownNames,
): { employerId: string | null; siteId: string | null; jobClassId: string | null } {
  const employerId = row.employer === null ? null : known.employer(row.employer);
  return {
    employerId,
    siteId: employerId === null || row.site === null ? null : known.site(employerId, row.site),
    jobClassId: row.jobClass === null ? null : known.jobClass(row.jobClass),
  };
}
