import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { beyondReach } from '../../database/beyond-reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { keptBy } from '../meetings.policy.js';
import { type HeldMeeting, MeetingsService } from '../meetings.service.js';
import { voters } from '../quorum.service.js';
import { attendeeScope } from './attendances.sql.js';

/** Writing down who was there. */
@Injectable()
export class AttendancesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly audit: AuditService,
  ) {}

  /** Twice is once. @throws Problem 404, 409 `meeting.called_off`, 422 `meeting.to_come` */
  async record(actor: Actor, meetingId: string, workerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const meeting = await this.meetings.hold(tx, actor, meetingId);
      if (!(await isSomebody(tx, actor, meeting, workerId))) throw nothingHere();
      if (meeting.meetsOn > actor.today) throw new Problem(422, 'meeting.to_come');
      const added = await tx.query<unknown[]>(
        `INSERT INTO meeting_attendances (meeting_id, worker_id, recorded_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [meetingId, workerId, this.clock.now()],
      );
      if (added.length === 0) return;
      const persons = [workerId];
      await this.audit.record(tx, actor, { action: 'meeting.attended', subjectId: meetingId, persons });
    });
  }

  /** @throws Problem 404, 409 `meeting.called_off`, 422 `meeting.voted_already` */
  async remove(actor: Actor, meetingId: string, workerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.meetings.hold(tx, actor, meetingId);
      const [, removed] = await tx.query<[unknown[], number]>(
        'DELETE FROM meeting_attendances WHERE meeting_id = $1 AND worker_id = $2',
        [meetingId, workerId],
      );
      if (removed === 0) throw nothingHere();
      await refuseMissingVoters(tx, meetingId);
      const persons = [workerId];
      await this.audit.record(tx, actor, { action: 'meeting.not_attended', subjectId: meetingId, persons });
    });
  }
}

/** A member, or somebody who applied, within the reach of whoever keeps the meeting. */
async function isSomebody(
  tx: EntityManager,
  actor: Actor,
  { branchId, meetsOn }: HeldMeeting,
  workerId: string,
): Promise<boolean> {
  const { union } = keptBy(actor);
  const found = await beyondReach(tx, () =>
    tx.query<unknown[]>(
      `SELECT FROM memberships member JOIN workers w ON w.id = member.worker_id
       WHERE w.id = $1 AND ${attendeeScope('$2', '$3', '$4')} LIMIT 1`,
      [workerId, union, branchId, meetsOn],
    ),
  );
  return found.length > 0;
}

/** The votes that were counted need the voters who cast them. */
async function refuseMissingVoters(tx: EntityManager, meetingId: string): Promise<void> {
  const [row] = await tx.query<{ cast: number }[]>(
    `SELECT coalesce(max(votes_for + votes_against + abstained), 0)::int AS cast FROM meeting_decisions
     WHERE meeting_id = $1`,
    [meetingId],
  );
  const cast = row?.cast ?? 0;
  if (cast > 0 && cast > (await beyondReach(tx, () => voters(tx, meetingId)))) {
    throw new Problem(422, 'meeting.voted_already');
  }
}
