import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { DayField, Identifier, Nested, PageQuery, Text, YesNo } from '../shared/fields.js';
import { JobBody, JobView, KeptWhenLeftOut } from './jobs.dto.js';

export class WorkersQuery extends PageQuery {
  @Text({ optional: true, example: 'robin', description: 'part of the chosen name, accents or not' })
  search?: string;

  @Identifier({ optional: true })
  employerId?: string;

  @Identifier({ optional: true })
  siteId?: string;

  @Identifier({ optional: true })
  jobClassId?: string;

  @Identifier({ optional: true })
  programmeId?: string;

  /** a truth in a query string arrives as text */
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @YesNo({ optional: true, description: 'whether another union’s agreement covers the job' })
  covered?: boolean;

  @DayField({ optional: true, description: 'jobs held on this day; today without it' })
  on?: string;
}

export class WorkerNamesQuery extends PageQuery {
  @Text({ optional: true, example: 'robin', description: 'part of the chosen name, accents or not' })
  search?: string;
}

export class NewWorkerBody {
  @Text({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @Text({ optional: true, max: 50, example: 'they/them' })
  pronouns?: string | null;

  @Nested(() => JobBody, { optional: true, description: 'a steward of sites adds people at these sites' })
  job?: JobBody | null;
}

export class WorkerChangeBody {
  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @Text({ example: 'Robin (synthetic)' })
  chosenName?: string;

  @Text({ optional: true, max: 50, example: 'they/them' })
  pronouns?: string | null;
}

export class WorkerView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'they/them' })
  pronouns!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;

  @ApiProperty({ type: [JobView], description: 'of one person all jobs, in a list those of the day asked' })
  jobs!: JobView[];
}

export class WorkerPageView {
  @ApiProperty({ type: [WorkerView] })
  items!: WorkerView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}

export class WorkerNameView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Robin (synthetic)' })
  chosenName!: string;
}

export class WorkerNamePageView {
  @ApiProperty({ type: [WorkerNameView] })
  items!: WorkerNameView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
