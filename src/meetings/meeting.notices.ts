import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService, type NoticeSource } from '../identity/index.js';
import { type Actor, scopeOf } from '../shared/actor.js';
import { daysAfter } from '../shared/days.js';
import { MeetingsReading } from './meetings.reading.js';

/** How long before a meeting its members find it on their first page. */
const daysAhead = 14;

/** The next meeting; for a chair also one without a roll. */
@Injectable()
export class MeetingNotices implements NoticeSource, OnModuleInit {
  readonly name = 'meetings';

  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
    private readonly reading: MeetingsReading,
  ) {}

  onModuleInit(): void {
    this.notices.register(this);
  }

  async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!actor.workerId) return [];
    const [next, rollless] = await Promise.all([
      this.reading.next(actor, daysAfter(actor.today, daysAhead)),
      this.rollless(actor),
    ]);
    return [
      ...(next
        ? [{ code: 'meeting.next' as const, values: { day: next.meetsOn }, href: `/p/mt/${next.id}` }]
        : []),
      ...rollless.map(({ id, meets_on }) => ({
        code: 'meeting.without_roll' as const,
        values: { day: meets_on },
        href: `/p/mt/${id}`,
      })),
    ];
  }

  /** A chair's meetings of these days that voters cannot be counted at. */
  private async rollless(actor: Actor): Promise<{ id: string; meets_on: string }[]> {
    const { union, branches } = scopeOf(actor, ['chair']);
    if (!union && branches.length === 0) return [];
    return this.db.query(
      `SELECT id, meets_on::text FROM meetings
       WHERE roll_id IS NULL AND called_off_at IS NULL AND kind <> 'committee'
         AND meets_on BETWEEN $1::date - $2::int AND $1::date AND ($3 OR branch_id = ANY($4::uuid[]))
       ORDER BY meets_on, id LIMIT 5`,
      [actor.today, daysAhead, union, branches],
    );
  }
}
