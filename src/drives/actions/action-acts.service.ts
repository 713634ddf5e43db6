import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { DriveAccess, type DriveRole } from '../core/drive-access.js';
import { inDrive } from '../core/in-drive.js';
import type { ActionKind } from './action.rules.js';

export interface ActionIds {
  driveId: string;
  actionId: string;
}

export interface HeldAction {
  id: string;
  kind: ActionKind;
  told_sealed: Buffer | null;
  held_on: Day;
  starts_at: string | null;
  due_on: Day | null;
  timed_on: Day;
  called_off_at: Date | null;
  version: number;
}

interface Doing {
  /** how the log names it */
  name: string;
  role?: DriveRole;
  evenCalledOff?: boolean;
}

/** One act on an action of a drive: the action is held, what is done is written down with whom it concerns. */
@Injectable()
export class ActionActs {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param work answers with the workers it concerns
   * @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`
   */
  async act(
    actor: Actor,
    { driveId, actionId }: ActionIds,
    { name, role = 'organizer', evenCalledOff = false }: Doing,
    work: (tx: EntityManager, action: HeldAction) => Promise<readonly string[]>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, role);
      const [action] = await tx.query<HeldAction[]>(
        `SELECT id, kind, told_sealed, held_on::text, to_char(starts_at, 'HH24:MI') AS starts_at, due_on::text,
           timed_on::text, called_off_at, version
         FROM drive_actions WHERE id = $1 AND drive_id = $2 FOR UPDATE`,
        [actionId, driveId],
      );
      if (!action) throw nothingHere();
      if (action.called_off_at !== null && !evenCalledOff) throw new Problem(409, 'drive_action.called_off');
      const persons = await work(tx, action);
      await this.audit.record(tx, drive.actor, { action: name, ...inDrive(driveId), persons });
    });
  }
}
