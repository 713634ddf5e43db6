import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Day } from '../../../shared/days.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { monthNamed, monthNumber } from '../../../shared/months.js';
import { keysOf, page } from '../../../shared/paging.js';
import type { SealedPlace } from '../../../shared/sealing.js';
import { DriveAccess, drivesOf } from '../drive-access.js';
import { DriveSeals } from '../drive-seals.js';
import { monthsDue } from '../drives.rules.js';
import type {
  DriveReportPageView,
  DriveReportsQuery,
  DriveReportView,
  NewDriveReportBody,
} from './reports.dto.js';

interface FoundDrive {
  opened_on: Day;
  ended_on: Day | null;
  reports: { month: string; text: string; writtenAt: string }[];
}

/** What a committee writes of each month, and of which months it wrote nothing. */
@Injectable()
export class DriveReportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly seals: DriveSeals,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.report_there`, 422 `drive.month_outside` */
  async write(actor: Actor, driveId: string, { month, text }: NewDriveReportBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      // the last month is written of when the drive is over
      const drive = await this.access.hold(tx, actor, driveId, 'committee', { evenEnded: true });
      const { opened_on, ended_on } = await this.found(actor, driveId);
      const first = opened_on.slice(0, 7);
      const last = (ended_on ?? actor.today).slice(0, 7);
      if (month < first || month > last) throw new Problem(422, 'drive.month_outside', { first, last });
      const sealed = await this.seals.seal(driveId, placeOf(driveId, month), text);
      const added = await tx.query<unknown[]>(
        `INSERT INTO drive_reports (drive_id, month, text_sealed, written_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING month`,
        [driveId, month, sealed, this.clock.now()],
      );
      if (added.length === 0) throw new Problem(409, 'drive.report_there', { month });
      await this.audit.record(tx, drive.actor, {
        action: 'drive.reported',
        subjectId: driveId,
        details: { drive: driveId },
      });
    });
  }

  /** Every month from the opening on that a report is due of or was written of, the newest first. @throws Problem 404 */
  async list(actor: Actor, driveId: string, query: DriveReportsQuery): Promise<DriveReportPageView> {
    const [before = '9999-12'] = keysOf(query.after, ['text']) ?? [];
    const { opened_on, ended_on, reports } = await this.found(actor, driveId);
    const until = ended_on ? monthNumber(ended_on) + 1 : monthNumber(actor.today);
    const written = new Map(reports.map((report) => [report.month, report]));
    const due = monthsDue(monthNumber(opened_on), until).map(monthNamed);
    const months = [...new Set([...due, ...written.keys()])].filter((month) => month < before);
    const found = page(
      months
        .sort()
        .reverse()
        .slice(0, query.limit + 1),
      query.limit,
      (month) => [month],
      (month) => month,
    );
    const items = found.items.map(async (month): Promise<DriveReportView> => {
      const report = written.get(month);
      const sealed = report ? Buffer.from(report.text, 'base64') : null;
      const text = await this.seals.open(driveId, placeOf(driveId, month), sealed);
      return { month, isMissing: !report, text, writtenAt: report?.writtenAt ?? null };
    });
    return { items: await Promise.all(items), next: found.next };
  }

  private async found(actor: Actor, driveId: string): Promise<FoundDrive> {
    const [row] = await this.db.query<FoundDrive[]>(
      `SELECT (d.opened_at AT TIME ZONE u.time_zone)::date::text AS opened_on, d.ended_on::text,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('month', r.month, 'text', encode(r.text_sealed, 'base64'),
                        'writtenAt', to_char(r.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
               FROM drive_reports r WHERE r.drive_id = d.id) AS reports
       FROM drives d CROSS JOIN union_profile u WHERE d.id = $1 AND d.id = ANY($2::uuid[])`,
      [driveId, drivesOf(actor, 'committee')],
    );
    if (!row) throw nothingHere();
    return row;
  }
}

function placeOf(driveId: string, month: string): SealedPlace {
  return { table: 'drive_reports', column: 'text_sealed', row: `${driveId} ${month}` };
}
