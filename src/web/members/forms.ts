import { Transform } from 'class-transformer';
import {
  type BranchKind,
  branchKinds,
  memberKinds,
  type MemberKind,
  type Situation,
  situations,
} from '../../memberships/index.js';
import { Choice, CountParameter, DayField, Identifier, Text } from '../../shared/fields.js';
import { PageMark } from '../page-mark.js';

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

export class MembersMark extends PageMark {
  @EmptyAsAbsent()
  @Text({ optional: true, max: 100 })
  search?: string;

  @EmptyAsAbsent()
  @Choice(memberKinds, { optional: true })
  kind?: MemberKind;
}

export class ApplicationForm {
  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;
}

export class TransferForm {
  @Identifier()
  branchId!: string;

  @DayField()
  on!: string;
}

export const endings = ['left', 'died'] as const;

export class EndingForm {
  @Choice(endings)
  what!: (typeof endings)[number];

  @DayField()
  on!: string;

  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;
}

export class OwnEndingForm {
  @EmptyAsAbsent()
  @Text({ optional: true, max: 1000 })
  note?: string;

  @Choice(['true'])
  sure!: string;
}

export class SituationForm {
  @Choice(situations)
  situation!: Situation;
}

/** Of one event: that it was a mistake, or that a suspension be lifted. */
export class EventForm {
  @Identifier()
  eventId!: string;

  @Text({ max: 1000 })
  reason!: string;
}

export class SuspensionForm {
  @DayField()
  fromOn!: string;

  @DayField()
  untilOn!: string;

  @Text({ max: 2000 })
  reason!: string;
}

export class NewBranchForm {
  @Text({ max: 100 })
  name!: string;

  @Choice(branchKinds)
  kind!: BranchKind;

  @DayField()
  charteredOn!: string;

  @Text({ max: 4000 })
  founders!: string;
}

export class BranchForm {
  @Text({ max: 100 })
  name!: string;

  @EmptyAsAbsent()
  @DayField({ optional: true })
  dissolvedOn?: string;

  @CountParameter({ min: 1 })
  version!: number;
}
