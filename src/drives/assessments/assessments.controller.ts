import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  AssessmentBody,
  AssessmentPageView,
  AssessmentsQuery,
  RatingHistoryQuery,
  RatingHistoryView,
  RatingsQuery,
  RatingsView,
} from './assessments.dto.js';
import { AssessmentsReading } from './assessments.reading.js';
import { AssessmentsService } from './assessments.service.js';
import { HeatMapPicture } from './heat-map.picture.js';
import { RatingsReading } from './ratings.reading.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id')
@HoldersOf(inSomeDrive)
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly reading: AssessmentsReading,
    private readonly ratings: RatingsReading,
    private readonly picture: HeatMapPicture,
  ) {}

  /** Rates a contact. */
  @Post('assessments')
  @HttpCode(204)
  @ApiNoContentResponse()
  assess(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: AssessmentBody,
  ): Promise<void> {
    return this.assessments.assess(actor, id, body);
  }

  /** How a contact, and who turned out to be the same, was rated; the newest first. */
  @Get('contacts/:contactId/assessments')
  @ApiOkResponse({ type: AssessmentPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('contactId', IdPipe) contactId: string,
    @Query() query: AssessmentsQuery,
  ): Promise<AssessmentPageView> {
    return this.reading.list(actor, { driveId, contactId }, query);
  }

  /** It was a mistake: it counts on no day. */
  @Delete('assessments/:assessmentId')
  @HttpCode(204)
  @ApiNoContentResponse()
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('assessmentId', IdPipe) assessmentId: string,
  ): Promise<void> {
    return this.assessments.void(actor, id, assessmentId);
  }

  /** How many of each department have which rating. */
  @Get('ratings')
  @ApiOkResponse({ type: RatingsView })
  heatMap(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { on }: RatingsQuery,
  ): Promise<RatingsView> {
    return this.ratings.heatMap(actor, id, on);
  }

  /** The same as a picture, which names nobody. */
  @Get('ratings.svg')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async drawn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { on }: RatingsQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const svg = await this.picture.draw(actor.language, await this.ratings.heatMap(actor, id, on));
    void reply.type('image/svg+xml; charset=utf-8').send(svg);
  }

  /** The numbers of everybody together, once a week. */
  @Get('rating-history')
  @ApiOkResponse({ type: RatingHistoryView })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { weeks }: RatingHistoryQuery,
  ): Promise<RatingHistoryView> {
    return this.ratings.history(actor, id, weeks);
  }
}
