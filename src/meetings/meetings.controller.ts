import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor.js';
import { IdPipe } from '../http/id.pipe.js';
import { IfMatch } from '../http/if-match.js';
import { CurrentActor } from '../identity/index.js';
import { HoldersOf, SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import {
  MeetingChangeBody,
  MeetingPageView,
  MeetingsQuery,
  NewMeetingBody,
  WholeMeetingView,
} from './meetings.dto.js';
import { keepers } from './meetings.policy.js';
import { MeetingsReading } from './meetings.reading.js';
import { MeetingsService } from './meetings.service.js';

@ApiTags('meetings')
@ApiBearerAuth()
@Controller('api/v1/meetings')
@UseInterceptors(EntityTagInterceptor)
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly reading: MeetingsReading,
  ) {}

  /** Meetings of mine, the next one first. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MeetingPageView })
  list(@CurrentActor() actor: Actor, @Query() query: MeetingsQuery): Promise<MeetingPageView> {
    return this.reading.list(actor, query);
  }

  /** One meeting with its quorum and what it decided. */
  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: WholeMeetingView })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<WholeMeetingView> {
    return this.reading.one(actor, id);
  }

  /** Calls a meeting. */
  @Post()
  @HoldersOf(keepers)
  @ApiCreatedResponse({ type: WholeMeetingView })
  async call(@CurrentActor() actor: Actor, @Body() body: NewMeetingBody): Promise<WholeMeetingView> {
    return this.reading.one(actor, await this.meetings.call(actor, body));
  }

  /** Changes the place or the day. */
  @Patch(':id')
  @HoldersOf(keepers)
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: WholeMeetingView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MeetingChangeBody,
  ): Promise<WholeMeetingView> {
    await this.meetings.change(actor, id, version, body);
    return this.reading.one(actor, id);
  }

  /** Calls it off; it stays in the list, said to be off. */
  @Delete(':id')
  @HoldersOf(keepers)
  @HttpCode(204)
  @ApiNoContentResponse()
  callOff(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.meetings.callOff(actor, id);
  }
}
