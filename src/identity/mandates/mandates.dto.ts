import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, PageQuery, Text } from '../../shared/fields.js';
import { roles } from '../../shared/actor.js';

export class MandatePayload {
  @Identifier()
  workerId!: string;

  @Choice(roles)
  role!: string;

  @Identifier({ optional: true, description: 'a mandate at one site; left out: the whole union' })
  siteId?: string | null;

  @Identifier({ optional: true, description: 'a mandate in one branch' })
  branchId?: string | null;

  @DayField()
  fromOn!: string;

  @DayField({ description: 'at most a year' })
  untilOn!: string;

  @Text({ optional: true, max: 1000 })
  reason?: string | null;
}

export class RecallPayload {
  @Identifier()
  mandateId!: string;

  @Text({ max: 2000, description: 'who decided it, where and when' })
  decision!: string;
}

export class MandatesQuery extends PageQuery {}

export class MandateHeldView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Sasha (synthetic)' })
  chosenName!: string;

  @ApiProperty({ enum: roles, example: 'steward' })
  role!: string;

  @ApiProperty({ example: 'union' })
  scopeKind!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  site!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  branch!: string | null;

  @ApiProperty({ format: 'date' })
  fromOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  untilOn!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  recalledOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Sol (synthetic)' })
  proposedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Casey (synthetic)' })
  approvedBy!: string | null;
}

export class MandatePageView {
  @ApiProperty({ type: [MandateHeldView] })
  items!: MandateHeldView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
