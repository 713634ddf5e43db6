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

/** Who pays. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/v1/employers')
@UseInterceptors(EntityTagInterceptor)
export class EmployersController {
  constructor(
    private readonly entries: EntriesService,
    private readonly aliases: AliasesService,
  ) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: EntryPageView })
  list(@Query() query: EntryQuery): Promise<EntryPageView> {
    return this.entries.list('employer', query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: EntryView })
  one(@Param('id', IdPipe) id: string): Promise<EntryView> {
    return this.entries.one('employer', id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: EntryView })
  add(@CurrentActor() actor: Actor, @Body() body: NameBody): Promise<EntryView> {
    return this.entries.add(actor, 'employer', body);
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
    return this.entries.correct(actor, 'employer', { id, version }, body);
  }

  /** Remove a mistaken employer that nothing refers to. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.entries.remove(actor, 'employer', id);
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
    return this.aliases.add(actor, 'employer', id, name);
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
    await this.aliases.remove(actor, 'employer', id, aliasId);
  }
}
