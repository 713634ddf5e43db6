import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nameKey } from '../../shared/names.js';
import { MapService } from '../../workplaces/index.js';
import type { KnownNames, NamesSeen } from './names-in-file.rules.js';

interface Entry {
  id: string;
  name: string;
  aliases: string[];
}

/** Finds names of files on the confirmed map. */
@Injectable()
export class MapNamesService {
  constructor(private readonly map: MapService) {}

  /** The map of this moment. */
  async known(tx: EntityManager): Promise<KnownNames> {
    const { employers, sites, jobClasses } = await this.map.confirmed(tx);
    const keyOf = remembered(nameKey);
    const employerIds = idsByKey(employers, (_entry, key) => key);
    const siteIds = idsByKey(sites, ({ employerId }, key) => `${employerId} ${key}`);
    const jobClassIds = idsByKey(jobClasses, (_entry, key) => key);
    return {
      employer: (name) => employerIds.get(keyOf(name)) ?? null,
      site: (employerId, name) => siteIds.get(`${employerId} ${keyOf(name)}`) ?? null,
      jobClass: (name) => jobClassIds.get(keyOf(name)) ?? null,
    };
  }

  /** Puts all these names on the map, as known from this survey alone. */
  async add(tx: EntityManager, actor: Actor, surveyId: string, names: NamesSeen): Promise<void> {
    await this.map.addEmployers(tx, actor, names.employer, { surveyId });
    await this.map.addJobClasses(tx, actor, names.jobClass, { surveyId });
    const known = await this.known(tx);
    const sites = names.site.map(([employer, name]) => ({
      employerId: known.employer(employer) ?? '',
      name,
    }));
    await this.map.addSites(tx, actor, sites, { surveyId });
  }
}

function idsByKey<Named extends Entry>(
  entries: readonly Named[],
  keyWithin: (entry: Named, key: string) => string,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) ids.set(keyWithin(entry, nameKey(name)), entry.id);
  }
  return ids;
}

/** A file says the same few names again and again. */
function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    known.set(text, now);
    return now;
  };
}
