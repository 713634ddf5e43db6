import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nameKey } from '../../../shared/names.js';

export interface ListPlaces {
  /** by the key of a name */
  ids: ReadonlyMap<string, string>;
  made: string[];
}

/** Finds the names of a list among the departments or shifts of a drive, and adds those that are missing. */
export async function placesNamed(
  tx: EntityManager,
  table: 'drive_departments' | 'drive_shifts',
  driveId: string,
  names: readonly (string | null)[],
): Promise<ListPlaces> {
  const known = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM ${table} WHERE drive_id = $1 ORDER BY name COLLATE "C" DESC, id DESC`,
    [driveId],
  );
  const ids = new Map(known.map(({ id, name }) => [nameKey(name), id]));
  const made: { id: string; name: string }[] = [];
  for (const name of names) {
    if (name === null || ids.has(nameKey(name))) continue;
    const place = { id: randomUUID(), name };
    ids.set(nameKey(name), place.id);
    made.push(place);
  }
  await tx.query(
    `INSERT INTO ${table} (id, drive_id, name) SELECT id, $1, name FROM unnest($2::uuid[], $3::text[]) p(id, name)`,
    [driveId, made.map(({ id }) => id), made.map(({ name }) => name)],
  );
  return { ids, made: made.map(({ id }) => id) };
}
