import type { EntityManager } from 'typeorm';
import { nothingHere } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { ProgrammeQuery, ProgrammeView } from './funding-programmes.dto.js';

const select = `
  SELECT p.id, p.name, p.funder, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id,
                   'employerId', w.employer_id, 'employer', e.name, 'siteId', w.site_id, 'site', s.name,
                   'jobClassId', w.job_class_id, 'jobClass', c.name)
                 ORDER BY e.name COLLATE "C", s.name COLLATE "C", c.name COLLATE "C", w.id), '[]')
          FROM funded_work w
          LEFT JOIN employers e ON e.id = w.employer_id
          LEFT JOIN sites s ON s.id = w.site_id
          LEFT JOIN job_classes c ON c.id = w.job_class_id
          WHERE w.programme_id = p.id) AS "fundedWork"
  FROM funding_programmes p`;

/** A programme without an end comes after all others. */
const noEnd = '9999-12-31';

/** The first to end first, in one statement. */
export async function listProgrammes(
  tx: EntityManager,
  { employerId, siteId, jobClassId, search, on, endsBefore, limit, after }: ProgrammeQuery,
): Promise<Page<ProgrammeView>> {
  const keys = keysOf(after, ['text', 'id']);
  const pays = (column: string, place: number): string =>
    `($${place}::uuid IS NULL OR p.id IN (SELECT w.programme_id FROM funded_work w WHERE w.${column} = $${place}))`;
  const rows = await tx.query<ProgrammeView[]>(
    `${select}
     WHERE ${pays('employer_id', 2)} AND ${pays('site_id', 3)} AND ${pays('job_class_id', 4)}
       AND ($5::text IS NULL OR position($5 IN p.name_key) > 0 OR position($5 IN p.funder_key) > 0)
       AND ($6::date IS NULL OR (coalesce(p.starts_on <= $6, true) AND coalesce(p.ends_on >= $6, true)))
       AND ($7::date IS NULL OR p.ends_on < $7)
       AND ($8::date IS NULL OR (coalesce(p.ends_on, '${noEnd}'), p.id) > ($8, $9::uuid))
     ORDER BY coalesce(p.ends_on, '${noEnd}'), p.id LIMIT $1`,
    [
      limit + 1,
      employerId ?? null,
      siteId ?? null,
      jobClassId ?? null,
      search ? nameKey(search) : null,
      on ?? null,
      endsBefore ?? null,
      keys?.[0] ?? null,
      keys?.[1] ?? null,
    ],
  );
  return page(
    rows,
    limit,
    ({ endsOn, id }) => [endsOn ?? noEnd, id],
    (row) => row,
  );
}

/** @throws Problem 404 */
export async function oneProgramme(tx: EntityManager, id: string): Promise<ProgrammeView> {
  const rows = await tx.query<ProgrammeView[]>(`${select} WHERE p.id = $1`, [id]);
  if (!rows[0]) throw nothingHere();
  return rows[0];
}
