import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import type { Actor } from '../../shared/actor.js';
import { WageSurvey } from '../surveys/wage-survey.entity.js';
import { type DecidedSurvey, DecidingService } from './deciding.service.js';
import { EndingKeysService } from './ending-keys.service.js';
import { GatheringService } from './gathering.service.js';

/** A survey that was just closed. */
export interface ClosedSurvey extends DecidedSurvey {
  id: string;
}

@Injectable()
export class ClosingService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly gathering: GatheringService,
    private readonly deciding: DecidingService,
    private readonly endingKeys: EndingKeysService,
  ) {}

  /**
   * Rewrites the wave's answers in random order, decides what is shown of them, once and for all, and destroys what
   * they came from: one transaction, so that a survey is closed with its figures decided, or open with nothing lost.
   * The keys are destroyed after the commit; those that a crash spared, at the next start.
   * @throws Problem 404, 409 `survey.closed`, `survey.imports_running`, `survey.rows_in_review`,
   *   `survey.names_unconfirmed`, 503 `survey.hiding_failed`
   */
  async close(
    actor: Actor,
    surveyId: string,
    { poolUnconfirmed = false }: { poolUnconfirmed?: boolean } = {},
  ): Promise<ClosedSurvey> {
    const closed = await this.db.transaction(async (tx) => {
      const { survey, owners } = await this.gathering.gather(tx, surveyId, poolUnconfirmed);
      await this.endingKeys.note(tx, owners);
      const decided = await this.deciding.decide(tx, survey);
      const { closedAt } = decided;
      const change = { closedAt, closedBy: actor.workerId, version: survey.version + 1 };
      await tx.update(WageSurvey, { id: surveyId }, change);
      const details = { poolUnconfirmed };
      await this.audit.record(tx, actor, { action: 'survey.closed', subjectId: surveyId, details });
      return { ...decided, id: surveyId };
    });
    await this.endingKeys.destroyAll();
    return closed;
  }
}
