import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { type MessageCode, type MessageValues, say } from '../../shared/messages/index.js';
import { keysOf, page } from '../../shared/paging.js';
import { audienceOf, audienceValues, withinAudience } from './audience.js';
import type { RemindersQuery, ToldPageView, ToldView } from './reminders.dto.js';
import { namesOf, reasonsIn } from './views.js';

interface Row {
  id: string;
  account_id: string;
  drive_id: string | null;
  occurs_on: string;
  due_at: Date;
  listed_at: Date | null;
  settled_at: Date;
  settled_key: string;
  outcome: string;
  why: string[];
  code: MessageCode;
  values: MessageValues;
}

/** What was sent, and what became of the rest; newest first. */
@Injectable()
export class ToldService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, { limit, after }: RemindersQuery, ofAll = true): Promise<ToldPageView> {
    const keys = keysOf(after, ['text', 'id']);
    const values = ofAll ? audienceValues(actor) : [actor.accountId, false, []];
    const rows = await asProgram(() =>
      this.db.query<Row[]>(
        `SELECT o.id, o.account_id, r.drive_id, o.occurs_on::text, o.due_at, o.listed_at, o.settled_at,
                o.settled_at::text AS settled_key, o.outcome, o.why, r.code, r."values"
         FROM reminder_occurrences o JOIN reminders r ON r.id = o.reminder_id
         WHERE o.settled_at IS NOT NULL AND o.outcome <> 'cancelled' AND ${withinAudience(1)}
           AND ($4::timestamptz IS NULL OR (o.settled_at, o.id) < ($4::timestamptz, $5::uuid))
         ORDER BY o.settled_at DESC, o.id DESC LIMIT $6`,
        [...values, keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
      ),
    );
    const names = await namesOf(
      { db: this.db, audit: this.audit, actor, action: 'reminder.listed' },
      rows.slice(0, limit).map((row) => ({ accountId: row.account_id, driveId: row.drive_id })),
    );
    const { driveIds } = audienceOf(actor);
    return page(
      rows,
      limit,
      (row) => [row.settled_key, row.id],
      (row): ToldView => ({
        ...{ id: row.id, occursOn: row.occurs_on, about: row.code, outcome: row.outcome },
        to: names.get(row.account_id) ?? null,
        dueAt: row.due_at.toISOString(),
        listedAt: row.listed_at?.toISOString() ?? null,
        settledAt: row.settled_at.toISOString(),
        text:
          row.account_id === actor.accountId || driveIds.includes(row.drive_id ?? '')
            ? say(actor.language, row.code, row.values)
            : null,
        why: reasonsIn(actor.language, row.why),
      }),
    );
  }
}
