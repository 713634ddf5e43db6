import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import { branchOn, type MemberFacts, StandingFactsService } from '../../dues/index.js';
import { atLarge } from '../../ledger/index.js';
import type { Day } from '../../shared/days.js';
import { monthNumber } from '../../shared/months.js';
import type { KnownMember } from '../matching/known-member.js';
import { type MemberState, nobodyYet } from './brought.js';

/** What the book knows of members before a file, a whole batch at once. */
@Injectable()
export class MemberStates {
  constructor(private readonly facts: StandingFactsService) {}

  /** Nothing happens to these memberships until the transaction ends. */
  async hold(tx: EntityManager, known: readonly KnownMember[]): Promise<void> {
    await tx.query('SELECT FROM memberships WHERE worker_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
      listOf(known.map(({ workerId }) => workerId)),
    ]);
  }

  /** By the id of the worker. */
  async of(tx: EntityManager, known: readonly KnownMember[], today: Day): Promise<Map<string, MemberState>> {
    const ids = known.flatMap(({ memberships }) => memberships.slice(0, 1).map(({ id }) => id));
    if (ids.length === 0) return new Map();
    const facts = await this.facts.forMemberships(tx, ids);
    const payments = await paymentsOf(tx, known);
    return new Map(
      facts.map((each) => [each.workerId, stateOf(each, payments.get(each.workerId) ?? new Set(), today)]),
    );
  }
}

function stateOf(facts: MemberFacts, payments: ReadonlySet<string>, today: Day): MemberState {
  const turn = facts.standing.turns.at(-1);
  const isMember = turn?.kind === 'initiated' || turn?.kind === 'reinitiated';
  const branch = branchOn(facts, today);
  return {
    ...nobodyYet,
    countedFrom: isMember ? monthNumber(turn.on) : null,
    isFormer: turn !== undefined && !isMember,
    covered: new Set(facts.standing.covered.flatMap(({ month, until }) => (until === null ? [month] : []))),
    declared: facts.declared,
    payments,
    branch: branch === atLarge ? null : branch,
  };
}

/** Payments that stand, as `day cents`. */
async function paymentsOf(
  tx: EntityManager,
  known: readonly KnownMember[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.query<{ worker_id: string; paid: string[] }[]>(
    `SELECT m.worker_id, array_agg(p.received_on || ' ' || p.amount_cents) AS paid
     FROM memberships m JOIN dues_payments p ON p.membership_id = m.id
     WHERE m.worker_id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses = p.entry_id)
     GROUP BY m.worker_id`,
    [listOf(known.map(({ workerId }) => workerId))],
  );
  return new Map(rows.map(({ worker_id, paid }) => [worker_id, new Set(paid)]));
}
