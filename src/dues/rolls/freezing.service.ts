import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { counts } from '../../memberships/index.js';
import { branchOn, type MemberFacts } from '../standing/member-facts.js';
import { standingOn } from '../standing/standing.rules.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import { type RollLine, type RollOf, type RollSum, RollSumming } from './roll.rules.js';

/** A line as it is kept. */
export interface FrozenLine extends RollLine {
  membershipId: string;
}

export interface FrozenRoll {
  sum: RollSum;
  lines: FrozenLine[];
}

const membersPerBatch = 2_000;

/** Who is good on a day, by the rule of standing: a few statements for some thousand members. */
@Injectable()
export class FreezingService {
  constructor(private readonly facts: StandingFactsService) {}

  /** @param isToday nothing was recorded after the day, so both readings are one */
  async freeze(
    tx: EntityManager,
    { on, branch, isToday }: RollOf & { isToday: boolean },
  ): Promise<FrozenRoll> {
    const rules = await this.facts.rules(tx);
    const isGood = (facts: MemberFacts): boolean =>
      standingOn(facts.standing, rules.standing, on).standing === 'good' &&
      (branch === null || branchOn(facts, on) === branch);
    const summing = new RollSumming({ on, branch });
    const lines: FrozenLine[] = [];
    for await (const members of this.members(tx, branch)) {
      const ids = members.map(({ id }) => id);
      const now = goodAmong(await this.facts.forMemberships(tx, ids), isGood);
      const then = isToday
        ? now
        : goodAmong(await this.facts.forMemberships(tx, ids, { knownOn: on }), isGood);
      const found = members
        .map(({ id, number }) => ({ membershipId: id, number, goodNow: now.has(id), goodThen: then.has(id) }))
        .filter(({ goodNow, goodThen }) => goodNow || goodThen);
      summing.add(found);
      lines.push(...found);
    }
    return { sum: summing.sum(), lines };
  }

  /** In the order of their numbers, each person once: after a merge by their lowest number. */
  private async *members(
    tx: EntityManager,
    branch: number | null,
  ): AsyncGenerator<{ id: string; number: number }[]> {
    let after = 0;
    for (;;) {
      const found: { id: string; number: number }[] = await tx.query(
        `SELECT m.id, m.number FROM memberships m JOIN workers w ON w.id = m.worker_id
         WHERE m.number > $1 AND w.erased_at IS NULL
           AND ${counts('m')}
           AND ($2::int IS NULL OR EXISTS (
             SELECT FROM memberships s JOIN membership_events e ON e.membership_id = s.id
             JOIN branches b ON b.id = e.branch_id AND b.number = $2 WHERE s.worker_id = m.worker_id))
         ORDER BY m.number LIMIT $3`,
        [after, branch, membersPerBatch],
      );
      if (found.length > 0) yield found;
      if (found.length < membersPerBatch) return;
      after = found.at(-1)!.number;
    }
  }
}

function goodAmong(
  members: readonly MemberFacts[],
  isGood: (facts: MemberFacts) => boolean,
): ReadonlySet<string> {
  return new Set(members.filter(isGood).map(({ membershipId }) => membershipId));
}
