import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  StructureTestBody,
  StructureTestPageView,
  StructureTestsQuery,
  StructureTestView,
} from './structure-tests.dto.js';
import { StructureTestsReading } from './structure-tests.reading.js';
import { StructureTestsService } from './structure-tests.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/structure-tests')
@HoldersOf(inSomeDrive)
export class StructureTestsController {
  constructor(
    private readonly tests: StructureTestsService,
    private readonly reading: StructureTestsReading,
  ) {}

  /** Everybody is asked for something. */
  @Post()
  @ApiCreatedResponse({ type: StructureTestView })
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: StructureTestBody,
  ): Promise<StructureTestView> {
    return this.reading.one(actor, id, await this.tests.begin(actor, id, body));
  }

  /** The newest first, with how many took part. */
  @Get()
  @ApiOkResponse({ type: StructureTestPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: StructureTestsQuery,
  ): Promise<StructureTestPageView> {
    return this.reading.list(actor, id, query);
  }
}
