import type { EntityManager } from 'typeorm';
import { nothingHere } from '../../../shared/errors.js';

export interface HeldImport {
  id: string;
  is_applied: boolean;
  is_undone: boolean;
  made_departments: string[];
  made_shifts: string[];
}

/** @throws Problem 404 */
export async function holdImport(tx: EntityManager, driveId: string, id: string): Promise<HeldImport> {
  const [row] = await tx.query<HeldImport[]>(
    `SELECT id, applied_at IS NOT NULL AS is_applied, undone_at IS NOT NULL AS is_undone, made_departments, made_shifts
     FROM drive_imports WHERE id = $1 AND drive_id = $2 FOR UPDATE`,
    [id, driveId],
  );
  if (!row) throw nothingHere();
  return row;
}
