import { ApiProperty } from '@nestjs/swagger';
import { Count, DayField, PageQuery, Text } from '../../shared/fields.js';
import { ratings } from '../assessments/assessment.rules.js';

export class StructureTestBody {
  @Text({ max: 2_000, example: 'To wear a button for a day', description: 'what everybody is asked; sealed' })
  asked!: string;

  @DayField({ optional: true, description: 'today without it' })
  heldOn?: string | null;

  @Count({
    optional: true,
    min: 1,
    max: 5,
    example: 2,
    description: 'the rating that taking part stands for',
  })
  rating?: 1 | 2 | 3 | 4 | 5 | null;
}

export class StructureTestsQuery extends PageQuery {}

export class StructureTestView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'To wear a button for a day' })
  asked!: string | null;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty({ enum: ratings, nullable: true, type: 'integer' })
  rating!: number | null;

  @ApiProperty({ example: 24, description: 'who took part' })
  tookPart!: number;

  @ApiProperty({ example: 6, description: 'who was asked and did not' })
  didNot!: number;

  @ApiProperty({ example: 10, description: 'of whom nobody wrote down anything, supervisors left out' })
  unknown!: number;
}

export class StructureTestPageView {
  @ApiProperty({ type: [StructureTestView] })
  items!: StructureTestView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
