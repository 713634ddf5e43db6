import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import type { FieldError } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { FileNamesService } from './file-names.service.js';
import { ownFinishedImport } from './import-access.js';
import { type FileNames, type NameKind, nameKinds } from './names-in-file.rules.js';
import { type DecidedName, type NameDecision, onField, PlacingService, refused } from './placing.service.js';
import { RelinkingService } from './relinking.service.js';
import { lockSurvey } from './survey-gate.js';

/** By name as the report shows it. */
export type NameDecisions = Partial<Record<NameKind, Record<string, NameDecision>>>;

@Injectable()
export class NamesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly names: FileNamesService,
    private readonly placing: PlacingService,
    private readonly relinking: RelinkingService,
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
      const names = await this.names.of(tx, importId);
      const decided = inFile(names, decisions);
      await this.placing.place({ tx, actor, surveyId, names }, decided);
      await this.names.keep(tx, importId, { ...names, pooled: withPools(names, decided) });
      await this.relinking.afterChange(tx, surveyId);
      await this.audit.record(tx, actor, {
        action: 'import.names_decided',
        subjectId: importId,
        details: countsOf(decided),
      });
    });
  }
}

/** Every name decided must be one of the file's. */
function inFile({ seen }: FileNames, decisions: NameDecisions): DecidedName[] {
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

/** A name pooled before and now decided otherwise is pooled no more. */
function withPools({ pooled }: FileNames, decided: readonly DecidedName[]): FileNames['pooled'] {
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

function countsOf(decided: readonly DecidedName[]): Record<string, number> {
  const count = (what: string): number =>
    decided.filter(({ decision }) => (typeof decision === 'string' ? decision : 'sameAs') === what).length;
  return { created: count('create'), sameAs: count('sameAs'), pooled: count('pool') };
}
