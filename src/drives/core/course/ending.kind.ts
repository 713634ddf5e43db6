import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Approved, type ProposalKind, ProposalKinds } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { DriveAccess } from '../drive-access.js';
import { EndingPayload } from './course.dto.js';
import { Endings } from './endings.js';

/** Ending: two of the committee, as what the drive knows of people goes with it. */
@Injectable()
export class EndingKind implements ProposalKind<EndingPayload>, OnModuleInit {
  readonly kind = 'drive-ending';
  readonly payload = EndingPayload;
  readonly proposers = ['committee'] as const;
  readonly approvers = ['committee'] as const;
  readonly isDiscreet = true;

  constructor(
    private readonly kinds: ProposalKinds,
    private readonly access: DriveAccess,
    private readonly endings: Endings,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  driveOf({ driveId }: EndingPayload): string {
    return driveId;
  }

  concerns(): readonly string[] {
    return [];
  }

  /** @throws Problem 404, 409 `drive.ended` */
  async check(tx: EntityManager, proposer: Actor, { driveId }: EndingPayload): Promise<void> {
    await this.access.hold(tx, proposer, driveId, 'committee', { alone: true });
  }

  describe() {
    return Promise.resolve({ title: 'drive.ending_title' as const, particulars: [] });
  }

  carryOut(tx: EntityManager, { payload, approver }: Approved<EndingPayload>): Promise<void> {
    return this.endings.end(tx, approver, payload.driveId);
  }
}
