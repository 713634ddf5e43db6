import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../current-actor.js';
import { NoticesView, NoticeView } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/v1/me/notices')
@SignedIn()
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** What waits for me, and what I was told. */
  @Get()
  @ApiOkResponse({ type: NoticesView })
  async list(@CurrentActor() actor: Actor): Promise<NoticesView> {
    const lines = await this.notices.linesFor(actor);
    return { items: lines.map((line) => NoticeView.of(line, actor.language)), next: null };
  }

  /** Put away something I was told. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async putAway(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.notices.putAway(actor, id);
  }
}
