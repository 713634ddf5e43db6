import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { MandateListService } from './mandate-list.service.js';
import { MandatePageView, MandatesQuery } from './mandates.dto.js';

@ApiTags('mandates')
@ApiBearerAuth()
@Controller('api/v1/mandates')
@UnionHolders('secretary', 'custodian', 'trustee')
export class MandatesController {
  constructor(private readonly mandates: MandateListService) {}

  /** Who holds what, from when to when, and which two people gave it; newest first. */
  @Get()
  @ApiOkResponse({ type: MandatePageView })
  list(@CurrentActor() actor: Actor, @Query() { limit, after }: MandatesQuery): Promise<MandatePageView> {
    return this.mandates.list(actor, limit, after);
  }
}
