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
import { FactQuery } from './facts.dto.js';
import { HeadcountBody, HeadcountCorrection, HeadcountPageView, HeadcountView } from './headcounts.dto.js';
import { HeadcountsService } from './headcounts.service.js';

/** How many people work there, on a day. */
@ApiTags('map facts')
@ApiBearerAuth()
@Controller('api/v1/headcounts')
@UseInterceptors(EntityTagInterceptor)
export class HeadcountsController {
  constructor(private readonly headcounts: HeadcountsService) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: HeadcountPageView })
  list(@Query() query: FactQuery): Promise<HeadcountPageView> {
    return this.headcounts.list(query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: HeadcountView })
  one(@Param('id', IdPipe) id: string): Promise<HeadcountView> {
    return this.headcounts.one(id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: HeadcountView })
  add(@CurrentActor() actor: Actor, @Body() body: HeadcountBody): Promise<HeadcountView> {
    return this.headcounts.add(actor, body);
  }

  /** Correct what was written wrongly; what changed on a later day is a new entry. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: HeadcountView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: HeadcountCorrection,
  ): Promise<HeadcountView> {
    return this.headcounts.correct(actor, { id, version }, body);
  }

  /** Remove what should never have been written. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.headcounts.remove(actor, id);
  }
}
