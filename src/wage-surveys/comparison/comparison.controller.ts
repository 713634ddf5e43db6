import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { BenefitGapsView, BenefitView } from './benefit-gaps.dto.js';
import { ComparisonView } from './comparison.dto.js';
import { ComparisonService } from './comparison.service.js';
import { ComparisonQuery, languageAsked, TableQuery } from './queries.js';

@ApiTags('wage surveys')
@ApiBearerAuth()
@ApiExtraModels(BenefitView)
@Controller('api/v1/wage-surveys/:id')
@UnionHolders('organizer', 'custodian')
export class ComparisonController {
  constructor(private readonly service: ComparisonService) {}

  /** Pay side by side, every cell of the map: with figures, or hidden to protect who answered. */
  @Get('comparison')
  @ApiOkResponse({ type: ComparisonView })
  comparison(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() query: ComparisonQuery,
    @Req() request: FastifyRequest,
  ): Promise<ComparisonView> {
    const { by, measure = 'hourly' } = query;
    const language = languageAsked(query, request, actor);
    return this.service.comparison(actor, { surveyId, by, measure, language });
  }

  /** Who has which benefit, beside what the employer posted. */
  @Get('benefit-gaps')
  @ApiOkResponse({ type: BenefitGapsView })
  benefitGaps(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) surveyId: string,
    @Query() query: TableQuery,
    @Req() request: FastifyRequest,
  ): Promise<BenefitGapsView> {
    const language = languageAsked(query, request, actor);
    return this.service.benefitGaps(actor, { surveyId, by: query.by, language });
  }
}
