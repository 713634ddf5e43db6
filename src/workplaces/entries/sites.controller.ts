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
import { NameBody, SiteBody, SiteCorrection, SitePageView, SiteQuery, SiteView } from './entries.dto.js';
import { EntriesService } from './entries.service.js';

/** Where one works. */
@ApiTags('map')
@ApiBearerAuth()
@Controller('api/v1/sites')
@UseInterceptors(EntityTagInterceptor)
export class SitesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly aliases: AliasesService,
  ) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: SitePageView })
  list(@Query() query: SiteQuery): Promise<SitePageView> {
    return this.entries.list('site', query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: SiteView })
  one(@Param('id', IdPipe) id: string): Promise<SiteView> {
    return this.entries.one('site', id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: SiteView })
  add(@CurrentActor() actor: Actor, @Body() body: SiteBody): Promise<SiteView> {
    return this.entries.add(actor, 'site', body);
  }

  /** Correct it, with the `ETag` it was read with as `If-Match`. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: SiteView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SiteCorrection,
  ): Promise<SiteView> {
    return this.entries.correct(actor, 'site', { id, version }, body);
  }

  /** Remove a mistaken site that nothing refers to. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.entries.remove(actor, 'site', id);
  }

  /** Add another spelling. */
  @Post(':id/aliases')
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: SiteView })
  addAlias(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { name }: NameBody,
  ): Promise<SiteView> {
    return this.aliases.add(actor, 'site', id, name);
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
    await this.aliases.remove(actor, 'site', id, aliasId);
  }
}
