import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { MergePayload } from './merging.dto.js';
import { MergingService } from './merging.service.js';

/** Merging two rows of one person. Nobody has a hand in what becomes of their own: they would own both. */
@Injectable()
export class MergeKind implements ProposalKind<MergePayload>, OnModuleInit {
  readonly kind = 'merge';
  readonly payload = MergePayload;
  readonly proposers = ['secretary', 'steward'] as const;
  readonly approvers = ['custodian'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly merging: MergingService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ keepId, mergeId }: MergePayload): readonly string[] {
    return [keepId, mergeId];
  }

  async check(tx: EntityManager, proposer: Actor, payload: MergePayload): Promise<void> {
    if (!scopeOf(proposer, ['secretary', 'steward']).union) throw nothingHere();
    refuseOwn(proposer, payload);
    await this.merging.hold(tx, payload);
  }

  async describe(tx: EntityManager, { keepId, mergeId }: MergePayload) {
    const rows = await tx.query<{ id: string; chosen_name: string }[]>(
      'SELECT id, chosen_name FROM workers WHERE id = ANY($1)',
      [[keepId, mergeId]],
    );
    const nameOf = (id: string): string => rows.find((row) => row.id === id)?.chosen_name ?? '';
    return {
      title: 'merge.title' as const,
      particulars: [
        { label: 'merge.kept' as const, text: nameOf(keepId) },
        { label: 'merge.merged' as const, text: nameOf(mergeId) },
      ],
    };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<MergePayload>,
  ): Promise<{ resultId: string }> {
    refuseOwn(approver, payload);
    await this.merging.endProposals(tx, { mergeId: payload.mergeId, proposalId });
    await this.merging.merge(tx, approver, payload);
    return { resultId: payload.keepId };
  }
}

function refuseOwn({ workerId }: Actor, { keepId, mergeId }: MergePayload): void {
  if (workerId === keepId || workerId === mergeId) throw new Problem(422, 'merge.own_record');
}
