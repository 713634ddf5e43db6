import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { type FieldError, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { MapService } from '../../workplaces/index.js';
import { MapNamesService } from './map-names.service.js';
import type { FileNames, KnownNames, NameKind } from './names-in-file.rules.js';

/** What a person says of one name of the file. */
export type NameDecision = 'create' | 'pool' | { sameAs: string };

/** One decision, found in the file. */
export interface DecidedName {
  kind: NameKind;
  name: string;
  decision: NameDecision;
}

/** In whose name, for which survey, of which file. */
export interface PlacingAct {
  tx: EntityManager;
  actor: Actor;
  surveyId: string;
  names: FileNames;
}

/** Puts names of a file where a person says they belong on the map. */
@Injectable()
export class PlacingService {
  constructor(
    private readonly map: MapService,
    private readonly mapNames: MapNamesService,
  ) {}

  /** Employers first: their sites need them. @throws Problem 422 `request.invalid` with a field a name */
  async place(act: PlacingAct, decided: readonly DecidedName[]): Promise<void> {
    await this.putOnMap(act, 'employer', decided);
    await this.putOnMap(act, 'jobClass', decided);
    await this.placeSites(act, decided);
  }

  private async putOnMap(
    act: PlacingAct,
    kind: 'employer' | 'jobClass',
    decided: readonly DecidedName[],
  ): Promise<void> {
    const own = decided.filter((one) => one.kind === kind);
    const created = own.filter(({ decision }) => decision === 'create').map(({ name }) => name);
    const add = kind === 'employer' ? 'addEmployers' : 'addJobClasses';
    await this.map[add](act.tx, act.actor, created, { surveyId: act.surveyId });
    const { employers, jobClasses } = await this.map.confirmed(act.tx);
    const entries = new Set((kind === 'employer' ? employers : jobClasses).map(({ id }) => id));
    for (const { name, decision } of own) {
      if (typeof decision === 'string') continue;
      if (!entries.has(decision.sameAs)) throw refused([onField(kind, name, 'import.name_not_on_map')]);
      await this.map.addAlias(act.tx, act.actor, kind, decision.sameAs, name);
    }
  }

  /** After the employers: a site stands at the employers that the rows name with it. */
  private async placeSites(act: PlacingAct, decided: readonly DecidedName[]): Promise<void> {
    const known = await this.mapNames.known(act.tx);
    const { sites } = await this.map.confirmed(act.tx);
    const employerOf = new Map(sites.map(({ id, employerId }) => [id, employerId]));
    const created: { employerId: string; name: string }[] = [];
    for (const { kind, name, decision } of decided) {
      if (kind !== 'site' || decision === 'pool') continue;
      const employerIds = employersOf(act.names, name, known);
      if (employerIds.length === 0) throw refused([onField('site', name, 'import.employer_first')]);
      if (decision === 'create') created.push(...employerIds.map((employerId) => ({ employerId, name })));
      else {
        const employerId = employerOf.get(decision.sameAs);
        if (employerId === undefined) throw refused([onField('site', name, 'import.name_not_on_map')]);
        if (!employerIds.includes(employerId))
          throw refused([onField('site', name, 'import.site_elsewhere')]);
        await this.map.addAlias(act.tx, act.actor, 'site', decision.sameAs, name);
      }
    }
    await this.map.addSites(act.tx, act.actor, created, { surveyId: act.surveyId });
  }
}

function employersOf({ seen }: FileNames, site: string, known: KnownNames): string[] {
  const key = nameKey(site);
  const employers = seen.site.filter(([, name]) => nameKey(name) === key).map(([employer]) => employer);
  const ids = employers.flatMap((employer) => known.employer(employer) ?? []);
  return [...new Set(ids)];
}

export function onField(kind: NameKind, name: string, code: FieldError['code']): FieldError {
  const text = name.slice(0, 80);
  return { field: `${kind}.${text}`, code, values: { name: text } };
}

export function refused(errors: readonly FieldError[]): Problem {
  return new Problem(422, 'request.invalid', {}, errors);
}
