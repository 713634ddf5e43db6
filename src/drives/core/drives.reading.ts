import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { keysOf, page } from '../../shared/paging.js';
import { CommitteeReading } from './committee/committee.reading.js';
import { CourseReading } from './course/course.reading.js';
import { codeNameOf, DriveSeals } from './drive-seals.js';
import type { DrivePageView, DrivesQuery, DriveView, WholeDriveView } from './drives.dto.js';
import { type DriveRow, valuesFor, visibleDrives } from './drives.sql.js';

/** Drives as those in them, and for public ones everybody, read of them. */
@Injectable()
export class DrivesReading {
  constructor(
    private readonly db: DataSource,
    private readonly seals: DriveSeals,
    private readonly committee: CommitteeReading,
    private readonly course: CourseReading,
  ) {}

  /** One's own and the public ones, the newest first. */
  async list(actor: Actor, { limit, after }: DrivesQuery): Promise<DrivePageView> {
    const keys = keysOf(after, ['number', 'id']);
    const rows = await this.db.query<DriveRow[]>(
      visibleDrives(`($4::timestamptz IS NULL OR (d.opened_at, d.id) < ($4::timestamptz, $5::uuid))
        ORDER BY d.opened_at DESC, d.id DESC LIMIT $6`),
      [...valuesFor(actor), keys ? new Date(Number(keys[0])) : null, keys?.[1] ?? null, limit + 1],
    );
    const found = page(
      rows,
      limit,
      (row) => [String(row.opened_at.getTime()), row.id],
      (row) => row,
    );
    return { items: await Promise.all(found.items.map((row) => this.view(row))), next: found.next };
  }

  /** Whether there is any that everybody may know of. */
  async anyPublic(): Promise<boolean> {
    const [row] = await this.db.query<{ found: boolean }[]>(
      'SELECT EXISTS (SELECT FROM drives WHERE public_on IS NOT NULL) AS found',
    );
    return row!.found;
  }

  /** @throws Problem 404 */
  async one(actor: Actor, id: string): Promise<WholeDriveView> {
    const [row] = await this.db.query<DriveRow[]>(visibleDrives('d.id = $4'), [...valuesFor(actor), id]);
    const committee = await this.committee.of(actor, id);
    const { stages, estimates, authorizations } = await this.course.of(actor, id);
    const gates = await this.course.gates(row?.path ?? null, actor.today);
    if (!row) throw nothingHere();
    const { jurisdiction, sector, direction, version } = row;
    const openedAt = row.opened_at.toISOString();
    const told = { jurisdiction, sector, direction, openedAt, version };
    const inside = row.held ? { ...told, committee, gates, estimates, authorizations } : null;
    return { ...(await this.view(row)), stages, inside };
  }

  private async view(row: DriveRow): Promise<DriveView> {
    const codeName = await this.seals.open(row.id, codeNameOf(row.id), row.code_name_sealed);
    return {
      id: row.id,
      name: codeName ?? row.public_name,
      path: row.path,
      held: row.held,
      stage: row.stage,
      sites: row.sites,
      publicOn: row.public_on,
      publicName: row.public_name,
      endedOn: row.ended_on,
    };
  }
}
