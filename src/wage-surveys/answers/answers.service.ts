import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { Problem } from '../../shared/errors.js';
import type { AnswerValues } from '../reading/fields.rules.js';
import { SurveysService } from '../surveys/surveys.service.js';
import type { WageSurvey } from '../surveys/wage-survey.entity.js';
import { AnswerReadings } from './answer-readings.service.js';
import type { ClaimLine } from './claim.rules.js';
import { CodesService } from './codes.service.js';
import { HeldAnswersService } from './held-answers.service.js';

export interface GivenAnswer {
  /** as printed, in any case, with or without its dashes */
  code: string;
  /** the fields of an answer; employer, site and job class by name, or by their id on the map */
  answers: Readonly<Record<string, unknown>>;
}

/**
 * Takes one answer for one code. Leaves no log entry, no time, no number in sequence: nothing here may be written down
 * elsewhere. What is wrong with the answers is said before the code is looked at, so that trying out somebody's code
 * always costs that code.
 */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: DataSource,
    private readonly surveys: SurveysService,
    private readonly readings: AnswerReadings,
    private readonly codes: CodesService,
    private readonly held: HeldAnswersService,
  ) {}

  /**
   * @returns what the one who answered should know about a wage claim; empty mostly
   * @throws Problem 404 `nothing.here`, `answer.code_not_good`; 400 or 422 `request.invalid` with fields;
   * 409 `survey.not_open`, `survey.no_longer_open`, `survey.answers_over`
   */
  async give(surveyId: string, { code, answers }: GivenAnswer): Promise<ClaimLine[]> {
    const survey = await this.surveys.one(surveyId);
    const today = await this.readings.today();
    refuseWhenNotOpen(survey, today);
    const reading = await this.readings.read(survey, answers, today);
    await this.redeem(survey, code, reading.values);
    return this.readings.claim(survey, reading, today);
  }

  /** The survey behind an answer page. @throws Problem 404, 409 `survey.not_open`, `survey.no_longer_open` */
  async openAt(address: string): Promise<WageSurvey> {
    const survey = await this.surveys.at(address);
    refuseWhenNotOpen(survey, await this.readings.today());
    return survey;
  }

  /** The code's row goes and the answer comes, or neither. Waits while all are being rewritten. */
  private async redeem(survey: WageSurvey, code: string, values: AnswerValues): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE wage_survey_codes, wage_survey_held_answers IN ROW EXCLUSIVE MODE');
      const { closedAt } = await this.surveys.one(survey.id, tx);
      if (closedAt) throw new Problem(409, 'survey.answers_over');
      if (!(await this.codes.use(tx, survey.id, code))) throw new Problem(404, 'answer.code_not_good');
      await this.held.hold(tx, survey.id, values);
    });
  }
}

function refuseWhenNotOpen({ opensOn, closesOn, closedAt }: WageSurvey, today: Day): void {
  if (closedAt !== null) throw new Problem(409, 'survey.answers_over');
  if (today < opensOn) throw new Problem(409, 'survey.not_open', { day: opensOn });
  if (today > closesOn) throw new Problem(409, 'survey.no_longer_open', { day: closesOn });
}
