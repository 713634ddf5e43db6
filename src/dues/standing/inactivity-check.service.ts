import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DuesRules } from '../rates/dues-rules.js';
import { StandingFactsService } from './standing-facts.service.js';
import { type InactiveStretch, inactiveStretches } from './standing.rules.js';

/** What is kept of a member, and what follows from the facts. */
export interface ProjectionDifference {
  table: string;
  /** the member's number; the membership's id before there is one */
  member: string;
  kept: string;
  follows: string;
}

export interface ProjectionCheck {
  table: string;
  count: number;
  differences: ProjectionDifference[];
}

interface KeptRow {
  id: string;
  number: number | null;
  stretches: [string, string | null][];
}

const table = 'inactivity_projection';
const atOnce = 1_000;

/** Recomputes the projection of inactive standing from the facts and compares; it mends nothing. */
@Injectable()
export class InactivityCheck {
  constructor(
    private readonly db: DataSource,
    private readonly facts: StandingFactsService,
  ) {}

  /** Of all members, as one moment sees facts, rules and what is kept; who pays meanwhile makes no difference. */
  check(): Promise<ProjectionCheck> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const rules = await this.facts.rules(tx);
      const found: ProjectionCheck = { table, count: 0, differences: [] };
      let after: string | null = null;
      for (let rows = await keptAfter(tx, after); rows.length > 0; rows = await keptAfter(tx, after)) {
        found.differences.push(...(await this.differences(tx, rules, rows)));
        found.count += rows.length;
        after = rows.at(-1)!.id;
      }
      return found;
    });
  }

  private async differences(
    tx: EntityManager,
    rules: DuesRules,
    rows: readonly KeptRow[],
  ): Promise<ProjectionDifference[]> {
    const members = await this.facts.forMemberships(
      tx,
      rows.map(({ id }) => id),
    );
    const follows = new Map(
      members.map(({ membershipId, standing }) => [
        membershipId,
        inWords(inactiveStretches(standing, rules.standing)),
      ]),
    );
    return rows.flatMap(({ id, number, stretches }) => {
      const kept = inWords(stretches.map(([from, until]) => ({ from, until })));
      const should = follows.get(id) ?? inWords([]);
      return kept === should ? [] : [{ table, member: String(number ?? id), kept, follows: should }];
    });
  }
}

function keptAfter(tx: EntityManager, after: string | null): Promise<KeptRow[]> {
  return tx.query<KeptRow[]>(
    `SELECT m.id, m.number,
       (SELECT coalesce(jsonb_agg(jsonb_build_array(p.from_on, p.until_on) ORDER BY p.from_on), '[]')
        FROM inactivity_projection p WHERE p.membership_id = m.id) AS stretches
     FROM memberships m WHERE $1::uuid IS NULL OR m.id > $1 ORDER BY m.id LIMIT $2`,
    [after, atOnce],
  );
}

/** `2025-07-01/2025-08-20 2026-01-01/…` */
function inWords(stretches: readonly InactiveStretch[]): string {
  return stretches.map(({ from, until }) => `${from}/${until ?? '…'}`).join(' ') || '–';
}
