import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Asked, onMorning, type Plan, type PlanSource, SourcesService } from '../reminders/index.js';
import { daysAfter } from '../shared/days.js';
import { type AwaitedMeetingRow, awaitedMeetings } from './awaited.sql.js';

/** Time to swap a shift. */
const daysBefore = 2;

/** A meeting, for whom it is; and for who chairs, one that votes cannot be counted at. */
@Injectable()
export class MeetingReminders implements PlanSource, OnModuleInit {
  readonly name = 'meetings';

  constructor(private readonly sources: SourcesService) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async plans(asked: Asked): Promise<Plan[]> {
    const { tx, today, since, until, timeZone } = asked;
    const latest = daysAfter(until, daysBefore);
    const rows = await tx.query<AwaitedMeetingRow[]>(awaitedMeetings, [today, latest, since, timeZone]);
    return rows.flatMap((row) => (row.what === 'roll' ? [rollless(row, asked)] : coming(row, asked)));
  }
}

function coming({ id, account_id: accountId, meets_on: day }: AwaitedMeetingRow, asked: Asked): Plan[] {
  const line = { accountId, code: 'meeting.next', values: { day }, href: `/p/mt/${id}` } as const;
  const ahead = { ...line, key: `${id}:ahead`, rule: onMorning(daysAfter(day, -daysBefore), asked) };
  return [
    // still of use on the day between; on the day itself the other one is told
    ...(asked.today < day ? [{ ...ahead, ifMissed: 'late' as const }] : []),
    // whoever reads it in the evening has missed it
    { ...line, key: `${id}:day`, rule: onMorning(day, asked), ifMissed: 'drop', isUrgent: true },
  ];
}

function rollless({ id, account_id: accountId, meets_on: day }: AwaitedMeetingRow, asked: Asked): Plan {
  return {
    ...{ key: `${id}:roll`, accountId, code: 'meeting.without_roll', values: { day }, href: `/p/mt/${id}` },
    rule: onMorning(day, asked),
    // a roll can be taken afterwards as well, by what was known then
    ifMissed: 'late',
    isUrgent: true,
  };
}
