import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Approved,
  NoticesService,
  type Particular,
  type ProposalKind,
  ProposalKinds,
} from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { BoundValues } from '../bound-values.js';
import { within, workersOf } from '../workers.policy.js';
import { LegalNamePayload } from './legal-names.dto.js';
import { LegalNameOpening } from './legal-name-opening.entity.js';

const openMs = 24 * 3_600_000;

/** Opening somebody's legal name: asked by who keeps their record, approved by a custodian, for a day. */
@Injectable()
export class LegalNameKind implements ProposalKind<LegalNamePayload>, OnModuleInit {
  readonly kind = 'legal-name';
  readonly payload = LegalNamePayload;
  readonly proposers = ['steward', 'secretary'] as const;
  readonly approvers = ['custodian'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly clock: Clock,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: LegalNamePayload): readonly string[] {
    return [workerId];
  }

  /** @throws Problem 404 for who is outside of the proposer's scope, 422 `legal_name.none` */
  async check(tx: EntityManager, proposer: Actor, { workerId }: LegalNamePayload): Promise<void> {
    const bound = new BoundValues();
    const [found] = await tx.query<{ has_one: boolean }[]>(
      `SELECT w.legal_name_sealed IS NOT NULL AS has_one FROM workers w
       WHERE w.id = ${bound.bind(workerId)} AND w.merged_into IS NULL
         AND ${within(workersOf(proposer), proposer.today, bound)}`,
      bound.values,
    );
    if (!found) throw nothingHere();
    if (!found.has_one) throw new Problem(422, 'legal_name.none');
  }

  async describe(tx: EntityManager, { workerId, reason }: LegalNamePayload) {
    const [found] = await tx.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [workerId],
    );
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.chosen_name ?? '' },
      { label: 'mandate.reason', text: reason },
    ];
    return { title: 'legal_name.title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload: { workerId }, proposedBy }: Approved<LegalNamePayload>,
  ): Promise<{ resultId: string }> {
    const openedAt = this.clock.now();
    const untilAt = new Date(openedAt.getTime() + openMs);
    const opening = { workerId, openedForWorker: proposedBy.workerId, openedAt, untilAt };
    await tx.insert(LegalNameOpening, { id: proposalId, ...opening });
    await this.notices.tellWorkers(tx, [workerId], { code: 'legal_name.was_opened', href: '/p/looked' });
    return { resultId: workerId };
  }
}
