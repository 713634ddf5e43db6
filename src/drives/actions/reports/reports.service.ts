import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/errors.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { ActionActs, type ActionIds } from '../action-acts.service.js';
import { ActionCalls } from '../action-calls.service.js';
import { toldIn } from '../action-places.js';
import type { DebriefBody, EmployerResponseBody } from './reports.dto.js';

/** What came of an action: what the employer did, and what was learned. Each word stands. */
@Injectable()
export class ActionReportsService {
  constructor(
    private readonly clock: Clock,
    private readonly texts: DriveTexts,
    private readonly acts: ActionActs,
    private readonly calls: ActionCalls,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`, 422 `drive_action.to_come`, `.answered_before` */
  async respond(actor: Actor, ids: ActionIds, body: EmployerResponseBody): Promise<void> {
    const respondedOn = body.respondedOn ?? actor.today;
    await this.acts.act(actor, ids, { name: 'drive_action.answered' }, async (tx, action) => {
      if (respondedOn > actor.today) throw refused('drive_action.to_come');
      if (respondedOn < action.held_on) throw refused('drive_action.answered_before');
      const id = randomUUID();
      const seal = await this.texts.sealing(ids.driveId);
      await tx.query(
        `INSERT INTO drive_action_responses (id, drive_id, action_id, responded_on, response, told_sealed, recorded_at,
           recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[id, ids.driveId, action.id, respondedOn, body.response],
          ...[body.text ? seal(toldIn('drive_action_responses', id), body.text) : null],
          ...[this.clock.now(), actor.workerId],
        ],
      );
      await this.calls.renew(tx, actor, action.id);
      return [];
    });
  }

  /** Also why it was called off. @throws Problem 404, 409 `drive.ended` */
  async debrief(actor: Actor, ids: ActionIds, { text }: DebriefBody): Promise<void> {
    const doing = { name: 'drive_action.debriefed', evenCalledOff: true };
    await this.acts.act(actor, ids, doing, async (tx, action) => {
      const id = randomUUID();
      const seal = await this.texts.sealing(ids.driveId);
      await tx.query(
        `INSERT INTO drive_action_debriefs (id, drive_id, action_id, told_sealed, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          ...[id, ids.driveId, action.id, seal(toldIn('drive_action_debriefs', id), text)],
          ...[this.clock.now(), actor.workerId],
        ],
      );
      return [];
    });
  }
}

function refused(code: 'drive_action.to_come' | 'drive_action.answered_before'): Problem {
  return new Problem(422, code, {}, [{ field: 'respondedOn', code }]);
}
