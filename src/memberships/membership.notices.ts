import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NoticeLine, NoticesService } from '../identity/index.js';
import type { Actor } from '../shared/actor.js';
import { type Day, daysAfter } from '../shared/days.js';

const weekDays = 7;
/** An application that nobody answered for a year is no longer news. */
const newsDays = 365;

/** Applications wait for the secretary; a suspension that ends soon is told to its member. */
@Injectable()
export class MembershipNotices implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.notices.register({ name: 'memberships', linesFor: (actor) => this.linesFor(actor) });
  }

  private async linesFor(actor: Actor): Promise<NoticeLine[]> {
    if (!actor.workerId) return [];
    const isSecretary = actor.mandates.some(
      ({ role, scopeKind }) => role === 'secretary' && scopeKind === 'union',
    );
    const [found] = await this.db.query<{ until_on: Day | null; waiting: number | null }[]>(
      `SELECT (SELECT min(e.until_on) FROM membership_events e JOIN memberships m ON m.id = e.membership_id
                 WHERE m.worker_id = $1 AND e.kind = 'suspended' AND e.happened_on <= $2 AND e.until_on BETWEEN $2 AND $3
                   AND NOT EXISTS (SELECT FROM membership_events v WHERE v.voids = e.id)) AS until_on,
              CASE WHEN $4 THEN (SELECT count(*)::int FROM membership_events e WHERE e.kind = 'applied'
                 AND e.happened_on > $5 AND NOT EXISTS (SELECT FROM membership_events l
                   WHERE l.voids = e.id OR l.membership_id = e.membership_id AND l.kind IN ('initiated', 'reinitiated', 'died')
                     AND l.happened_on >= e.happened_on)) END AS waiting`,
      [
        ...[actor.workerId, actor.today, daysAfter(actor.today, weekDays), isSecretary],
        daysAfter(actor.today, -newsDays),
      ],
    );
    return lines(found?.until_on ?? null, found?.waiting ?? 0);
  }
}

function lines(untilOn: Day | null, waiting: number): NoticeLine[] {
  return [
    ...(waiting > 0
      ? [
          {
            code: 'membership.applications_wait' as const,
            values: { count: waiting },
            href: '/p/mb?kind=applicant',
          },
        ]
      : []),
    ...(untilOn
      ? [{ code: 'membership.suspension_ends' as const, values: { day: untilOn }, href: '/p/ms' }]
      : []),
  ];
}
