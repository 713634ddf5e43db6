import { ApiProperty } from '@nestjs/swagger';
import { Choice, Identifier, PageQuery, Text } from '../../shared/fields.js';
import {
  type MemberKind,
  memberKinds,
  type MembershipEventKind,
  membershipEventKinds,
  type Situation,
  situations,
} from '../membership.rules.js';

export class MembersQuery extends PageQuery {
  @Identifier({ optional: true })
  branchId?: string | null;

  @Choice(memberKinds, { optional: true, example: 'member' })
  kind?: MemberKind | null;

  @Text({ optional: true, max: 100, example: 'robin', description: 'part of the chosen name, or a number' })
  search?: string | null;
}

export class MemberLineView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: Number, nullable: true, example: 17, description: 'for life; none before initiation' })
  number!: number | null;

  @ApiProperty({ enum: memberKinds, example: 'member' })
  kind!: MemberKind;

  @ApiProperty({ format: 'date' })
  since!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  branchId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour general branch' })
  branch!: string | null;
}

export class MemberPageView {
  @ApiProperty({ type: [MemberLineView] })
  items!: MemberLineView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class MembershipEventView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: membershipEventKinds, example: 'initiated' })
  kind!: MembershipEventKind;

  @ApiProperty({ format: 'date' })
  happenedOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  untilOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour general branch' })
  branch!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'the event that was a mistake',
    example: null,
  })
  voids!: string | null;

  @ApiProperty({ description: 'taken for a mistake, or lifted, later' })
  isVoided!: boolean;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Sol (synthetic)' })
  recordedBy!: string | null;

  @ApiProperty({
    enum: situations,
    type: String,
    nullable: true,
    example: null,
    description: 'for who may read it',
  })
  situation!: Situation | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'for who may read it' })
  note!: string | null;
}

export class MembershipView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: Number, nullable: true, example: 17 })
  number!: number | null;

  @ApiProperty({ enum: memberKinds, type: String, nullable: true, example: 'member' })
  kind!: MemberKind | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  since!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  branchId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Harbour general branch' })
  branch!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    example: null,
    description: 'last day of a suspension',
  })
  suspendedUntil!: string | null;

  @ApiProperty({
    enum: situations,
    type: String,
    nullable: true,
    example: null,
    description: 'for who may read it',
  })
  situation!: Situation | null;

  @ApiProperty({ type: [MembershipEventView] })
  events!: MembershipEventView[];
}
