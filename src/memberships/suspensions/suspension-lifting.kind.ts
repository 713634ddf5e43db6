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
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';
import { MembershipsService } from '../memberships.service.js';
import { SuspensionLiftingPayload } from './suspensions.dto.js';

interface SuspensionRow {
  membership_id: string;
  worker_id: string;
  number: number | null;
  chosen_name: string;
  until_on: Day;
  is_lifted: boolean;
}

/** Ends a suspension before its last day: from the day of the approval on it counts no more; the days before stay. */
@Injectable()
export class SuspensionLiftingKind implements ProposalKind<SuspensionLiftingPayload>, OnModuleInit {
  readonly kind = 'suspension-lifting';
  readonly payload = SuspensionLiftingPayload;
  readonly proposers = ['secretary', 'chair'] as const;
  readonly approvers = ['custodian', 'trustee'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly memberships: MembershipsService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  /** the person is told when it is done */
  concerns(): readonly string[] {
    return [];
  }

  /** nobody lifts their own */
  async against(tx: EntityManager, { eventId }: SuspensionLiftingPayload): Promise<readonly string[]> {
    const found = await this.found(tx, eventId);
    return found ? [found.worker_id] : [];
  }

  /** @throws Problem 404, 422 `membership.not_suspended` */
  async check(tx: EntityManager, proposer: Actor, { eventId }: SuspensionLiftingPayload): Promise<void> {
    const found = await this.found(tx, eventId);
    if (!found || found.worker_id === proposer.workerId) throw nothingHere();
    if (found.is_lifted || found.until_on < proposer.today)
      throw new Problem(422, 'membership.not_suspended');
  }

  async describe(tx: EntityManager, { eventId, reason }: SuspensionLiftingPayload) {
    const found = await this.found(tx, eventId);
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.chosen_name ?? '' },
      { label: 'mandate.until', text: found?.until_on ?? '' },
      { label: 'mandate.reason', text: reason },
    ];
    return { title: 'membership.lifting_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload: { eventId, reason }, approver }: Approved<SuspensionLiftingPayload>,
  ): Promise<{ resultId: string }> {
    const found = await this.found(tx, eventId);
    if (!found) throw nothingHere();
    const { membership_id: id, worker_id: workerId, number } = found;
    const resultId = await this.memberships.record(
      tx,
      approver,
      { id, workerId, number },
      { kind: 'voided', happenedOn: approver.today, voids: eventId, note: reason, proposalId },
    );
    await this.notices.tellWorkers(tx, [workerId], { code: 'membership.suspension_over', href: '/p/ms' });
    return { resultId };
  }

  private async found(tx: EntityManager, eventId: string): Promise<SuspensionRow | undefined> {
    const [row] = await tx.query<SuspensionRow[]>(
      `SELECT e.membership_id, m.worker_id, m.number, w.chosen_name, e.until_on,
              EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id) AS is_lifted
       FROM membership_events e JOIN memberships m ON m.id = e.membership_id JOIN workers w ON w.id = m.worker_id
       WHERE e.id = $1 AND e.kind = 'suspended' AND ${isHere('w')} FOR UPDATE OF m`,
      [eventId],
    );
    return row;
  }
}
