import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { prepared } from '../../database/prepared.js';
import type { Day } from '../../shared/days.js';
import { type DuesRules, duesRulesOf, type RulesRow } from '../rates/dues-rules.js';
import { type FactsRow, factsOf, type MemberFacts } from './member-facts.js';
import { duesRules, standingFacts } from './standing-facts.sql.js';

/** The end of a day in the union's time zone: what was recorded from then on was not known that day. */
const endOfDay = `(($2::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM union_profile))`;

const oneMember = prepared(
  `SELECT f.*, (${duesRules}) AS rules FROM (${standingFacts('m.id = $1', 'NULL')}) f`,
);

/** Facts about members, as they are or as they were known on a day, with the rules. */
@Injectable()
export class StandingFactsService {
  async rules(tx: EntityManager): Promise<DuesRules> {
    const [row] = await tx.query<{ rules: RulesRow }[]>(`SELECT (${duesRules}) AS rules`);
    return duesRulesOf(row!.rules);
  }

  /** One member with the rules, in one statement; null when there is no such membership. */
  async forMembership(
    tx: EntityManager,
    membershipId: string,
  ): Promise<{ facts: MemberFacts; rules: DuesRules } | null> {
    const [row] = await tx.query<(FactsRow & { rules: RulesRow })[]>(oneMember, [membershipId]);
    return row ? { facts: factsOf(row), rules: duesRulesOf(row.rules) } : null;
  }

  /** Many members, in the order of their ids; of facts that were recorded after the day `knownOn` nothing. */
  async forMemberships(
    tx: EntityManager,
    membershipIds: readonly string[],
    { knownOn = null }: { knownOn?: Day | null } = {},
  ): Promise<MemberFacts[]> {
    const rows = await tx.query<FactsRow[]>(
      `${standingFacts('m.id = ANY($1::uuid[])', endOfDay)} ORDER BY m.id`,
      [membershipIds, knownOn],
    );
    return rows.map(factsOf);
  }
}
