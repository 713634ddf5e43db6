import { ArrayUnique } from 'class-validator';
import { Count, Identifier, Identifiers, Text } from '../../shared/fields.js';
import { MonthField } from '../../shared/month-field.js';
import { mostHardship, mostWaived } from '../dues.rules.js';

const mostPeople = 500;

/** What a proposal to waive dues out of hardship says. */
export class HardshipWaiverPayload {
  @Identifier()
  workerId!: string;

  @MonthField({ description: 'the first month' })
  fromMonth!: string;

  @Count({ min: 1, max: mostHardship, example: 2 })
  months!: number;

  @Text({
    max: 1000,
    description: 'in a few words; no proof is asked. It goes with the proposal',
    example: 'Hours were cut.',
  })
  reason!: string;
}

/** What a proposal to waive dues during a strike or a lockout says. */
export class StrikeWaiverPayload {
  @Identifier({ optional: true, description: 'everybody of this branch' })
  branchId?: string | null;

  @ArrayUnique()
  @Identifiers({ optional: true, max: mostPeople, description: 'or just these people' })
  workerIds?: string[] | null;

  @MonthField({ description: 'the first month' })
  fromMonth!: string;

  @Count({ min: 1, max: mostWaived, example: 1 })
  months!: number;

  @Text({
    max: 2000,
    description: 'who decided it, where and when',
    example: 'Decided by the branch on 12 March.',
  })
  decision!: string;
}

/** What a proposal to waive dues for everybody says. */
export class GeneralWaiverPayload {
  @MonthField({ description: 'for everybody who was in good standing on the last day of this month' })
  goodThrough!: string;

  @MonthField({ description: 'the first month; those who had paid it get their next one' })
  fromMonth!: string;

  @Count({ min: 1, max: mostWaived, example: 2 })
  months!: number;

  @Text({ max: 2000, description: 'the motion', example: 'Carried at the general meeting of 4 April.' })
  decision!: string;

  @Identifier({ optional: true, description: 'the meeting that decided it' })
  meetingId?: string | null;
}
