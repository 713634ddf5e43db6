import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { inSomeDrive } from '../core/drive-access.js';
import {
  ConversationBody,
  ConversationPageView,
  ConversationsQuery,
  ConversationView,
} from './conversations.dto.js';
import { ConversationsReading } from './conversations.reading.js';
import { ConversationsService } from './conversations.service.js';

@ApiTags('drives')
@ApiBearerAuth()
@Controller('api/v1/drives/:id/conversations')
@HoldersOf(inSomeDrive)
export class ConversationsController {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly reading: ConversationsReading,
  ) {}

  /** Writes down that somebody was talked with. */
  @Post()
  @ApiCreatedResponse({ type: ConversationView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ConversationBody,
  ): Promise<ConversationView> {
    return this.reading.one(actor, id, await this.conversations.write(actor, id, body));
  }

  /** The newest first. */
  @Get()
  @ApiOkResponse({ type: ConversationPageView })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ConversationsQuery,
  ): Promise<ConversationPageView> {
    return this.reading.list(actor, id, query);
  }

  /** One’s own was a mistake: it counts on no day. */
  @Delete(':conversationId')
  @HttpCode(204)
  @ApiNoContentResponse()
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('conversationId', IdPipe) conversationId: string,
  ): Promise<void> {
    return this.conversations.void(actor, id, conversationId);
  }
}
