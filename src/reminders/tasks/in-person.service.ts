import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import { type Actor, scopeOf } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page } from '../../shared/paging.js';
import { audienceOf } from '../preview/audience.js';
import { namesOf } from '../preview/views.js';
import type { InPersonPageView, InPersonQuery } from './in-person.dto.js';

interface Row {
  id: string;
  account_id: string;
  drive_id: string | null;
  made_at: Date;
  made_key: string;
  occurs_on: string;
}

/**
 * Stewards and secretaries of the union, a steward of a site for who works there; of what a drive keeps to itself its
 * committee, and nobody else.
 */
const mayTell = `(t.drive_id IS NULL AND ($1::boolean OR EXISTS (SELECT FROM jobs j WHERE j.worker_id = a.worker_id
      AND j.site_id = ANY($2::uuid[]) AND (j.until_on IS NULL OR j.until_on >= $3::date)))
    OR t.drive_id = ANY($4::uuid[]))`;

/** Who could not be written to, and is to be told face to face. */
@Injectable()
export class InPersonService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, { limit, after }: InPersonQuery): Promise<InPersonPageView> {
    const keys = keysOf(after, ['text', 'id']);
    const sql = `SELECT t.id, t.account_id, t.drive_id, t.made_at, t.made_at::text AS made_key, o.occurs_on::text
      FROM reminders_in_person t JOIN reminder_occurrences o ON o.id = t.id
      JOIN accounts a ON a.id = t.account_id AND a.worker_id IS NOT NULL
      WHERE t.told_at IS NULL AND ${mayTell} AND a.worker_id IS DISTINCT FROM $5::uuid
        AND ($6::timestamptz IS NULL OR (t.made_at, t.id) > ($6::timestamptz, $7::uuid))
      ORDER BY t.made_at, t.id LIMIT $8`;
    const parameters = [...valuesFor(actor), actor.workerId, keys?.[0] ?? null, keys?.[1] ?? null, limit + 1];
    const rows = await asProgram(() => this.db.query<Row[]>(sql, parameters));
    const names = await namesOf(
      { db: this.db, audit: this.audit, actor, action: 'reminder.to_tell' },
      rows.slice(0, limit).map((row) => ({ accountId: row.account_id, driveId: row.drive_id })),
    );
    return page(
      rows,
      limit,
      (row) => [row.made_key, row.id],
      (row) => ({
        id: row.id,
        workerId: names.get(row.account_id)?.workerId ?? '',
        chosenName: names.get(row.account_id)?.chosenName ?? '',
        since: row.made_at.toISOString(),
        occursOn: row.occurs_on,
      }),
    );
  }

  /** I told them. @throws Problem 404, also when somebody was faster */
  async told(actor: Actor, id: string): Promise<void> {
    await asProgram(() =>
      this.db.transaction(async (tx) => {
        const [rows] = await tx.query<[{ person_id: string; drive_id: string | null }[], number]>(
          `UPDATE reminders_in_person t SET told_at = $5, told_by = $6 FROM accounts a
           WHERE a.id = t.account_id AND t.id = $7 AND t.told_at IS NULL AND ${mayTell}
             AND a.worker_id IS DISTINCT FROM $6 RETURNING a.worker_id AS person_id, t.drive_id`,
          [...valuesFor(actor), this.clock.now(), actor.workerId, id],
        );
        const [found] = rows;
        if (!found) throw nothingHere();
        const { person_id: personId, drive_id: drive } = found;
        await this.audit.record(tx, drive === null ? actor : { ...actor, capacity: 'committee' }, {
          ...{ action: 'reminder.told_in_person', subjectId: id, persons: [personId] },
          ...(drive === null ? {} : { details: { drive } }),
        });
      }),
    );
  }
}

function valuesFor(actor: Actor): unknown[] {
  const { union, sites } = scopeOf(actor, ['steward']);
  return [union || audienceOf(actor).isSecretary, sites, actor.today, audienceOf(actor).driveIds];
}
