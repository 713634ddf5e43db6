import { PublishedCell } from './cell.entity.js';
import { ClosedAnswer } from './closed-answer.entity.js';
import { Closing } from './closing.entity.js';
import { EndingKey } from './ending-key.entity.js';
import { FrozenMapEntry } from './map-entry.entity.js';

/** The tables of closed surveys. */
export const closedSurveyEntities = [Closing, ClosedAnswer, FrozenMapEntry, PublishedCell, EndingKey];
