import { ApiProperty } from '@nestjs/swagger';
import { Choice, CountParameter, DayField, Identifiers, PageQuery, Text } from '../../shared/fields.js';
import { pageLimit } from '../../shared/paging.js';
import { type BranchKind, branchKinds } from '../membership.rules.js';

const mostFounders = 500;

export class NewBranchBody {
  @Text({ example: 'Harbour general branch', max: 100 })
  name!: string;

  @Choice(branchKinds)
  kind!: BranchKind;

  @DayField({ description: 'the day of its charter' })
  charteredOn!: string;

  @Identifiers({ max: mostFounders, description: 'members who founded it; they move into it' })
  memberIds!: string[];
}

export class BranchChangeBody {
  @Text({ optional: true, example: 'Harbour general branch', max: 100 })
  name?: string | null;

  @DayField({
    optional: true,
    description: 'the first day on which it is no more; its members are at large from then on',
  })
  dissolvedOn?: string | null;
}

export class BranchesQuery extends PageQuery {
  @CountParameter({ optional: true, min: 1, max: pageLimit.most, example: pageLimit.most })
  override limit: number = pageLimit.most;
}

export class BranchView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 1, description: 'what the book calls it' })
  number!: number;

  @ApiProperty({ example: 'Harbour general branch' })
  name!: string;

  @ApiProperty({ enum: branchKinds, example: 'general' })
  kind!: BranchKind;

  @ApiProperty({ format: 'date' })
  charteredOn!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  dissolvedOn!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}

export class BranchPageView {
  @ApiProperty({ type: [BranchView] })
  items!: BranchView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
