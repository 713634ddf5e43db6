import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { nothingHere, Problem } from '../../../shared/errors.js';
import { ActionActs, type ActionIds } from '../action-acts.service.js';
import type { ActionAttendancesBody } from './attendances.dto.js';

interface Attendee {
  id: string;
  worker_id: string | null;
  merged_into: string | null;
}

/** Who came to an action and who stayed away, many at once. */
@Injectable()
export class ActionAttendancesService {
  constructor(
    private readonly clock: Clock,
    private readonly acts: ActionActs,
  ) {}

  /**
   * The last word counts; of whom nothing is said stays what was known.
   * @throws Problem 404, 409 `drive.ended`, `drive_action.called_off`, `drive_contact.merged`,
   *   422 `drive_action.to_come`, `drive_action.both`
   */
  async write(actor: Actor, ids: ActionIds, { came, stayedAway }: ActionAttendancesBody): Promise<void> {
    await this.acts.act(actor, ids, { name: 'drive_action.attended' }, async (tx, action) => {
      if (action.held_on > actor.today) throw new Problem(422, 'drive_action.to_come');
      if (came.some((id) => stayedAway.includes(id))) throw new Problem(422, 'drive_action.both');
      const contacts = await attendeesOf(tx, ids.driveId, [...new Set([...came, ...stayedAway])]);
      await tx.query(
        `INSERT INTO drive_action_attendances AS t (action_id, contact_id, drive_id, came, recorded_at, recorded_by)
         SELECT $1, contact_id, $2, contact_id = ANY($4::uuid[]), $5, $6 FROM unnest($3::uuid[]) AS contact_id
         ON CONFLICT (action_id, contact_id) DO UPDATE
           SET came = EXCLUDED.came, recorded_at = EXCLUDED.recorded_at, recorded_by = EXCLUDED.recorded_by
           WHERE t.came <> EXCLUDED.came`,
        [action.id, ids.driveId, contacts.map(({ id }) => id), came, this.clock.now(), actor.workerId],
      );
      return contacts.flatMap(({ worker_id }) => worker_id ?? []);
    });
  }
}

/** @throws Problem 404, 409 `drive_contact.merged` */
async function attendeesOf(tx: EntityManager, driveId: string, ids: readonly string[]): Promise<Attendee[]> {
  const rows = await tx.query<Attendee[]>(
    `SELECT id, worker_id, merged_into FROM drive_contacts WHERE drive_id = $1 AND id = ANY($2::uuid[])
     ORDER BY id FOR SHARE`,
    [driveId, ids],
  );
  if (rows.length < ids.length) throw nothingHere();
  if (rows.some(({ merged_into }) => merged_into !== null)) throw new Problem(409, 'drive_contact.merged');
  return rows;
}
