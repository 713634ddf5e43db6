import { ApiProperty } from '@nestjs/swagger';
import { DayField, Identifier, PageQuery } from '../../shared/fields.js';
import { MoneyView } from '../../shared/money.js';

export class ArrearsQuery extends PageQuery {
  @DayField({ optional: true, description: 'as it stood on this day; today without it' })
  on?: string;

  @Identifier({ optional: true, description: 'of this branch on that day' })
  branch?: string;
}

export class ArrearsLineView {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 14 })
  number!: number;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: [String], example: ['2026-09', '2026-10'] })
  months!: string[];

  @ApiProperty({ type: MoneyView })
  owed!: MoneyView;

  @ApiProperty({ example: 2, description: 'whole unpaid months right before the day’s own' })
  unpaidMonths!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  inactiveSince!: string | null;
}

export class ArrearsPageView {
  @ApiProperty({ type: [ArrearsLineView] })
  items!: ArrearsLineView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
