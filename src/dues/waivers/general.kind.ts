import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { type Approved, type Particular, type ProposalKind, ProposalKinds } from '../../identity/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { monthNumber } from '../../shared/months.js';
import { refuseMonthToCome, refuseWrongSpan, spanOf, spanTold } from './waiver-checks.js';
import { GeneralWaiverPayload } from './waivers.dto.js';
import { WaivingService } from './waiving.service.js';

/** A motion for everybody who was in good standing; those who had paid get their next months. */
@Injectable()
export class GeneralWaiverKind implements ProposalKind<GeneralWaiverPayload>, OnModuleInit {
  readonly kind = 'waiver-general';
  readonly payload = GeneralWaiverPayload;
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

  /** Everybody, and so nobody in particular: it stands in the months that each finds in their own data. */
  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 422 `waiver.month_too_far`, `waiver.good_through_to_come`, `waiver.meeting_unknown` */
  async check(tx: EntityManager, proposer: Actor, payload: GeneralWaiverPayload): Promise<void> {
    refuseWrongSpan(payload, proposer.today);
    refuseMonthToCome(payload.goodThrough, proposer.today);
    if (payload.meetingId && (await meetingDay(tx, payload.meetingId)) === null)
      throw new Problem(422, 'waiver.meeting_unknown');
  }

  async describe(tx: EntityManager, payload: GeneralWaiverPayload) {
    const day = payload.meetingId ? await meetingDay(tx, payload.meetingId) : null;
    const particulars: Particular[] = [
      { label: 'waiver.good_through', text: payload.goodThrough },
      { label: 'waiver.months', text: spanTold(payload) },
      ...(day === null ? [] : [{ label: 'waiver.meeting' as const, text: day }]),
      { label: 'mandate.decision', text: payload.decision },
    ];
    return { title: 'waiver.general_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<GeneralWaiverPayload>,
  ): Promise<{ resultId: string }> {
    const members = await this.waiving.waive(tx, {
      ...{ proposalId, kind: 'general', span: spanOf(payload), on: approver.today },
      ...{ workerIds: null, goodThrough: monthNumber(`${payload.goodThrough}-01`) },
    });
    await this.audit.record(tx, approver, {
      action: 'waiver.made',
      subjectId: proposalId,
      details: { kind: 'general', members },
    });
    return { resultId: proposalId };
  }
}

/** null when there is no such meeting, or it was called off */
async function meetingDay(tx: EntityManager, meetingId: string): Promise<string | null> {
  const [row] = await tx.query<{ day: string }[]>(
    'SELECT meets_on::text AS day FROM meetings WHERE id = $1 AND called_off_at IS NULL',
    [meetingId],
  );
  return row?.day ?? null;
}
