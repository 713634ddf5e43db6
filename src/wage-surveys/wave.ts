import type { AnswerValues } from './reading/fields.rules.js';

/**
 * One answer on its way into the closed survey, from the answer page or from an imported file. Its places are ids of
 * the confirmed map; null is "elsewhere".
 */
export interface WaveAnswer {
  /** Who answered, as written in an imported file; null for an answer by code. Compared within the wave, never kept. */
  respondent: string | null;
  employerId: string | null;
  siteId: string | null;
  jobClassId: string | null;
  values: AnswerValues;
}

/** What still keeps a survey from closing. */
export interface OpenMatters {
  importsRunning: number;
  rowsInReview: number;
  unconfirmedNames: number;
}
