import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../identity/index.js';
import { SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { AccessLogPageView, AccessLogQuery, MeView } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me')
@SignedIn()
export class MeController {
  constructor(private readonly service: MeService) {}

  /** Who I am here, and what I may do today. */
  @Get()
  @ApiOkResponse({ type: MeView })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.service.me(actor);
  }

  /** Who looked at what of mine. */
  @Get('access-log')
  @ApiOkResponse({ type: AccessLogPageView })
  accessLog(
    @CurrentActor() actor: Actor,
    @Query() { limit, after }: AccessLogQuery,
  ): Promise<AccessLogPageView> {
    return this.service.accessLog(actor, limit, after);
  }
}
