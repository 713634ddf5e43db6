import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '../../shared/days.js';
import { Choices, Count, DayField, Text } from '../../shared/fields.js';
import { type Group, groups, leastRespondents } from './groups.rules.js';
import type { WageSurvey } from './wage-survey.entity.js';

const mostRespondents = 50;

export class NewSurveyBody {
  @Text({ example: 'Pay in 2026' })
  title!: string;

  @DayField({ example: '2026-11-01' })
  opensOn!: Day;

  @DayField({ example: '2026-12-15', description: 'the last day on which codes are taken' })
  closesOn!: Day;

  @DayField({ optional: true, example: '2026-11-01', description: 'the first day unless given' })
  asOf?: Day | null;

  @Choices(groups, {
    optional: true,
    example: ['employer', 'site', 'jobClass', 'covered'],
    description: 'employer, site and jobClass are always among them',
  })
  groups?: Group[] | null;

  @Count({ optional: true, min: leastRespondents, max: mostRespondents, example: leastRespondents })
  k?: number | null;
}

export class SurveyChangeBody {
  @Text({ optional: true, example: 'Pay in 2026, extended' })
  title?: string | null;

  @DayField({ optional: true, example: '2026-12-31' })
  closesOn?: Day | null;
}

export class SurveyView {
  @ApiProperty({ format: 'uuid', example: '5b0c2f0e-8a52-4c0b-9d0f-6a1c3f3b7f10' })
  id!: string;

  @ApiProperty({ example: 'Pay in 2026' })
  title!: string;

  @ApiProperty({ format: 'date', example: '2026-11-01' })
  opensOn!: Day;

  @ApiProperty({ format: 'date', example: '2026-12-15' })
  closesOn!: Day;

  @ApiProperty({ format: 'date', example: '2026-11-01' })
  asOf!: Day;

  @ApiProperty({ enum: groups, isArray: true, example: ['employer', 'site', 'jobClass'] })
  groups!: Group[];

  @ApiProperty({ example: 5 })
  k!: number;

  @ApiProperty({ example: 'CAD' })
  currency!: string;

  @ApiProperty({ example: 'CA-ON' })
  jurisdiction!: string;

  @ApiProperty({ example: true, description: 'codes are taken today' })
  takesAnswers!: boolean;

  @ApiProperty({ example: '/a/7K2MQ9XD', description: 'where a code can be typed in' })
  answerPath!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  closedAt!: string | null;

  @ApiProperty({ example: 1, description: 'send it back as `If-Match: "1"`' })
  version!: number;

  static of(survey: WageSurvey, today: Day): SurveyView {
    const { id, title, opensOn, closesOn, asOf, groups, k, currency, jurisdiction, version } = survey;
    const takesAnswers = survey.closedAt === null && opensOn <= today && today <= closesOn;
    return {
      ...{ id, title, opensOn, closesOn, asOf, groups, k, currency, jurisdiction, version },
      takesAnswers,
      answerPath: `/a/${survey.address}`,
      closedAt: survey.closedAt?.toISOString() ?? null,
    };
  }
}

export class SurveyPageView {
  @ApiProperty({ type: [SurveyView] })
  items!: SurveyView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
