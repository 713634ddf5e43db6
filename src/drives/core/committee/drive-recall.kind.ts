import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { type Approved, NoticesService, type ProposalKind, ProposalKinds } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere } from '../../../shared/errors.js';
import { DriveAccess } from '../drive-access.js';
import { DriveRecallPayload } from './committee.dto.js';
import { recallMandates } from './mandates-in-drive.sql.js';

interface MandateRow {
  worker_id: string;
  role: string;
  name: string;
}

/** Taking a mandate in a drive back: by two others of its committee. */
@Injectable()
export class DriveRecallKind implements ProposalKind<DriveRecallPayload>, OnModuleInit {
  readonly kind = 'drive-recall';
  readonly payload = DriveRecallPayload;
  readonly proposers = ['committee'] as const;
  readonly approvers = ['committee'] as const;
  readonly isDiscreet = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly access: DriveAccess,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  driveOf({ driveId }: DriveRecallPayload): string {
    return driveId;
  }

  concerns(): readonly string[] {
    return [];
  }

  /** whoever holds the mandate could refuse its recall for ever */
  async against(tx: EntityManager, payload: DriveRecallPayload): Promise<readonly string[]> {
    const found = await this.found(tx, payload);
    return found ? [found.worker_id] : [];
  }

  /** @throws Problem 404 */
  async check(tx: EntityManager, proposer: Actor, payload: DriveRecallPayload): Promise<void> {
    await this.access.hold(tx, proposer, payload.driveId, 'committee', { evenEnded: true });
    if (!(await this.found(tx, payload, proposer.today))) throw nothingHere();
  }

  async describe(tx: EntityManager, payload: DriveRecallPayload) {
    const found = await this.found(tx, payload);
    const particulars = [
      { label: 'mandate.person' as const, text: found?.name ?? '' },
      { label: 'mandate.role' as const, text: found?.role ?? '' },
      { label: 'mandate.decision' as const, text: payload.decision },
    ];
    return { title: 'drive.recall_title' as const, particulars };
  }

  async carryOut(
    tx: EntityManager,
    { payload, approver }: Approved<DriveRecallPayload>,
  ): Promise<{ resultId: string }> {
    const { driveId, mandateId } = payload;
    const persons = await recallMandates(tx, driveId, approver.today, { mandateId });
    const details = { drive: driveId };
    await this.audit.record(tx, approver, {
      action: 'mandate.recalled',
      subjectId: mandateId,
      persons,
      details,
    });
    await this.notices.tellWorkers(tx, persons, { code: 'mandate.recalled_from_you' });
    return { resultId: mandateId };
  }

  /** Only one that still counts, when a day is given. */
  private async found(
    tx: EntityManager,
    { driveId, mandateId }: DriveRecallPayload,
    on: string | null = null,
  ): Promise<MandateRow | undefined> {
    const [row] = await tx.query<MandateRow[]>(
      `SELECT m.worker_id, m.role, w.chosen_name AS name FROM mandates m JOIN workers w ON w.id = m.worker_id
       WHERE m.id = $1 AND m.scope_kind = 'drive' AND m.scope_id = $2
         AND ($3::date IS NULL OR (m.recalled_on IS NULL AND (m.until_on IS NULL OR m.until_on >= $3::date)))`,
      [mandateId, driveId, on],
    );
    return row;
  }
}
