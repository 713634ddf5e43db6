import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { counts } from '../../memberships/index.js';
import { Clock } from '../../shared/clock.js';
import type { Day } from '../../shared/days.js';
import { firstDayOf, type MonthNumber } from '../../shared/months.js';
import type { WaiverKind } from '../dues.rules.js';
import type { DuesRules } from '../rates/dues-rules.js';
import { branchOn, type MemberFacts } from '../standing/member-facts.js';
import { MemberDues } from '../standing/member-dues.js';
import { StandingFactsService } from '../standing/standing-facts.service.js';
import { memberFrom, type WaivedSpan, waivedMonths, wasGoodThrough } from './waiver.rules.js';

/** A waiver that two people agreed on. */
export interface AgreedWaiver {
  /** also the waiver's own id: whatever is carried out is waived once */
  proposalId: string;
  kind: WaiverKind;
  span: WaivedSpan;
  on: Day;
  /** just these; null: everybody, or everybody of a branch */
  workerIds: readonly string[] | null;
  branchId?: string | null;
  goodThrough?: MonthNumber | null;
}

interface Waived {
  membershipId: string;
  months: MonthNumber[];
}

const membersAtOnce = 2_000;

/** Covers months without money: nothing is posted, because nothing was owed in the book. */
@Injectable()
export class WaivingService {
  constructor(
    private readonly clock: Clock,
    private readonly facts: StandingFactsService,
    private readonly dues: MemberDues,
  ) {}

  /** A few statements for some thousand members. @returns for how many members something was waived */
  async waive(tx: EntityManager, waiver: AgreedWaiver): Promise<number> {
    const held = await this.hold(tx, waiver.workerIds);
    const [branch] = waiver.branchId
      ? await tx.query<{ number: number }[]>('SELECT number FROM branches WHERE id = $1', [waiver.branchId])
      : [];
    await this.writeDown(tx, waiver, held);
    const rules = await this.facts.rules(tx);
    let members = 0;
    for (let at = 0; at < held.length; at += membersAtOnce) {
      const some = await this.facts.forMemberships(tx, held.slice(at, at + membersAtOnce));
      const waived = some
        .filter((member) => isMeant(member, rules, waiver, branch?.number ?? null))
        .map((member) => ({ membershipId: member.membershipId, months: theirs(member, rules, waiver) }))
        .filter(({ months }) => months.length > 0);
      await this.cover(tx, waiver, waived);
      members += waived.length;
    }
    return members;
  }

  /** Held in the order of their ids, against payments at the same moment and other waivers. */
  private async hold(tx: EntityManager, workerIds: readonly string[] | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM memberships m JOIN workers w ON w.id = m.worker_id
       WHERE m.number IS NOT NULL AND w.erased_at IS NULL AND ${counts('m')}
         AND ($1::uuid[] IS NULL OR m.worker_id = ANY($1::uuid[]))
       ORDER BY m.id FOR UPDATE OF m`,
      [workerIds],
    );
    return rows.map(({ id }) => id);
  }

  private async writeDown(tx: EntityManager, waiver: AgreedWaiver, held: readonly string[]): Promise<void> {
    const { proposalId, kind, span, on, branchId = null, goodThrough = null } = waiver;
    await tx.query(
      `INSERT INTO waivers
         (id, proposal_id, kind, from_month, months, membership_id, branch_id, good_through, approved_on, recorded_at)
       VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[proposalId, kind, firstDayOf(span.from), span.months],
        ...[kind === 'hardship' ? held[0] : null, branchId],
        ...[goodThrough === null ? null : firstDayOf(goodThrough), on, this.clock.now()],
      ],
    );
  }

  private async cover(tx: EntityManager, waiver: AgreedWaiver, waived: readonly Waived[]): Promise<void> {
    if (waived.length === 0) return;
    const rows = waived.flatMap(({ membershipId, months }) =>
      months.map((month) => ({ membershipId, month })),
    );
    await tx.query(
      `INSERT INTO dues_months (membership_id, month, turn, waiver_id, from_on, recorded_at, amount_cents)
       SELECT n.membership_id, n.month, 1 + coalesce((SELECT max(d.turn) FROM dues_months d
                WHERE d.membership_id = n.membership_id AND d.month = n.month), 0), $3, $4, $5, 0
       FROM unnest($1::uuid[], $2::date[]) AS n(membership_id, month)`,
      [
        rows.map(({ membershipId }) => membershipId),
        rows.map(({ month }) => firstDayOf(month)),
        ...[waiver.proposalId, waiver.on, this.clock.now()],
      ],
    );
    await this.dues.refreshAll(
      tx,
      waived.map(({ membershipId }) => membershipId),
    );
  }
}

function isMeant(
  member: MemberFacts,
  { standing }: DuesRules,
  { on, goodThrough = null }: AgreedWaiver,
  branch: number | null,
): boolean {
  return (
    memberFrom(member.standing, standing, on) !== null &&
    (branch === null || branchOn(member, on) === branch) &&
    (goodThrough === null || wasGoodThrough(member.standing, standing, goodThrough))
  );
}

function theirs(member: MemberFacts, { standing }: DuesRules, { on, span }: AgreedWaiver): MonthNumber[] {
  const countedFrom = memberFrom(member.standing, standing, on);
  return countedFrom === null ? [] : waivedMonths(member.standing.covered, countedFrom, span);
}
