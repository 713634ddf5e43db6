import { Transform } from 'class-transformer';
import { Choice, DayField, Identifier, Text } from '../../shared/fields.js';
import { roles } from '../../shared/actor.js';
import { PageMark } from '../page-mark.js';

/** An unfilled field of a form arrives as empty text. */
export function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

const ticked = ['true'] as const;

export class ProposalsMark extends PageMark {
  @Choice(['true', 'done'], { optional: true })
  asked?: 'true' | 'done';
}

export class PersonSearch extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;
}

/** The box beside the button: nobody approves by a slip of the thumb. */
export class ApprovalForm {
  @Choice(ticked)
  sure!: string;
}

export class RefusalForm {
  @Text({ max: 1000 })
  reason!: string;
}

export class MandateForm {
  @Identifier()
  workerId!: string;

  @Choice(roles)
  role!: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  siteId?: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;

  @DayField()
  fromOn!: string;

  @DayField()
  untilOn!: string;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  reason?: string;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  meetingOn?: string;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 2000 })
  decision?: string;
}

export class RecallForm {
  @Identifier()
  mandateId!: string;

  @Text({ max: 2000 })
  decision!: string;
}

export class LegalNameForm {
  @Identifier()
  workerId!: string;

  @Text({ max: 1000 })
  reason!: string;
}

export class ErasureForm {
  @Identifier()
  workerId!: string;

  @Text({ max: 2000 })
  reason!: string;
}

export class MergeSearch extends PersonSearch {
  @Text({ optional: true, max: 100, min: 0 })
  other?: string;

  @Identifier({ optional: true })
  keepId?: string;

  @Identifier({ optional: true })
  mergeId?: string;
}

export class MergeForm {
  @Identifier()
  keepId!: string;

  @Identifier()
  mergeId!: string;
}
