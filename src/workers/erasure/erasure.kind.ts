import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { ErasureChecks } from './erasure-checks.service.js';
import { ErasingService } from './erasing.service.js';
import { ErasurePayload } from './erasure.dto.js';

/** Erasing somebody: proposed by themself, or by the secretary for who asked in person. */
@Injectable()
export class ErasureKind implements ProposalKind<ErasurePayload>, OnModuleInit {
  readonly kind = 'erasure';
  readonly payload = ErasurePayload;
  readonly proposers = 'everyone';
  readonly approvers = ['custodian', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly checks: ErasureChecks,
    private readonly erasing: ErasingService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: ErasurePayload): readonly string[] {
    return [workerId];
  }

  async check(tx: EntityManager, proposer: Actor, { workerId }: ErasurePayload): Promise<void> {
    if (workerId !== proposer.workerId && !scopeOf(proposer, ['secretary']).union) throw nothingHere();
    await this.checks.hold(tx, workerId, proposer.today);
  }

  async describe(tx: EntityManager, { workerId, reason }: ErasurePayload) {
    const [found] = await tx.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [workerId],
    );
    return {
      title: 'erasure.title' as const,
      particulars: [
        { label: 'erasure.person' as const, text: found?.chosen_name ?? '' },
        ...(reason ? [{ label: 'erasure.reason' as const, text: reason }] : []),
      ],
    };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<ErasurePayload>,
  ): Promise<{ resultId: string }> {
    await this.checks.hold(tx, payload.workerId, approver.today);
    await this.erasing.erase(tx, approver, { workerId: payload.workerId, proposalId });
    return { resultId: payload.workerId };
  }
}
