import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, drivesHeld, holdsInDrive } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import type { DrivePath, RatingDirection } from './drives.rules.js';

/** The committee does everything in its drive; organizers work with contacts, conversations and cards. */
export type DriveRole = 'committee' | 'organizer';

const roles: Record<DriveRole, readonly DriveRole[]> = {
  committee: ['committee'],
  organizer: ['committee', 'organizer'],
};

/** For the guard: whoever holds something in any drive; in which one, each statement's WHERE says. */
export const inSomeDrive = { ofUnion: [], anywhere: ['committee', 'organizer'] } as const;

/** The same for what the committee alone decides. */
export const ofSomeCommittee = { ofUnion: [], anywhere: ['committee'] } as const;

/** A drive that the actor works in. */
export interface HeldDrive {
  id: string;
  path: DrivePath;
  jurisdiction: string;
  sector: string;
  direction: RatingDirection;
  openedAt: Date;
  publicOn: Day | null;
  endedOn: Day | null;
  version: number;
  /** the actor in the office that they hold in this drive: what the log names */
  actor: Actor;
}

interface HeldRow {
  id: string;
  path: DrivePath;
  jurisdiction: string;
  sector: string;
  direction: RatingDirection;
  opened_at: Date;
  public_on: Day | null;
  ended_on: Day | null;
  version: number;
}

/** Ids of the drives in which the actor may do what is `role`'s today: for the WHERE of each statement. */
export function drivesOf(actor: Actor, role: DriveRole = 'organizer'): string[] {
  return drivesHeld(actor, roles[role]);
}

/** The actor in the office that they hold in this drive. */
export function actingIn(actor: Actor, driveId: string): Actor {
  return { ...actor, capacity: holdsInDrive(actor, 'committee', driveId) ? 'committee' : 'organizer' };
}

interface Asked {
  role: DriveRole;
  evenEnded: boolean;
  lock: '' | 'FOR SHARE' | 'FOR UPDATE';
}

@Injectable()
export class DriveAccess {
  constructor(private readonly db: DataSource) {}

  /**
   * The drive of somebody who may do what is `role`'s in it. Who comes to end or change it (`alone`) waits for the
   * others, and they for them.
   * @throws Problem 404, 409 `drive.ended` unless `evenEnded`
   */
  hold(
    tx: EntityManager,
    actor: Actor,
    driveId: string,
    role: DriveRole,
    { evenEnded = false, alone = false } = {},
  ): Promise<HeldDrive> {
    return find(tx, actor, driveId, { role, evenEnded, lock: alone ? 'FOR UPDATE' : 'FOR SHARE' });
  }

  /**
   * The drive of somebody who reads in it, also after its end. Nobody waits for a reader.
   * @throws Problem 404, 409 `drive.ended` unless `evenEnded`
   */
  see(actor: Actor, driveId: string, { evenEnded = true } = {}): Promise<HeldDrive> {
    return find(this.db.manager, actor, driveId, { role: 'organizer', evenEnded, lock: '' });
  }
}

async function find(
  tx: EntityManager,
  actor: Actor,
  driveId: string,
  { role, evenEnded, lock }: Asked,
): Promise<HeldDrive> {
  const [row] = await tx.query<HeldRow[]>(
    `SELECT id, path, jurisdiction, sector, direction, opened_at, public_on::text, ended_on::text, version
     FROM drives WHERE id = $1 AND id = ANY($2::uuid[]) ${lock}`,
    [driveId, drivesOf(actor, role)],
  );
  if (!row) throw nothingHere();
  if (row.ended_on !== null && !evenEnded) throw new Problem(409, 'drive.ended');
  const { id, path, jurisdiction, sector, direction, version } = row;
  return {
    ...{ id, path, jurisdiction, sector, direction, version },
    openedAt: row.opened_at,
    publicOn: row.public_on,
    endedOn: row.ended_on,
    actor: actingIn(actor, id),
  };
}
