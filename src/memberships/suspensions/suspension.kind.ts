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
import { aYearAfter, type Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { isHere } from '../../workers/index.js';
import { MembershipEvents } from '../membership-events.service.js';
import { thoseThatStand } from '../membership.rules.js';
import { MembershipsService } from '../memberships.service.js';
import { SuspensionPayload } from './suspensions.dto.js';

/** A member without voice or vote for a time: decided by a meeting, entered by two people. */
@Injectable()
export class SuspensionKind implements ProposalKind<SuspensionPayload>, OnModuleInit {
  readonly kind = 'suspension';
  readonly payload = SuspensionPayload;
  readonly proposers = ['secretary', 'chair'] as const;
  readonly approvers = ['custodian', 'trustee'] as const;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly memberships: MembershipsService,
    private readonly events: MembershipEvents,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: SuspensionPayload): readonly string[] {
    return [workerId];
  }

  against(_tx: EntityManager, { workerId }: SuspensionPayload): Promise<readonly string[]> {
    return Promise.resolve([workerId]);
  }

  /** @throws Problem 404, 422 `membership.wrong_days`, `membership.not_a_member`, `membership.suspended_already` */
  async check(tx: EntityManager, proposer: Actor, payload: SuspensionPayload, moment: string): Promise<void> {
    const { workerId, untilOn } = payload;
    const fromOn = moment === 'approving' ? notBefore(payload.fromOn, proposer.today) : payload.fromOn;
    const [person] = await tx.query<unknown[]>(
      `SELECT FROM workers w WHERE w.id = $1 AND ${isHere('w')} FOR SHARE`,
      [workerId],
    );
    if (!person) throw nothingHere();
    if (fromOn < proposer.today || untilOn < fromOn || untilOn > aYearAfter(fromOn))
      throw new Problem(422, 'membership.wrong_days');
    const membership = await this.memberships.hold(tx, workerId);
    await this.events.refuse(tx, proposer, membership?.id ?? null, {
      kind: 'suspended',
      happenedOn: proposer.today,
    });
    const events = thoseThatStand(await this.events.of(tx, membership!.id));
    const overlaps = events.some(
      (event) => event.kind === 'suspended' && event.happenedOn <= untilOn && event.untilOn! >= fromOn,
    );
    if (overlaps) throw new Problem(422, 'membership.suspended_already');
  }

  async describe(tx: EntityManager, { workerId, fromOn, untilOn, reason }: SuspensionPayload) {
    const [found] = await tx.query<{ chosen_name: string }[]>(
      'SELECT chosen_name FROM workers WHERE id = $1',
      [workerId],
    );
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.chosen_name ?? '' },
      { label: 'mandate.from', text: fromOn },
      { label: 'mandate.until', text: untilOn },
      { label: 'mandate.reason', text: reason },
    ];
    return { title: 'membership.suspension_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, approver }: Approved<SuspensionPayload>,
  ): Promise<{ resultId: string }> {
    const { workerId, untilOn, reason } = payload;
    const membership = await this.memberships.hold(tx, workerId);
    if (!membership) throw nothingHere();
    const resultId = await this.memberships.record(tx, approver, membership, {
      kind: 'suspended',
      happenedOn: notBefore(payload.fromOn, approver.today),
      ...{ untilOn, note: reason, proposalId },
    });
    const line = { code: 'membership.you_are_suspended', values: { day: untilOn }, href: '/p/ms' } as const;
    await this.notices.tellWorkers(tx, [workerId], line);
    return { resultId };
  }
}

/** What was proposed for days gone by begins today. */
function notBefore(fromOn: Day, today: Day): Day {
  return fromOn < today ? today : fromOn;
}
