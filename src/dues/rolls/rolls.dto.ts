import { ApiProperty } from '@nestjs/swagger';
import { DayField, Identifier, PageQuery } from '../../shared/fields.js';

export class NewRollBody {
  @DayField({ description: 'today or a day before' })
  on!: string;

  @Identifier({ optional: true, description: 'without it everybody' })
  branchId?: string | null;
}

export class RollsQuery extends PageQuery {}

export class RollView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: the whole union' })
  branchId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'East side' })
  branch!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 2, description: 'as the hash has it' })
  branchNumber!: number | null;

  @ApiProperty({ format: 'date-time' })
  takenAt!: string;

  @ApiProperty({ example: 41, description: 'in good standing by what was known when it was taken' })
  goodNow!: number;

  @ApiProperty({ example: 40, description: 'in good standing by what was known on the day itself' })
  goodThen!: number;

  @ApiProperty({
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    description: 'SHA-256 over the day, the branch and every line; to be written into minutes',
  })
  hash!: string;
}

export class RollPageView {
  @ApiProperty({ type: [RollView] })
  items!: RollView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class RollLineView {
  @ApiProperty({ example: 14 })
  number!: number;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty()
  goodNow!: boolean;

  @ApiProperty()
  goodThen!: boolean;
}

export class RollLinePageView {
  @ApiProperty({ type: [RollLineView] })
  items!: RollLineView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class RollVerificationView {
  @ApiProperty({
    description: 'whether the lines still come to the hash and the counts that were written down',
  })
  isIntact!: boolean;

  @ApiProperty({
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    description: 'as it was written down',
  })
  hash!: string;

  @ApiProperty({
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    description: 'as it follows from the lines',
  })
  recomputed!: string;

  @ApiProperty({ example: 41 })
  goodNow!: number;

  @ApiProperty({ example: 40 })
  goodThen!: number;
}
