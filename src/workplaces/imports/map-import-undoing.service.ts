import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { type Dependent, dependentsOf, lockEntries } from '../entries/dependents.js';

interface EffectRow {
  id: string;
  noun: string;
  version: number;
  before: Record<string, unknown> | null;
}

/** What refers to something comes before it. */
const removalOrder = [
  'posted_rates',
  'posted_benefits',
  'headcounts',
  'certifications',
  'funded_work',
  'funding_programmes',
  'job_classes',
  'sites',
  'employers',
] as const;

/** The columns that an import may change, by table. */
const changeable: Readonly<Record<string, { column: string; type: string }>> = {
  sites: { column: 'address', type: 'text' },
  funding_programmes: { column: 'ends_on', type: 'date' },
};

/** Takes back exactly what one import did. */
@Injectable()
export class MapImportUndoing {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Whole or not at all. @throws Problem 404, 409 `map_import.in_use` with `dependents` */
  async undo(actor: Actor, importId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('map_imports'))`);
      const [, count] = await tx.query<[unknown, number]>(
        'UPDATE map_imports SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL',
        [importId, this.clock.now()],
      );
      if (count === 0) throw nothingHere();
      const effects = await tx.query<EffectRow[]>(
        'SELECT entry_id AS id, noun, version, before FROM map_import_effects WHERE import_id = $1',
        [importId],
      );
      const dependents = await takeBack(tx, effects);
      if (dependents.length > 0) throw new Problem(409, 'map_import.in_use', {}, [], { dependents });
      await this.audit.record(tx, actor, {
        action: 'map_import.undone',
        subjectId: importId,
        details: { count: effects.length },
      });
    });
  }
}

/** What stands in the way; when anything does, the caller's transaction is to be given up. */
async function takeBack(tx: EntityManager, effects: readonly EffectRow[]): Promise<Dependent[]> {
  const dependents: Dependent[] = [];
  for (const noun of removalOrder) {
    const ofNoun = effects.filter((effect) => effect.noun === noun);
    if (ofNoun.length === 0) continue;
    const created = ofNoun.filter(({ before }) => before === null);
    const ids = created.map(({ id }) => id);
    await lockEntries(tx, noun, ofNoun.map(({ id }) => id)); // prettier-ignore
    if (noun !== 'funded_work') dependents.push(...(await changedSince(tx, noun, ofNoun)));
    const held = await dependentsOf(tx, noun, ids);
    dependents.push(...held);
    const heldIds = new Set(held.map(({ id }) => id));
    await tx.query(`DELETE FROM ${noun} WHERE id = ANY($1)`, [ids.filter((id) => !heldIds.has(id))]);
    for (const effect of ofNoun) if (effect.before !== null) await restore(tx, effect);
  }
  return dependents;
}

/** What somebody corrected after the import is their work now. */
async function changedSince(
  tx: EntityManager,
  noun: string,
  effects: readonly EffectRow[],
): Promise<Dependent[]> {
  return tx.query<Dependent[]>(
    `SELECT $3 || '.changed' AS noun, entry.id, 1 AS count
     FROM ${noun} entry JOIN unnest($1::uuid[], $2::int[]) left_at (id, version) USING (id)
     WHERE entry.version <> left_at.version ORDER BY entry.id`,
    [effects.map(({ id }) => id), effects.map(({ version }) => version), noun],
  );
}

/** Brings back the value before, as a new version: the import before this one may still be undone after it. */
async function restore(tx: EntityManager, { id, noun, version, before }: EffectRow): Promise<void> {
  const { column, type } = changeable[noun]!;
  await tx.query(
    `UPDATE ${noun} SET ${column} = $3::${type}, version = version + 1 WHERE id = $1 AND version = $2`,
    [id, version, before![column] ?? null],
  );
  await tx.query(`UPDATE map_import_effects SET version = $2 + 1 WHERE entry_id = $1 AND version = $2 - 1`, [
    id,
    version,
  ]);
}
