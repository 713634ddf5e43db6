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
    const { workerId, untilOn, siteId = null } = payload;
    const fromOn = moment === 'approving' ? notBefore(payload.fromOn, proposer.today) : payload.fromOn;
    const [person] = await tx.query<{ site: boolean }[]>(
      `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM sites WHERE id = $2) AS site FROM workers
       WHERE id = $1 AND merged_into IS NULL FOR UPDATE`,
      [workerId, siteId],
    );
    if (!person) throw nothingHere();
    if (!person.site || (siteId && officesOfUnion.includes(payload.role as Role)))
      throw new Problem(422, 'mandate.wrong_scope');
    if (!areDaysOfATerm(fromOn, untilOn, proposer.today)) throw new Problem(422, 'mandate.wrong_days');
    await this.refuseTooMany(tx, { ...payload, fromOn });
  }

  async describe(tx: EntityManager, { workerId, role, siteId, fromOn, untilOn, reason }: MandatePayload) {
    const [found] = await tx.query<{ name: string; site: string | null }[]>(
      `SELECT chosen_name AS name, (SELECT name FROM sites WHERE id = $2) AS site FROM workers WHERE id = $1`,
      [workerId, siteId ?? null],
    );
    const particulars: Particular[] = [
      { label: 'mandate.person', text: found?.name ?? '' },
      { label: 'mandate.role', text: role },
      ...(found?.site ? [{ label: 'mandate.where' as const, text: found.site }] : []),
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
    const { workerId, role, siteId = null, untilOn } = payload;
    const fromOn = notBefore(payload.fromOn, approver.today);
    const resultId = await this.mandates.give(tx, approver, {
      ...{ workerId, role: role as Role, fromOn, untilOn, scopeId: siteId },
      scopeKind: siteId ? 'site' : 'union',
      origin: { proposalId, proposedBy: proposedBy.workerId, approvedBy: approver.workerId! },
    });
    await this.notices.tellWorkers(tx, [workerId], { code: 'mandate.given_to_you', href: '/p' });
    return { resultId };
  }

  private async refuseTooMany(tx: EntityManager, payload: MandatePayload): Promise<void> {
    const { workerId, role, siteId = null, fromOn, untilOn } = payload;
    const held = await tx.query<{ fromOn: Day; untilOn: Day | null }[]>(
      `SELECT from_on AS "fromOn", least(until_on, recalled_on - 1) AS "untilOn" FROM mandates
       WHERE worker_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3::uuid`,
      [workerId, role, siteId],
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
