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
import { AliasesService } from './aliases.service.js';
import { EntryPageView, EntryQuery, EntryView, NameBody, NameCorrection } from './entries.dto.js';
import { EntriesService } from './entries.service.js';

/** Union-wide "same work". */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/v1/job-classes')
@UseInterceptors(EntityTagInterceptor)
export class JobClassesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly aliases: AliasesService,
  ) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: EntryPageView })
  list(@Query() query: EntryQuery): Promise<EntryPageView> {
    return this.entries.list('jobClass', query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: EntryView })
  one(@Param('id', IdPipe) id: string): Promise<EntryView> {
    return this.entries.one('jobClass', id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: EntryView })
  add(@CurrentActor() actor: Actor, @Body() body: NameBody): Promise<EntryView> {
    return this.entries.add(actor, 'jobClass', body);
  }

  /** Correct it, with the `ETag` it was read with as `If-Match`. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: EntryView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: NameCorrection,
  ): Promise<EntryView> {
    return this.entries.correct(actor, 'jobClass', { id, version }, body);
  }

  /** Remove a mistaken job class that nothing refers to. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.entries.remove(actor, 'jobClass', id);
  }

  /** Add another spelling. */
  @Post(':id/aliases')
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: EntryView })
  addAlias(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name }: NameBody,
  ): Promise<EntryView> {
    return this.aliases.add(actor, 'jobClass', id, name);
  }

  @Delete(':id/aliases/:aliasId')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeAlias(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('aliasId', IdPipe) aliasId: string,
  ): Promise<void> {
    await this.aliases.remove(actor, 'jobClass', id, aliasId);
  }
}
