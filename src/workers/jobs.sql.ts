import type { Day } from '../shared/days.js';
import type { JobKind, PayBasis } from './job.rules.js';

/** A thing on the map by its name. */
export interface Named {
  id: string;
  name: string;
}

/** A job with the names of where it is. */
export interface JobFound {
  id: string;
  employer: Named;
  site: Named | null;
  jobClass: Named;
  kind: JobKind;
  payBasis: PayBasis | null;
  covered: boolean | null;
  coveredBy: string | null;
  certificationId: string | null;
  programme: Named | null;
  fromOn: Day;
  untilOn: Day | null;
  version: number;
}

const named = (table: string): string => `jsonb_build_object('id', ${table}.id, 'name', ${table}.name)`;
const namedOrNull = (table: string): string => `CASE WHEN ${table}.id IS NOT NULL THEN ${named(table)} END`;

const job = `jsonb_build_object(
  'id', j.id, 'employer', ${named('e')}, 'site', ${namedOrNull('s')}, 'jobClass', ${named('k')}, 'kind', j.kind,
  'payBasis', j.pay_basis, 'covered', j.covered, 'coveredBy', coalesce(j.covered_by, c.union_name),
  'certificationId', j.certification_id, 'programme', ${namedOrNull('f')}, 'fromOn', j.from_on,
  'untilOn', j.until_on, 'version', j.version)`;

const places = `jobs j JOIN employers e ON e.id = j.employer_id JOIN job_classes k ON k.id = j.job_class_id
  LEFT JOIN sites s ON s.id = j.site_id LEFT JOIN certifications c ON c.id = j.certification_id
  LEFT JOIN funding_programmes f ON f.id = j.programme_id`;

/** One row, `jobs`: those for which `condition` on `jobs j` holds, newest first. */
export function jobsWhere(condition: string): string {
  return `SELECT coalesce(jsonb_agg(${job} ORDER BY j.from_on DESC, j.id), '[]') AS jobs
    FROM ${places} WHERE ${condition}`;
}
