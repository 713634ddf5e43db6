import type { FieldError } from '../../shared/errors.js';
import type { RowOutcome } from '../deciding/brought.js';
import type { People, Person, PersonDecision } from '../matching/people.js';
import type { BookFile } from '../reading/book-file.js';
import { none, type RowReading } from '../reading/row-reading.js';

/** What whoever brings a file says of its rows in review. */
export interface RowDecisions {
  persons: ReadonlyMap<number, PersonDecision>;
  taken: ReadonlySet<number>;
  left: ReadonlySet<number>;
}

/** Somebody with all rows about them. */
export interface PersonRows {
  person: Person;
  rows: RowReading[];
}

/** A line that is nobody's: it says nothing, cannot be used, or only a person can tell whose it is. */
export interface LooseRow extends RowOutcome {
  candidates: readonly string[];
}

/** Every row to its person, in the order of the file. A row that cannot be used makes nobody. */
export function placeRows(
  { rows, columns }: Pick<BookFile, 'rows' | 'columns'>,
  people: People,
  decisions: RowDecisions,
): { persons: PersonRows[]; loose: LooseRow[] } {
  const persons = new Map<Person, PersonRows>();
  const loose: LooseRow[] = [];
  for (const row of rows) {
    const early = endedEarly(row, decisions);
    if (early) {
      loose.push(early);
      continue;
    }
    const decision = decisions.persons.get(row.line) ?? null;
    const placed = people.place(columns.kind, row.line, row.person, decision);
    if (!('person' in placed)) {
      const code = 'doubt' in placed ? placed.doubt : placed.refused;
      const status = 'doubt' in placed ? 'review' : 'rejected';
      const candidates = 'doubt' in placed ? placed.candidates : [];
      loose.push({ ...ended(row, status, [{ field: 'name', code }]), candidates });
      continue;
    }
    const found = persons.get(placed.person);
    if (found) found.rows.push(row);
    else persons.set(placed.person, { person: placed.person, rows: [row] });
  }
  return { persons: [...persons.values()], loose };
}

function endedEarly(row: RowReading, { left, taken }: RowDecisions): LooseRow | null {
  if (row.isEmpty) return ended(row, 'skipped', none);
  if (row.errors.length > 0) return ended(row, 'rejected', row.errors);
  if (left.has(row.line)) return ended(row, 'rejected', [{ field: 'row', code: 'book_import.left_out' }]);
  return row.doubts.length > 0 && !taken.has(row.line) ? ended(row, 'review', row.doubts) : null;
}

function ended(row: RowReading, status: RowOutcome['status'], errors: readonly FieldError[]): LooseRow {
  return { line: row.line, status, duplicateOf: null, errors, warnings: row.warnings, candidates: [] };
}
