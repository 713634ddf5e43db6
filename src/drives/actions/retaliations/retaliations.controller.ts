import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../../http/id.pipe.js';
import { CurrentActor } from '../../../identity/index.js';
import { HoldersOf } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { inSomeDrive } from '../../core/drive-access.js';
import {
  RetaliationBody,
  RetaliationPageView,
  RetaliationsQuery,
  RetaliationView,
} from './retaliations.dto.js';
import { RetaliationsReading } from './retaliations.reading.js';
import { RetaliationsService } from './retaliations.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/retaliations')
@HoldersOf(inSomeDrive)
export class RetaliationsController {
  constructor(
    private readonly retaliations: RetaliationsService,
    private readonly reading: RetaliationsReading,
  ) {}

  /** An employer struck back at somebody. */
  @Post()
  @ApiCreatedResponse({ type: RetaliationView })
  async flag(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RetaliationBody,
  ): Promise<RetaliationView> {
    return this.reading.one(actor, id, await this.retaliations.flag(actor, id, body));
  }

  /** The latest day first. */
  @Get()
  @ApiOkResponse({ type: RetaliationPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: RetaliationsQuery,
  ): Promise<RetaliationPageView> {
    return this.reading.list(actor, id, query);
  }

  /** It was a mistake. */
  @Delete(':retaliationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('retaliationId', IdPipe) retaliationId: string,
  ): Promise<void> {
    return this.retaliations.void(actor, id, retaliationId);
  }
}
