import { fold } from '../shared/texts.js';
import type { BoundValues } from './bound-values.js';
import { type JobFound, jobsWhere } from './jobs.sql.js';
import { inForce, within, type WorkerScope } from './workers.policy.js';
import type { WorkersQuery } from './workers.dto.js';

export interface WorkerRow {
  /** null in the one row too many, which is not shown and so not logged */
  person_id: string | null;
  id: string;
  chosen_name: string;
  name_key: string;
  pronouns: string | null;
  version: number;
  jobs: JobFound[];
}

/** One page and one row more, by name. */
export interface PageWanted {
  scope: WorkerScope;
  filters: Omit<WorkersQuery, 'after' | 'on'>;
  on: string;
  /** sort keys of the last row of the page before */
  after: string[] | null;
}

/** The people of a page with their jobs of the day asked, in one statement. */
export function workersPage(wanted: PageWanted, bound: BoundValues): string {
  const day = bound.bind(wanted.on);
  return `SELECT ${personShown(wanted.filters.limit, bound)}, p.*, held.jobs
    FROM (${namesFound(wanted, bound)}) p
    CROSS JOIN LATERAL (${jobsWhere(`j.worker_id = p.id AND ${inForce('j', day)}`)}) held
    ORDER BY p.name_key COLLATE "C", p.id`;
}

/** The names of a page and nothing else. */
export function namesPage(wanted: PageWanted, bound: BoundValues): string {
  return `SELECT ${personShown(wanted.filters.limit, bound)}, p.id, p.chosen_name, p.name_key
    FROM (${namesFound(wanted, bound)}) p ORDER BY p.name_key COLLATE "C", p.id`;
}

/** One person with all jobs, if they are within the scope today. */
export function workerWithJobs(id: string, condition: string, bound: BoundValues): string {
  return `SELECT w.id AS person_id, w.id, w.chosen_name, w.name_key, w.pronouns, w.version, held.jobs
    FROM workers w CROSS JOIN LATERAL (${jobsWhere('j.worker_id = w.id')}) held
    WHERE w.id = ${bound.bind(id)} AND ${condition}`;
}

function personShown(limit: number, bound: BoundValues): string {
  return `CASE WHEN row_number() OVER (ORDER BY p.name_key COLLATE "C", p.id) <= ${bound.bind(limit)}::int
    THEN p.id END AS person_id`;
}

/** How many people all pages hold together. */
export function rosterCount(wanted: PageWanted, bound: BoundValues): string {
  return `SELECT count(*)::int AS count FROM workers w WHERE ${conditionsOf(wanted, bound).join(' AND ')}`;
}

function conditionsOf({ scope, filters, on }: PageWanted, bound: BoundValues): string[] {
  const conditions = [within(scope, on, bound), ...jobConditions(filters, on, bound)];
  if (filters.search) conditions.push(`w.name_key LIKE ${bound.bind(containing(filters.search))}`);
  return conditions;
}

function namesFound(wanted: PageWanted, bound: BoundValues): string {
  const { filters, after } = wanted;
  const conditions = conditionsOf(wanted, bound);
  if (after) {
    const [name, id] = after;
    conditions.push(`(w.name_key COLLATE "C", w.id) > (${bound.bind(name)}, ${bound.bind(id)}::uuid)`);
  }
  return `SELECT w.id, w.chosen_name, w.name_key, w.pronouns, w.version FROM workers w
    WHERE ${conditions.join(' AND ')}
    ORDER BY w.name_key COLLATE "C", w.id LIMIT ${bound.bind(filters.limit + 1)}`;
}

/** The pattern of names with this part in them, whatever signs it has. */
function containing(part: string): string {
  return `%${fold(part).replace(/[\\%_]/g, '\\$&')}%`;
}

const filterColumns = {
  employerId: 'employer_id',
  siteId: 'site_id',
  jobClassId: 'job_class_id',
  programmeId: 'programme_id',
  covered: 'covered',
} as const;

/** All that is asked must hold of one job. */
function jobConditions(filters: PageWanted['filters'], on: string, bound: BoundValues): string[] {
  const asked = (Object.keys(filterColumns) as (keyof typeof filterColumns)[])
    .filter((filter) => filters[filter] !== undefined && filters[filter] !== null)
    .map((filter) => `j.${filterColumns[filter]} = ${bound.bind(filters[filter])}`);
  if (asked.length === 0) return [];
  const day = bound.bind(on);
  return [
    `EXISTS (SELECT 1 FROM jobs j WHERE j.worker_id = w.id AND ${inForce('j', day)} AND ${asked.join(' AND ')})`,
  ];
}
