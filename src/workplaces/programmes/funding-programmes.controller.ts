import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { mapReaders, mapWriters } from '../map.policy.js';
import { FundedWorkService } from './funded-work.service.js';
import {
  FundedWorkBody,
  ProgrammeBody,
  ProgrammeCorrection,
  ProgrammePageView,
  ProgrammeQuery,
  ProgrammeView,
} from './funding-programmes.dto.js';
import { FundingProgrammesService } from './funding-programmes.service.js';

/** Grants, when they end, and the work they pay. */
@ApiTags('funding programmes')
@ApiBearerAuth()
@Controller('api/v1/funding-programmes')
@UseInterceptors(EntityTagInterceptor)
export class FundingProgrammesController {
  constructor(
    private readonly programmes: FundingProgrammesService,
    private readonly work: FundedWorkService,
  ) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: ProgrammePageView })
  list(@Query() query: ProgrammeQuery): Promise<ProgrammePageView> {
    return this.programmes.list(query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: ProgrammeView })
  one(@Param('id', IdPipe) id: string): Promise<ProgrammeView> {
    return this.programmes.one(id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: ProgrammeView })
  add(@CurrentActor() actor: Actor, @Body() body: ProgrammeBody): Promise<ProgrammeView> {
    return this.programmes.add(actor, body);
  }

  /** Correct it; an extension is a later `endsOn`. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: ProgrammeView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeCorrection,
  ): Promise<ProgrammeView> {
    return this.programmes.correct(actor, { id, version }, body);
  }

  /** Remove a mistaken one that no job refers to. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.programmes.remove(actor, id);
  }

  /** Add work that it pays. */
  @Post(':id/funded-work')
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: ProgrammeView })
  addWork(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: FundedWorkBody,
  ): Promise<ProgrammeView> {
    return this.work.add(actor, id, body);
  }

  @Delete(':id/funded-work/:workId')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeWork(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('workId', IdPipe) workId: string,
  ): Promise<void> {
    await this.work.remove(actor, id, workId);
  }
}
