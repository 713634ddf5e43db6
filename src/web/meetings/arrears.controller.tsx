import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArrearsService } from '../../dues/index.js';
import { CurrentActor } from '../../identity/index.js';
import { BranchesService } from '../../memberships/index.js';
import { UnionHolders } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { figuresIn } from '../figures.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { ArrearsMark } from './arrears.form.js';
import { ArrearsPage } from './arrears.page.js';

const mostListed = 50;

/** Who owes what, on any day. */
@ApiExcludeController()
@Controller('p/ar')
@UseFilters(PageFilter)
export class ArrearsPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly arrears: ArrearsService,
    private readonly branches: BranchesService,
  ) {}

  @Get()
  @UnionHolders('treasurer', 'trustee', 'secretary')
  async show(
    @CurrentActor() actor: Actor,
    @Query() { on = actor.today, branch, after }: ArrearsMark,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = { on, limit: mostListed, ...(branch ? { branch } : {}), ...(after ? { after } : {}) };
    const lines = await this.arrears.list(actor, wanted);
    const branches = await this.branches.onDay(on);
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('arrears.title') },
      <ArrearsPage
        lines={lines}
        on={on}
        branch={branch ?? ''}
        branches={branches}
        figures={figuresIn(context)}
        say={say}
      />,
    );
  }
}
