import type { Actor } from '../../shared/actor.js';
import type { Day } from '../../shared/days.js';
import { drivesOf } from './drive-access.js';
import type { DrivePath, DriveStageName, RatingDirection } from './drives.rules.js';

export interface DriveRow {
  id: string;
  path: DrivePath;
  jurisdiction: string;
  sector: string;
  direction: RatingDirection;
  /** null for who is not in it */
  code_name_sealed: Buffer | null;
  opened_at: Date;
  public_on: Day | null;
  public_name: string | null;
  ended_on: Day | null;
  version: number;
  held: 'committee' | 'organizer' | null;
  stage: DriveStageName | null;
  sites: { id: string; name: string }[];
}

/** Drives that the actor may know of, as `$1` to `$3` of `valuesFor`; further conditions and places come behind. */
export function visibleDrives(conditions: string): string {
  return `SELECT d.id, d.path, d.jurisdiction, d.sector, d.direction, d.opened_at, d.public_on::text, d.public_name,
      d.ended_on::text, d.version,
      CASE WHEN d.id = ANY($2::uuid[]) THEN d.code_name_sealed END AS code_name_sealed,
      CASE WHEN d.id = ANY($1::uuid[]) THEN 'committee' WHEN d.id = ANY($2::uuid[]) THEN 'organizer' END AS held,
      (SELECT s.stage FROM drive_stages s WHERE s.drive_id = d.id
       ORDER BY s.began_on DESC, s.recorded_at DESC LIMIT 1) AS stage,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', site.id, 'name', site.name)
                                 ORDER BY site.name COLLATE "C", site.id), '[]')
       FROM drive_sites t JOIN sites site ON site.id = t.site_id
       WHERE t.drive_id = d.id AND t.dropped_at IS NULL) AS sites
    FROM drives d
    WHERE (d.id = ANY($2::uuid[]) OR (d.public_on IS NOT NULL AND $3::uuid IS NOT NULL)) AND ${conditions}`;
}

export function valuesFor(actor: Actor): unknown[] {
  return [drivesOf(actor, 'committee'), drivesOf(actor, 'organizer'), actor.workerId];
}
