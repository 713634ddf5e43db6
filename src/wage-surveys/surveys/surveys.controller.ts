import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from '../../shared/fields.js';
import { NewSurveyBody, SurveyChangeBody, SurveyPageView, SurveyView } from './surveys.dto.js';
import { SurveysService } from './surveys.service.js';

@ApiTags('wage surveys')
@ApiBearerAuth()
@Controller('api/v1/wage-surveys')
@UseInterceptors(EntityTagInterceptor)
export class SurveysController {
  constructor(private readonly surveys: SurveysService) {}

  /** Begin a wave. Its groups and `k` stay as they are from here on. */
  @Post()
  @UnionHolders('organizer')
  @ApiCreatedResponse({ type: SurveyView })
  async create(@CurrentActor() actor: Actor, @Body() body: NewSurveyBody): Promise<SurveyView> {
    return SurveyView.of(await this.surveys.create(actor, body), actor.today);
  }

  /** All waves, the latest first. */
  @Get()
  @UnionHolders('organizer', 'custodian')
  @ApiOkResponse({ type: SurveyPageView })
  async list(@CurrentActor() actor: Actor, @Query() { limit, after }: PageQuery): Promise<SurveyPageView> {
    const { items, next } = await this.surveys.list(limit, after);
    return { items: items.map((survey) => SurveyView.of(survey, actor.today)), next };
  }

  /** One wave. */
  @Get(':id')
  @UnionHolders('organizer', 'custodian')
  @ApiOkResponse({ type: SurveyView })
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SurveyView> {
    return SurveyView.of(await this.surveys.one(id), actor.today);
  }

  /** Its title, or a later or earlier last day, while it is not closed. */
  @Patch(':id')
  @UnionHolders('organizer')
  @ApiHeader({ name: 'if-match', required: true, example: '"1"' })
  @ApiOkResponse({ type: SurveyView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SurveyChangeBody,
  ): Promise<SurveyView> {
    return SurveyView.of(await this.surveys.change(actor, id, version, body), actor.today);
  }
}
