import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { type Approved, type ProposalKind, ProposalKinds } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../drive-access.js';
import { PublicationPayload } from './course.dto.js';

/** Going public: two of the committee, and from that day everybody knows the drive by a plain name. */
@Injectable()
export class PublicationKind implements ProposalKind<PublicationPayload>, OnModuleInit {
  readonly kind = 'drive-publication';
  readonly payload = PublicationPayload;
  readonly proposers = ['committee'] as const;
  readonly approvers = ['committee'] as const;
  readonly isDiscreet = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  driveOf({ driveId }: PublicationPayload): string {
    return driveId;
  }

  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.public_already` */
  async check(tx: EntityManager, proposer: Actor, { driveId }: PublicationPayload): Promise<void> {
    const drive = await this.access.hold(tx, proposer, driveId, 'committee', { alone: true });
    if (drive.publicOn !== null) throw new Problem(422, 'drive.public_already');
  }

  describe(_tx: EntityManager, { publicName }: PublicationPayload) {
    const particulars = [{ label: 'drive.public_name' as const, text: publicName }];
    return Promise.resolve({ title: 'drive.publication_title' as const, particulars });
  }

  async carryOut(tx: EntityManager, { payload, approver }: Approved<PublicationPayload>): Promise<void> {
    const { driveId, publicName } = payload;
    await tx.query(
      'UPDATE drives SET public_on = $2, public_name = $3, version = version + 1 WHERE id = $1',
      [driveId, approver.today, publicName],
    );
    await this.audit.record(tx, approver, {
      action: 'drive.published',
      subjectId: driveId,
      details: { drive: driveId },
    });
  }
}
