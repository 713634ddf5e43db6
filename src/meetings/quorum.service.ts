import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asProgram } from '../database/reach.js';
import { RulesService } from '../rules/index.js';
import type { Day } from '../shared/days.js';
import { type Quorum, quorumOf, type QuorumRule } from './quorum.rules.js';

const rule = 'meeting.quorum';

/** Whether enough voters are there. */
@Injectable()
export class QuorumService {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
  ) {}

  /** A number alone leaves the count: who was there and who is good stays with those who keep them. */
  async of(meeting: { id: string; meetsOn: Day; rollId: string | null }): Promise<Quorum> {
    const found = await this.rule(meeting.meetsOn);
    const present =
      meeting.rollId === null ? null : await asProgram(() => voters(this.db.manager, meeting.id));
    return quorumOf(found, present);
  }

  private async rule(on: Day): Promise<QuorumRule> {
    const version = await this.rules.inForce(rule, '*', on);
    if (!version) throw new RangeError(`no rule ${rule} on ${on}`);
    const { value, citation, verified } = version;
    return { id: rule, needed: Number(value), citation, verified };
  }
}

/** How many of those who were there are good on the meeting's roll. */
export async function voters(tx: EntityManager, meetingId: string): Promise<number> {
  const [row] = await tx.query<{ voters: number }[]>(
    `SELECT count(DISTINCT a.worker_id)::int AS voters
     FROM meetings m JOIN meeting_attendances a ON a.meeting_id = m.id
     JOIN memberships member ON member.worker_id = a.worker_id
     JOIN standing_roll_lines l ON l.roll_id = m.roll_id AND l.membership_id = member.id AND l.good_now
     WHERE m.id = $1`,
    [meetingId],
  );
  return row?.voters ?? 0;
}
