import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { beyondReach } from '../../database/beyond-reach.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Problem } from '../../shared/errors.js';
import { MeetingSeals } from '../meeting-seals.js';
import { type HeldMeeting, MeetingsService } from '../meetings.service.js';
import { votesCast } from '../quorum.rules.js';
import { voters } from '../quorum.service.js';
import type { DecisionBody } from './decisions.dto.js';

/** Writing down what was decided. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly seals: MeetingSeals,
    private readonly audit: AuditService,
  ) {}

  /**
   * @returns its place in the minutes
   * @throws Problem 404, 409 `meeting.called_off`, 422 `meeting.no_roll`, `meeting.too_many_votes`
   */
  async record(actor: Actor, meetingId: string, body: DecisionBody): Promise<{ place: number }> {
    return this.db.transaction(async (tx) => {
      const meeting = await this.meetings.hold(tx, actor, meetingId);
      await refuseTooManyVotes(tx, meeting, votesCast(body));
      const [row] = await tx.query<{ place: number }[]>(
        'SELECT coalesce(max(place), 0) + 1 AS place FROM meeting_decisions WHERE meeting_id = $1',
        [meetingId],
      );
      const { place } = row!;
      await tx.query(
        `INSERT INTO meeting_decisions
           (meeting_id, place, text_sealed, votes_for, votes_against, abstained, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[meetingId, place, await this.seals.decision(meetingId, place, body.text)],
          ...[body.votesFor, body.votesAgainst, body.abstained, this.clock.now(), actor.workerId],
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'meeting.decided',
        subjectId: meetingId,
        details: { place },
      });
      return { place };
    });
  }
}

async function refuseTooManyVotes(tx: EntityManager, meeting: HeldMeeting, cast: number): Promise<void> {
  if (meeting.rollId === null) throw new Problem(422, 'meeting.no_roll');
  const present = await beyondReach(tx, () => voters(tx, meeting.id));
  if (cast > present) throw new Problem(422, 'meeting.too_many_votes', { cast, present });
}
