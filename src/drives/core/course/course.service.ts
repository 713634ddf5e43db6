import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Day } from '../../../shared/days.js';
import { Problem } from '../../../shared/errors.js';
import { DriveAccess, type HeldDrive } from '../drive-access.js';
import { type DriveStageName, stagesFor } from '../drives.rules.js';
import type { NewStageBody, NewUnitEstimateBody } from './course.dto.js';

/** How far a drive is: its stages, how many work there, where it is about, its end. */
@Injectable()
export class CourseService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive.stage_begun`, 422 `drive.stage_of_other_path`, `drive.day_to_come` */
  async begin(actor: Actor, driveId: string, { stage, beganOn }: NewStageBody): Promise<void> {
    await this.inDrive(actor, driveId, 'drive.stage_recorded', async (tx, drive) => {
      if (!stagesFor(drive.path).includes(stage as DriveStageName))
        throw new Problem(422, 'drive.stage_of_other_path');
      refuseDayToCome(beganOn, actor.today);
      const added = await tx.query<unknown[]>(
        `INSERT INTO drive_stages (drive_id, stage, began_on, recorded_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING stage`,
        [driveId, stage, beganOn, this.clock.now()],
      );
      if (added.length === 0) throw new Problem(409, 'drive.stage_begun');
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.estimate_reversed`, `drive.day_to_come` */
  async estimate(actor: Actor, driveId: string, body: NewUnitEstimateBody): Promise<void> {
    const { low, high, estimatedOn } = body;
    await this.inDrive(actor, driveId, 'drive.unit_estimated', async (tx) => {
      if (high < low) throw new Problem(422, 'drive.estimate_reversed');
      refuseDayToCome(estimatedOn, actor.today);
      await tx.query(
        `INSERT INTO drive_unit_estimates (id, drive_id, estimated_on, low, high, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), driveId, estimatedOn, low, high, this.clock.now()],
      );
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.site_unknown` */
  async target(actor: Actor, driveId: string, siteId: string): Promise<void> {
    await this.inDrive(actor, driveId, 'drive.site_added', async (tx) => {
      const known = await tx.query<unknown[]>('SELECT FROM sites WHERE id = $1', [siteId]);
      if (known.length === 0) throw new Problem(422, 'drive.site_unknown');
      await tx.query(
        `INSERT INTO drive_sites (drive_id, site_id, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (drive_id, site_id) DO UPDATE SET dropped_at = NULL`,
        [driveId, siteId, this.clock.now()],
      );
    });
  }

  /** By its name on the map. @throws as `target` */
  async targetNamed(actor: Actor, driveId: string, name: string): Promise<void> {
    const found = await this.db.query<{ id: string }[]>(
      'SELECT id FROM sites WHERE lower(name) = lower($1) LIMIT 2',
      [name.trim()],
    );
    // of two with one name nobody can say which is meant
    await this.target(actor, driveId, found.length === 1 ? found[0]!.id : driveId);
  }

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive.last_site` */
  async drop(actor: Actor, driveId: string, siteId: string): Promise<void> {
    await this.inDrive(actor, driveId, 'drive.site_dropped', async (tx) => {
      const sites = await tx.query<{ site_id: string }[]>(
        'SELECT site_id FROM drive_sites WHERE drive_id = $1 AND dropped_at IS NULL',
        [driveId],
      );
      if (sites.every((site) => site.site_id === siteId)) throw new Problem(422, 'drive.last_site');
      await tx.query(
        'UPDATE drive_sites SET dropped_at = $3 WHERE drive_id = $1 AND site_id = $2 AND dropped_at IS NULL',
        [driveId, siteId, this.clock.now()],
      );
    });
  }

  /** One act of the committee, alone in its drive for that time, and its entry in the log. */
  private async inDrive(
    actor: Actor,
    driveId: string,
    action: string,
    work: (tx: EntityManager, drive: HeldDrive) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'committee', { alone: true });
      await work(tx, drive);
      await this.audit.record(tx, drive.actor, { action, subjectId: driveId, details: { drive: driveId } });
    });
  }
}

function refuseDayToCome(day: Day, today: Day): void {
  if (day > today) throw new Problem(422, 'drive.day_to_come');
}
