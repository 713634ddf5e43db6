import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/index.js';
import type { Actor } from '../../../shared/actor.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { inDrive } from '../../core/in-drive.js';
import { groupNameOf } from '../contact-places.js';
import type { DrivePlaceBody } from './map.dto.js';

export type PlaceKind = 'department' | 'shift';

interface Renaming {
  id: string;
  name: string;
}

interface Kind {
  table: string;
  /** whether the place `$1` is still needed */
  isUsed: string;
}

const kinds: Readonly<Record<PlaceKind | 'group', Kind>> = {
  department: {
    table: 'drive_departments',
    isUsed: 'EXISTS (SELECT FROM drive_contacts WHERE department_id = $1)',
  },
  shift: { table: 'drive_shifts', isUsed: 'EXISTS (SELECT FROM drive_contacts WHERE shift_id = $1)' },
  group: { table: 'drive_groups', isUsed: 'EXISTS (SELECT FROM drive_group_members WHERE group_id = $1)' },
};

/** Drawing the map of a workplace: its departments, its shifts, who spends time together. */
@Injectable()
export class DriveMapService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive_map.site_unknown` */
  async add(actor: Actor, driveId: string, kind: PlaceKind, body: DrivePlaceBody): Promise<string> {
    const { name, siteId = null } = body;
    const id = randomUUID();
    await this.drawing(actor, driveId, async (tx) => {
      if (siteId !== null) await refuseUnknownSite(tx, driveId, siteId);
      await tx.query(
        `INSERT INTO ${kinds[kind].table} (id, drive_id, site_id, name) VALUES ($1, $2, $3, $4)`,
        [...[id, driveId, siteId, name]],
      );
    });
    return id;
  }

  /** @throws Problem 404, 409 `drive.ended` */
  async addGroup(actor: Actor, driveId: string, name: string): Promise<string> {
    const id = randomUUID();
    await this.drawing(actor, driveId, async (tx) => {
      const seal = await this.texts.sealing(driveId);
      const sealed = seal(groupNameOf(id), name);
      await tx.query('INSERT INTO drive_groups (id, drive_id, name_sealed) VALUES ($1, $2, $3)', [
        ...[id, driveId, sealed],
      ]);
    });
    return id;
  }

  /** What it is called from now on. @throws Problem 404, 409 `drive.ended` */
  async rename(
    actor: Actor,
    driveId: string,
    kind: PlaceKind | 'group',
    { id, name }: Renaming,
  ): Promise<void> {
    await this.drawing(actor, driveId, async (tx) => {
      const seal = await this.texts.sealing(driveId);
      const [column, value] =
        kind === 'group' ? ['name_sealed', seal(groupNameOf(id), name)] : ['name', name];
      const [, renamed] = await tx.query<[unknown, number]>(
        `UPDATE ${kinds[kind].table} SET ${String(column)} = $3 WHERE id = $1 AND drive_id = $2`,
        [id, driveId, value],
      );
      if (renamed === 0) throw nothingHere();
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, `drive_map.in_use` */
  async remove(actor: Actor, driveId: string, kind: PlaceKind | 'group', id: string): Promise<void> {
    const { table, isUsed } = kinds[kind];
    await this.drawing(actor, driveId, async (tx) => {
      const [row] = await tx.query<{ is_used: boolean }[]>(
        `SELECT ${isUsed} AS is_used FROM ${table} WHERE id = $1 AND drive_id = $2 FOR UPDATE`,
        [id, driveId],
      );
      if (!row) throw nothingHere();
      if (row.is_used) throw new Problem(409, 'drive_map.in_use');
      await tx.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
    });
  }

  private async drawing(
    actor: Actor,
    driveId: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      await work(tx);
      await this.audit.record(tx, drive.actor, { action: 'drive_map.drawn', ...inDrive(driveId) });
    });
  }
}

async function refuseUnknownSite(tx: EntityManager, driveId: string, siteId: string): Promise<void> {
  const found = await tx.query<unknown[]>(
    'SELECT FROM drive_sites WHERE drive_id = $1 AND site_id = $2 AND dropped_at IS NULL',
    [driveId, siteId],
  );
  if (found.length > 0) return;
  throw new Problem(422, 'drive_map.site_unknown', {}, [{ field: 'siteId', code: 'drive_map.site_unknown' }]);
}
