import { Controller, Delete, Get, HttpCode, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../identity/index.js';
import { SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PreviewService } from './preview.service.js';
import { PreviewQuery, PreviewView, RemindersQuery, ToldPageView } from './reminders.dto.js';
import { SilenceService } from './silence.service.js';
import { ToldService } from './told.service.js';

@ApiTags('reminders')
@ApiBearerAuth()
@Controller('api/v1/reminders')
@SignedIn()
export class RemindersController {
  constructor(
    private readonly told: ToldService,
    private readonly previews: PreviewService,
    private readonly silence: SilenceService,
  ) {}

  /** What was sent, and what became of the rest: my own, and what my office lets me know of; newest first. */
  @Get()
  @ApiOkResponse({ type: ToldPageView })
  list(@CurrentActor() actor: Actor, @Query() query: RemindersQuery): Promise<ToldPageView> {
    return this.told.list(actor, query);
  }

  /** Every message that would go out by the end of a day, to whom, how, why, and what holds it back. */
  @Get('preview')
  @ApiOkResponse({ type: PreviewView })
  async preview(@CurrentActor() actor: Actor, @Query() { until }: PreviewQuery): Promise<PreviewView> {
    return { items: await this.previews.preview(actor, until), next: null };
  }

  /** Send me nothing more, and take my calendar address back; the list of the first page stays. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async stop(@CurrentActor() actor: Actor): Promise<void> {
    await this.silence.keep(actor);
  }
}
