import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nothingHere } from '../../../shared/errors.js';
import { nameKey } from '../../../shared/names.js';
import type { Sealing } from '../../core/drive-texts.js';
import { nameOf, reachOf } from '../contact-places.js';
import { filledBy } from './applying.rules.js';
import type { ToldLine } from './line.rules.js';

export interface Bringing {
  driveId: string;
  importId: string;
  addedAt: Date;
  addedBy: string | null;
}

interface Places {
  departments: ReadonlyMap<string, string>;
  shifts: ReadonlyMap<string, string>;
}

interface Line {
  line: number;
  told: ToldLine;
}

/** The people of a list in the tables. */
export class ListWriter {
  constructor(
    private readonly tx: EntityManager,
    private readonly seal: Sealing,
    private readonly bringing: Bringing,
    private readonly places: Places,
  ) {}

  /** How many were made. */
  async make(lines: readonly Line[]): Promise<number> {
    const { driveId, importId, addedAt, addedBy } = this.bringing;
    const made = lines.map(({ line, told }) => ({ id: randomUUID(), line, told }));
    await this.tx.query(
      `INSERT INTO drive_contacts (id, drive_id, name_sealed, reach_sealed, department_id, shift_id, is_supervisor, added_at, added_by)
       SELECT id, $1, name, reach, department, shift, supervises, $2, $3
       FROM unnest($4::uuid[], $5::bytea[], $6::bytea[], $7::uuid[], $8::uuid[], $9::boolean[])
         n(id, name, reach, department, shift, supervises)`,
      [
        ...[driveId, addedAt, addedBy, made.map(({ id }) => id)],
        made.map(({ id, told }) => this.seal(nameOf(id), told.name)),
        made.map(({ id, told }) => (told.reach === null ? null : this.seal(reachOf(id), told.reach))),
        made.map(({ told }) => placeIn(this.places.departments, told.department)),
        made.map(({ told }) => placeIn(this.places.shifts, told.shift)),
        made.map(({ told }) => told.isSupervisor ?? false),
      ],
    );
    await this.tx.query(
      `UPDATE drive_import_lines l SET contact_id = m.id, made = true, contact_version = 1
       FROM unnest($2::int[], $3::uuid[]) m(line, id) WHERE l.import_id = $1 AND l.line = m.line`,
      [importId, made.map(({ line }) => line), made.map(({ id }) => id)],
    );
    return made.length;
  }

  /** How many had something added. @throws Problem 404 */
  async fill(lines: readonly (Line & { contactId: string })[]): Promise<number> {
    let filled = 0;
    for (const { line, told, contactId } of lines) {
      if (await this.fillOne(line, told, contactId)) filled += 1;
    }
    return filled;
  }

  private async fillOne(line: number, told: ToldLine, contactId: string): Promise<boolean> {
    const [row] = await this.tx.query<
      { has_reach: boolean; department_id: string | null; shift_id: string | null; is_supervisor: boolean }[]
    >(
      `SELECT reach_sealed IS NOT NULL AS has_reach, department_id, shift_id, is_supervisor FROM drive_contacts
       WHERE id = $1 AND drive_id = $2 FOR UPDATE`,
      [contactId, this.bringing.driveId],
    );
    if (!row) throw nothingHere();
    const { has_reach: hasReach, department_id: departmentId, shift_id: shiftId } = row;
    const filled = filledBy(told, { hasReach, departmentId, shiftId, isSupervisor: row.is_supervisor });
    const values = {
      reach_sealed: told.reach === null ? null : this.seal(reachOf(contactId), told.reach),
      department_id: placeIn(this.places.departments, told.department),
      shift_id: placeIn(this.places.shifts, told.shift),
      is_supervisor: true,
    };
    const set = filled.map((column, place) => `${column} = $${place + 2}, `).join('');
    const version = filled.length > 0 ? 'version + 1' : 'version';
    const [[changed]] = await this.tx.query<[{ version: number }[]]>(
      `UPDATE drive_contacts SET ${set}version = ${version} WHERE id = $1 RETURNING version`,
      [contactId, ...filled.map((column) => values[column])],
    );
    await this.tx.query(
      `UPDATE drive_import_lines SET contact_id = $3, filled = $4, contact_version = $5 WHERE import_id = $1 AND line = $2`,
      [this.bringing.importId, line, contactId, filled, changed!.version],
    );
    return filled.length > 0;
  }
}

function placeIn(ids: ReadonlyMap<string, string>, name: string | null): string | null {
  return name === null ? null : (ids.get(nameKey(name)) ?? null);
}
