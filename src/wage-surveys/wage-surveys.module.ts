import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { JobsModule } from '../jobs/index.js';
import { RulesModule } from '../rules/index.js';
import { PersonalTables, WorkersModule } from '../workers/index.js';
import { WorkplacesModule } from '../workplaces/index.js';
import { AnswersController } from './answers/answers.controller.js';
import { AnswerReadings } from './answers/answer-readings.service.js';
import { AnswersService } from './answers/answers.service.js';
import { CodesController } from './answers/codes.controller.js';
import { CodesService } from './answers/codes.service.js';
import { HeldAnswersService } from './answers/held-answers.service.js';
import { ProgressController } from './answers/progress.controller.js';
import { ProgressService } from './answers/progress.service.js';
import { WaveRewriting } from './answers/rewriting.service.js';
import { WaveNight } from './answers/wave-night.js';
import { WaveSources } from './answers/wave-sources.js';
import { ClosingService } from './closing/closing.service.js';
import { closingControllers, closingProviders } from './closing/providers.js';
import { ComparisonService } from './comparison/comparison.service.js';
import { comparisonControllers, comparisonProviders } from './comparison/providers.js';
import { importControllers, importProviders } from './imports/providers.js';
import { SurveyImportsService } from './imports/survey-imports.service.js';
import { tablesOfSurveys } from './personal-tables.js';
import { SurveysController } from './surveys/surveys.controller.js';
import { SurveysService } from './surveys/surveys.service.js';

@Module({
  imports: [AuditModule, IdentityModule, JobsModule, RulesModule, WorkplacesModule, WorkersModule],
  controllers: [
    SurveysController,
    CodesController,
    AnswersController,
    ProgressController,
    ...importControllers,
    ...closingControllers,
    ...comparisonControllers,
  ],
  providers: [
    SurveysService,
    CodesService,
    AnswersService,
    AnswerReadings,
    HeldAnswersService,
    ProgressService,
    WaveRewriting,
    WaveNight,
    WaveSources,
    ...importProviders,
    ...closingProviders,
    ...comparisonProviders,
  ],
  exports: [
    SurveysService,
    CodesService,
    AnswersService,
    ProgressService,
    WaveNight,
    WaveSources,
    SurveyImportsService,
    ClosingService,
    ComparisonService,
    ...importProviders,
  ],
})
export class WageSurveysModule implements OnModuleInit {
  constructor(private readonly personal: PersonalTables) {}

  onModuleInit(): void {
    this.personal.register(tablesOfSurveys);
  }
}
