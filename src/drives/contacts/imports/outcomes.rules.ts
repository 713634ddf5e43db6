import { matchOutcomes } from './matching.rules.js';

/** What the comparison makes of a line. */
export const lineOutcomes = [...matchOutcomes, 'refused'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** What somebody decides of a line: a new contact, one who is known, or neither. */
export const lineDecisions = ['new', 'same', 'leave'] as const;
export type LineDecision = (typeof lineDecisions)[number];
