import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { RollsReading, RollsService } from '../dues/index.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/errors.js';
import { MeetingsService } from './meetings.service.js';

/** Against which roll a meeting counts its voters. */
@Injectable()
export class MeetingRolls {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingsService,
    private readonly rolls: RollsService,
    private readonly reading: RollsReading,
    private readonly audit: AuditService,
  ) {}

  /**
   * Names a roll that was taken, or takes one for the meeting's day and branch.
   * @throws Problem 404, 409 `meeting.called_off`, 422 `roll.day_to_come`, `meeting.roll_of_others`, `meeting.roll_counted`
   */
  async name(actor: Actor, meetingId: string, rollId: string | null): Promise<void> {
    const { meetsOn, branchId } = await this.db.transaction((tx) => this.meetings.hold(tx, actor, meetingId));
    const named = rollId ?? (await this.rolls.take(actor, { on: meetsOn, branchId }));
    const roll = await this.reading.one(actor, named);
    await this.db.transaction(async (tx) => {
      const meeting = await this.meetings.hold(tx, actor, meetingId);
      if (roll.branchId !== meeting.branchId) throw new Problem(422, 'meeting.roll_of_others');
      const decided = await tx.query<unknown[]>(
        'SELECT FROM meeting_decisions WHERE meeting_id = $1 LIMIT 1',
        [meetingId],
      );
      if (decided.length > 0 && meeting.rollId !== named) throw new Problem(422, 'meeting.roll_counted');
      await tx.query('UPDATE meetings SET roll_id = $2, version = version + 1 WHERE id = $1', [
        meetingId,
        named,
      ]);
      await this.audit.record(tx, actor, { action: 'meeting.roll_named', subjectId: meetingId });
    });
  }
}
