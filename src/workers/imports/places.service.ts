import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { FieldError } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { MapService } from '../../workplaces/index.js';
import type { DecidedRow, RowPlace } from './matching.rules.js';
import type { RowReading, RowValues } from './row.rules.js';

/** The names of the map by key; a site's under its employer. */
export interface MapNames {
  employers: Map<string, string>;
  sites: Map<string, string>;
  jobClasses: Map<string, string>;
  /** those whose name is only one programme's */
  programmes: Map<string, string>;
}

/** Names of the file that are not on the map, each once, as first written. */
export interface NewNames {
  employer: string[];
  site: string[];
  jobClass: string[];
}

const siteKey = (employerId: string, name: string): string => `${employerId} ${nameKey(name)}`;

@Injectable()
export class ImportPlaces {
  constructor(private readonly map: MapService) {}

  async names(tx: EntityManager): Promise<MapNames> {
    const { employers, sites, jobClasses } = await this.map.confirmed(tx);
    const spelled = <Entry extends { id: string; name: string; aliases: string[] }>(
      entries: readonly Entry[],
      key: (entry: Entry, name: string) => string,
    ): Map<string, string> =>
      new Map(
        entries.flatMap((entry) =>
          [entry.name, ...entry.aliases].map((name) => [key(entry, name), entry.id] as const),
        ),
      );
    const programmes = await tx.query<{ name_key: string; id: string }[]>(
      `SELECT name_key, min(id::text) AS id FROM funding_programmes GROUP BY name_key HAVING count(*) = 1`,
    );
    return {
      employers: spelled(employers, (_, name) => nameKey(name)),
      sites: spelled(sites, ({ employerId }, name) => siteKey(employerId, name)),
      jobClasses: spelled(jobClasses, (_, name) => nameKey(name)),
      programmes: new Map(programmes.map(({ name_key, id }) => [name_key, id])),
    };
  }

  /** Puts the new names of the rows that bring jobs on the map, and those rows at their places. @returns new ids */
  async create(
    tx: EntityManager,
    actor: Actor,
    rows: readonly DecidedRow[],
  ): Promise<{ placed: Map<number, RowPlace>; created: string[] }> {
    const before = await this.names(tx);
    const wanted = rows.filter(({ place }) => place !== null).map(({ values }) => values);
    const employers = wanted.flatMap(({ employer }) => (employer === null ? [] : [employer]));
    const jobClasses = wanted.flatMap(({ jobClass }) => (jobClass === null ? [] : [jobClass]));
    const missing = (names: readonly string[], known: Map<string, string>): string[] =>
      firstSpellings(names).filter((name) => !known.has(nameKey(name)));
    const newEmployers = missing(employers, before.employers);
    const newClasses = missing(jobClasses, before.jobClasses);
    const made = [
      await this.map.addEmployers(tx, actor, newEmployers, null),
      await this.map.addJobClasses(tx, actor, newClasses, null),
    ].flatMap((ids) => [...ids.values()]);
    const between = await this.names(tx);
    const sites = wanted.flatMap(({ employer, site }) => {
      const employerId = between.employers.get(nameKey(employer ?? ''));
      return site === null || !employerId ? [] : [{ employerId, name: site }];
    });
    const newSites = sites.filter(({ employerId, name }) => !between.sites.has(siteKey(employerId, name)));
    const madeSites = await this.map.addSites(tx, actor, newSites, null);
    const after = await this.names(tx);
    const placed = rows.filter(({ place }) => place !== null);
    return {
      placed: new Map(placed.map(({ line, values }) => [line, placeOf(values, after)])),
      created: [...new Set([...made, ...madeSites.map(({ id }) => id)])],
    };
  }
}

export function firstSpellings(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(nameKey(name))) first.set(nameKey(name), name);
  return [...first.values()];
}

/** Where a row's job is, as far as its names are on the map. */
export function placeOf({ employer, site, jobClass, programme }: RowValues, names: MapNames): RowPlace {
  const employerId = names.employers.get(nameKey(employer ?? '')) ?? null;
  return {
    employerId,
    siteId: (employerId && site && names.sites.get(siteKey(employerId, site))) || null,
    jobClassId: names.jobClasses.get(nameKey(jobClass ?? '')) ?? null,
    programmeId: names.programmes.get(nameKey(programme ?? '')) ?? null,
  };
}

/** Names that are not on the map: an error each, unless new names are confirmed. A grant is never made up. */
export function unknownNames(
  { values }: RowReading,
  place: RowPlace,
  { confirmNewNames }: { confirmNewNames: boolean },
): FieldError[] {
  const errors: FieldError[] = [];
  const { employer, site, jobClass, programme } = values;
  if (!confirmNewNames) {
    if (employer && !place.employerId)
      errors.push({ field: 'employer', code: 'worker_import.employer_unknown', values: { text: employer } });
    else if (site && !place.siteId)
      errors.push({ field: 'site', code: 'worker_import.site_unknown', values: { text: site } });
    if (jobClass && !place.jobClassId)
      errors.push({ field: 'jobClass', code: 'worker_import.job_class_unknown', values: { text: jobClass } });
  }
  if (programme && !place.programmeId)
    errors.push({ field: 'programme', code: 'worker_import.programme_unknown', values: { text: programme } });
  return errors;
}
