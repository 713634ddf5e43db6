import { ApiProperty } from '@nestjs/swagger';
import { PageQuery, Text } from '../../shared/fields.js';

export class AttendancesQuery extends PageQuery {}

export class AttendeesQuery {
  @Text({
    optional: true,
    max: 100,
    example: 'robin',
    description: 'part of the chosen name, or the member’s number',
  })
  search?: string;
}

export class AttendeeView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 14 })
  number!: number | null;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;
}

export class AttendanceView extends AttendeeView {
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'whether they are good on the meeting’s roll; null without a roll',
  })
  isVoter!: boolean | null;
}

export class AttendancePageView {
  @ApiProperty({ type: [AttendanceView] })
  items!: AttendanceView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class AttendeesView {
  @ApiProperty({ type: [AttendeeView] })
  items!: AttendeeView[];
}
