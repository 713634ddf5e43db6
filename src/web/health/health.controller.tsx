import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MachineStateService } from '../../backup/index.js';
import { UnionHolders } from '../../shared/access.js';
import { Clock } from '../../shared/clock.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { timeFormat } from '../times.js';
import { HealthPage } from './health.page.js';

@ApiExcludeController()
@Controller('p/h')
@UseFilters(PageFilter)
@UnionHolders('secretary', 'custodian')
export class HealthPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly machine: MachineStateService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async health(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const facts = {
      state: await this.machine.read(),
      log: await this.machine.logEnd(),
      now: this.clock.now(),
      time: timeFormat(context),
    };
    renderPage(reply, { context, title: say('machine.title') }, <HealthPage facts={facts} say={say} />);
  }
}
