import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive, ofSomeCommittee } from '../core/drive-access.js';
import { ActionChanges } from './action-changes.service.js';
import { ActionsReading } from './actions.reading.js';
import { ActionsService } from './actions.service.js';
import {
  ActionChangeBody,
  ActionsQuery,
  DriveActionPageView,
  NewActionBody,
  WholeActionView,
} from './actions.dto.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/actions')
@HoldersOf(inSomeDrive)
@UseInterceptors(EntityTagInterceptor)
export class ActionsController {
  constructor(
    private readonly actions: ActionsService,
    private readonly changes: ActionChanges,
    private readonly reading: ActionsReading,
  ) {}

  /** The committee plans something to do together. */
  @Post()
  @HoldersOf(ofSomeCommittee)
  @ApiCreatedResponse({ type: WholeActionView })
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Body() body: NewActionBody,
  ): Promise<WholeActionView> {
    return this.reading.one(actor, { driveId, actionId: await this.actions.plan(actor, driveId, body) });
  }

  /** The latest day first. */
  @Get()
  @ApiOkResponse({ type: DriveActionPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ActionsQuery,
  ): Promise<DriveActionPageView> {
    return this.reading.list(actor, id, query);
  }

  @Get(':actionId')
  @ApiOkResponse({ type: WholeActionView })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
  ): Promise<WholeActionView> {
    return this.reading.one(actor, { driveId, actionId });
  }

  /** What is left out stays as it is. */
  @Patch(':actionId')
  @HoldersOf(ofSomeCommittee)
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: WholeActionView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
    @IfMatch() version: number,
    @Body() body: ActionChangeBody,
  ): Promise<WholeActionView> {
    await this.changes.change(actor, { driveId, actionId }, version, body);
    return this.reading.one(actor, { driveId, actionId });
  }

  /** It does not take place; nobody is reminded of it any more. */
  @Post(':actionId/calling-off')
  @HoldersOf(ofSomeCommittee)
  @HttpCode(204)
  @ApiNoContentResponse()
  callOff(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) driveId: string,
    @Param('actionId', IdPipe) actionId: string,
  ): Promise<void> {
    return this.changes.callOff(actor, { driveId, actionId });
  }
}
