import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../shared/errors.js';
import { keysOf, page, type Page } from '../../shared/paging.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { WaveSources } from './wave-sources.js';

const enoughRespondents = 10;

export interface EmployerProgress {
  employerId: string;
  employer: string;
  enough: boolean;
}

/** All that anybody learns before closing. Recomputed at night only: by day it would tell who has just answered. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly db: DataSource,
    private readonly surveys: SurveysService,
    private readonly sources: WaveSources,
  ) {}

  /**
   * One page of the employers on the map, by name; as of the last night.
   * @throws Problem 404, 409 `survey.closed`: then there are tables
   */
  async of(surveyId: string, limit: number, after: string | undefined): Promise<Page<EmployerProgress>> {
    const { closedAt } = await this.surveys.one(surveyId);
    if (closedAt !== null) throw new Problem(409, 'survey.closed');
    const keys = keysOf(after, ['text', 'id']);
    const rows = await this.db.query<EmployerProgress[]>(
      `SELECT e.id AS "employerId", e.name AS employer, coalesce(p.enough, false) AS enough
       FROM employers e
       LEFT JOIN wage_survey_progress_projection p ON p.survey_id = $1 AND p.employer_id = e.id
       WHERE $2::text IS NULL OR (e.name COLLATE "C", e.id) > ($2 COLLATE "C", $3::uuid)
       ORDER BY e.name COLLATE "C", e.id LIMIT $4`,
      [surveyId, keys?.[0] ?? null, keys?.[1] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.employer, row.employerId],
      (row) => row,
    );
  }

  /** For every survey that is not closed. */
  async recompute(): Promise<void> {
    const open = await this.db.query<{ id: string }[]>(
      'SELECT id FROM wage_surveys WHERE closed_at IS NULL ORDER BY id',
    );
    for (const { id } of open) await this.db.transaction((tx) => this.recomputeOne(tx, id));
  }

  private async recomputeOne(tx: EntityManager, surveyId: string): Promise<void> {
    const stillOpen = await tx.query<unknown[]>(
      'SELECT 1 FROM wage_surveys WHERE id = $1 AND closed_at IS NULL FOR SHARE',
      [surveyId],
    );
    if (stillOpen.length === 0) return;
    const people = new Map<string, Set<string | symbol>>();
    for await (const block of this.sources.answers(tx, surveyId)) {
      for (const { employerId, respondent } of block) {
        if (employerId === null) continue;
        const known = people.get(employerId) ?? new Set();
        people.set(employerId, known.add(respondent ?? Symbol('one by code')));
      }
    }
    const enough = [...people].filter(([, who]) => who.size >= enoughRespondents).map(([id]) => id);
    await tx.query('DELETE FROM wage_survey_progress_projection WHERE survey_id = $1', [surveyId]);
    await tx.query(
      `INSERT INTO wage_survey_progress_projection (survey_id, employer_id, enough)
       SELECT $1, id, id = ANY($2::uuid[]) FROM employers`,
      [surveyId, enough],
    );
  }
}
