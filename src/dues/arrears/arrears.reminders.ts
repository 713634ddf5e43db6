import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Asked, onMorning, type Plan, type PlanSource, SourcesService } from '../../reminders/index.js';
import { falling, type FallingRow } from './arrears-ahead.sql.js';

/** Time enough to find a delegate, or to ask for a waiver. */
const daysBeforeInactive = 14;

/** One's own arrears, where they change what one may do: never a word to anybody else. */
@Injectable()
export class ArrearsReminders implements PlanSource, OnModuleInit {
  readonly name = 'arrears';

  constructor(private readonly sources: SourcesService) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until } = asked;
    const rows = await tx.query<FallingRow[]>(falling, [today, since, until, daysBeforeInactive]);
    return rows.map((row) => planOf(row, asked));
  }
}

function planOf(row: FallingRow, asked: Asked): Plan {
  const { what, membership_id, account_id: accountId, tell_on, falls_on: day, months } = row;
  return {
    ...{ key: `${what}:${membership_id}:${day}`, accountId },
    ...(what === 'bad'
      ? { code: 'standing.slips' as const, values: { day, count: months ?? 0 } }
      : { code: 'standing.inactive_from' as const, values: { day } }),
    href: '/p/st',
    rule: onMorning(tell_on, asked),
    // nothing that one day more would change: told with whatever else was missed
    ifMissed: 'digest',
  };
}
