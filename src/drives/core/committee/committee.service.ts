import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { beyondReach } from '../../../database/beyond-reach.js';
import { ProposalsService } from '../../../identity/index.js';
import { type Actor, holdsInDrive } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../drive-access.js';
import type { NewDriveMandateBody, NewDriveRecallBody } from './committee.dto.js';
import { committeeSize, recallMandates } from './mandates-in-drive.sql.js';

/** Who comes into a drive and who leaves it. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly proposals: ProposalsService,
    private readonly audit: AuditService,
  ) {}

  /** @returns the proposal. @throws Problem as `DriveMandateKind.check` */
  propose(actor: Actor, driveId: string, body: NewDriveMandateBody): Promise<string> {
    return this.proposals.propose(actor, { kind: 'drive-mandate', payload: { ...body, driveId } });
  }

  /** @returns the proposal. @throws Problem as `DriveRecallKind.check` */
  recall(actor: Actor, driveId: string, body: NewDriveRecallBody): Promise<string> {
    return this.proposals.propose(actor, { kind: 'drive-recall', payload: { ...body, driveId } });
  }

  /**
   * One's own act, at once: whatever one held in the drive ends today.
   * @throws Problem 404, 422 `drive.last_of_committee` while it has not ended
   */
  async leave(actor: Actor, driveId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const held = await this.access.hold(tx, actor, driveId, 'organizer', { evenEnded: true, alone: true });
      const isLast = await beyondReach(
        tx,
        async () =>
          holdsInDrive(actor, 'committee', driveId) && (await committeeSize(tx, driveId, actor.today)) <= 1,
      );
      if (isLast && held.endedOn === null) throw new Problem(422, 'drive.last_of_committee');
      await recallMandates(tx, driveId, actor.today, { workerId: actor.workerId });
      await this.audit.record(tx, held.actor, {
        action: 'drive.left',
        subjectId: driveId,
        details: { drive: driveId },
      });
    });
  }
}
