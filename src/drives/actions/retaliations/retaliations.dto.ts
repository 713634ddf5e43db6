import { ApiProperty } from '@nestjs/swagger';
import { Choice, DayField, Identifier, PageQuery, Text } from '../../../shared/fields.js';
import { type RetaliationKind, retaliationKinds } from './retaliation.rules.js';

export class RetaliationBody {
  @Identifier({ description: 'whom it hit' })
  contactId!: string;

  @Identifier({ optional: true, description: 'the action that it followed' })
  actionId?: string | null;

  @Choice(retaliationKinds)
  kind!: RetaliationKind;

  @DayField()
  happenedOn!: string;

  @Text({ optional: true, max: 4_000, example: 'Off the schedule from Monday.', description: 'sealed' })
  text?: string | null;
}

export class RetaliationsQuery extends PageQuery {}

export class RetaliationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'of merged contacts the one kept' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ana, the tall one' })
  contactName!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  actionId!: string | null;

  @ApiProperty({ enum: retaliationKinds })
  kind!: RetaliationKind;

  @ApiProperty({ format: 'date' })
  happenedOn!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Off the schedule from Monday.' })
  text!: string | null;
}

export class RetaliationPageView {
  @ApiProperty({ type: [RetaliationView] })
  items!: RetaliationView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
