import { Transform } from 'class-transformer';
import { Choice, CountParameter, DayField, Identifier, Text } from '../../shared/fields.js';
import { meetingKinds } from '../../meetings/index.js';
import { PageMark } from '../page-mark.js';

/** An unfilled field of a form arrives as empty text. */
function EmptyAsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

const mostVotes = 30_000;

export class MeetingPageMark extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  search?: string;
}

export class NewMeetingForm {
  @Choice(meetingKinds)
  kind!: (typeof meetingKinds)[number];

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;

  @DayField()
  meetsOn!: string;

  @Text({ max: 2000 })
  place!: string;
}

export class MeetingForm {
  @CountParameter({ min: 1 })
  version!: number;

  @DayField()
  meetsOn!: string;

  @Text({ max: 2000 })
  place!: string;
}

export class AttendanceForm {
  @Identifier()
  workerId!: string;
}

export class DecisionForm {
  @Text({ max: 4000 })
  text!: string;

  @CountParameter({ max: mostVotes })
  votesFor!: number;

  @CountParameter({ max: mostVotes })
  votesAgainst!: number;

  @CountParameter({ max: mostVotes })
  abstained!: number;
}

export class RollForm {
  @DayField()
  on!: string;

  @EmptyAsAbsent()
  @Identifier({ optional: true })
  branchId?: string;
}
