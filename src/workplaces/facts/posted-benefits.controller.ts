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
  PostedBenefitBody,
  PostedBenefitCorrection,
  PostedBenefitPageView,
  PostedBenefitView,
} from './posted-benefits.dto.js';
import { PostedBenefitsService } from './posted-benefits.service.js';

/** Benefits that employers themselves say they offer, or do not. */
@ApiTags('map facts')
@ApiBearerAuth()
@Controller('api/v1/posted-benefits')
@UseInterceptors(EntityTagInterceptor)
export class PostedBenefitsController {
  constructor(private readonly benefits: PostedBenefitsService) {}

  @Get()
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: PostedBenefitPageView })
  list(@Query() query: FactQuery): Promise<PostedBenefitPageView> {
    return this.benefits.list(query);
  }

  @Get(':id')
  @HoldersOf(mapReaders)
  @ApiOkResponse({ type: PostedBenefitView })
  one(@Param('id', IdPipe) id: string): Promise<PostedBenefitView> {
    return this.benefits.one(id);
  }

  @Post()
  @UnionHolders(...mapWriters)
  @ApiCreatedResponse({ type: PostedBenefitView })
  add(@CurrentActor() actor: Actor, @Body() body: PostedBenefitBody): Promise<PostedBenefitView> {
    return this.benefits.add(actor, body);
  }

  /** Correct what was written wrongly; what changed on a later day is a new entry. */
  @Patch(':id')
  @UnionHolders(...mapWriters)
  @ApiOkResponse({ type: PostedBenefitView })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: PostedBenefitCorrection,
  ): Promise<PostedBenefitView> {
    return this.benefits.correct(actor, { id, version }, body);
  }

  /** Remove what should never have been written. */
  @Delete(':id')
  @UnionHolders(...mapWriters)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.benefits.remove(actor, id);
  }
}
