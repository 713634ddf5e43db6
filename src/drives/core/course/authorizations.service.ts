import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import { beyondReach } from '../../../database/beyond-reach.js';
import { RulesService } from '../../../rules/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/errors.js';
import { committeeSize } from '../committee/mandates-in-drive.sql.js';
import { DriveAccess } from '../drive-access.js';
import { firstCommittee } from '../drives.rules.js';
import type { NewAuthorizationBody } from './course.dto.js';

/** That a meeting of a branch authorized a drive: only one whose committee was large enough on that day. */
@Injectable()
export class AuthorizationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.committee_too_small`, `drive.branch_unknown`, `drive.day_to_come` */
  async record(actor: Actor, driveId: string, { branchId, decidedOn }: NewAuthorizationBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'committee');
      if (decidedOn > actor.today) throw new Problem(422, 'drive.day_to_come');
      await this.refuseTooSmall(tx, driveId, decidedOn);
      const branch = await tx.query<unknown[]>(
        `SELECT FROM branches WHERE id = $1 AND chartered_on <= $2::date
           AND (dissolved_on IS NULL OR dissolved_on > $2::date)`,
        [branchId, decidedOn],
      );
      if (branch.length === 0) throw new Problem(422, 'drive.branch_unknown');
      await tx.query(
        `INSERT INTO drive_authorizations (drive_id, branch_id, decided_on, recorded_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [driveId, branchId, decidedOn, this.clock.now()],
      );
      await this.audit.record(tx, drive.actor, {
        action: 'drive.authorized',
        subjectId: driveId,
        details: { drive: driveId },
      });
    });
  }

  private async refuseTooSmall(tx: EntityManager, driveId: string, on: string): Promise<void> {
    const rule = await this.rules.inForce('drive.committee', '*', on, tx);
    const needed = rule ? Number(rule.value) : firstCommittee;
    const held = await beyondReach(tx, () => committeeSize(tx, driveId, on));
    if (held < needed) throw new Problem(422, 'drive.committee_too_small', { needed, held });
  }
}
