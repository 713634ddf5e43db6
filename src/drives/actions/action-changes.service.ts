import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { ActionActs, type ActionIds } from './action-acts.service.js';
import { ActionCalls } from './action-calls.service.js';
import { ActionWriting } from './action-writing.js';
import type { ActionChangeBody } from './actions.dto.js';

/** An action is moved, told otherwise, or called off: whoever was to be reminded of it is reminded accordingly. */
@Injectable()
export class ActionChanges {
  constructor(
    private readonly clock: Clock,
    private readonly acts: ActionActs,
    private readonly writing: ActionWriting,
    private readonly calls: ActionCalls,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`, 412 `entry.stale`, 422 `drive_action.due_*` */
  async change(actor: Actor, ids: ActionIds, version: number, body: ActionChangeBody): Promise<void> {
    await this.acts.act(actor, ids, { name: 'drive_action.changed', role: 'committee' }, async (tx, held) => {
      if (held.version !== version) throw new Problem(412, 'entry.stale');
      await this.writing.change(tx, actor, ids.driveId, { held, body });
      await this.calls.renew(tx, actor, ids.actionId);
      return [];
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`, `drive_action.past` */
  async callOff(actor: Actor, ids: ActionIds): Promise<void> {
    await this.acts.act(
      actor,
      ids,
      { name: 'drive_action.called_off', role: 'committee' },
      async (tx, held) => {
        if (held.held_on < actor.today) throw new Problem(409, 'drive_action.past');
        await tx.query(
          `UPDATE drive_actions SET called_off_at = $2, called_off_by = $3, version = version + 1 WHERE id = $1`,
          [held.id, this.clock.now(), actor.workerId],
        );
        await this.calls.renew(tx, actor, ids.actionId);
        return [];
      },
    );
  }
}
