import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { BoundValues, isHere } from '../../workers/index.js';
import { BranchesService } from '../branches/branches.service.js';
import { keptBy } from '../members.policy.js';
import { MembershipEvents } from '../membership-events.service.js';
import { membershipOn, type MembershipEventKind } from '../membership.rules.js';
import { type HeldMembership, MembershipsService, type NewMembershipEvent } from '../memberships.service.js';
import type {
  ApplicationBody,
  EndingBody,
  SituationBody,
  TransferBody,
  WrittenEventView,
} from './acts.dto.js';

/** What is entered of somebody: by themselves, or by who keeps their membership. */
@Injectable()
export class MembershipActs {
  constructor(
    private readonly db: DataSource,
    private readonly branches: BranchesService,
    private readonly memberships: MembershipsService,
    private readonly events: MembershipEvents,
  ) {}

  /** @throws Problem 404, 409 `membership.applied_already`, `membership.member_already`, 422 */
  apply(actor: Actor, workerId: string | null, body: ApplicationBody): Promise<WrittenEventView> {
    return this.about(actor, workerId, async (tx, id) => {
      const event = dated('applied', body.on ?? actor.today, { branchId: body.branchId, note: body.note });
      if (event.branchId) await this.branches.hold(tx, event.branchId, event.happenedOn);
      const known = await this.memberships.hold(tx, id);
      // what is refused leaves no membership and no key behind
      if (!known) await this.events.refuse(tx, actor, null, event);
      const membership = known ?? (await this.memberships.holdOrMake(tx, id));
      return this.events.happen(tx, actor, membership, event);
    });
  }

  /** @throws Problem 404, 409 `membership.in_branch_already`, 422 `branch.unknown`, `branch.not_on_day` and others */
  transfer(actor: Actor, workerId: string, { branchId, on, note }: TransferBody): Promise<WrittenEventView> {
    return this.about(actor, workerId, async (tx, id) => {
      const event = dated('transferred', on ?? actor.today, { branchId, note });
      await this.branches.hold(tx, branchId, event.happenedOn);
      return this.happen(tx, actor, id, event);
    });
  }

  /** Of a member. An application that is taken back was none. @throws Problem 404, 422 */
  withdraw(actor: Actor, workerId: string | null, { on, note }: EndingBody): Promise<WrittenEventView> {
    return this.about(actor, workerId, async (tx, id) => {
      const membership = await this.memberships.hold(tx, id);
      const events = membership ? await this.events.of(tx, membership.id) : [];
      const open = membershipOn(events, actor.today).kind === 'applicant';
      const applied = events.findLast(({ kind }) => kind === 'applied');
      if (!membership || !open || !applied)
        return this.happen(tx, actor, id, dated('withdrew', on ?? actor.today, { note }));
      const taken = { voids: applied.id, note };
      return this.memberships.record(tx, actor, membership, dated('voided', actor.today, taken));
    });
  }

  /** @throws Problem 404, 422 */
  die(actor: Actor, workerId: string, { on, note }: EndingBody): Promise<WrittenEventView> {
    return this.about(actor, workerId, (tx, id) =>
      this.happen(tx, actor, id, dated('died', on ?? actor.today, { note })),
    );
  }

  /** @throws Problem 404, 422 `membership.not_a_member` */
  live(actor: Actor, workerId: string | null, { situation, on }: SituationBody): Promise<WrittenEventView> {
    return this.about(actor, workerId, (tx, id) =>
      this.happen(tx, actor, id, dated('situation', on ?? actor.today, { situation })),
    );
  }

  /** @param workerId null: the actor themself */
  private about(
    actor: Actor,
    workerId: string | null,
    write: (tx: EntityManager, workerId: string) => Promise<string>,
  ): Promise<WrittenEventView> {
    return this.db.transaction(async (tx) => {
      const bound = new BoundValues();
      const id = bound.bind(workerId ?? actor.workerId);
      const scope = workerId ? keptBy(actor, bound) : isHere('w');
      const [found] = await tx.query<{ id: string }[]>(
        `SELECT w.id FROM workers w WHERE w.id = ${id} AND ${scope} FOR SHARE OF w`,
        bound.values,
      );
      if (!found) throw nothingHere();
      return { id: await write(tx, found.id) };
    });
  }

  private async happen(
    tx: EntityManager,
    actor: Actor,
    workerId: string,
    event: NewMembershipEvent,
  ): Promise<string> {
    const membership: HeldMembership | null = await this.memberships.hold(tx, workerId);
    if (!membership) throw new Problem(422, 'membership.not_a_member');
    return this.events.happen(tx, actor, membership, event);
  }
}

function dated(
  kind: MembershipEventKind,
  happenedOn: Day,
  more: Partial<Omit<NewMembershipEvent, 'branchId'>> & { branchId?: string | null | undefined },
): NewMembershipEvent {
  return { kind, happenedOn, ...more, branchId: more.branchId ?? null };
}
