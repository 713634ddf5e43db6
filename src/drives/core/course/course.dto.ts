import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Identifier, Text } from '../../../shared/fields.js';
import { driveStages, gateMeasures } from '../drives.rules.js';

const mostPeople = 100_000;

export class NewStageBody {
  @Choice(driveStages)
  stage!: string;

  @DayField()
  beganOn!: string;
}

export class NewAuthorizationBody {
  @Identifier({ description: 'the branch that met' })
  branchId!: string;

  @DayField({ description: 'the day of its meeting' })
  decidedOn!: string;
}

export class NewUnitEstimateBody {
  @Count({ min: 1, max: mostPeople, example: 48 })
  low!: number;

  @Count({ min: 1, max: mostPeople, example: 61 })
  high!: number;

  @DayField({ description: 'on which day it was known' })
  estimatedOn!: string;
}

export class NewPublicationBody {
  @Text({ max: 120, example: 'East side workers', description: 'what everybody calls it from then on' })
  publicName!: string;
}

export class EndingPayload {
  @Identifier()
  driveId!: string;
}

export class DriveEndingView {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'the proposal that another of the committee decides; null: nobody else was left, it ended',
  })
  proposalId!: string | null;
}

export class PublicationPayload extends NewPublicationBody {
  @Identifier()
  driveId!: string;
}

export class StageView {
  @ApiProperty({ enum: driveStages })
  stage!: string;

  @ApiProperty({ format: 'date' })
  beganOn!: string;
}

export class GateView {
  @ApiProperty({ enum: driveStages, description: 'before which stage it stands' })
  stage!: string;

  @ApiProperty({ enum: gateMeasures })
  measure!: string;

  @ApiProperty({ example: '>=' })
  comparator!: string;

  @ApiProperty({ example: '0.65' })
  value!: string;

  @ApiProperty({ example: 'of the bargaining unit' })
  unit!: string;

  @ApiProperty({ example: 'common practice of organizers' })
  citation!: string;

  @ApiProperty({ description: 'whether the rule was compared with its source' })
  verified!: boolean;
}

export class UnitEstimateView {
  @ApiProperty({ format: 'date' })
  estimatedOn!: string;

  @ApiProperty({ example: 48 })
  low!: number;

  @ApiProperty({ example: 61 })
  high!: number;
}

export class AuthorizationView {
  @ApiProperty({ format: 'uuid' })
  branchId!: string;

  @ApiProperty({ example: 'East side' })
  branch!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;
}
