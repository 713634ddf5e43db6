import { Body, Controller, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { CurrentActor, WithoutIdempotency } from '../../identity/index.js';
import { HoldersOf } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { PageFilter } from '../page.filter.js';
import { AskingService } from '../proposals/asking.service.js';
import { attempt, cameBack } from '../typed.js';
import { HardshipForm } from './forms.js';
import { PayShowing } from './pay.showing.js';

/** Somebody cannot pay for a while, and says so to whoever takes their dues. */
@ApiExcludeController()
@Controller('p/pay')
@UseFilters(PageFilter)
@HoldersOf({ ofUnion: ['treasurer'], anywhere: ['delegate'] })
export class HardshipPagesController {
  constructor(
    private readonly asking: AskingService,
    private readonly showing: PayShowing,
  ) {}

  @Post('w')
  @WithoutIdempotency()
  async ask(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem = await attempt(HardshipForm, body, ({ of: workerId, ...waived }) =>
      this.asking.ask(actor, reply, { kind: 'waiver-hardship', payload: { workerId, ...waived } }),
    );
    if (!problem) return;
    const back = cameBack('w', body, problem);
    const of = new IdPipe().transform(back.typed['of'] ?? '');
    await this.showing.payer({ actor, request, reply }, { of, back });
  }
}
