import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Problem } from '../../shared/errors.js';
import { DriveAccess } from '../core/drive-access.js';
import { inDrive } from '../core/in-drive.js';
import { ActionCalls } from './action-calls.service.js';
import { ActionWriting } from './action-writing.js';
import type { NewActionBody } from './actions.dto.js';

/** What a drive plans to do together. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly writing: ActionWriting,
    private readonly calls: ActionCalls,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive_action.due_*`, `drive_action.site_unknown` */
  async plan(actor: Actor, driveId: string, body: NewActionBody): Promise<string> {
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'committee');
      await refuseOtherSite(tx, driveId, body.siteId ?? null);
      await this.writing.insert(tx, actor, { ...body, id, driveId });
      await this.calls.renew(tx, actor, id);
      await this.audit.record(tx, drive.actor, { action: 'drive_action.planned', ...inDrive(driveId) });
    });
    return id;
  }
}

async function refuseOtherSite(tx: EntityManager, driveId: string, siteId: string | null): Promise<void> {
  if (siteId === null) return;
  const found = await tx.query<unknown[]>('SELECT FROM drive_sites WHERE drive_id = $1 AND site_id = $2', [
    ...[driveId, siteId],
  ]);
  if (found.length > 0) return;
  throw new Problem(422, 'drive_action.site_unknown', {}, [
    { field: 'siteId', code: 'drive_action.site_unknown' },
  ]);
}
