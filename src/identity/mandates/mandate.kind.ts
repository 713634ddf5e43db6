import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { areDaysOfATerm, mostTermsInARow, termsBefore } from '../mandates.rules.js';
import { MandatesService } from '../mandates.service.js';
import { NoticesService } from '../notices/notices.service.js';
import {
  type Approved,
  type Moment,
  type Particular,
  type ProposalKind,
  ProposalKinds,
} from '../proposals/kinds.js';
import { officesOfUnion } from '../proposals/proposals.rules.js';
import { MandatePayload } from './mandates.dto.js';

const officesOfUnionAlone: readonly Role[] = ['custodian', 'trustee'];

/** Giving a mandate: proposed by the secretary or a custodian, approved by another of them. */
@Injectable()
export class MandateKind implements ProposalKind<MandatePayload>, OnModuleInit {
  readonly kind = 'mandate';
  readonly payload = MandatePayload;
  readonly proposers = ['secretary', 'custodian'] as const;
  readonly approvers = ['custodian', 'secretary'] as const;
  readonly canFillVacancy = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly mandates: MandatesService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  concerns({ workerId }: MandatePayload): readonly string[] {
    return [workerId];
  }

  /** @throws Problem 404, 422 `mandate.wrong_days`, `mandate.wrong_scope`, `mandate.held_already`, `mandate.too_many_terms` */
  async check(tx: EntityManager, proposer: Actor, payload: MandatePayload, moment: Moment): Promise<void> {
    const { workerId, untilOn, siteId = null, branchId = null } = payload;
    const fromOn = moment === 'approving' ? notBefore(payload.fromOn, proposer.today) : payload.fromOn;
    const [person] = await tx.query<{ place: boolean }[]>(
      `SELECT ($2::uuid IS NULL OR EXISTS (SELECT FROM sites WHERE id = $2)) AND ($3::uuid IS NULL OR EXISTS
                (SELECT FROM branches WHERE id = $3 AND (dissolved_on IS NULL OR dissolved_on > $4::date))) AS place
       FROM workers WHERE id = $1 AND merged_into IS NULL FOR UPDATE`,
      [workerId, siteId, branchId, fromOn],
    );
    if (!person) throw nothingHere();
    if (!person.place || !mayBeOf(payload)) throw new Problem(422, 'mandate.wrong_scope');
    if (!areDaysOfATerm(fromOn, untilOn, proposer.today)) throw new Problem(422, 'mandate.wrong_days');
    await this.refuseTooMany(tx, { ...payload, fromOn });
  }

  async describe(tx: EntityManager, payload: MandatePayload) {
    const { workerId, role, siteId, branchId, fromOn, untilOn, reason } = payload;
    const [found] = await tx.query<{ name: string; place: string | null }[]>(
      `SELECT chosen_name AS name, coalesce((SELECT name FROM sites WHERE id = $2),
                (SELECT name FROM branches WHERE id = $3)) AS place FROM workers WHERE id = $1`,
      [workerId, siteId ?? null, branchId ?? null],
    );
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.name ?? '' },
      { label: 'mandate.role', text: role },
      ...(found?.place ? [{ label: 'mandate.where' as const, text: found.place }] : []),
      { label: 'mandate.from', text: fromOn },
      { label: 'mandate.until', text: untilOn },
      ...(reason ? [{ label: 'mandate.reason' as const, text: reason }] : []),
    ];
    return { title: 'mandate.title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, proposedBy, approver }: Approved<MandatePayload>,
  ): Promise<{ resultId: string }> {
    const { workerId, role, siteId = null, branchId = null, untilOn } = payload;
    const fromOn = notBefore(payload.fromOn, approver.today);
    const resultId = await this.mandates.give(tx, approver, {
      ...{ workerId, role: role as Role, fromOn, untilOn, scopeId: siteId ?? branchId },
      scopeKind: siteId ? 'site' : branchId ? 'branch' : 'union',
      origin: { proposalId, proposedBy: proposedBy.workerId, approvedBy: approver.workerId! },
    });
    await this.notices.tellWorkers(tx, [workerId], { code: 'mandate.given_to_you', href: '/p' });
    return { resultId };
  }

  private async refuseTooMany(tx: EntityManager, payload: MandatePayload): Promise<void> {
    const { workerId, role, siteId = null, branchId = null, fromOn, untilOn } = payload;
    const held = await tx.query<{ fromOn: Day; untilOn: Day | null }[]>(
      `SELECT from_on AS "fromOn", least(until_on, recalled_on - 1) AS "untilOn" FROM mandates
       WHERE worker_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3::uuid`,
      [workerId, role, siteId ?? branchId],
    );
    const overlaps = held.some(
      (term) => term.fromOn <= untilOn && (term.untilOn === null || term.untilOn >= fromOn),
    );
    if (overlaps) throw new Problem(422, 'mandate.held_already');
    if (termsBefore(held, fromOn) >= mostTermsInARow) throw new Problem(422, 'mandate.too_many_terms');
  }
}

/** What was proposed for days gone by begins today. */
function notBefore(fromOn: Day, today: Day): Day {
  return fromOn < today ? today : fromOn;
}

/** A site has none of the union's offices; a branch has officers of its own, and no keys and no audit. */
function mayBeOf({ role, siteId, branchId }: MandatePayload): boolean {
  if (siteId && branchId) return false;
  if (siteId) return !officesOfUnion.includes(role as Role);
  return !branchId || !officesOfUnionAlone.includes(role as Role);
}
