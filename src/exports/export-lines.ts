import type { EntityManager } from 'typeorm';
import { type Language, type MessageCode, say } from '../shared/messages/index.js';
import type { Column, Table } from '../spreadsheets/write.js';
import type { RosterLine, RosterService, RosterWish } from '../workers/index.js';

/** One row of a file, and whose it is. */
export interface Line {
  personId: string;
  cells: Table['rows'][number];
}

/** What a file of one kind holds. */
export interface Lines {
  columns: Column[];
  batches: AsyncIterable<Line[]>;
}

export function workerLines(
  tx: EntityManager,
  roster: RosterService,
  { wish, language }: { wish: RosterWish; language: Language },
): Lines {
  async function* batches(): AsyncGenerator<Line[]> {
    for await (const people of roster.batches(tx, wish)) {
      yield people.map((person) => ({ personId: person.id, cells: cellsOf(person) }));
    }
  }
  const heads = ['head_name', 'head_pronouns', 'head_email', 'head_phone', 'head_jobs'] as const;
  return { columns: columnsOf(heads, language), batches: batches() };
}

function cellsOf({ chosenName, pronouns, email, phone, jobs }: RosterLine): Line['cells'] {
  const held = jobs.map(({ jobClass, employer, site, fromOn }) =>
    [jobClass.name, employer.name, site?.name, fromOn].filter(Boolean).join(', '),
  );
  return [chosenName, pronouns, email, phone, held.join('; ')];
}

interface MandateRow {
  worker_id: string;
  chosen_name: string;
  role: string;
  scope: string | null;
  from_on: string;
  until_on: string | null;
}

/** Few enough for one statement: there are no more mandates than offices. */
export function mandateLines(
  tx: EntityManager,
  { siteId, on, language }: { siteId: string | null; on: string; language: Language },
): Lines {
  async function* batches(): AsyncGenerator<Line[]> {
    const rows = await tx.query<MandateRow[]>(
      `SELECT m.worker_id, w.chosen_name, m.role, coalesce(s.name, m.scope_id::text) AS scope, m.from_on, m.until_on
       FROM mandates m JOIN workers w ON w.id = m.worker_id LEFT JOIN sites s ON s.id = m.scope_id
       WHERE m.from_on <= $1 AND (m.until_on IS NULL OR m.until_on >= $1)
         AND (m.recalled_on IS NULL OR m.recalled_on > $1) AND ($2::uuid IS NULL OR m.scope_id = $2)
       ORDER BY w.name_key COLLATE "C", m.role, m.id`,
      [on, siteId],
    );
    yield rows.map((row) => ({
      personId: row.worker_id,
      cells: [
        row.chosen_name,
        say(language, `role.${row.role}` as MessageCode),
        row.scope,
        row.from_on,
        row.until_on,
      ],
    }));
  }
  const heads = ['head_name', 'head_mandate', 'head_scope', 'head_from', 'head_until'] as const;
  return { columns: columnsOf(heads, language), batches: batches() };
}

function columnsOf(heads: readonly string[], language: Language): Column[] {
  return heads.map((head) => ({ head: say(language, `export.${head}` as MessageCode), kind: 'text' }));
}
