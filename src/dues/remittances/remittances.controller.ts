import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import {
  RemittancePageView,
  RemittancesDueQuery,
  RemittancesDueView,
  RemittancesQuery,
  RemittanceView,
} from './remittances.dto.js';
import { RemittancesService } from './remittances.service.js';

@ApiTags('remittances')
@ApiBearerAuth()
@Controller('api/v1/remittances')
@UnionHolders('treasurer', 'trustee')
export class RemittancesController {
  constructor(private readonly remittances: RemittancesService) {}

  /** What was sent on; newest month first. Sending on is a proposal of kind `remittance`. */
  @Get()
  @ApiOkResponse({ type: RemittancePageView })
  list(@Query() query: RemittancesQuery): Promise<RemittancePageView> {
    return this.remittances.list(query);
  }

  /** What is to be sent on through a month, branch by branch, with the reckoning. */
  @Get('due')
  @ApiOkResponse({ type: RemittancesDueView })
  due(@CurrentActor() actor: Actor, @Query() { month }: RemittancesDueQuery): Promise<RemittancesDueView> {
    return this.remittances.due(actor, month);
  }

  /** One remittance with its reckoning. */
  @Get(':id')
  @ApiOkResponse({ type: RemittanceView })
  read(@Param('id', IdPipe) id: string): Promise<RemittanceView> {
    return this.remittances.read(id);
  }
}
