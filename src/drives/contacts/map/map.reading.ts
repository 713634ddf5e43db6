import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../shared/actor.js';
import { DriveAccess } from '../../core/drive-access.js';
import { DriveTexts } from '../../core/drive-texts.js';
import { groupNameOf } from '../contact-places.js';
import { type Tie, tieOf } from '../ties/ties.rules.js';
import type { DriveMapView, DrivePlaceView } from './map.dto.js';
import { personOf } from '../same-person.sql.js';

interface MapRow {
  departments: DrivePlaceView[];
  shifts: DrivePlaceView[];
  groups: { id: string; name: string; contacts: number; leaders: number }[];
  ties: Tie[];
  contacts: number;
  leaders: number;
}

const counted = `count(c.id)::int AS contacts, (count(c.id) FILTER (WHERE c.is_leader))::int AS leaders`;

/** What stands in `table`, with how many of the drive `$1` are there. */
const places = (table: string, column: string): string =>
  `(SELECT coalesce(jsonb_agg(found ORDER BY found.name COLLATE "C", found.id), '[]') FROM (
     SELECT p.id, p.name, p.site_id AS "siteId", ${counted}
     FROM ${table} p LEFT JOIN drive_contacts c ON c.${column} = p.id AND c.merged_into IS NULL
     WHERE p.drive_id = $1 GROUP BY p.id) found)`;

const wholeMap = `
  SELECT ${places('drive_departments', 'department_id')} AS departments, ${places('drive_shifts', 'shift_id')} AS shifts,
    (SELECT coalesce(jsonb_agg(found ORDER BY found.id), '[]') FROM (
       SELECT g.id, translate(encode(g.name_sealed, 'base64'), E'\\n', '') AS name, ${counted}
       FROM drive_groups g LEFT JOIN drive_group_members m ON m.group_id = g.id
       LEFT JOIN drive_contacts c ON c.id = m.contact_id AND c.merged_into IS NULL
       WHERE g.drive_id = $1 GROUP BY g.id) found) AS groups,
    (SELECT coalesce(jsonb_agg(found), '[]') FROM (
       SELECT DISTINCT ${personOf('f')} AS "fromId", ${personOf('o')} AS "toId", t.kind
       FROM drive_ties t JOIN drive_contacts f ON f.id = t.from_id JOIN drive_contacts o ON o.id = t.to_id
       WHERE t.drive_id = $1 AND ${personOf('f')} <> ${personOf('o')}) found) AS ties,
    count(*)::int AS contacts, (count(*) FILTER (WHERE c.is_leader))::int AS leaders
  FROM drive_contacts c WHERE c.drive_id = $1 AND c.merged_into IS NULL`;

/** The map of a workplace: counts and ties by number, names of nobody. */
@Injectable()
export class DriveMapReading {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
  ) {}

  /** @throws Problem 404 */
  async whole(actor: Actor, driveId: string): Promise<DriveMapView> {
    await this.access.see(actor, driveId);
    const [row] = await this.db.query<MapRow[]>(wholeMap, [driveId]);
    const opening = await this.texts.opening(driveId);
    const { groups, ties, ...map } = row!;
    return {
      ...map,
      groups: groups.map(({ name, ...group }) => ({
        ...group,
        name: opening(groupNameOf(group.id), Buffer.from(name, 'base64')),
      })),
      ties: unrepeated(ties),
    };
  }
}

/** Two ties of merged contacts may have become one, written from either end. */
function unrepeated(ties: readonly Tie[]): Tie[] {
  const kept = new Map<string, Tie>();
  for (const tie of ties.map(tieOf)) kept.set(`${tie.fromId} ${tie.toId} ${tie.kind}`, tie);
  return [...kept.keys()].sort().map((key) => kept.get(key)!);
}
