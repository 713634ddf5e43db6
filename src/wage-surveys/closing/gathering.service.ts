import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../shared/errors.js';
import { HeldAnswersService } from '../answers/held-answers.service.js';
import { WaveRewriting } from '../answers/rewriting.service.js';
import { WaveSources } from '../answers/wave-sources.js';
import { keysOfNames } from '../imports/names-in-file.rules.js';
import { SurveyImportsService } from '../imports/survey-imports.service.js';
import { surveyKeyOwner, SurveysService } from '../surveys/surveys.service.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import type { OpenMatters, WaveAnswer } from '../wave.js';
import { keepAnswers } from './keeping.js';
import { rewrite } from './rewriting.js';

/** Brings a wave's answers together at closing and forgets where they came from. */
@Injectable()
export class GatheringService {
  constructor(
    private readonly surveys: SurveysService,
    private readonly sources: WaveSources,
    private readonly imports: SurveyImportsService,
    private readonly held: HeldAnswersService,
    private readonly rewriting: WaveRewriting,
  ) {}

  /**
   * From here until the transaction ends nobody answers and no file comes; of two at once the second waits.
   * @returns the survey, and owners in the keyring whose keys go after the commit
   * @throws Problem 404, 409 `survey.closed`, `survey.imports_running`, `survey.rows_in_review`, `survey.names_unconfirmed`
   */
  async gather(
    tx: EntityManager,
    surveyId: string,
    poolUnconfirmed: boolean,
  ): Promise<{ survey: WageSurvey; owners: string[] }> {
    const survey = await this.surveys.locked(tx, surveyId);
    await this.rewriting.hold(tx);
    refuse(await this.openMatters(tx, surveyId), poolUnconfirmed);
    const answers: WaveAnswer[] = [];
    for await (const block of this.sources.answers(tx, surveyId)) answers.push(...block);
    await keepAnswers(tx, surveyId, rewrite(answers, survey.asOf));
    await this.rewriting.forget(tx, surveyId);
    await tx.query('DELETE FROM wage_survey_progress_projection WHERE survey_id = $1', [surveyId]);
    const owners = [surveyKeyOwner(surveyId), ...(await this.imports.destroy(tx, surveyId))];
    return { survey, owners };
  }

  private async openMatters(tx: EntityManager, surveyId: string): Promise<OpenMatters> {
    const open = await this.imports.openMatters(tx, surveyId);
    const typed = keysOfNames(await this.held.unconfirmedNames(tx, surveyId));
    return { ...open, unconfirmedNames: open.unconfirmedNames + typed.length };
  }
}

function refuse(open: OpenMatters, poolUnconfirmed: boolean): void {
  const { importsRunning, rowsInReview, unconfirmedNames } = open;
  const extra = { ...open };
  if (importsRunning > 0) {
    throw new Problem(409, 'survey.imports_running', { imports: importsRunning }, [], extra);
  }
  if (rowsInReview > 0) throw new Problem(409, 'survey.rows_in_review', { rows: rowsInReview }, [], extra);
  if (unconfirmedNames > 0 && !poolUnconfirmed) {
    throw new Problem(409, 'survey.names_unconfirmed', { names: unconfirmedNames }, [], extra);
  }
}
