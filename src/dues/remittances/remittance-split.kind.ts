import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { LedgerService } from '../../ledger/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { RemittanceSplitPayload } from './remittances.dto.js';

/** How dues are shared from a month to come on. A split of months gone by would change what was remitted. */
@Injectable()
export class RemittanceSplitKind implements ProposalKind<RemittanceSplitPayload>, OnModuleInit {
  readonly kind = 'remittance-split';
  readonly payload = RemittanceSplitPayload;
  readonly proposers = ['treasurer'] as const;
  readonly approvers = ['trustee', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 404, 409 `split.decided_already`, 422 `split.not_to_come` */
  async check(tx: EntityManager, { today }: Actor, payload: RemittanceSplitPayload): Promise<void> {
    const { branchId = null, effectiveFrom } = payload;
    const branches = await tx.query<unknown[]>('SELECT 1 FROM branches WHERE id = $1 FOR UPDATE', [branchId]);
    if (branchId && branches.length === 0) throw nothingHere();
    if (!effectiveFrom.endsWith('-01') || effectiveFrom <= today) throw new Problem(422, 'split.not_to_come');
    const [same] = await tx.query<unknown[]>(
      'SELECT 1 FROM remittance_splits WHERE branch_id IS NOT DISTINCT FROM $1::uuid AND effective_from = $2',
      [branchId, effectiveFrom],
    );
    if (same) throw new Problem(409, 'split.decided_already');
  }

  async describe(tx: EntityManager, payload: RemittanceSplitPayload) {
    const [branch] = await tx.query<{ name: string }[]>('SELECT name FROM branches WHERE id = $1', [
      payload.branchId ?? null,
    ]);
    const ofSubMinimum = await this.ledger.amount(tx, payload.subMinimumGeneralCents);
    const particulars: Particular[] = [
      { label: 'remittance.branch', text: branch?.name ?? '—' },
      { label: 'split.from', text: payload.effectiveFrom },
      { label: 'split.general', text: `${payload.generalBasisPoints / 100} %` },
      { label: 'split.sub_minimum', text: ofSubMinimum },
      {
        label: payload.oddCent === 'general' ? 'split.odd_general' : 'split.odd_branch',
        text: { ...ofSubMinimum, amountCents: 1 },
      },
      { label: 'split.citation', text: payload.citation },
    ];
    return { title: 'split.title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<RemittanceSplitPayload>,
  ): Promise<{ resultId: string }> {
    const { branchId = null, effectiveFrom, generalBasisPoints, subMinimumGeneralCents, oddCent } = payload;
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO remittance_splits (branch_id, effective_from, general_basis_points, sub_minimum_general_cents,
         odd_cent, citation, verified, proposal_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, true, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[branchId, effectiveFrom, generalBasisPoints, subMinimumGeneralCents, oddCent],
        ...[payload.citation, proposalId, this.clock.now()],
      ],
    );
    if (!row) throw new Problem(409, 'split.decided_already');
    await this.audit.record(tx, approver, { action: 'remittance_split.decided', subjectId: row.id });
    return { resultId: row.id };
  }
}
