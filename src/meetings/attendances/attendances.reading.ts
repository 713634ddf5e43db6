import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import type { PageQuery } from '../../shared/fields.js';
import { keysOf, page } from '../../shared/paging.js';
import { fold } from '../../shared/texts.js';
import { keptBy, type MeetingScope, readBy } from '../meetings.policy.js';
import type { AttendancePageView, AttendeesView } from './attendances.dto.js';
import { attendancePage, type AttendanceRow, attendeesFound } from './attendances.sql.js';

const mostFound = 20;
const largestNumber = 2_147_483_647;

/** Who was there, for those who keep the meeting; whoever is shown finds it in their log. */
@Injectable()
export class AttendancesReading {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 */
  async list(actor: Actor, id: string, { limit, after }: PageQuery): Promise<AttendancePageView> {
    const keys = keysOf(after, ['text', 'id']);
    await this.meeting(readBy(actor), id);
    const rows = await this.logged<AttendanceRow>(actor, id, {
      sql: attendancePage,
      parameters: [id, keys?.[0] ?? null, keys?.[1] ?? null, limit],
    });
    return page(
      rows,
      limit,
      (row) => [row.name_key, row.worker_id],
      (row) => ({
        workerId: row.worker_id,
        number: row.number,
        chosenName: row.chosen_name,
        isVoter: row.is_voter,
      }),
    );
  }

  /** Members by part of their name or by their number, to be written down. @throws Problem 404 */
  async find(actor: Actor, id: string, search: string): Promise<AttendeesView> {
    const { branch_id, meets_on } = await this.meeting(keptBy(actor), id);
    const part = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
    const number = /^\d{1,10}$/.test(search) && Number(search) <= largestNumber ? Number(search) : null;
    const rows = await this.logged<AttendanceRow>(actor, id, {
      sql: attendeesFound,
      parameters: [keptBy(actor).union, branch_id, meets_on, part, number, mostFound],
    });
    return {
      items: rows.map(({ worker_id, number, chosen_name }) => ({
        workerId: worker_id,
        number,
        chosenName: chosen_name,
      })),
    };
  }

  private async meeting(
    { union, branches }: MeetingScope,
    id: string,
  ): Promise<{ branch_id: string | null; meets_on: string }> {
    const [row] = await this.db.query<{ branch_id: string | null; meets_on: string }[]>(
      'SELECT branch_id, meets_on::text FROM meetings WHERE id = $1 AND ($2 OR branch_id = ANY($3::uuid[]))',
      [id, union, branches],
    );
    if (!row) throw nothingHere();
    return row;
  }

  /** A chair reaches no records of people: the names of one meeting come through the program. */
  private logged<Row>(
    actor: Actor,
    subjectId: string,
    select: { sql: string; parameters: readonly unknown[] },
  ): Promise<Row[]> {
    const act = { action: 'meeting.attendance_read', subjectId };
    return asProgram(() => this.audit.readLogged<Row>(this.db.manager, actor, act, select));
  }
}
