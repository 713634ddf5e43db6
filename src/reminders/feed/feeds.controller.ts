import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiExcludeController,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { Anyone, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere } from '../../shared/errors.js';
import { CalendarFeedView, NewCalendarFeedView } from './feeds.dto.js';
import { FeedsService } from './feeds.service.js';
import { ReadingFeed } from './reading-feed.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/calendar-feed')
@SignedIn()
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  /** Whether a calendar program can read my days. */
  @Get()
  @ApiOkResponse({ type: CalendarFeedView })
  async own(@CurrentActor() actor: Actor): Promise<CalendarFeedView> {
    return { madeAt: (await this.feeds.madeAt(actor))?.toISOString() ?? null };
  }

  /** A new address for my calendar program; one that I had is dead. */
  @Post()
  @ApiCreatedResponse({ type: NewCalendarFeedView })
  async make(@CurrentActor() actor: Actor): Promise<NewCalendarFeedView> {
    return { path: await this.feeds.make(actor) };
  }

  /** Take the address back. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor): Promise<void> {
    await this.feeds.revoke(actor);
  }
}

/** Calendar programs sign in nowhere: the address itself is the secret. */
@ApiExcludeController()
@Controller('c')
export class CalendarController {
  constructor(private readonly reading: ReadingFeed) {}

  @Get(':file')
  @Anyone()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async read(@Param('file') file: string): Promise<string> {
    const [, token] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    if (!token) throw nothingHere();
    return this.reading.calendar(token);
  }
}
