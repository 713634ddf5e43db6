import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor, Role, ScopeKind } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { Mandate } from './mandate.entity.js';

export interface NewMandate {
  workerId: string;
  role: Role;
  scopeKind?: ScopeKind;
  scopeId?: string | null;
  fromOn: Day;
  untilOn: Day | null;
  /** the two people who gave it; left out by `setup`, `account create` and the demo */
  origin?: { proposalId: string; proposedBy: string; approvedBy: string };
}

@Injectable()
export class MandatesService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Called by an approved proposal, else only by `setup`, `account create` and the demo. */
  async give(tx: EntityManager, actor: Actor, { origin, ...mandate }: NewMandate): Promise<string> {
    const { id } = await tx.save(
      Mandate,
      tx.create(Mandate, {
        scopeKind: 'union',
        scopeId: null,
        ...mandate,
        ...origin,
        createdAt: this.clock.now(),
      }),
    );
    await this.audit.record(tx, actor, {
      action: 'mandate.given',
      subjectId: id,
      persons: [mandate.workerId],
      details: { role: mandate.role, ...(mandate.scopeKind === 'drive' ? { drive: mandate.scopeId } : {}) },
    });
    return id;
  }
}
