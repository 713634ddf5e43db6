import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { RulesService } from '../../rules/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import { say } from '../../shared/messages/index.js';
import { type DueRow, dueUntil } from '../delivery/due.sql.js';
import { compose } from '../outbox/compose.js';
import { occurrenceOn } from '../recurrence/recurrence.rules.js';
import { audienceOf, audienceValues, withinAudience } from './audience.js';
import { foresee, type Foreseen } from './foresee.js';
import type { ForeseenView } from './reminders.dto.js';
import { namesOf, reasonsIn } from './views.js';

/** Days of what comes again and again are rows for a day longer than this. */
const mostDaysAhead = 34;

interface Seen {
  row: DueRow;
  foreseen: Foreseen;
}

/** Every message that would go out and that the asker may know of: by the same steps as delivery takes. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 400 `reminder.too_far` */
  async preview(actor: Actor, until: Day, ofAll = true): Promise<ForeseenView[]> {
    if (until > daysAfter(actor.today, mostDaysAhead))
      throw new Problem(400, 'request.invalid', {}, [{ field: 'until', code: 'reminder.too_far' }]);
    const profile = await this.rules.profile();
    const timeZone = profile?.timeZone ?? 'UTC';
    const end = occurrenceOn({ at: '00:00', timeZone }, daysAfter(until, 1)).at;
    const values = ofAll ? audienceValues(actor) : [actor.accountId, false, []];
    const rows = await asProgram(() =>
      dueUntil(this.db.manager, end, timeZone, { condition: withinAudience(2), values }),
    );
    const now = this.clock.now();
    const seen = rows
      .filter(({ isEnded }) => !isEnded)
      .map((row) => ({ row, foreseen: foresee(row, now) }))
      .sort((a, b) => momentOf(a) - momentOf(b));
    return this.shown(actor, seen);
  }

  private async shown(actor: Actor, seen: readonly Seen[]): Promise<ForeseenView[]> {
    const names = await namesOf(
      { db: this.db, audit: this.audit, actor, action: 'reminder.foreseen' },
      seen.map(({ row }) => row),
    );
    const { driveIds } = audienceOf(actor);
    const letters = countedLetters(seen);
    return seen.map(({ row, foreseen }) => {
      const isOwn = row.accountId === actor.accountId || driveIds.includes(row.driveId ?? '');
      const together = letters.get(letterOf({ row, foreseen })) ?? [row.occursOn];
      const { outcome, sentAt, wording } = foreseen;
      return {
        ...{ id: row.id, occursOn: row.occursOn, outcome, wording, about: row.code },
        to: names.get(row.accountId) ?? null,
        dueAt: row.dueAt.toISOString(),
        listedAt: foreseen.listedAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
        text: isOwn ? say(actor.language, row.code, row.values) : null,
        subject: wording
          ? compose({ language: row.language, wording, days: together, signInAt: null }).subject
          : null,
        together: sentAt ? together.length : 1,
        why: reasonsIn(actor.language, foreseen.why),
      };
    });
  }
}

function momentOf({ foreseen }: Seen): number {
  return (foreseen.sentAt ?? foreseen.listedAt).getTime();
}

/** What goes to one person at one moment in one message has one name. */
function letterOf({ row, foreseen }: Seen): string {
  if (row.gatheredInto) return row.gatheredInto;
  return foreseen.isGathered ? `${row.accountId} ${foreseen.sentAt?.toISOString()}` : row.id;
}

function countedLetters(seen: readonly Seen[]): Map<string, Day[]> {
  const letters = new Map<string, Day[]>();
  for (const one of seen) {
    const days = letters.get(letterOf(one)) ?? [];
    days.push(one.row.occursOn);
    letters.set(letterOf(one), days);
  }
  return letters;
}
