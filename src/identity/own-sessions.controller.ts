import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from './current-actor.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { OwnSessionsView, OwnSessionView } from './sessions.dto.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/sessions')
@SignedIn()
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessionsService) {}

  /** Where I am signed in, tokens made at the machine included. */
  @Get()
  @ApiOkResponse({ type: OwnSessionsView })
  async list(@CurrentActor() actor: Actor): Promise<OwnSessionsView> {
    return { items: (await this.sessions.list(actor)).map((each) => OwnSessionView.of(each)), next: null };
  }

  /** End one of mine; it is refused from the next request on. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }

  /** End all of mine but the one that asks. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }
}
