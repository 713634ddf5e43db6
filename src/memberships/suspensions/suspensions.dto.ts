import { DayField, Identifier, Text } from '../../shared/fields.js';

/** What a proposal to suspend somebody says. */
export class SuspensionPayload {
  @Identifier()
  workerId!: string;

  @DayField()
  fromOn!: string;

  @DayField({ description: 'its last day, at most a year from its first' })
  untilOn!: string;

  @Text({ max: 2000, description: 'who decided it, where and why' })
  reason!: string;
}

/** What a proposal to end a suspension early says. */
export class SuspensionLiftingPayload {
  @Identifier({ description: 'the event of the suspension' })
  eventId!: string;

  @Text({ max: 2000, description: 'who decided it, where and why' })
  reason!: string;
}
