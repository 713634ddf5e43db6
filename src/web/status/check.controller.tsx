import { Controller, Get, Ip, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReceiptChecks } from '../../dues/index.js';
import { RulesService } from '../../rules/index.js';
import { Anyone } from '../../shared/access.js';
import { Problem } from '../../shared/errors.js';
import { Text } from '../../shared/fields.js';
import { languageOf, languages } from '../../shared/messages/index.js';
import { renderPage } from '../frame.js';
import { PageMark } from '../page-mark.js';
import { ClosedPageFilter } from '../page.filter.js';
import { type PageContext, sayIn } from '../page.js';
import { CheckedPage, CodePage } from './check.page.js';

export class CodeTyped extends PageMark {
  @Text({ optional: true, max: 100, min: 0 })
  code?: string;
}

/**
 * Whether a receipt stands, for whoever holds its code: no session, no cookie, and no line in the log of requests.
 * Guesses are counted where the code is looked up.
 */
@ApiExcludeController()
@Controller('r')
@UseFilters(ClosedPageFilter)
@Anyone()
export class CheckPagesController {
  constructor(
    private readonly rules: RulesService,
    private readonly checks: ReceiptChecks,
  ) {}

  @Get()
  @RouteConfig({ silent: true })
  async typed(
    @Query() { code = '', language }: CodeTyped,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      if (code !== '') return await this.show(code, { address, language, request, reply });
      await this.ask(null, { language, request, reply });
    } catch (error) {
      if (!(error instanceof Problem) || ![404, 429].includes(error.status)) throw error;
      await this.ask(error, { language, request, reply });
    }
  }

  /** A code that was never issued looks like any address without a page. */
  @Get(':code')
  @RouteConfig({ silent: true })
  async linked(
    @Param('code') code: string,
    @Query() { language }: PageMark,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(code, { address, language, request, reply });
  }

  private async show(
    code: string,
    {
      address,
      language,
      request,
      reply,
    }: { address: string; language: string | undefined; request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    const receipt = await this.checks.check(code, address);
    const context = await this.context(request, language, `/r/${encodeURIComponent(code)}`);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('status_page.receipt'), bare: true },
      <CheckedPage receipt={receipt} context={context} say={say} />,
    );
  }

  private async ask(
    problem: Problem | null,
    {
      language,
      request,
      reply,
    }: { language: string | undefined; request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    const context = await this.context(request, language, '/r');
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('status_page.check_title'), bare: true, status: problem?.status ?? 200 },
      <CodePage problem={problem} language={context.language} say={say} />,
    );
  }

  private async context(
    request: FastifyRequest,
    asked: string | undefined,
    path: string,
  ): Promise<PageContext> {
    const language =
      languages.find((known) => known === asked) ?? languageOf(request.headers['accept-language']);
    return { language, profile: await this.rules.profile(), actor: null, path };
  }
}
