import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { StatusView } from './status.dto.js';
import { StatusService } from './status.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/status')
@SignedIn()
export class StatusController {
  constructor(private readonly service: StatusService) {}

  /** My whole page: how I stand and what puts it right, receipts, meetings, reminders, mandates, who looked. */
  @Get()
  @ApiOkResponse({ type: StatusView })
  own(@CurrentActor() actor: Actor): Promise<StatusView> {
    return this.service.own(actor);
  }
}
