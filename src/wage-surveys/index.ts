export { WageSurveysModule } from './wage-surveys.module.js';
export { SurveysService, type NewSurvey } from './surveys/surveys.service.js';
export { SurveyView } from './surveys/surveys.dto.js';
export { WageSurvey } from './surveys/wage-survey.entity.js';
export { AnswerCode } from './answers/answer-code.entity.js';
export { AnswersService, type GivenAnswer } from './answers/answers.service.js';
export type { ClaimLine } from './answers/claim.rules.js';
export { CodeBatch } from './answers/code-batch.entity.js';
export { CodesService, type MadeBatch, type MadeCode } from './answers/codes.service.js';
export { HeldAnswer } from './answers/held-answer.entity.js';
export { ProgressService, type EmployerProgress } from './answers/progress.service.js';
export { ProgressProjection } from './answers/progress-projection.entity.js';
export { WaveNight } from './answers/wave-night.js';
export { WaveSources, type WaveSource } from './answers/wave-sources.js';
export { benefitAnswers, benefits, payBases, type Benefit, type PayBasis } from './reading/fields.rules.js';
export type { OpenMatters, WaveAnswer } from './wave.js';
export { importEntities } from './imports/entities.js';
export { SurveyImportsService } from './imports/survey-imports.service.js';
export { BringingService } from './imports/bringing.service.js';
export { DecisionsService } from './imports/decisions.service.js';
export { ImportSettings } from './imports/import-settings.dto.js';
export type { ImportSummary } from './imports/import-state.js';
export { type ImportIds, type ImportProgress, ImportsService } from './imports/imports.service.js';
export { LinePipe } from './imports/line.pipe.js';
export { NameDecisionsBody } from './imports/name-decisions.dto.js';
export { NamesService } from './imports/names.service.js';
export type { ImportReport, ReportRow } from './imports/report.js';
export { UndoingService } from './imports/undoing.service.js';
export { RowsService } from './imports/rows.service.js';
export { closedSurveyEntities } from './closing/entities.js';
export { ClosingService, type ClosedSurvey } from './closing/closing.service.js';
export { ComparisonService, type PayWish, type TableWish } from './comparison/comparison.service.js';
export type {
  BenefitCellView,
  BenefitGapsView,
  CellView,
  ComparisonCellView,
  ComparisonView,
} from './comparison/views.js';
