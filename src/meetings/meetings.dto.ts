import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, PageQuery, Text } from '../shared/fields.js';
import { DecisionView } from './decisions/decisions.dto.js';
import { meetingKinds } from './meeting.entity.js';
import type { Quorum } from './quorum.rules.js';

const longestPlace = 2_000;
const anExample = 'Thursday 18:30, the back room of the library; the budget';

export class NewMeetingBody {
  @Choice(meetingKinds, { description: 'of the whole union, of a branch, or of a committee' })
  kind!: (typeof meetingKinds)[number];

  @Identifier({ optional: true, description: 'whose members meet; without it everybody' })
  branchId?: string | null;

  @DayField()
  meetsOn!: string;

  @Text({ max: longestPlace, description: 'where, when and about what; sealed', example: anExample })
  place!: string;
}

export class MeetingChangeBody {
  @DayField({ optional: true })
  meetsOn?: string | null;

  @Text({ optional: true, max: longestPlace, example: anExample })
  place?: string | null;
}

export class MeetingRollBody {
  @Identifier({ optional: true, description: 'a roll of the same people; without it one is taken now' })
  rollId?: string | null;
}

export class MeetingsQuery extends PageQuery {
  @DayField({ optional: true, description: 'meetings from this day on; from today without it' })
  from?: string;
}

export class QuorumView {
  @ApiProperty({ example: 5, description: 'members in good standing that it takes' })
  needed!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 12,
    description: 'voters present; null without a roll',
  })
  voters!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 0,
    description: 'how many more it takes; null without a roll',
  })
  missing!: number | null;

  @ApiProperty({ example: true })
  isMet!: boolean;

  @ApiProperty({ example: 'By-laws (2020/21)' })
  citation!: string;

  @ApiProperty({ description: 'whether the rule was compared with its source' })
  verified!: boolean;

  static of({ rule, voters, missing, isMet }: Quorum): QuorumView {
    const { needed, citation, verified } = rule;
    return { needed, voters, missing, isMet, citation, verified };
  }
}

export class MeetingView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: meetingKinds })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  branchId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'East side' })
  branch!: string | null;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: String, nullable: true, example: anExample })
  place!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'the roll that voters are on' })
  rollId!: string | null;

  @ApiProperty({ description: 'whether it was called off' })
  isCalledOff!: boolean;

  @ApiProperty({ description: 'whether the reader keeps it: changes it, writes down who was there' })
  mayKeep!: boolean;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class WholeMeetingView extends MeetingView {
  @ApiProperty({ type: QuorumView })
  quorum!: QuorumView;

  @ApiProperty({ type: [DecisionView] })
  decisions!: DecisionView[];
}

export class MeetingPageView {
  @ApiProperty({ type: [MeetingView] })
  items!: MeetingView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
