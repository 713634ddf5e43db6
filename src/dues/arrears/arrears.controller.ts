import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { ArrearsPageView, ArrearsQuery } from './arrears.dto.js';
import { ArrearsService } from './arrears.service.js';

@ApiTags('dues')
@ApiBearerAuth()
@Controller('api/v1/dues/arrears')
export class ArrearsController {
  constructor(private readonly service: ArrearsService) {}

  /** Who owes which months, by number, on any day. */
  @Get()
  @UnionHolders('treasurer', 'trustee', 'secretary')
  @ApiOkResponse({ type: ArrearsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ArrearsQuery): Promise<ArrearsPageView> {
    return this.service.list(actor, query);
  }
}
