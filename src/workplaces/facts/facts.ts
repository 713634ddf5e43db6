import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { nameKey } from '../../shared/names.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import type { FactQuery } from './facts.dto.js';

/** One table of dated facts about places on the map. All of it is ours: none of it comes from a request. */
export interface FactTable {
  table: string;
  noun: string;
  /** column of the day it dates from */
  day: string;
  /** its further columns as they are answered: `"answered" -> expression` */
  columns: Readonly<Record<string, string>>;
  hasSite: boolean;
  hasJobClass: boolean;
  /** whether the fact `f` is in force on the day `$6` */
  inForce: string;
}

/**
 * A fact gives way to a later one about the same. `may` are the columns that may be null: only they are compared by a
 * form that no index serves.
 */
export function latestBy(
  table: string,
  day: string,
  { always, may }: { always: readonly string[]; may: readonly string[] },
): string {
  const matches = [
    ...always.map((column) => `later.${column} = f.${column}`),
    ...may.map((column) => `later.${column} IS NOT DISTINCT FROM f.${column}`),
  ].join(' AND ');
  return `(f.${day} <= $6 AND NOT EXISTS (
    SELECT FROM ${table} later WHERE ${matches} AND later.${day} > f.${day} AND later.${day} <= $6))`;
}

function select({ table, columns, hasSite, hasJobClass }: FactTable): string {
  const own = Object.entries(columns).map(([name, expression]) => `${expression} AS "${name}"`);
  const site = hasSite ? ['f.site_id AS "siteId"', 's.name AS site'] : [];
  const jobClass = hasJobClass ? ['f.job_class_id AS "jobClassId"', 'c.name AS "jobClass"'] : [];
  return `SELECT f.id, f.employer_id AS "employerId", e.name AS employer,
            ${[...site, ...jobClass, ...own].join(', ')}, f.source, f.version
          FROM ${table} f
          JOIN employers e ON e.id = f.employer_id
          ${hasSite ? 'LEFT JOIN sites s ON s.id = f.site_id' : ''}
          ${hasJobClass ? 'LEFT JOIN job_classes c ON c.id = f.job_class_id' : ''}`;
}

/** Newest first, in one statement. */
export async function listFacts<View extends { id: string }>(
  tx: EntityManager,
  fact: FactTable,
  query: FactQuery,
  view: (row: View) => View = (row) => row,
): Promise<Page<View>> {
  const { day, hasSite, hasJobClass, inForce } = fact;
  const keys = keysOf(query.after, ['text', 'id']);
  const named = (table: string, column: string): string =>
    `f.${column} IN (SELECT n.${column} FROM ${table} n WHERE position($5 IN n.name_key) > 0)`;
  const found = [
    named('employer_names', 'employer_id'),
    ...(hasSite ? [named('site_names', 'site_id')] : []),
    ...(hasJobClass ? [named('job_class_names', 'job_class_id')] : []),
  ].join(' OR ');
  const rows = await tx.query<(View & { sort_day: Day })[]>(
    `${select({ ...fact, columns: { ...fact.columns, sort_day: `f.${day}` } })}
       WHERE ($2::uuid IS NULL OR f.employer_id = $2)
         AND ($3::uuid IS NULL ${hasSite ? 'OR f.site_id = $3' : ''})
         AND ($4::uuid IS NULL ${hasJobClass ? 'OR f.job_class_id = $4' : ''})
         AND ($5::text IS NULL OR ${found})
         AND ($6::date IS NULL OR ${inForce})
         AND ($7::date IS NULL OR (f.${day}, f.id) < ($7, $8::uuid))
       ORDER BY f.${day} DESC, f.id DESC LIMIT $1`,
    [
      query.limit + 1,
      query.employerId ?? null,
      query.siteId ?? null,
      query.jobClassId ?? null,
      query.search ? nameKey(query.search) : null,
      query.on ?? null,
      keys?.[0] ?? null,
      keys?.[1] ?? null,
    ],
  );
  return page(
    rows,
    query.limit,
    ({ sort_day, id }) => [sort_day, id],
    ({ sort_day: _, ...row }) => view(row as unknown as View),
  );
}

/** @throws Problem 404 */
export async function oneFact<View>(tx: EntityManager, fact: FactTable, id: string): Promise<View> {
  const rows = await tx.query<View[]>(`${select(fact)} WHERE f.id = $1`, [id]);
  if (!rows[0]) throw nothingHere();
  return rows[0];
}

/** Writes one row and answers its id. @throws Problem 409 `fact.exists` */
export async function insertFact(
  tx: EntityManager,
  { table }: FactTable,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const columns = Object.keys(values);
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO ${table} (${columns.join(', ')})
     VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})
     ON CONFLICT DO NOTHING RETURNING id`,
    Object.values(values),
  );
  if (!rows[0]) throw new Problem(409, 'fact.exists');
  return rows[0].id;
}

/** One conditional UPDATE. @throws Problem 404, 409 `fact.exists`, 412 `entry.stale` */
export async function updateFact(
  tx: EntityManager,
  { table }: FactTable,
  { id, version }: { id: string; version: number },
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const set = Object.keys(values).map((column, place) => `${column} = $${place + 3}, `);
  const [, count] = await tx
    .query<[unknown, number]>(
      `UPDATE ${table} SET ${set.join('')}version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, ...Object.values(values)],
    )
    .catch((error: unknown) => {
      throw isDouble(error) ? new Problem(409, 'fact.exists') : error;
    });
  if (count > 0) return;
  const rows = await tx.query<unknown[]>(`SELECT FROM ${table} WHERE id = $1`, [id]);
  throw rows.length > 0 ? new Problem(412, 'entry.stale') : nothingHere();
}

const uniqueViolation = '23505';

function isDouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation;
}
