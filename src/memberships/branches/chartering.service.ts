import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { MembershipEvents } from '../membership-events.service.js';
import { membershipOn, thoseThatStand } from '../membership.rules.js';
import { MembershipsService } from '../memberships.service.js';
import type { BranchView, NewBranchBody } from './branches.dto.js';
import { BranchesService } from './branches.service.js';

/** By-laws: a job branch takes three members, a general branch ten. */
@Injectable()
export class CharteringService {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
    private readonly branches: BranchesService,
    private readonly memberships: MembershipsService,
    private readonly events: MembershipEvents,
  ) {}

  /** @throws Problem 409 `branch.name_taken`, 422 `branch.too_few`, `branch.founder_not_member`, `membership.day_to_come` */
  async charter(actor: Actor, { memberIds, ...branch }: NewBranchBody): Promise<BranchView> {
    // in one order, so that two charters never wait for each other in a ring
    const founders = [...new Set(memberIds)].sort();
    await this.refuseTooFew(branch.kind, branch.charteredOn, founders.length);
    return this.db.transaction(async (tx) => {
      const made = await this.branches.add(tx, actor, branch);
      for (const workerId of founders) await this.move(tx, actor, { workerId, branch: made });
      return made;
    });
  }

  /** The members with these numbers, for a page where numbers are typed. @throws Problem 422 `member_page.number_unknown` */
  async numbered(numbers: readonly number[]): Promise<string[]> {
    const rows = await this.db.query<{ number: number; worker_id: string }[]>(
      'SELECT number, worker_id FROM memberships WHERE number = ANY($1::bigint[])',
      [numbers],
    );
    const byNumber = new Map(rows.map(({ number, worker_id }) => [number, worker_id]));
    return numbers.map((number) => {
      const found = byNumber.get(number);
      if (!found) throw new Problem(422, 'member_page.number_unknown', { number });
      return found;
    });
  }

  private async refuseTooFew(kind: string, on: Day, count: number): Promise<void> {
    const rule = await this.rules.inForce(`branch.members.${kind}`, '*', on);
    const least = Number(rule?.value ?? 0);
    if (count < least) throw new Problem(422, 'branch.too_few', { least, count });
  }

  /** From the day of the charter, or from that of what last happened where it is later. */
  private async move(
    tx: EntityManager,
    actor: Actor,
    { workerId, branch }: { workerId: string; branch: BranchView },
  ): Promise<void> {
    const membership = await this.memberships.hold(tx, workerId);
    const events = membership ? await this.events.of(tx, membership.id) : [];
    if (!membership || membershipOn(events, actor.today).kind !== 'member')
      throw new Problem(422, 'branch.founder_not_member');
    const happened = [branch.charteredOn, ...thoseThatStand(events).map(({ happenedOn }) => happenedOn)];
    const past = happened.filter((day) => day <= actor.today).sort();
    await this.memberships.record(tx, actor, membership, {
      kind: 'transferred',
      happenedOn: past.at(-1)!,
      branchId: branch.id,
    });
  }
}
