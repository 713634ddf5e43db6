import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { type Day, daysAfter } from '../../shared/days.js';
import { DriveAccess } from '../core/drive-access.js';
import type { Rating } from './assessment.rules.js';
import type { RatingHistoryView, RatingPointView, RatingsView } from './assessments.dto.js';
import { heatMap, type HeatRow, type RatingCount } from './heat-map.rules.js';
import { ratingHistory, ratingsByDepartment } from './ratings.sql.js';

interface CountRow {
  department_id: string | null;
  rating: Rating | null;
  count: number;
}

/** Numbers over the people of a drive; they name nobody, so nobody's log tells of them. */
@Injectable()
export class RatingsReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
  ) {}

  /** How many of each department have which rating. @throws Problem 404 */
  async heatMap(actor: Actor, driveId: string, on: Day = actor.today): Promise<RatingsView> {
    const { direction } = await this.access.see(actor, driveId);
    const departments = await this.db.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM drive_departments WHERE drive_id = $1 ORDER BY name COLLATE "C", id',
      [driveId],
    );
    const found = await this.db.query<CountRow[]>(ratingsByDepartment, [driveId, on]);
    const counts: RatingCount[] = found.map(({ department_id, rating, count }) => ({
      ...{ departmentId: department_id, rating, count },
    }));
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    const { rows, total } = heatMap([...names.keys()], counts, direction);
    const named = (row: HeatRow): HeatRow & { department: string | null } => ({
      ...row,
      department: row.departmentId === null ? null : (names.get(row.departmentId) ?? null),
    });
    return { on, direction, rows: rows.map(named), total: named(total) };
  }

  /** The same numbers once a week, back from today. @throws Problem 404 */
  async history(actor: Actor, driveId: string, weeks = 12): Promise<RatingHistoryView> {
    const { direction } = await this.access.see(actor, driveId);
    const days = Array.from({ length: weeks + 1 }, (_, back) => daysAfter(actor.today, (back - weeks) * 7));
    const rows = await this.db.query<{ day: Day; rating: Rating | null; count: number }[]>(ratingHistory, [
      driveId,
      days,
      actor.today,
    ]);
    const points = days.map((on): RatingPointView => {
      const own = rows.filter(({ day }) => day === on);
      const count = (rating: Rating | null): number => own.find((row) => row.rating === rating)?.count ?? 0;
      return { on, counts: ([1, 2, 3, 4, 5] as const).map(count), notAssessed: count(null) };
    });
    return { direction, points };
  }
}
