import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { retentionRules } from '../../retention/index.js';
import { SignedIn } from '../../shared/access.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { KeptPage } from './kept.page.js';

@ApiExcludeController()
@Controller('p/kept')
@UseFilters(PageFilter)
@SignedIn()
export class KeptPagesController {
  constructor(private readonly pages: PagesService) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(reply, { context, title: say('demand.title') }, <KeptPage rules={retentionRules} say={say} />);
  }
}
