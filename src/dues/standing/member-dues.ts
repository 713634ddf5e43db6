import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nothingHere } from '../../shared/errors.js';
import type { DuesRules } from '../rates/dues-rules.js';
import type { MemberFacts } from './member-facts.js';
import { inactiveStretches } from './standing.rules.js';
import { StandingFactsService } from './standing-facts.service.js';

/** Keeps the projection of inactive standing true: called in every transaction that changes a fact of a member. */
@Injectable()
export class MemberDues {
  constructor(private readonly facts: StandingFactsService) {}

  /** Reads the facts anew, as this transaction has them now, and writes what follows from them. */
  async refresh(tx: EntityManager, membershipId: string): Promise<void> {
    const found = await this.facts.forMembership(tx, membershipId);
    if (!found) throw nothingHere();
    await this.write(tx, found.facts, found.rules);
  }

  /** The same for all that a worker has: two memberships since a merge. */
  async refreshWorker(tx: EntityManager, workerId: string): Promise<void> {
    const [one] = await tx.query<{ id: string }[]>(
      'SELECT id FROM memberships WHERE worker_id = $1 LIMIT 1',
      [workerId],
    );
    if (one) await this.refresh(tx, one.id);
  }

  /** The same for many at once. */
  async refreshAll(tx: EntityManager, membershipIds: readonly string[]): Promise<void> {
    const rules = await this.facts.rules(tx);
    for (let at = 0; at < membershipIds.length; at += atOnce) {
      const members = await this.facts.forMemberships(tx, membershipIds.slice(at, at + atOnce));
      await this.writeAll(tx, members, rules);
    }
  }

  /** From facts that are at hand already. */
  async write(tx: EntityManager, facts: MemberFacts, rules: DuesRules): Promise<void> {
    await this.writeAll(tx, [facts], rules);
  }

  /**
   * Only what is no longer so is removed, and only what is new is added: most payments move one row. Two memberships
   * of one worker have the same facts, and so the same rows.
   */
  private async writeAll(
    tx: EntityManager,
    members: readonly MemberFacts[],
    rules: DuesRules,
  ): Promise<void> {
    const rows = members.flatMap(({ membershipId, standing }) =>
      inactiveStretches(standing, rules.standing).map(({ from, until }) => ({ membershipId, from, until })),
    );
    await tx.query(
      `WITH theirs AS (
         SELECT s.id, m.id AS read_of FROM memberships m JOIN memberships s ON s.worker_id = m.worker_id
         WHERE m.id = ANY($1::uuid[])),
       now AS (
         SELECT DISTINCT t.id AS membership_id, n.from_on, n.until_on
         FROM unnest($2::uuid[], $3::date[], $4::date[]) AS n(read_of, from_on, until_on) JOIN theirs t USING (read_of)),
       gone AS (
         DELETE FROM inactivity_projection p WHERE p.membership_id IN (SELECT id FROM theirs)
           AND NOT EXISTS (SELECT FROM now n WHERE n.membership_id = p.membership_id AND n.from_on = p.from_on))
       INSERT INTO inactivity_projection (membership_id, from_on, until_on) SELECT * FROM now
       ON CONFLICT (membership_id, from_on) DO UPDATE SET until_on = excluded.until_on
         WHERE inactivity_projection.until_on IS DISTINCT FROM excluded.until_on`,
      [
        members.map(({ membershipId }) => membershipId),
        rows.map(({ membershipId }) => membershipId),
        rows.map(({ from }) => from),
        rows.map(({ until }) => until),
      ],
    );
  }
}

const atOnce = 1_000;
