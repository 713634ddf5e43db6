import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { OwnDataView } from './own-data.dto.js';
import { OwnDataService } from './own-data.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/data')
@SignedIn()
export class OwnDataController {
  constructor(private readonly service: OwnDataService) {}

  /** Everything that is kept of me, whole. */
  @Get()
  @ApiOkResponse({ type: OwnDataView })
  all(@CurrentActor() actor: Actor): Promise<OwnDataView> {
    return this.service.all(actor);
  }
}
