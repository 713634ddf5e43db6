import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '../shared/fields.js';

export class AccessLogQuery extends PageQuery {}

export class MandateView {
  @ApiProperty({ example: 'organizer' })
  role!: string;

  @ApiProperty({ example: 'union' })
  scopeKind!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null })
  scopeId!: string | null;
}

export class MeView {
  @ApiProperty({ format: 'uuid' })
  accountId!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  workerId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Robin (synthetic)' })
  chosenName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'they/them' })
  pronouns!: string | null;

  @ApiProperty({ enum: ['en', 'fr'] })
  language!: string;

  @ApiProperty({ format: 'date', description: 'today in the union’s time zone' })
  today!: string;

  @ApiProperty({ type: [MandateView] })
  mandates!: MandateView[];
}

export class AccessLogEntryView {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'worker.read' })
  action!: string;

  @ApiProperty({ example: 'steward', description: 'the role, `self` or `operator`' })
  capacity!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Sasha (synthetic)',
    description: 'chosen name of who looked; null for the operator',
  })
  by!: string | null;
}

export class AccessLogPageView {
  @ApiProperty({ type: [AccessLogEntryView] })
  items!: AccessLogEntryView[];

  @ApiProperty({ type: String, nullable: true, example: 'WyIxMDQiXQ' })
  next!: string | null;
}
