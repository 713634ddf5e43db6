import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { requirePlaces, type Places } from '../places.js';
import { type FactTable, insertFact, oneFact, updateFact } from './facts.js';

/** Writes dated facts: places checked, no day ahead, one entry in the log each time. */
@Injectable()
export class FactRecord {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 409 `fact.exists`, 422 `place.unknown` or `fact.day_ahead` */
  add<View>(
    actor: Actor,
    fact: FactTable,
    places: Places,
    values: Readonly<Record<string, unknown>>,
  ): Promise<View> {
    refuseAhead(actor, values[fact.day]);
    return this.db.transaction(async (tx) => {
      await requirePlaces(tx, places);
      const id = await insertFact(tx, fact, {
        employer_id: places.employerId,
        ...(fact.hasSite ? { site_id: places.siteId ?? null } : {}),
        ...(fact.hasJobClass ? { job_class_id: places.jobClassId ?? null } : {}),
        ...values,
        created_at: this.clock.now(),
      });
      await this.audit.record(tx, actor, { action: `${fact.noun}.added`, subjectId: id });
      return oneFact<View>(tx, fact, id);
    });
  }

  /**
   * Changes what was written wrongly; `values` sees the fact as it is, held until the end.
   * @throws Problem 404, 409 `fact.exists`, 412 `entry.stale`, 422 `fact.day_ahead`
   */
  correct<View>(
    actor: Actor,
    fact: FactTable,
    at: { id: string; version: number },
    values: (before: View) => Readonly<Record<string, unknown>>,
  ): Promise<View> {
    return this.db.transaction(async (tx) => {
      await tx.query(`SELECT FROM ${fact.table} WHERE id = $1 FOR UPDATE`, [at.id]);
      const changed = values(await oneFact<View>(tx, fact, at.id));
      refuseAhead(actor, changed[fact.day]);
      await updateFact(tx, fact, at, changed);
      await this.audit.record(tx, actor, { action: `${fact.noun}.corrected`, subjectId: at.id });
      return oneFact<View>(tx, fact, at.id);
    });
  }

  /** Removes what should never have been written. @throws Problem 404 */
  async remove(actor: Actor, fact: FactTable, id: string): Promise<void> {
    await this.db.transaction(async (tx: EntityManager) => {
      const [, count] = await tx.query<[unknown, number]>(`DELETE FROM ${fact.table} WHERE id = $1`, [id]);
      if (count === 0) throw nothingHere();
      await this.audit.record(tx, actor, { action: `${fact.noun}.removed`, subjectId: id });
    });
  }
}

function refuseAhead(actor: Actor, day: unknown): void {
  if (typeof day === 'string' && day > actor.today) throw ahead(day);
}

function ahead(day: Day): Problem {
  return new Problem(422, 'fact.day_ahead', { day });
}
