import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { refuseNoMember, refuseWrongSpan, spanOf, spanTold } from './waiver-checks.js';
import { StrikeWaiverPayload } from './waivers.dto.js';
import { WaivingService } from './waiving.service.js';

/** Who strikes or is locked out pays no dues meanwhile. */
@Injectable()
export class StrikeWaiverKind implements ProposalKind<StrikeWaiverPayload>, OnModuleInit {
  readonly kind = 'waiver-strike';
  readonly payload = StrikeWaiverPayload;
  readonly proposers = ['secretary', 'treasurer'] as const;
  readonly approvers = ['secretary', 'treasurer', 'trustee'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly waiving: WaivingService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerIds }: StrikeWaiverPayload): readonly string[] {
    return workerIds ?? [];
  }

  /** @throws Problem 422 `waiver.for_whom`, `meeting.branch_unknown`, `waiver.not_a_member`, `waiver.month_too_far` */
  async check(tx: EntityManager, proposer: Actor, payload: StrikeWaiverPayload): Promise<void> {
    const { branchId, workerIds } = payload;
    const isForSome = (workerIds ?? []).length > 0;
    if (Boolean(branchId) === isForSome) throw new Problem(422, 'waiver.for_whom');
    refuseWrongSpan(payload, proposer.today);
    if (isForSome) return refuseNoMember(tx, workerIds!, proposer.today);
    const found = await tx.query<unknown[]>('SELECT FROM branches WHERE id = $1', [branchId]);
    if (found.length === 0) throw new Problem(422, 'meeting.branch_unknown');
  }

  async describe(tx: EntityManager, payload: StrikeWaiverPayload) {
    const [row] = await tx.query<{ branch: string | null; names: string[] }[]>(
      `SELECT (SELECT name FROM branches WHERE id = $1) AS branch,
              ARRAY(SELECT chosen_name FROM workers WHERE id = ANY($2::uuid[]) ORDER BY name_key) AS names`,
      [payload.branchId ?? null, payload.workerIds ?? []],
    );
    const { branch, names } = row!;
    const particulars: Particular[] = [
      branch === null
        ? { label: 'waiver.people', text: names.join(', ') }
        : { label: 'waiver.branch', text: branch },
      { label: 'waiver.months', text: spanTold(payload) },
      { label: 'mandate.decision', text: payload.decision },
    ];
    return { title: 'waiver.strike_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<StrikeWaiverPayload>,
  ): Promise<{ resultId: string }> {
    const { branchId = null, workerIds = null } = payload;
    const members = await this.waiving.waive(tx, {
      ...{ proposalId, kind: 'strike', span: spanOf(payload), on: approver.today },
      ...{ branchId, workerIds: branchId === null ? workerIds : null },
    });
    await this.audit.record(tx, approver, {
      action: 'waiver.made',
      subjectId: proposalId,
      persons: workerIds ?? [],
      details: { kind: 'strike', members },
    });
    return { resultId: proposalId };
  }
}
