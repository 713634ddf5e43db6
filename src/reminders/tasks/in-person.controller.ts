import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { InPersonPageView, InPersonQuery } from './in-person.dto.js';
import { InPersonService } from './in-person.service.js';

/** For the guard; whom they may tell of what is in each statement's WHERE. */
export const tellers = { ofUnion: ['secretary'], anywhere: ['steward', 'committee'] } as const;

@ApiTags('reminders')
@ApiBearerAuth()
@Controller('api/v1/reminders/in-person')
@HoldersOf(tellers)
export class InPersonController {
  constructor(private readonly inPerson: InPersonService) {}

  /** Who could not be written to and is to be told face to face, the longest waiting first. */
  @Get()
  @ApiOkResponse({ type: InPersonPageView })
  list(@CurrentActor() actor: Actor, @Query() query: InPersonQuery): Promise<InPersonPageView> {
    return this.inPerson.list(actor, query);
  }

  /** I told them. */
  @Post(':id/telling')
  @HttpCode(204)
  @ApiNoContentResponse()
  async told(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.inPerson.told(actor, id);
  }
}
