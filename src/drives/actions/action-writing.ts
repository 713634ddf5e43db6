import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { DriveTexts } from '../core/drive-texts.js';
import { openAction, toldIn } from './action-places.js';
import { type ActionKind, type ActionText, type ActionTime, troubleWith } from './action.rules.js';
import type { HeldAction } from './action-acts.service.js';
import type { ActionChangeBody, NewActionBody } from './actions.dto.js';

export interface PlannedAction extends NewActionBody {
  id: string;
  driveId: string;
}

/** An action in the tables; what is done and where under the drive’s own key. */
@Injectable()
export class ActionWriting {
  constructor(
    private readonly clock: Clock,
    private readonly texts: DriveTexts,
  ) {}

  /** @throws Problem 422 `drive_action.due_*` */
  async insert(tx: EntityManager, actor: Actor, action: PlannedAction): Promise<void> {
    const { id, driveId, kind, heldOn, what, startsAt = null, dueOn = null, siteId = null } = action;
    refuseTrouble(kind, { heldOn, dueOn });
    const told = await this.seal(driveId, id, { what, place: action.place ?? null });
    await tx.query(
      `INSERT INTO drive_actions (id, drive_id, kind, site_id, told_sealed, held_on, starts_at, due_on, timed_on,
         planned_at, planned_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, driveId, kind, siteId, told, heldOn, startsAt, dueOn],
        ...[actor.today, this.clock.now(), actor.workerId],
      ],
    );
  }

  /** What is left out stays as it is; a time that is null is not known any more. @throws Problem 422 `drive_action.due_*` */
  async change(
    tx: EntityManager,
    actor: Actor,
    driveId: string,
    { held, body }: { held: HeldAction; body: ActionChangeBody },
  ): Promise<void> {
    const heldOn = body.heldOn ?? held.held_on;
    const startsAt = body.startsAt === undefined ? held.starts_at : body.startsAt;
    const dueOn = body.dueOn ?? held.due_on;
    refuseTrouble(held.kind, { heldOn, dueOn });
    const isMoved = heldOn !== held.held_on || startsAt !== held.starts_at || dueOn !== held.due_on;
    const before = openAction(await this.texts.opening(driveId), held.id, held.told_sealed);
    const told = await this.seal(driveId, held.id, {
      what: body.what ?? before.what ?? '',
      place: body.place === undefined ? (before.place ?? null) : body.place,
    });
    await tx.query(
      `UPDATE drive_actions SET told_sealed = $2, held_on = $3, starts_at = $4, due_on = $5, timed_on = $6,
         version = version + 1 WHERE id = $1`,
      [held.id, told, heldOn, startsAt, dueOn, isMoved ? actor.today : held.timed_on],
    );
  }

  private async seal(driveId: string, id: string, text: ActionText): Promise<Buffer> {
    const seal = await this.texts.sealing(driveId);
    return seal(toldIn('drive_actions', id), JSON.stringify(text));
  }
}

function refuseTrouble(kind: ActionKind, time: Pick<ActionTime, 'heldOn' | 'dueOn'>): void {
  const code = troubleWith(kind, time);
  if (code !== null) throw new Problem(422, code, {}, [{ field: 'dueOn', code }]);
}
