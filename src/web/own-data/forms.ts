import { Choice, Text } from '../../shared/fields.js';
import { PageMark } from '../page-mark.js';

const longestText = 4_000;
const longestReason = 2_000;

/** What a correction can be about, in the order of the form. */
export const correctedThings = ['name', 'pronouns', 'contact', 'jobs', 'notes', 'other'] as const;

export class CorrectionForm {
  @Choice(correctedThings)
  what!: (typeof correctedThings)[number];

  @Text({ max: longestText })
  text!: string;
}

export class CorrectionAnswerForm {
  @Text({ max: longestText })
  text!: string;
}

export class ErasureForm {
  /** an unfilled field of a form arrives as empty text */
  @Text({ optional: true, min: 0, max: longestReason })
  reason?: string;

  @Choice(['true'])
  sure!: string;
}

export class OwnPageMark extends PageMark {
  @Choice(['true'], { optional: true })
  asked?: string;
}
