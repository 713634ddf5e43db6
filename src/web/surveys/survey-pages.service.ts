import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../shared/actor.js';
import {
  type EmployerProgress,
  ImportsService,
  type ImportSummary,
  ProgressService,
  SurveysService,
  SurveyView,
} from '../../wage-surveys/index.js';

const mostListed = 200;

/** One survey as its page shows it. */
export interface WholeSurvey {
  survey: SurveyView;
  imports: ImportSummary[];
  progress: EmployerProgress[];
  mayChange: boolean;
  today: string;
}

@Injectable()
export class SurveyPagesService {
  constructor(
    private readonly surveys: SurveysService,
    private readonly imports: ImportsService,
    private readonly progress: ProgressService,
  ) {}

  async survey(actor: Actor, id: string): Promise<WholeSurvey> {
    const survey = SurveyView.of(await this.surveys.one(id), actor.today);
    const mayChange = scopeOf(actor, ['organizer']).union;
    const isOpen = survey.closedAt === null;
    const imports = isOpen && mayChange ? await this.imports.list(actor, id, { limit: mostListed }) : null;
    const progress = isOpen ? await this.progress.of(id, mostListed, undefined) : null;
    return {
      survey,
      imports: imports?.items ?? [],
      progress: progress?.items ?? [],
      mayChange,
      today: actor.today,
    };
  }
}
