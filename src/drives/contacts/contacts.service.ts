import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { MessageCode } from '../../shared/messages/index.js';
import { DriveAccess } from '../core/drive-access.js';
import { DriveTexts } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { nameOf, reachOf } from './contact-places.js';
import type { ContactChangeBody, NewContactBody } from './contacts.dto.js';

interface HeldContact {
  id: string;
  worker_id: string | null;
  merged_into: string | null;
  version: number;
}

/** Adding and changing the people of a drive. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `drive.ended`, 422 `drive_contact.*_unknown` */
  async add(actor: Actor, driveId: string, body: NewContactBody): Promise<string> {
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      await refuseUnknown(tx, driveId, body);
      const seal = await this.texts.sealing(driveId);
      await tx.query(
        `INSERT INTO drive_contacts (id, drive_id, name_sealed, reach_sealed, department_id, shift_id, is_supervisor,
           is_shielded, is_leader, added_at, added_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[id, driveId, seal(nameOf(id), body.name), body.reach ? seal(reachOf(id), body.reach) : null],
          ...[body.departmentId ?? null, body.shiftId ?? null],
          ...[body.isSupervisor ?? false, body.isShielded ?? false, body.isLeader ?? false],
          ...[this.clock.now(), actor.workerId],
        ],
      );
      await putInGroups(tx, driveId, id, body.groupIds ?? []);
      await this.audit.record(tx, drive.actor, { action: 'drive_contact.added', ...inDrive(driveId) });
    });
    return id;
  }

  /** @throws Problem 404, 409 `drive.ended`, `drive_contact.merged`, 412 `entry.stale`, 422 `drive_contact.*_unknown` */
  async change(
    actor: Actor,
    { driveId, id }: { driveId: string; id: string },
    version: number,
    body: ContactChangeBody,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const drive = await this.access.hold(tx, actor, driveId, 'organizer');
      const contact = await holdContact(tx, driveId, id);
      if (contact.version !== version) throw new Problem(412, 'entry.stale');
      await refuseUnknown(tx, driveId, body);
      const columns = await this.columns(driveId, id, body);
      const set = Object.keys(columns).map((column, place) => `${column} = $${place + 2}, `);
      await tx.query(`UPDATE drive_contacts SET ${set.join('')}version = version + 1 WHERE id = $1`, [
        id,
        ...Object.values(columns),
      ]);
      if (body.groupIds) {
        await tx.query('DELETE FROM drive_group_members WHERE contact_id = $1', [id]);
        await putInGroups(tx, driveId, id, body.groupIds);
      }
      const persons = contact.worker_id === null ? [] : [contact.worker_id];
      await this.audit.record(tx, drive.actor, {
        ...{ action: 'drive_contact.changed', ...inDrive(driveId) },
        persons,
      });
    });
  }

  private async columns(
    driveId: string,
    id: string,
    body: ContactChangeBody,
  ): Promise<Record<string, unknown>> {
    const seal = await this.texts.sealing(driveId);
    const columns: Record<string, unknown> = {
      name_sealed: body.name ? seal(nameOf(id), body.name) : undefined,
      reach_sealed: body.reach ? seal(reachOf(id), body.reach) : body.reach,
      department_id: body.departmentId,
      shift_id: body.shiftId,
      is_supervisor: body.isSupervisor ?? undefined,
      is_shielded: body.isShielded ?? undefined,
      is_leader: body.isLeader ?? undefined,
    };
    return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  }
}

/** @throws Problem 404, 409 `drive_contact.merged` unless `evenMerged` */
export async function holdContact(
  tx: EntityManager,
  driveId: string,
  id: string,
  { evenMerged = false } = {},
): Promise<HeldContact> {
  const [row] = await tx.query<HeldContact[]>(
    'SELECT id, worker_id, merged_into, version FROM drive_contacts WHERE id = $1 AND drive_id = $2 FOR UPDATE',
    [id, driveId],
  );
  if (!row) throw nothingHere();
  if (row.merged_into !== null && !evenMerged) throw new Problem(409, 'drive_contact.merged');
  return row;
}

async function putInGroups(
  tx: EntityManager,
  driveId: string,
  contactId: string,
  groupIds: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO drive_group_members (group_id, contact_id, drive_id)
     SELECT DISTINCT id, $2::uuid, $3::uuid FROM unnest($1::uuid[]) id`,
    [groupIds, contactId, driveId],
  );
}

/** What is not of this drive is as if it were not there. */
async function refuseUnknown(
  tx: EntityManager,
  driveId: string,
  { departmentId, shiftId, groupIds }: ContactChangeBody,
): Promise<void> {
  const [known] = await tx.query<{ department: boolean; shift: boolean; groups: number }[]>(
    `SELECT EXISTS (SELECT FROM drive_departments WHERE drive_id = $1 AND id = $2) AS department,
            EXISTS (SELECT FROM drive_shifts WHERE drive_id = $1 AND id = $3) AS shift,
            (SELECT count(*)::int FROM drive_groups WHERE drive_id = $1 AND id = ANY($4::uuid[])) AS groups`,
    [driveId, departmentId ?? null, shiftId ?? null, groupIds ?? []],
  );
  const refuse = (field: string, code: MessageCode): never => {
    throw new Problem(422, code, {}, [{ field, code }]);
  };
  if (departmentId && !known?.department) refuse('departmentId', 'drive_contact.department_unknown');
  if (shiftId && !known?.shift) refuse('shiftId', 'drive_contact.shift_unknown');
  if (known?.groups !== new Set(groupIds).size) refuse('groupIds', 'drive_contact.group_unknown');
}
