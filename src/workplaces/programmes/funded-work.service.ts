import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { lockEntries } from '../entries/dependents.js';
import { requirePlaces } from '../places.js';
import type { FundedWorkBody, ProgrammeView } from './funding-programmes.dto.js';
import { oneProgramme } from './funding-programmes.query.js';

/** What a programme pays: the work of an employer, a site, a job class, or one job class there. */
@Injectable()
export class FundedWorkService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404, 409 `fact.exists`, 422 `programme.work_missing` or `place.unknown` */
  async add(actor: Actor, programmeId: string, work: FundedWorkBody): Promise<ProgrammeView> {
    if (!work.jobClassId && !work.employerId) throw new Problem(422, 'programme.work_missing');
    return this.db.transaction(async (tx) => {
      await lockEntries(tx, 'funding_programmes', [programmeId]);
      await oneProgramme(tx, programmeId);
      await requirePlaces(tx, work);
      const rows = await tx.query<unknown[]>(
        `INSERT INTO funded_work (programme_id, employer_id, site_id, job_class_id)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [programmeId, work.employerId ?? null, work.siteId ?? null, work.jobClassId ?? null],
      );
      if (rows.length === 0) throw new Problem(409, 'fact.exists');
      await tx.query('UPDATE funding_programmes SET version = version + 1 WHERE id = $1', [programmeId]);
      await this.audit.record(tx, actor, { action: 'funding_programme.work_added', subjectId: programmeId });
      return oneProgramme(tx, programmeId);
    });
  }

  /** @throws Problem 404 */
  async remove(actor: Actor, programmeId: string, workId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [, count] = await tx.query<[unknown, number]>(
        'DELETE FROM funded_work WHERE id = $1 AND programme_id = $2',
        [workId, programmeId],
      );
      if (count === 0) throw nothingHere();
      await tx.query('UPDATE funding_programmes SET version = version + 1 WHERE id = $1', [programmeId]);
      await this.audit.record(tx, actor, {
        action: 'funding_programme.work_removed',
        subjectId: programmeId,
      });
    });
  }
}
