import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Approved,
  areDaysOfATerm,
  MandatesService,
  NoticesService,
  type ProposalKind,
  ProposalKinds,
} from '../../../identity/index.js';
import type { Actor, Role } from '../../../shared/actor.js';
import { aYearAfter } from '../../../shared/days.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../drive-access.js';
import { peopleNamed } from '../people-named.js';
import { DriveMandatePayload } from './committee.dto.js';

/** Giving a mandate in a drive: one of its committee proposes, another approves, and nobody else hears of it. */
@Injectable()
export class DriveMandateKind implements ProposalKind<DriveMandatePayload>, OnModuleInit {
  readonly kind = 'drive-mandate';
  readonly payload = DriveMandatePayload;
  readonly proposers = ['committee'] as const;
  readonly approvers = ['committee'] as const;
  readonly isDiscreet = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly access: DriveAccess,
    private readonly mandates: MandatesService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  driveOf({ driveId }: DriveMandatePayload): string {
    return driveId;
  }

  /** whom it concerns finds the mandate itself */
  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.person_unknown`, `mandate.wrong_days`, `mandate.held_already` */
  async check(tx: EntityManager, proposer: Actor, payload: DriveMandatePayload): Promise<void> {
    await this.access.hold(tx, proposer, payload.driveId, 'committee');
    const { today } = proposer;
    if (!areDaysOfATerm(today, payload.untilOn ?? aYearAfter(today), today))
      throw new Problem(422, 'mandate.wrong_days');
    const workerId = await this.workerOf(tx, payload);
    const held = await tx.query<unknown[]>(
      `SELECT FROM mandates WHERE worker_id = $1 AND role = $2 AND scope_id = $3
         AND (until_on IS NULL OR until_on >= $4::date) AND (recalled_on IS NULL OR recalled_on > $4::date)`,
      [workerId, payload.role, payload.driveId, today],
    );
    if (held.length > 0) throw new Problem(422, 'mandate.held_already');
  }

  /** The person as they are found today: a sign-in name may change hands. */
  async kept(tx: EntityManager, { signInName: _told, ...payload }: DriveMandatePayload) {
    return { ...payload, workerId: await this.workerOf(tx, { signInName: _told ?? null, ...payload }) };
  }

  async describe(tx: EntityManager, { workerId, role, untilOn }: DriveMandatePayload) {
    const [found] = await tx.query<{ name: string }[]>(
      'SELECT chosen_name AS name FROM workers WHERE id = $1',
      [workerId],
    );
    const particulars = [
      { label: 'mandate.person' as const, text: found?.name ?? '' },
      { label: 'mandate.role' as const, text: role },
      ...(untilOn ? [{ label: 'mandate.until' as const, text: untilOn }] : []),
    ];
    return { title: 'drive.mandate_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { proposalId, payload, proposedBy, approver }: Approved<DriveMandatePayload>,
  ): Promise<{ resultId: string }> {
    const { driveId, role, untilOn } = payload;
    const workerId = await this.workerOf(tx, payload);
    const { today } = approver;
    const resultId = await this.mandates.give(tx, approver, {
      ...{ workerId, role: role as Role, scopeKind: 'drive', scopeId: driveId },
      ...{ fromOn: today, untilOn: untilOn ?? aYearAfter(today) },
      origin: { proposalId, proposedBy: proposedBy.workerId, approvedBy: approver.workerId! },
    });
    await this.notices.tellWorkers(tx, [workerId], { code: 'mandate.given_to_you', href: '/p/dr' });
    return { resultId };
  }

  private async workerOf(
    tx: EntityManager,
    { workerId = null, signInName = null }: DriveMandatePayload,
  ): Promise<string> {
    if ((workerId === null) === (signInName === null)) throw new Problem(422, 'drive.person_unknown');
    const people = { signInNames: signInName, workerIds: workerId === null ? [] : [workerId] };
    const [found, another] = await peopleNamed(tx, people);
    if (!found || another) throw new Problem(422, 'drive.person_unknown');
    return found;
  }
}
