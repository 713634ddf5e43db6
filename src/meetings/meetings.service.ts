import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { Day } from '../shared/days.js';
import { nothingHere, Problem } from '../shared/errors.js';
import { MeetingSeals } from './meeting-seals.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingChangeBody, NewMeetingBody } from './meetings.dto.js';
import { isWithin, keptBy } from './meetings.policy.js';

/** A meeting that the actor keeps, its row held until the transaction ends. */
export interface HeldMeeting {
  id: string;
  branchId: string | null;
  meetsOn: Day;
  rollId: string | null;
  version: number;
}

interface HeldRow {
  id: string;
  branch_id: string | null;
  meets_on: string;
  roll_id: string | null;
  version: number;
  is_off: boolean;
  was_held: boolean;
}

/** Calling meetings, changing where and when, calling them off. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: MeetingSeals,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for another branch, 422 `meeting.branch_needed`, `meeting.branch_unknown` */
  async call(actor: Actor, { kind, branchId = null, meetsOn, place }: NewMeetingBody): Promise<string> {
    if (!isWithin(keptBy(actor), branchId)) throw nothingHere();
    if (kind === 'branch' && branchId === null) throw new Problem(422, 'meeting.branch_needed');
    if (kind === 'general' && branchId !== null) throw new Problem(422, 'meeting.general_of_all');
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      if (branchId !== null) await refuseUnknownBranch(tx, branchId, meetsOn);
      await tx.insert(Meeting, {
        ...{ id, kind, branchId, meetsOn },
        placeSealed: await this.seals.place(id, place),
        rollId: null,
        calledAt: this.clock.now(),
        calledBy: actor.workerId,
        calledOffAt: null,
      });
      await this.audit.record(tx, actor, { action: 'meeting.called', subjectId: id });
    });
    return id;
  }

  /** @throws Problem 404, 409 `meeting.called_off`, 412 `entry.stale`, 422 `meeting.was_held` for another day */
  async change(
    actor: Actor,
    id: string,
    version: number,
    { meetsOn, place }: MeetingChangeBody,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await this.found(tx, actor, id);
      if (row.version !== version) throw new Problem(412, 'entry.stale');
      if (row.is_off) throw new Problem(409, 'meeting.called_off');
      if (meetsOn && meetsOn !== row.meets_on && row.was_held) throw new Problem(422, 'meeting.was_held');
      await tx.query(
        `UPDATE meetings SET meets_on = coalesce($2, meets_on), place_sealed = coalesce($3, place_sealed),
           version = version + 1 WHERE id = $1`,
        [id, meetsOn ?? null, place ? await this.seals.place(id, place) : null],
      );
      await this.audit.record(tx, actor, { action: 'meeting.changed', subjectId: id });
    });
  }

  /** @throws Problem 404, 409 `meeting.called_off`, 422 `meeting.was_held` */
  async callOff(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await this.found(tx, actor, id);
      if (row.is_off) throw new Problem(409, 'meeting.called_off');
      if (row.was_held) throw new Problem(422, 'meeting.was_held');
      await tx.query('UPDATE meetings SET called_off_at = $2, version = version + 1 WHERE id = $1', [
        id,
        this.clock.now(),
      ]);
      await this.audit.record(tx, actor, { action: 'meeting.called_off', subjectId: id });
    });
  }

  /**
   * For what is written down about a meeting: whatever two write at once, the second waits.
   * @throws Problem 404, 409 `meeting.called_off`
   */
  async hold(tx: EntityManager, actor: Actor, id: string): Promise<HeldMeeting> {
    const row = await this.found(tx, actor, id);
    if (row.is_off) throw new Problem(409, 'meeting.called_off');
    const { branch_id: branchId, meets_on: meetsOn, roll_id: rollId, version } = row;
    return { id, branchId, meetsOn, rollId, version };
  }

  private async found(tx: EntityManager, actor: Actor, id: string): Promise<HeldRow> {
    const { union, branches } = keptBy(actor);
    const [row] = await tx.query<HeldRow[]>(
      `SELECT m.id, m.branch_id, m.meets_on::text, m.roll_id, m.version, m.called_off_at IS NOT NULL AS is_off,
              EXISTS (SELECT FROM meeting_attendances a WHERE a.meeting_id = m.id)
                OR EXISTS (SELECT FROM meeting_decisions d WHERE d.meeting_id = m.id) AS was_held
       FROM meetings m WHERE m.id = $1 AND ($2 OR m.branch_id = ANY($3::uuid[])) FOR UPDATE OF m`,
      [id, union, branches],
    );
    if (!row) throw nothingHere();
    return row;
  }
}

async function refuseUnknownBranch(tx: EntityManager, branchId: string, on: Day): Promise<void> {
  const found = await tx.query<unknown[]>(
    'SELECT FROM branches WHERE id = $1 AND (dissolved_on IS NULL OR dissolved_on > $2)',
    [branchId, on],
  );
  if (found.length === 0) {
    throw new Problem(422, 'meeting.branch_unknown', {}, [
      { field: 'branchId', code: 'meeting.branch_unknown' },
    ]);
  }
}
