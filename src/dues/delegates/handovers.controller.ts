import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Ask, CurrentActor, CurrentAsk, MoneyOnce } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CredentialListService } from './credential-list.service.js';
import {
  DelegateBalancePageView,
  DelegateBalancesQuery,
  HandoverBody,
  HandoverView,
} from './credentials.dto.js';
import { HandoversService } from './handovers.service.js';

@ApiTags('delegates')
@ApiBearerAuth()
@Controller('api/v1/dues')
export class HandoversController {
  constructor(
    private readonly handovers: HandoversService,
    private readonly credentials: CredentialListService,
  ) {}

  /** What a delegate gave to the treasurer, who writes it down. */
  @Post('handovers')
  @UnionHolders('treasurer')
  @MoneyOnce()
  @ApiCreatedResponse({ type: HandoverView })
  handOver(
    @CurrentActor() actor: Actor,
    @CurrentAsk() ask: Ask,
    @Body() body: HandoverBody,
  ): Promise<HandoverView> {
    return this.handovers.record(actor, ask, body);
  }

  /** What each delegate had in hand in the evening of a day. */
  @Get('delegate-balances')
  @UnionHolders('treasurer', 'trustee')
  @ApiOkResponse({ type: DelegateBalancePageView })
  balances(
    @CurrentActor() actor: Actor,
    @Query() query: DelegateBalancesQuery,
  ): Promise<DelegateBalancePageView> {
    return this.credentials.balances(actor, query);
  }
}
