import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { Choice, DayField, Identifier, Text, YesNo } from '../shared/fields.js';
import { jobKinds, payBases, type JobKind, type PayBasis } from './job.rules.js';
import type { JobFound } from './jobs.sql.js';

/** May be left out, but not be emptied with null. */
export const KeptWhenLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What may be said of a job besides where it is and since when. */
class JobTerms {
  @Choice(payBases, { optional: true })
  payBasis?: PayBasis | null;

  @YesNo({
    optional: true,
    description: 'whether another union’s agreement covers this very job; null when unknown',
  })
  covered?: boolean | null;

  @Text({ optional: true, example: 'Outreach Staff Association', description: 'the other union’s name' })
  coveredBy?: string | null;

  @Identifier({ optional: true, description: 'the other union’s certification on the map' })
  certificationId?: string | null;

  @Identifier({ optional: true, description: 'the grant that pays it' })
  programmeId?: string | null;

  @Identifier({ optional: true })
  siteId?: string | null;

  @DayField({ optional: true, description: 'the last day; null while it lasts', example: null })
  untilOn?: string | null;
}

export class JobBody extends JobTerms {
  @ApiPropertyOptional({ description: 'may be left out when the site is given' })
  @KeptWhenLeftOut()
  @Identifier()
  employerId?: string;

  @Identifier()
  jobClassId!: string;

  @Choice(jobKinds)
  kind!: JobKind;

  @DayField()
  fromOn!: string;
}

export class JobChangeBody extends JobTerms {
  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @Identifier()
  employerId?: string;

  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @Identifier()
  jobClassId?: string;

  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @Choice(jobKinds)
  kind?: JobKind;

  @ApiPropertyOptional()
  @KeptWhenLeftOut()
  @DayField()
  fromOn?: string;
}

export class JobEndingBody {
  @DayField({ description: 'the last day' })
  on!: string;
}

export class NamedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Harbour Outreach (synthetic)' })
  name!: string;
}

export class JobView implements JobFound {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: NamedView })
  employer!: NamedView;

  @ApiProperty({ type: NamedView, nullable: true })
  site!: NamedView | null;

  @ApiProperty({ type: NamedView })
  jobClass!: NamedView;

  @ApiProperty({ enum: jobKinds })
  kind!: JobKind;

  @ApiProperty({ enum: payBases, nullable: true })
  payBasis!: PayBasis | null;

  @ApiProperty({ type: Boolean, nullable: true, example: false })
  covered!: boolean | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  coveredBy!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  certificationId!: string | null;

  @ApiProperty({ type: NamedView, nullable: true })
  programme!: NamedView | null;

  @ApiProperty({ format: 'date', example: '2025-03-01' })
  fromOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  untilOn!: string | null;

  @ApiProperty({ example: 1 })
  version!: number;
}
