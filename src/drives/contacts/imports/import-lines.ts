import type { EntityManager } from 'typeorm';
import type { SealedPlace } from '../../../shared/sealing.js';
import type { Opening } from '../../core/drive-texts.js';
import { nameOf, reachOf } from '../contact-places.js';
import type { ListLine, ToldLine } from './line.rules.js';
import { type KnownContact, type Match, matchLines } from './matching.rules.js';
import type { LineDecision, LineOutcome } from './outcomes.rules.js';
import { personOf } from '../same-person.sql.js';

export interface LineRow {
  line: number;
  told_sealed: Buffer;
  outcome: LineOutcome;
  refused: string | null;
  contact_ids: string[];
  earlier_line: number | null;
  decision: LineDecision | null;
  contact_id: string | null;
  made: boolean;
  filled: string[];
}

export const lineColumns =
  'line, told_sealed, outcome, refused, contact_ids, earlier_line, decision, contact_id, made, filled';

export function lineOf(importId: string, line: number): SealedPlace {
  return { table: 'drive_import_lines', column: 'told_sealed', row: `${importId} ${line}` };
}

/** null when the key is gone */
export function toldOf(opening: Opening, importId: string, row: LineRow): ToldLine | null {
  const told = opening(lineOf(importId, row.line), row.told_sealed);
  return told === null ? null : (JSON.parse(told) as ToldLine);
}

/** Everybody of a drive as a list can be compared with them; who turned out to be another, as that one. */
export async function knownContacts(
  tx: EntityManager,
  driveId: string,
  opening: Opening,
): Promise<KnownContact[]> {
  const rows = await tx.query<
    {
      id: string;
      kept: string;
      name_sealed: Buffer | null;
      reach_sealed: Buffer | null;
      department: string;
    }[]
  >(
    `SELECT c.id, ${personOf('c')} AS kept, c.name_sealed, c.reach_sealed, d.name AS department
     FROM drive_contacts c LEFT JOIN drive_departments d ON d.id = c.department_id
     WHERE c.drive_id = $1 ORDER BY c.added_at, c.id`,
    [driveId],
  );
  return rows.map(({ id, kept, name_sealed, reach_sealed, department }) => ({
    id: kept,
    name: opening(nameOf(id), name_sealed) ?? '',
    reach: opening(reachOf(id), reach_sealed),
    department,
  }));
}

/** What the comparison makes of lines that somebody can be made of. */
export function matched(lines: readonly ListLine[], known: readonly KnownContact[]): Map<number, Match> {
  const usable = lines.filter(({ refused }) => refused === null);
  return new Map(matchLines(usable, known).map((match) => [match.line, match]));
}
