import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { IfMatch } from '../../http/if-match.js';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn, UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  BranchChangeBody,
  BranchesQuery,
  BranchPageView,
  BranchView,
  NewBranchBody,
} from './branches.dto.js';
import { BranchesService } from './branches.service.js';
import { CharteringService } from './chartering.service.js';

@ApiTags('branches')
@ApiBearerAuth()
@Controller('api/v1/branches')
@UseInterceptors(EntityTagInterceptor)
export class BranchesController {
  constructor(
    private readonly branches: BranchesService,
    private readonly chartering: CharteringService,
  ) {}

  /** Every branch there is or was, by number. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: BranchPageView })
  list(@Query() query: BranchesQuery): Promise<BranchPageView> {
    return this.branches.list(query);
  }

  /** Charters a branch; those who founded it move into it. */
  @Post()
  @UnionHolders('secretary')
  @ApiCreatedResponse({ type: BranchView })
  charter(@CurrentActor() actor: Actor, @Body() body: NewBranchBody): Promise<BranchView> {
    return this.chartering.charter(actor, body);
  }

  /** Another name, or the day from which it is no more. */
  @Patch(':id')
  @UnionHolders('secretary')
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: BranchView })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: BranchChangeBody,
  ): Promise<BranchView> {
    return this.branches.change(actor, { id, version }, body);
  }
}
