import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '../../shared/fields.js';

export class InPersonQuery extends PageQuery {}

export class InPersonView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Sasha (synthetic)' })
  chosenName!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ format: 'date', description: 'the day that it is about; what, they read themselves' })
  occursOn!: string;
}

export class InPersonPageView {
  @ApiProperty({ type: [InPersonView] })
  items!: InPersonView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
