import type { Wording } from '../../identity/index.js';
import type { DueRow } from './due.sql.js';
import type { StepReason } from './next-step.js';

/** One message, and all the occurrences of one account that it tells of. */
export interface Letter {
  parts: { row: DueRow; why: StepReason[] }[];
  wording: Wording;
}
