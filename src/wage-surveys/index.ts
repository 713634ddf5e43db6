export { WageSurveysModule } from './wage-surveys.module.js';
export { WageSurvey } from './surveys/wage-survey.entity.js';
export { AnswerCode } from './answers/answer-code.entity.js';
export { CodeBatch } from './answers/code-batch.entity.js';
export { HeldAnswer } from './answers/held-answer.entity.js';
export { ProgressProjection } from './answers/progress-projection.entity.js';
export { WaveSources, type WaveSource } from './answers/wave-sources.js';
export type { OpenMatters, WaveAnswer } from './wave.js';
