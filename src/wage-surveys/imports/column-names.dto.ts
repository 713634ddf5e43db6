import { ApiProperty } from '@nestjs/swagger';
import { Choice, Text } from '../../shared/fields.js';
import { columnFields, type ColumnField } from '../reading/fields.rules.js';

const longestName = 200;

export class ColumnNameBody {
  @Text({
    max: longestName,
    example: 'Qui signe votre talon',
    description: 'as a spreadsheet writes it; capitals, accents and signs do not count',
  })
  name!: string;

  @Choice(columnFields, { example: 'employer', description: 'what such a column holds' })
  field!: ColumnField;
}

export class ColumnNameQuery {
  @Text({ max: longestName, example: 'Qui signe votre talon', description: 'any spelling of it' })
  name!: string;
}

export class ColumnNameView {
  @ApiProperty({ example: 'qui signe votre talon', description: 'without capitals, accents and signs' })
  name!: string;

  @ApiProperty({ type: String, enum: columnFields, example: 'employer' })
  field!: ColumnField;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class ColumnNamePageView {
  @ApiProperty({ type: [ColumnNameView] })
  items!: ColumnNameView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
