import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { nothingHere, Problem } from '../shared/errors.js';
import { fold } from '../shared/texts.js';
import { BoundValues } from './bound-values.js';
import { type SealedValues, WorkerSeals } from './worker-seals.js';
import { within, workersOf } from './workers.policy.js';

/** What changes of a person; what is undefined stays as it is. */
export interface WorkerChange {
  names?: { chosenName?: string | undefined; pronouns?: string | null | undefined };
  sealed?: SealedValues;
}

/** How a person's row is changed: locked first, so that of two changes at once one is stale. */
@Injectable()
export class WorkerChanges {
  constructor(
    private readonly seals: WorkerSeals,
    private readonly audit: AuditService,
  ) {}

  /** Holds a person within the actor's scope. @throws Problem 404, 412 `entry.stale` */
  async lockVisible(tx: EntityManager, actor: Actor, id: string, version: number): Promise<void> {
    const bound = new BoundValues();
    const scope = within(workersOf(actor), actor.today, bound);
    await this.lock(tx, { id, version, scope, bound });
  }

  /** Holds the actor's own row. @throws Problem 404, 412 `entry.stale` */
  async lockOwn(tx: EntityManager, id: string, version: number): Promise<void> {
    await this.lock(tx, { id, version, scope: 'true', bound: new BoundValues() });
  }

  /** Writes what changed of a row that is held, and that it was, in codes. */
  async write(tx: EntityManager, actor: Actor, id: string, change: WorkerChange): Promise<void> {
    const columns: Record<string, unknown> = await this.seals.columns(id, change.sealed ?? {});
    const { chosenName, pronouns } = change.names ?? {};
    if (chosenName !== undefined)
      Object.assign(columns, { chosen_name: chosenName, name_key: fold(chosenName) });
    if (pronouns !== undefined) columns['pronouns'] = pronouns;
    const bound = new BoundValues();
    const settings = Object.entries(columns).map(([column, value]) => `${column} = ${bound.bind(value)}`);
    await tx.query(
      `UPDATE workers SET ${[...settings, 'version = version + 1'].join(', ')} WHERE id = ${bound.bind(id)}`,
      bound.values,
    );
    const fields = Object.entries({ ...change.names, ...change.sealed })
      .filter(([, value]) => value !== undefined)
      .map(([field]) => field);
    await this.audit.record(tx, actor, {
      action: 'worker.changed',
      subjectId: id,
      persons: [id],
      details: { fields },
    });
  }

  private async lock(
    tx: EntityManager,
    { id, version, scope, bound }: { id: string; version: number; scope: string; bound: BoundValues },
  ): Promise<void> {
    const rows = await tx.query<{ version: number }[]>(
      `SELECT w.version FROM workers w WHERE w.id = ${bound.bind(id)} AND ${scope} FOR UPDATE OF w`,
      bound.values,
    );
    if (!rows[0]) throw nothingHere();
    if (rows[0].version !== version) throw new Problem(412, 'entry.stale');
  }
}
