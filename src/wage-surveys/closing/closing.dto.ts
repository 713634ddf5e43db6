import { ApiProperty } from '@nestjs/swagger';
import { YesNo } from '../../shared/fields.js';
import type { ClosedSurvey } from './closing.service.js';

export class ClosingBody {
  @YesNo({
    optional: true,
    example: true,
    description: 'count answers under names that are not on the map as “elsewhere”',
  })
  poolUnconfirmed?: boolean | null;
}

export class RulesView {
  @ApiProperty({ example: 5, description: 'fewest respondents of anything shown' })
  k!: number;

  @ApiProperty({ example: 'organizers-1', description: 'the table of disclosure rules in force at closing' })
  version!: string;
}

export class ClosingView {
  @ApiProperty({ format: 'uuid' })
  surveyId!: string;

  @ApiProperty({ format: 'date-time' })
  closedAt!: string;

  @ApiProperty({ type: RulesView })
  rules!: RulesView;

  @ApiProperty({
    example: true,
    description: 'false: what was to be shown could not be cleared, so nothing is',
  })
  cleared!: boolean;

  static of(closed: ClosedSurvey): ClosingView {
    const { id, closedAt, k, rulesVersion, cleared } = closed;
    return {
      surveyId: id,
      closedAt: closedAt.toISOString(),
      rules: { k, version: rulesVersion },
      cleared,
    };
  }
}
