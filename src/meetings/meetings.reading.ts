import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { type Day, isDay } from '../shared/days.js';
import { nothingHere, Problem } from '../shared/errors.js';
import { keysOf, page } from '../shared/paging.js';
import { DecisionsReading } from './decisions/decisions.reading.js';
import { MeetingSeals } from './meeting-seals.js';
import {
  type MeetingPageView,
  type MeetingsQuery,
  type MeetingView,
  QuorumView,
  type WholeMeetingView,
} from './meetings.dto.js';
import { type MeetingRow, valuesFor, visibleMeetings } from './meetings.sql.js';
import { QuorumService } from './quorum.service.js';

const order = 'ORDER BY m.meets_on, m.id';

/** Meetings as members, and those who keep them, read of them. */
@Injectable()
export class MeetingsReading {
  constructor(
    private readonly db: DataSource,
    private readonly seals: MeetingSeals,
    private readonly quorums: QuorumService,
    private readonly decisions: DecisionsReading,
  ) {}

  /** Those of the union, of one's own branch, and those one keeps; the next one first. */
  async list(actor: Actor, { from = actor.today, limit, after }: MeetingsQuery): Promise<MeetingPageView> {
    const [day, id] = keysOf(after, ['text', 'id']) ?? [from, '00000000-0000-0000-0000-000000000000'];
    if (!isDay(day)) throw new Problem(400, 'cursor.invalid');
    const rows = await this.db.query<MeetingRow[]>(
      visibleMeetings(`(m.meets_on, m.id) > ($9::date, $10::uuid) ${order} LIMIT $11`),
      [...valuesFor(actor), day, id, limit + 1],
    );
    const found = page(
      rows,
      limit,
      (row) => [row.meets_on, row.id],
      (row) => row,
    );
    return { items: await Promise.all(found.items.map((row) => this.view(row))), next: found.next };
  }

  /** @throws Problem 404 */
  async one(actor: Actor, id: string): Promise<WholeMeetingView> {
    const [row] = await this.db.query<MeetingRow[]>(visibleMeetings('m.id = $9'), [...valuesFor(actor), id]);
    const decisions = await this.decisions.of(id);
    if (!row) throw nothingHere();
    const quorum = await this.quorums.of({ id, meetsOn: row.meets_on, rollId: row.roll_id });
    return { ...(await this.view(row)), quorum: QuorumView.of(quorum), decisions };
  }

  /** The next one within so many days that was not called off; null when there is none. */
  async next(actor: Actor, until: Day): Promise<{ id: string; meetsOn: Day } | null> {
    const [row] = await this.db.query<MeetingRow[]>(
      visibleMeetings(
        `m.meets_on >= $2::date AND m.meets_on <= $9::date AND m.called_off_at IS NULL ${order} LIMIT 1`,
      ),
      [...valuesFor(actor), until],
    );
    return row ? { id: row.id, meetsOn: row.meets_on } : null;
  }

  private async view(row: MeetingRow): Promise<MeetingView> {
    return {
      id: row.id,
      kind: row.kind,
      branchId: row.branch_id,
      branch: row.branch,
      meetsOn: row.meets_on,
      place: await this.seals.openPlace(row.id, row.place_sealed),
      rollId: row.roll_id,
      isCalledOff: row.is_off,
      mayKeep: row.may_keep,
      version: row.version,
    };
  }
}
