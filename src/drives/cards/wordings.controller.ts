import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { Holders, HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import { WordingBody, WordingPageView, WordingsQuery, WordingView } from './wordings.dto.js';
import { WordingsService } from './wordings.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/card-wordings')
export class WordingsController {
  constructor(private readonly wordings: WordingsService) {}

  /** What people sign from now on; what was signed before stays as it was. */
  @Post()
  @Holders('committee')
  @ApiCreatedResponse({ type: WordingView })
  write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: WordingBody,
  ): Promise<WordingView> {
    return this.wordings.write(actor, id, body);
  }

  /** The newest first. */
  @Get()
  @HoldersOf(inSomeDrive)
  @ApiOkResponse({ type: WordingPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: WordingsQuery,
  ): Promise<WordingPageView> {
    return this.wordings.list(actor, id, query);
  }
}
