import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { Holders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { LegalNameView } from './legal-names.dto.js';
import { LegalNamesService } from './legal-names.service.js';

@ApiTags('workers')
@ApiBearerAuth()
@Controller('api/v1/workers/:id/legal-name')
@Holders('steward', 'secretary')
export class LegalNamesController {
  constructor(private readonly names: LegalNamesService) {}

  /** The legal name that a second person agreed to open to me, for a day. */
  @Get()
  @ApiOkResponse({ type: LegalNameView })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LegalNameView> {
    return this.names.read(actor, id);
  }
}
