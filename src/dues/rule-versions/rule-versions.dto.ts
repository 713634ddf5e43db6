import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Text } from '../../shared/fields.js';
import { settableNames } from './union-rules.rules.js';

export class RuleVersionPayload {
  @Choice(settableNames)
  rule!: string;

  @DayField({ example: '2027-01-01', description: 'the first of a month to come' })
  effectiveFrom!: string;

  @Count({ min: 0, max: 10_000_000, example: 2400 })
  value!: number;

  @Text({
    max: 300,
    example: 'General meeting of 21 November 2026, motion 3',
    description: 'who decided it, when',
  })
  citation!: string;
}

export class UnionRuleView {
  @ApiProperty({ example: 'dues.monthly.regular' })
  rule!: string;

  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;

  @ApiProperty({ example: '2200' })
  value!: string;

  @ApiProperty({ example: 'cents a month' })
  unit!: string;

  @ApiProperty({ example: 'Constitution VIII s. 2(i)' })
  citation!: string;

  @ApiProperty({ description: 'checked against the source itself, not recalled' })
  verified!: boolean;

  @ApiProperty({
    enum: ['shipped', 'union'],
    example: 'shipped',
    description: 'the union’s own version wins',
  })
  origin!: string;
}

export class UnionRulesView {
  @ApiProperty({ type: [UnionRuleView], description: 'every version, by rule and day' })
  items!: UnionRuleView[];
}
