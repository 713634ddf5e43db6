import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Approved, NoticesService, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';
import { refuseNoMember, refuseWrongSpan, spanOf, spanTold } from './waiver-checks.js';
import { HardshipWaiverPayload } from './waivers.dto.js';
import { WaivingService } from './waiving.service.js';

/** Somebody who cannot pay for a while: they say so themself, or whoever takes their dues or stands by them does. */
@Injectable()
export class HardshipWaiverKind implements ProposalKind<HardshipWaiverPayload>, OnModuleInit {
  readonly kind = 'waiver-hardship';
  readonly payload = HardshipWaiverPayload;
  readonly proposers = 'everyone';
  readonly approvers = ['treasurer', 'secretary'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly waiving: WaivingService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: HardshipWaiverPayload): readonly string[] {
    return [workerId];
  }

  /** nobody waives their own dues, whoever asked for it */
  against(_tx: EntityManager, { workerId }: HardshipWaiverPayload): Promise<readonly string[]> {
    return Promise.resolve([workerId]);
  }

  /** @throws Problem 404, 422 `waiver.not_a_member`, `waiver.month_too_far` */
  async check(tx: EntityManager, proposer: Actor, payload: HardshipWaiverPayload): Promise<void> {
    const { workerId } = payload;
    const [person] = await tx.query<unknown[]>(
      `SELECT FROM workers w WHERE w.id = $1 AND ${isHere('w')}
         AND ($2 OR w.id = $3 OR EXISTS (SELECT FROM jobs j WHERE j.worker_id = w.id AND j.site_id = ANY($4::uuid[])
           AND j.from_on <= $5::date AND (j.until_on IS NULL OR j.until_on >= $5::date)))`,
      [
        workerId,
        takesDues(proposer),
        proposer.workerId,
        scopeOf(proposer, ['steward']).sites,
        proposer.today,
      ],
    );
    if (!person) throw nothingHere();
    refuseWrongSpan(payload, proposer.today);
    await refuseNoMember(tx, [workerId], proposer.today);
  }

  async describe(tx: EntityManager, payload: HardshipWaiverPayload) {
    const [found] = await tx.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [payload.workerId],
    );
    return {
      title: 'waiver.hardship_title' as const,
      particulars: [
        { label: 'mandate.person' as const, text: found?.chosen_name ?? '' },
        { label: 'waiver.months' as const, text: spanTold(payload) },
        { label: 'mandate.reason' as const, text: payload.reason },
      ],
    };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<HardshipWaiverPayload>,
  ): Promise<{ resultId: string }> {
    const workerIds = [payload.workerId];
    const span = spanOf(payload);
    await this.waiving.waive(tx, { proposalId, kind: 'hardship', span, on: approver.today, workerIds });
    await this.audit.record(tx, approver, {
      action: 'waiver.made',
      subjectId: proposalId,
      persons: workerIds,
      details: { kind: 'hardship' },
    });
    await this.notices.tellWorkers(tx, workerIds, {
      code: 'waiver.granted',
      values: { months: payload.months },
    });
    return { resultId: proposalId };
  }
}

/** Delegates take dues from anyone, wherever their own mandate is; stewards of sites act at their sites. */
function takesDues(actor: Actor): boolean {
  return actor.mandates.some(({ role }) => role === 'delegate') || scopeOf(actor, ['steward']).union;
}
