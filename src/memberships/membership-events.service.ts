import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/errors.js';
import { BoundValues } from '../workers/index.js';
import { type RuledEvent, whyNotHappened } from './membership.rules.js';
import { eventsOf } from './memberships.sql.js';
import { type HeldMembership, MembershipsService, type NewMembershipEvent } from './memberships.service.js';

/** Events that are asked whether they can have happened before they are written down. */
@Injectable()
export class MembershipEvents {
  constructor(private readonly memberships: MembershipsService) {}

  /** In the order in which they happened; of a membership that is held. */
  of(tx: EntityManager, membershipId: string): Promise<RuledEvent[]> {
    const bound = new BoundValues();
    return tx.query<RuledEvent[]>(eventsOf(membershipId, bound), bound.values);
  }

  /**
   * Writes down what happened to a membership that is held, if it can have happened.
   * @throws Problem 409 `membership.applied_already`, `membership.member_already`, 422 with the code of the rule
   */
  async happen(
    tx: EntityManager,
    actor: Actor,
    membership: HeldMembership,
    event: NewMembershipEvent,
  ): Promise<string> {
    await this.refuse(tx, actor, membership.id, event);
    return this.memberships.record(tx, actor, membership, event);
  }

  async refuse(
    tx: EntityManager,
    actor: Actor,
    membershipId: string | null,
    { kind, happenedOn, branchId }: NewMembershipEvent,
  ): Promise<void> {
    const events = membershipId ? await this.of(tx, membershipId) : [];
    const asked = { kind, on: happenedOn, branchId: branchId ?? null };
    const why = whyNotHappened(events, asked, actor.today);
    if (why) throw new Problem(why.endsWith('_already') ? 409 : 422, why);
  }
}
