import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor.js';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.js';
import { CurrentActor } from '../identity/index.js';
import { Holders } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { RecordsService } from './records.service.js';
import {
  NewWorkerBody,
  WorkerChangeBody,
  WorkerNamePageView,
  WorkerNamesQuery,
  WorkerPageView,
  WorkersQuery,
  WorkerView,
} from './workers.dto.js';

@ApiTags('workers')
@ApiBearerAuth()
@Controller('api/v1')
@UseInterceptors(EntityTagInterceptor)
export class WorkersController {
  constructor(private readonly service: RecordsService) {}

  /** People in my scope, by name, with their jobs of a day. */
  @Get('workers')
  @Holders('steward', 'secretary')
  @ApiOkResponse({ type: WorkerPageView })
  list(@CurrentActor() actor: Actor, @Query() query: WorkersQuery): Promise<WorkerPageView> {
    return this.service.list(actor, query);
  }

  /** Names to take dues from. */
  @Get('worker-names')
  @Holders('delegate')
  @ApiOkResponse({ type: WorkerNamePageView })
  names(@CurrentActor() actor: Actor, @Query() query: WorkerNamesQuery): Promise<WorkerNamePageView> {
    return this.service.names(actor, query);
  }

  /** One person with all jobs. */
  @Get('workers/:id')
  @Holders('steward', 'secretary')
  @ApiOkResponse({ type: WorkerView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WorkerView> {
    return this.service.one(actor, id);
  }

  /** Adds a person, with a first job or without any. */
  @Post('workers')
  @Holders('steward', 'secretary')
  @ApiCreatedResponse({ type: WorkerView })
  add(@CurrentActor() actor: Actor, @Body() body: NewWorkerBody): Promise<WorkerView> {
    return this.service.add(actor, body);
  }

  /** Changes name or pronouns. */
  @Patch('workers/:id')
  @Holders('steward', 'secretary')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: WorkerView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WorkerChangeBody,
  ): Promise<WorkerView> {
    return this.service.change(actor, id, version, body);
  }
}
