import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { listOf } from '../../database/lists.js';
import type { DueRow } from './due.sql.js';
import type { Letter } from './letter.js';

/**
 * What is told together, or might be told with something else another time, has its message written down before that
 * goes: a second try is the same message, with nothing in it that the first did not tell of.
 */
export async function nameLetters(tx: EntityManager, letters: readonly Letter[]): Promise<void> {
  const rows: DueRow[] = [];
  for (const { parts } of letters) {
    // not the name of one of them: alone it may have gone already, and what has a name twice is shown once
    const name = parts.length > 1 ? randomUUID() : parts[0]?.row.id;
    const named = parts.map(({ row }) => row).filter((row) => !row.gatheredInto && mayBeGathered(row, parts));
    for (const row of named) row.gatheredInto = name ?? null;
    rows.push(...named);
  }
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE reminder_occurrences o SET gathered_into = n.name
     FROM unnest($1::uuid[], $2::uuid[]) AS n(id, name) WHERE o.id = n.id`,
    [listOf(rows.map(({ id }) => id)), listOf(rows.map(({ gatheredInto }) => gatheredInto ?? ''))],
  );
}

function mayBeGathered({ ifMissed, wishes }: DueRow, parts: Letter['parts']): boolean {
  return parts.length > 1 || ifMissed === 'digest' || wishes.digestMinute !== null;
}

/** The name of the message. */
export function nameOf({ parts: [first] }: Letter): string {
  return first ? (first.row.gatheredInto ?? first.row.id) : '';
}
