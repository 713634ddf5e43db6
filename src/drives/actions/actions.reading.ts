import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { page, type Page } from '../../shared/paging.js';
import { dayCursor } from '../core/day-cursor.js';
import { DriveAccess, type HeldDrive } from '../core/drive-access.js';
import { DriveTexts } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import type { ActionIds } from './action-acts.service.js';
import type { ActionsQuery, DriveActionView, WholeActionView } from './actions.dto.js';
import {
  type ActionRow,
  actionRows,
  reportsOfAction,
  type ReportsRow,
  type RoleRow,
  roleRows,
} from './actions.sql.js';
import { actionView, roleView, wholeView } from './actions.view.js';

/** What a drive does together, for those who organize in it. */
@Injectable()
export class ActionsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** The latest day first; it names nobody. @throws Problem 404 */
  async list(actor: Actor, driveId: string, { limit, after }: ActionsQuery): Promise<Page<DriveActionView>> {
    const cursor = dayCursor(after);
    await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const rows = await this.db.query<ActionRow[]>(
      actionRows(`($2::date IS NULL OR (a.held_on, a.id) < ($2::date, $3::uuid))
        ORDER BY a.held_on DESC, a.id DESC LIMIT $4`),
      [driveId, ...cursor, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.held_on, row.id],
      (row) => actionView(row, opening),
    );
  }

  /** With who has which role, who came and what came of it. @throws Problem 404 */
  async one(actor: Actor, { driveId, actionId }: ActionIds): Promise<WholeActionView> {
    const drive = await this.access.see(actor, driveId);
    const opening = await this.texts.opening(driveId);
    const [row] = await this.db.query<ActionRow[]>(actionRows('a.id = $2'), [driveId, actionId]);
    const [reports] = await this.db.query<ReportsRow[]>(reportsOfAction, [driveId, actionId]);
    if (!row || !reports) throw nothingHere();
    const roles = await this.roles(drive, actionId);
    return wholeView({ row, reports, roles: roles.map((held) => roleView(held, opening)) }, opening);
  }

  /** Names of workers are beyond the reach of most: the program reads them, of this action alone. */
  private roles(drive: HeldDrive, actionId: string): Promise<RoleRow[]> {
    const act = { action: 'drive_action.roles_read', ...inDrive(drive.id) };
    return asProgram(() =>
      this.audit.readLogged<RoleRow>(this.db.manager, drive.actor, act, {
        ...{ sql: roleRows, parameters: [drive.id, actionId] },
      }),
    );
  }
}
