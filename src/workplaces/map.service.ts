import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import type { Day } from '../shared/days.js';
import { formatUnits, settingUnits } from '../shared/decimals.js';
import { AliasesService } from './entries/aliases.service.js';
import { dependentsOf, lockEntries } from './entries/dependents.js';
import { type EntryKind, tablesOf } from './entries/kinds.js';
import { NamesService } from './entries/names.service.js';

/** An employer, site or job class as the union confirmed it. */
export interface MapEntry {
  id: string;
  name: string;
  /** its other spellings, in a stable order */
  aliases: string[];
  /** the wage survey whose answers alone made it known; null when a person put it on the map */
  knownFromSurveyId: string | null;
}

/** Every entry, ordered by name (as in "C") and id. */
export interface ConfirmedMap {
  employers: MapEntry[];
  sites: (MapEntry & { employerId: string })[];
  jobClasses: MapEntry[];
}

/** The wave whose answers alone make an entry known; null when a person puts it on the map. */
export type KnownFrom = { surveyId: string } | null;

export interface PostedRateFact {
  employerId: string;
  jobClassId: string;
  siteId: string | null;
  /** two to four places: "15.00", "3.3333" */
  hourly: string;
  source: string;
  on: Day;
}

export interface PostedBenefitFact {
  employerId: string;
  jobClassId: string | null;
  benefit: string;
  offered: boolean;
  source: string;
  on: Day;
}

/** The map as other modules use it, inside their own transactions. */
@Injectable()
export class MapService {
  constructor(
    private readonly names: NamesService,
    private readonly aliases: AliasesService,
    private readonly audit: AuditService,
  ) {}

  /** The whole map in one statement. */
  async confirmed(tx: EntityManager): Promise<ConfirmedMap> {
    const select = (kind: EntryKind): string => {
      const { table, names, reference } = tablesOf[kind];
      return `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name,
                'aliases', (SELECT coalesce(jsonb_agg(n.name ORDER BY n.name COLLATE "C"), '[]')
                            FROM ${names} n WHERE n.${reference} = e.id AND n.name <> e.name),
                'knownFromSurveyId', e.known_from_survey_id${kind === 'site' ? `, 'employerId', e.employer_id` : ''})
              ORDER BY e.name COLLATE "C", e.id), '[]') FROM ${table} e)`;
    };
    const rows = await tx.query<ConfirmedMap[]>(
      `SELECT ${select('employer')} AS employers, ${select('site')} AS sites, ${select('jobClass')} AS "jobClasses"`,
    );
    return rows[0]!;
  }

  /** Puts names on the map; one that is there by its key is found, not doubled. @returns name -> id */
  async addEmployers(
    tx: EntityManager,
    actor: Actor,
    names: readonly string[],
    knownFrom: KnownFrom,
  ): Promise<Map<string, string>> {
    return this.addNames(tx, actor, 'employer', { names, knownFrom });
  }

  /** As `addEmployers`. @returns name -> id */
  async addJobClasses(
    tx: EntityManager,
    actor: Actor,
    names: readonly string[],
    knownFrom: KnownFrom,
  ): Promise<Map<string, string>> {
    return this.addNames(tx, actor, 'jobClass', { names, knownFrom });
  }

  /** As `addEmployers`, each name within its employer. @returns what was given, in that order, with ids */
  async addSites<Wanted extends { employerId: string; name: string }>(
    tx: EntityManager,
    actor: Actor,
    sites: readonly Wanted[],
    knownFrom: KnownFrom,
  ): Promise<(Wanted & { id: string })[]> {
    const found = await this.names.ensure(tx, 'site', sites, knownFrom?.surveyId);
    await this.recordAdded(tx, actor, 'site', { found, knownFrom });
    return sites.map((site, place) => ({ ...site, id: found[place]!.id }));
  }

  /** Another spelling of an entry. @throws Problem 404, 409 `name.taken` */
  async addAlias(tx: EntityManager, actor: Actor, kind: EntryKind, id: string, alias: string): Promise<void> {
    await this.aliases.put(tx, actor, kind, id, alias);
  }

  /** The hourly rates in force on a day: of each employer, job class and site those of the latest day. */
  async postedRates(tx: EntityManager, on: Day): Promise<PostedRateFact[]> {
    const rows = await tx.query<PostedRateFact[]>(
      `SELECT r.employer_id AS "employerId", r.job_class_id AS "jobClassId", r.site_id AS "siteId", r.hourly, r.source,
              r.posted_on AS "on"
       FROM posted_rates r
       JOIN (SELECT employer_id, job_class_id, site_id, max(posted_on) AS posted_on
             FROM posted_rates WHERE posted_on <= $1 GROUP BY employer_id, job_class_id, site_id) latest
         ON latest.employer_id = r.employer_id AND latest.job_class_id = r.job_class_id
         AND latest.posted_on = r.posted_on AND latest.site_id IS NOT DISTINCT FROM r.site_id
       WHERE r.hourly IS NOT NULL
       ORDER BY r.employer_id, r.job_class_id, r.site_id NULLS FIRST, r.source COLLATE "C", r.hourly, r.id`,
      [on],
    );
    return rows.map((row) => ({ ...row, hourly: formatUnits(settingUnits(row.hourly), 2) }));
  }

  /** What employers said of each benefit by a day: of each employer, job class and benefit the latest. */
  async postedBenefits(tx: EntityManager, on: Day): Promise<PostedBenefitFact[]> {
    return tx.query<PostedBenefitFact[]>(
      `SELECT b.employer_id AS "employerId", b.job_class_id AS "jobClassId", b.benefit, b.offered, b.source,
              b.posted_on AS "on"
       FROM posted_benefits b
       JOIN (SELECT employer_id, job_class_id, benefit, max(posted_on) AS posted_on
             FROM posted_benefits WHERE posted_on <= $1 GROUP BY employer_id, job_class_id, benefit) latest
         ON latest.employer_id = b.employer_id AND latest.benefit = b.benefit
         AND latest.posted_on = b.posted_on AND latest.job_class_id IS NOT DISTINCT FROM b.job_class_id
       ORDER BY b.employer_id, b.job_class_id NULLS FIRST, b.benefit, b.source COLLATE "C", b.id`,
      [on],
    );
  }

  /** For undoing: removes the entries that nothing refers to any more. @returns the ids of those that stayed */
  async remove(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<string[]> {
    const gone = new Set<string>();
    for (const kind of ['jobClass', 'site', 'employer'] as const) {
      const { noun, table } = tablesOf[kind];
      await lockEntries(tx, table, ids);
      const held = new Set((await dependentsOf(tx, table, ids)).map(({ id }) => id));
      const [removed] = await tx.query<[{ id: string }[], number]>(
        `DELETE FROM ${table} WHERE id = ANY($1) RETURNING id`,
        [ids.filter((id) => !held.has(id))],
      );
      for (const { id } of removed) gone.add(id);
      if (removed.length > 0) await this.recordCount(tx, actor, `${noun}.removed_all`, removed.length);
    }
    return ids.filter((id) => !gone.has(id));
  }

  private async addNames(
    tx: EntityManager,
    actor: Actor,
    kind: EntryKind,
    { names, knownFrom }: { names: readonly string[]; knownFrom: KnownFrom },
  ): Promise<Map<string, string>> {
    const wanted = names.map((name) => ({ name }));
    const found = await this.names.ensure(tx, kind, wanted, knownFrom?.surveyId);
    await this.recordAdded(tx, actor, kind, { found, knownFrom });
    return new Map(names.map((name, place) => [name, found[place]!.id]));
  }

  private async recordAdded(
    tx: EntityManager,
    actor: Actor,
    kind: EntryKind,
    { found, knownFrom }: { found: readonly { id: string; isNew: boolean }[]; knownFrom: KnownFrom },
  ): Promise<void> {
    const count = new Set(found.filter(({ isNew }) => isNew).map(({ id }) => id)).size;
    if (count === 0) return;
    await this.recordCount(tx, actor, `${tablesOf[kind].noun}.added_all`, count, knownFrom?.surveyId);
  }

  private async recordCount(
    tx: EntityManager,
    actor: Actor,
    action: string,
    count: number,
    subjectId: string | null = null,
  ): Promise<void> {
    await this.audit.record(tx, actor, { action, subjectId, details: { count } });
  }
}
