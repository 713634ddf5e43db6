import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../shared/days.js';
import { type FieldError, Problem } from '../shared/errors.js';
import type { JobKind, PayBasis } from './job.rules.js';
import type { WorkerScope } from './workers.policy.js';

/** A job as it is asked for; the employer may be left to its site. */
export interface JobTerms {
  employerId?: string | null | undefined;
  siteId?: string | null | undefined;
  jobClassId: string;
  kind: JobKind;
  payBasis?: PayBasis | null | undefined;
  covered?: boolean | null | undefined;
  coveredBy?: string | null | undefined;
  certificationId?: string | null | undefined;
  programmeId?: string | null | undefined;
  fromOn: Day;
  untilOn?: Day | null | undefined;
}

export interface JobColumns {
  employerId: string;
  siteId: string | null;
  jobClassId: string;
  kind: JobKind;
  payBasis: PayBasis | null;
  covered: boolean | null;
  coveredBy: string | null;
  certificationId: string | null;
  programmeId: string | null;
  fromOn: Day;
  untilOn: Day | null;
}

interface Found {
  employer_id: string | null;
  site_id: string | null;
  job_class_id: string | null;
  programme_id: string | null;
  certification_id: string | null;
}

/** Finds on the map what a job refers to. */
@Injectable()
export class JobPlaces {
  /**
   * @throws Problem 422 `request.invalid` with an error for each thing that is not on the map, or not where the actor
   * may act: both look the same
   */
  async columns(tx: EntityManager, scope: WorkerScope, terms: JobTerms): Promise<JobColumns> {
    const found = await this.find(tx, scope, terms);
    const errors = [...unknown(terms, found, scope), ...contradictions(terms)];
    if (errors.length > 0) throw new Problem(422, 'request.invalid', {}, errors);
    return {
      employerId: found.employer_id!,
      siteId: found.site_id,
      jobClassId: terms.jobClassId,
      kind: terms.kind,
      payBasis: terms.payBasis ?? null,
      covered: terms.covered ?? null,
      coveredBy: terms.coveredBy ?? null,
      certificationId: found.certification_id,
      programmeId: found.programme_id,
      fromOn: terms.fromOn,
      untilOn: terms.untilOn ?? null,
    };
  }

  private async find(tx: EntityManager, scope: WorkerScope, terms: JobTerms): Promise<Found> {
    const rows = await tx.query<Found[]>(
      `SELECT e.id AS employer_id, s.id AS site_id, k.id AS job_class_id, f.id AS programme_id,
              c.id AS certification_id
       FROM (SELECT $1::uuid AS employer, $2::uuid AS site) asked
       LEFT JOIN sites s ON s.id = asked.site AND s.employer_id = coalesce(asked.employer, s.employer_id)
         AND ($3::boolean OR s.id = ANY($4::uuid[]))
       LEFT JOIN employers e ON e.id = coalesce(asked.employer, s.employer_id)
       LEFT JOIN job_classes k ON k.id = $5::uuid
       LEFT JOIN funding_programmes f ON f.id = $6::uuid
       LEFT JOIN certifications c ON c.id = $7::uuid AND c.employer_id = e.id`,
      [
        terms.employerId ?? null,
        terms.siteId ?? null,
        scope.union,
        scope.sites,
        terms.jobClassId,
        terms.programmeId ?? null,
        terms.certificationId ?? null,
      ],
    );
    return rows[0]!;
  }
}

/** Who acts for some sites only has to name one of them. */
function unknown(terms: JobTerms, found: Found, scope: WorkerScope): FieldError[] {
  const errors: FieldError[] = [];
  const siteNeeded = Boolean(terms.siteId) || !scope.union;
  if (siteNeeded && !found.site_id) errors.push({ field: 'siteId', code: 'job.site_unknown' });
  else if (!found.employer_id) errors.push({ field: 'employerId', code: 'job.employer_unknown' });
  if (!found.job_class_id) errors.push({ field: 'jobClassId', code: 'job.class_unknown' });
  if (terms.programmeId && !found.programme_id)
    errors.push({ field: 'programmeId', code: 'job.programme_unknown' });
  if (terms.certificationId && !found.certification_id)
    errors.push({ field: 'certificationId', code: 'job.certification_unknown' });
  return errors;
}

function contradictions({ covered, coveredBy, certificationId, fromOn, untilOn }: JobTerms): FieldError[] {
  const errors: FieldError[] = [];
  if (covered !== true && (coveredBy || certificationId))
    errors.push({ field: 'covered', code: 'job.not_covered' });
  if (untilOn && untilOn < fromOn) {
    errors.push({
      field: 'untilOn',
      code: 'job.ends_before_start',
      values: { from: fromOn, until: untilOn },
    });
  }
  return errors;
}
