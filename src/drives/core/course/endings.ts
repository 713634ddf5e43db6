import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { inDrive } from '../in-drive.js';

/** The end of a drive: from that day nothing is added, and 90 days later its people are gone. */
@Injectable()
export class Endings {
  constructor(private readonly audit: AuditService) {}

  async end(tx: EntityManager, actor: Actor, driveId: string): Promise<void> {
    await tx.query('UPDATE drives SET ended_on = $2, version = version + 1 WHERE id = $1', [
      driveId,
      actor.today,
    ]);
    await this.audit.record(tx, actor, { action: 'drive.closed', ...inDrive(driveId) });
  }
}
