import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beyondReach } from '../../../database/beyond-reach.js';
import { mandateInForce } from '../../../identity/index.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Day } from '../../../shared/days.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { holdContact } from '../../contacts/contacts.service.js';
import { ActionActs, type ActionIds } from '../action-acts.service.js';
import { ActionCalls } from '../action-calls.service.js';
import type { NewActionRoleBody } from './roles.dto.js';

/** Who does what in an action. Whoever takes something on is reminded of it. */
@Injectable()
export class ActionRolesService {
  constructor(
    private readonly clock: Clock,
    private readonly acts: ActionActs,
    private readonly calls: ActionCalls,
  ) {}

  /**
   * @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`, `drive_contact.merged`,
   *   422 `drive_action.who_missing`, `.not_asked_of`, `.not_in_drive`
   */
  async give(actor: Actor, ids: ActionIds, body: NewActionRoleBody): Promise<void> {
    const { role, contactId = null, workerId = null } = body;
    await this.acts.act(actor, ids, { name: 'drive_action.role_given' }, async (tx, { id }) => {
      if ((contactId === null) === (workerId === null)) throw new Problem(422, 'drive_action.who_missing');
      const persons =
        contactId === null
          ? [await refuseOutside(tx, ids.driveId, String(workerId), actor.today)]
          : await refuseUnasked(tx, ids.driveId, contactId);
      await tx.query(
        `INSERT INTO drive_action_roles (id, drive_id, action_id, role, contact_id, worker_id, given_at, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [randomUUID(), ids.driveId, id, role, contactId, workerId, this.clock.now(), actor.workerId],
      );
      await this.calls.renew(tx, actor, id);
      return persons;
    });
  }

  /** @throws Problem 404, 409 `drive.ended`, `drive_action.called_off` */
  async takeBack(actor: Actor, ids: ActionIds, roleId: string): Promise<void> {
    await this.acts.act(actor, ids, { name: 'drive_action.role_returned' }, async (tx, { id }) => {
      const [[row]] = await tx.query<[{ contact_id: string | null; worker_id: string | null }[]]>(
        `UPDATE drive_action_roles SET returned_at = $4
         WHERE id = $1 AND action_id = $2 AND drive_id = $3 AND returned_at IS NULL RETURNING contact_id, worker_id`,
        [roleId, id, ids.driveId, this.clock.now()],
      );
      if (!row) throw nothingHere();
      await this.calls.renew(tx, actor, id);
      if (row.worker_id !== null) return [row.worker_id];
      const contact = await holdContact(tx, ids.driveId, String(row.contact_id), { evenMerged: true });
      return contact.worker_id === null ? [] : [contact.worker_id];
    });
  }
}

/** Nobody is asked for anything who supervises others or is on the shield list. */
async function refuseUnasked(tx: EntityManager, driveId: string, contactId: string): Promise<string[]> {
  const contact = await holdContact(tx, driveId, contactId);
  const unasked = await tx.query<unknown[]>(
    'SELECT FROM drive_contacts WHERE id = $1 AND (is_supervisor OR is_shielded)',
    [contactId],
  );
  if (unasked.length > 0) throw new Problem(422, 'drive_action.not_asked_of');
  return contact.worker_id === null ? [] : [contact.worker_id];
}

async function refuseOutside(
  tx: EntityManager,
  driveId: string,
  workerId: string,
  today: Day,
): Promise<string> {
  const held = await beyondReach(tx, () =>
    tx.query<unknown[]>(
      `SELECT FROM mandates m WHERE m.worker_id = $1 AND m.scope_kind = 'drive' AND m.scope_id = $2
         AND ${mandateInForce('m', '$3::date')}`,
      [workerId, driveId, today],
    ),
  );
  if (held.length === 0) throw new Problem(422, 'drive_action.not_in_drive');
  return workerId;
}
