import type { FieldError } from '../../shared/errors.js';
import type { ColumnField, StatedBasis } from './fields.rules.js';
import { isColumnField } from './fields.rules.js';
import type { ExtraNames, Found, Recognition } from './head-recognition.rules.js';
import { namesOf, recognise, words } from './head-recognition.rules.js';
import { isBlank } from './texts.rules.js';

export type { ExtraNames } from './head-recognition.rules.js';
export { recogniseHead } from './head-recognition.rules.js';

/** What the importer says of a file's columns: name to field, or null to leave the column out. */
export type ColumnMapping = Readonly<Record<string, string | null>>;

export interface ColumnMatch {
  /** Place of each field's column, from 0. */
  columns: ReadonlyMap<ColumnField, number>;
  /** The basis the pay column's own name says, for answers that say none. */
  impliedBasis: StatedBasis | null;
  /** Names of columns that are not used, in order: not recognized, or second for a field, or of two meanings. */
  unknownColumns: readonly string[];
  /** Of those, the ones whose field an earlier or clearer column already holds. */
  secondColumns: readonly { head: string; field: ColumnField; usedInstead: string }[];
  /** Of those, the names that could be two fields. */
  ambiguousColumns: readonly { head: string; fields: readonly ColumnField[] }[];
  /** Places without a name, to be reported when they hold values. */
  unnamed: readonly number[];
  /** Of employer, job class and pay, those no column holds. */
  missing: readonly ColumnField[];
  /** What is wrong with the mapping. */
  errors: readonly FieldError[];
}

interface Claim {
  head: string;
  at: number;
  found: Found;
}

/**
 * Which column holds which field. A mapping wins over recognition; a head given null is left out on purpose. Of two
 * columns for one field the clearer stays, of equals the first; the other is named in `unknownColumns`.
 * Errors: `column.field_unknown`, `column.head_absent`, `column.field_twice`.
 */
export function matchColumns(
  head: readonly string[],
  mapping: ColumnMapping = {},
  extra?: ExtraNames,
): ColumnMatch {
  const names = namesOf(extra);
  const { given, errors } = checkMapping(head, mapping);
  const claims: Claim[] = [];
  const ambiguousColumns: { head: string; fields: readonly ColumnField[] }[] = [];
  const unused = new Set<number>();
  head.forEach((text, at) => {
    if (given.get(at) === null || isBlank(text)) return;
    const recognized = recognise(text, names);
    const mapped = given.get(at) ?? undefined;
    if (mapped !== undefined) claims.push({ head: text, at, found: mappedTo(mapped, recognized) });
    else if (recognized !== null && 'field' in recognized) claims.push({ head: text, at, found: recognized });
    else unused.add(at);
    if (mapped === undefined && recognized !== null && 'either' in recognized) {
      ambiguousColumns.push({ head: text, fields: recognized.either });
    }
  });
  const { columns, secondColumns, kept } = settle(claims);
  for (const { at } of claims) if (!kept.has(at)) unused.add(at);
  const pay = claims.find(({ at }) => at === columns.get('payAmount'));
  return {
    columns,
    impliedBasis: pay?.found.basis ?? null,
    unknownColumns: [...unused].sort((a, b) => a - b).map((at) => (head[at] ?? '').trim()),
    secondColumns,
    ambiguousColumns,
    unnamed: head.flatMap((text, at) => (isBlank(text) && !given.has(at) ? [at] : [])),
    missing: (['employer', 'jobClass', 'payAmount'] as const).filter((field) => !columns.has(field)),
    errors,
  };
}

function mappedTo(field: ColumnField, recognized: Recognition): Found {
  const known = recognized !== null && 'field' in recognized && recognized.field === field;
  return { field, basis: known ? recognized.basis : null, strength: 3 };
}

function settle(claims: readonly Claim[]) {
  const best = new Map<ColumnField, Claim>();
  for (const claim of claims) {
    const other = best.get(claim.found.field);
    if (other === undefined || claim.found.strength > other.found.strength)
      best.set(claim.found.field, claim);
  }
  const kept = new Set([...best.values()].map(({ at }) => at));
  const secondColumns = claims
    .filter(({ at }) => !kept.has(at))
    .map(({ head, found }) => ({ head, field: found.field, usedInstead: best.get(found.field)?.head ?? '' }));
  return { columns: new Map([...best].map(([field, { at }]) => [field, at])), secondColumns, kept };
}

/** The first column of a mapped name takes the field; null leaves out every column of that name. */
function checkMapping(head: readonly string[], mapping: ColumnMapping) {
  const given = new Map<number, ColumnField | null>();
  const errors: FieldError[] = [];
  const taken = new Set<ColumnField>();
  for (const [name, field] of Object.entries(mapping)) {
    const at = placesOf(head, name);
    const values = { text: String(field).slice(0, 80), field: String(field).slice(0, 80) };
    if (at.length === 0)
      errors.push({ field: name, code: 'column.head_absent', values: { text: name.slice(0, 80) } });
    else if (field === null) at.forEach((place) => given.set(place, null));
    else if (!isColumnField(field)) errors.push({ field: name, code: 'column.field_unknown', values });
    else if (taken.has(field)) errors.push({ field: name, code: 'column.field_twice', values });
    else {
      taken.add(field);
      given.set(at[0] ?? 0, field);
    }
  }
  return { given, errors };
}

function placesOf(head: readonly string[], name: string): number[] {
  const same = (test: (text: string) => boolean) => head.flatMap((text, at) => (test(text) ? [at] : []));
  const literal = same((text) => text.trim() === name.trim());
  return literal.length > 0 ? literal : same((text) => text !== '' && words(text) === words(name));
}
