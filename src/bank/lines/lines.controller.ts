import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  BankLinePageView,
  BankLinesQuery,
  BankLineView,
  BankMatchBody,
  BankSettingAsideBody,
  BankSuggestionsView,
} from './lines.dto.js';
import { BankLinesService } from './lines.service.js';
import { MatchingService } from './matching.service.js';
import { SuggestionsService } from './suggestions.service.js';

@ApiTags('bank')
@ApiBearerAuth()
@Controller('api/v1/bank-lines')
export class BankLinesController {
  constructor(
    private readonly lines: BankLinesService,
    private readonly matching: MatchingService,
    private readonly suggestions: SuggestionsService,
  ) {}

  /** What the bank says, the oldest first. */
  @Get()
  @UnionHolders('treasurer', 'trustee')
  @ApiOkResponse({ type: BankLinePageView })
  list(@CurrentActor() actor: Actor, @Query() query: BankLinesQuery): Promise<BankLinePageView> {
    return this.lines.list(actor, query);
  }

  @Get(':id')
  @UnionHolders('treasurer', 'trustee')
  @ApiOkResponse({ type: BankLineView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BankLineView> {
    return this.lines.one(actor, id);
  }

  /** What an open line may be. */
  @Get(':id/suggestions')
  @UnionHolders('treasurer')
  @ApiOkResponse({ type: BankSuggestionsView })
  suggested(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BankSuggestionsView> {
    return this.suggestions.of(actor, id);
  }

  /** The line and an entry of the book are the same money. */
  @Post(':id/match')
  @HttpCode(204)
  @UnionHolders('treasurer')
  @ApiNoContentResponse()
  match(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: BankMatchBody,
  ): Promise<void> {
    return this.matching.match(actor, id, body);
  }

  @Delete(':id/match')
  @HttpCode(204)
  @UnionHolders('treasurer')
  @ApiNoContentResponse()
  unmatch(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.matching.unmatch(actor, id);
  }

  /** The book has no entry of this line, and why. */
  @Post(':id/setting-aside')
  @HttpCode(204)
  @UnionHolders('treasurer')
  @ApiNoContentResponse()
  setAside(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: BankSettingAsideBody,
  ): Promise<void> {
    return this.matching.setAside(actor, id, body);
  }

  @Delete(':id/setting-aside')
  @HttpCode(204)
  @UnionHolders('treasurer')
  @ApiNoContentResponse()
  takeUp(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.matching.takeUp(actor, id);
  }
}
