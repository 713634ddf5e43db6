import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { type FieldError, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { MapService } from '../../workplaces/index.js';
import { FinishingService } from './finishing.service.js';
import { ownFinishedImport } from './import-access.js';
import { MapNamesService } from './map-names.service.js';
import { type FileNames, type KnownNames, type NameKind, nameKinds } from './names-in-file.rules.js';
import { lockSurvey } from './survey-gate.js';
import { WaveService } from './wave.service.js';

/** What a person says of one name of the file. */
export type NameDecision = 'create' | 'pool' | { sameAs: string };
export type NameDecisions = Partial<Record<NameKind, Record<string, NameDecision>>>;

/** One decision, found in the file. */
interface Decided {
  kind: NameKind;
  name: string;
  decision: NameDecision;
}

@Injectable()
export class NamesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly map: MapService,
    private readonly mapNames: MapNamesService,
    private readonly finishing: FinishingService,
    private readonly wave: WaveService,
  ) {}

  /**
   * Names become entries of the map, other spellings of entries, or go to "elsewhere": all of them or none.
   * @throws Problem 404, 409 `survey.closed`, `import.running`, 422 `request.invalid` with a field a name
   */
  async decide(
    actor: Actor,
    ids: { surveyId: string; importId: string },
    decisions: NameDecisions,
  ): Promise<void> {
    const { surveyId, importId } = ids;
    await this.db.transaction(async (tx) => {
      await lockSurvey(tx, surveyId);
      await ownFinishedImport(tx, actor, ids);
      const names = await this.finishing.names(tx, importId);
      const decided = inFile(names, decisions);
      const act = { tx, actor, surveyId, names };
      await this.putOnMap(act, 'employer', decided);
      await this.putOnMap(act, 'jobClass', decided);
      await this.placeSites(act, decided);
      await this.finishing.keepNames(tx, importId, { ...names, pooled: withPools(names, decided) });
      await this.wave.link(tx, surveyId);
      await this.audit.record(tx, actor, {
        action: 'import.names_decided',
        subjectId: importId,
        details: countsOf(decided),
      });
    });
  }

  private async putOnMap(
    act: Act,
    kind: 'employer' | 'jobClass',
    decided: readonly Decided[],
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
  private async placeSites(act: Act, decided: readonly Decided[]): Promise<void> {
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

interface Act {
  tx: EntityManager;
  actor: Actor;
  surveyId: string;
  names: FileNames;
}

/** Every name decided must be one of the file's. */
function inFile({ seen }: FileNames, decisions: NameDecisions): Decided[] {
  const names: Record<NameKind, string[]> = { ...seen, site: seen.site.map(([, site]) => site) };
  const errors: FieldError[] = [];
  const decided = nameKinds.flatMap((kind) => {
    const byKey = new Map(names[kind].map((name) => [nameKey(name), name]));
    return Object.entries(decisions[kind] ?? {}).flatMap(([asked, decision]) => {
      const name = byKey.get(nameKey(asked));
      if (name === undefined) errors.push(onField(kind, asked, 'import.name_not_in_file'));
      return name === undefined ? [] : [{ kind, name, decision }];
    });
  });
  if (errors.length > 0) throw refused(errors);
  return decided;
}

function employersOf({ seen }: FileNames, site: string, known: KnownNames): string[] {
  const key = nameKey(site);
  const employers = seen.site.filter(([, name]) => nameKey(name) === key).map(([employer]) => employer);
  const ids = employers.flatMap((employer) => known.employer(employer) ?? []);
  return [...new Set(ids)];
}

/** A name pooled before and now decided otherwise is pooled no more. */
function withPools({ pooled }: FileNames, decided: readonly Decided[]): FileNames['pooled'] {
  const pools = (kind: NameKind): string[] => {
    const own = decided.filter((one) => one.kind === kind);
    const keys = new Set(pooled[kind]);
    for (const { name, decision } of own) {
      if (decision === 'pool') keys.add(nameKey(name));
      else keys.delete(nameKey(name));
    }
    return [...keys];
  };
  return { employer: pools('employer'), site: pools('site'), jobClass: pools('jobClass') };
}

function countsOf(decided: readonly Decided[]): Record<string, number> {
  const count = (what: string): number =>
    decided.filter(({ decision }) => (typeof decision === 'string' ? decision : 'sameAs') === what).length;
  return { created: count('create'), sameAs: count('sameAs'), pooled: count('pool') };
}

function onField(kind: NameKind, name: string, code: FieldError['code']): FieldError {
  const text = name.slice(0, 80);
  return { field: `${kind}.${text}`, code, values: { name: text } };
}

function refused(errors: readonly FieldError[]): Problem {
  return new Problem(422, 'request.invalid', {}, errors);
}
