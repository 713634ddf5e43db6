import type { EntityManager } from 'typeorm';
import { nothingHere } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { EntryView, SiteView } from './entries.dto.js';
import { type EntryKind, tablesOf } from './kinds.js';

export interface ViewOf {
  employer: EntryView;
  site: SiteView;
  jobClass: EntryView;
}

interface Wanted {
  search?: string | null;
  employerId?: string | null;
  limit: number;
  after?: string;
}

function select(kind: EntryKind): string {
  const { table, names, reference } = tablesOf[kind];
  const ofSite =
    kind === 'site'
      ? `, e.employer_id AS "employerId", e.address, (SELECT name FROM employers WHERE id = e.employer_id) AS employer`
      : '';
  return `SELECT e.id, e.name, e.version, e.known_from_survey_id AS "knownFromSurveyId"${ofSite},
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) ORDER BY n.name COLLATE "C"), '[]')
             FROM ${names} n WHERE n.${reference} = e.id AND n.name <> e.name) AS aliases
          FROM ${table} e`;
}

/** By name, in one statement. */
export async function listEntries<Kind extends EntryKind>(
  tx: EntityManager,
  kind: Kind,
  { search, employerId, limit, after }: Wanted,
): Promise<Page<ViewOf[Kind]>> {
  const { names, reference } = tablesOf[kind];
  const keys = keysOf(after, ['text', 'id']);
  const rows = await tx.query<ViewOf[Kind][]>(
    `${select(kind)}
     WHERE ($1::text IS NULL
            OR e.id IN (SELECT n.${reference} FROM ${names} n WHERE position($1 IN n.name_key) > 0))
       AND ($2::uuid IS NULL ${kind === 'site' ? 'OR e.employer_id = $2' : ''})
       AND ($3::text IS NULL OR (e.name COLLATE "C", e.id) > ($3, $4::uuid))
     ORDER BY e.name COLLATE "C", e.id LIMIT $5`,
    [search ? nameKey(search) : null, employerId ?? null, keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
  );
  return page(
    rows,
    limit,
    ({ name, id }) => [name, id],
    (row) => row,
  );
}

/** @throws Problem 404 */
export async function oneEntry<Kind extends EntryKind>(
  tx: EntityManager,
  kind: Kind,
  id: string,
): Promise<ViewOf[Kind]> {
  const rows = await tx.query<ViewOf[Kind][]>(`${select(kind)} WHERE e.id = $1`, [id]);
  if (!rows[0]) throw nothingHere();
  return rows[0];
}
