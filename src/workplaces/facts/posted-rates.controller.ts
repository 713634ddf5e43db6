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
import {
  PostedRateBody,
  PostedRateCorrection,
  PostedRatePageView,
  PostedRateView,
} from './posted-rates.dto.js';
import { PostedRatesService } from './posted-rates.service.js';

/** Pay that employers themselves made known. */
@ApiTags('map facts')
@ApiBearerAuth()
@Controller('api/v1/posted-rates')
@UseInterceptors(EntityTagInterceptor)
export class PostedRatesController {
  constructor(private readonly rates: PostedRatesService) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: PostedRatePageView })
  list(@Query() query: FactQuery): Promise<PostedRatePageView> {
    return this.rates.list(query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: PostedRateView })
  one(@Param('id', IdPipe) id: string): Promise<PostedRateView> {
    return this.rates.one(id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: PostedRateView })
  add(@CurrentActor() actor: Actor, @Body() body: PostedRateBody): Promise<PostedRateView> {
    return this.rates.add(actor, body);
  }

  /** Correct what was written wrongly; what changed on a later day is a new entry. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: PostedRateView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: PostedRateCorrection,
  ): Promise<PostedRateView> {
    return this.rates.correct(actor, { id, version }, body);
  }

  /** Remove what should never have been written. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.rates.remove(actor, id);
  }
}
