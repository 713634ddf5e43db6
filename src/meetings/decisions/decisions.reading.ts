import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MeetingSeals } from '../meeting-seals.js';
import type { DecisionView } from './decisions.dto.js';

interface DecisionRow {
  place: number;
  text_sealed: Buffer;
  votes_for: number;
  votes_against: number;
  abstained: number;
  recorded_at: Date;
}

/** What a meeting decided, in the order of its minutes. Whether somebody may see the meeting is asked before. */
@Injectable()
export class DecisionsReading {
  constructor(
    private readonly db: DataSource,
    private readonly seals: MeetingSeals,
  ) {}

  async of(meetingId: string): Promise<DecisionView[]> {
    const rows = await this.db.query<DecisionRow[]>(
      `SELECT place, text_sealed, votes_for, votes_against, abstained, recorded_at FROM meeting_decisions
       WHERE meeting_id = $1 ORDER BY place`,
      [meetingId],
    );
    return Promise.all(
      rows.map(async (row) => ({
        place: row.place,
        text: await this.seals.openDecision(meetingId, row.place, row.text_sealed),
        votesFor: row.votes_for,
        votesAgainst: row.votes_against,
        abstained: row.abstained,
        recordedAt: row.recorded_at.toISOString(),
      })),
    );
  }
}
