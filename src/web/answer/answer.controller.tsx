import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { DataSource } from 'typeorm';
import { WithoutIdempotency } from '../../identity/index.js';
import { RulesService } from '../../rules/index.js';
import { Anyone } from '../../shared/access.js';
import { Problem } from '../../shared/errors.js';
import { languageOf, languages } from '../../shared/messages/index.js';
import { AnswersService } from '../../wage-surveys/index.js';
import { MapService } from '../../workplaces/index.js';
import { renderPage } from '../frame.js';
import { ClosedPageFilter } from '../page.filter.js';
import { type PageContext, sayIn } from '../page.js';
import type { Typed } from '../typed.js';
import { answersIn, typedIn } from './answer.form.js';
import { AnswerPage, ThanksPage } from './answer.page.js';

interface Shown {
  request: FastifyRequest;
  reply: FastifyReply;
  address: string;
  typed: Typed;
}

/**
 * The page behind a link. Opening it looks at the survey and never at the code, which counts only when sent; neither
 * leaves a line in the log, and no cookie is read or set: the language stands in the address.
 */
@ApiExcludeController()
@Controller('a')
@UseFilters(ClosedPageFilter)
@Anyone()
export class AnswerController {
  constructor(
    private readonly db: DataSource,
    private readonly rules: RulesService,
    private readonly map: MapService,
    private readonly answers: AnswersService,
  ) {}

  @Get(':address')
  @RouteConfig({ silent: true })
  async blank(
    @Param('address') address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ request, reply, address, typed: {} }, null);
  }

  @Get(':address/:code')
  @RouteConfig({ silent: true })
  async linked(
    @Param('address') address: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ request, reply, address, typed: { code } }, null);
  }

  @Post(':address')
  @WithoutIdempotency()
  @RouteConfig({ silent: true })
  async give(
    @Param('address') address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typedIn(request.body);
    try {
      const { id } = await this.answers.openAt(address);
      const claim = await this.answers.give(id, { code: typed['code'] ?? '', answers: answersIn(typed) });
      const context = await this.context(request, `/a/${address}`);
      const say = sayIn(context.language);
      this.send(reply, { context, title: say('answer_page.thanks') }, <ThanksPage claim={claim} say={say} />);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show({ request, reply, address, typed }, error);
    }
  }

  private async show({ request, reply, address, typed }: Shown, problem: Problem | null): Promise<void> {
    const path =
      typed['code'] && !problem ? `/a/${address}/${encodeURIComponent(typed['code'])}` : `/a/${address}`;
    const context = await this.context(request, path);
    const say = sayIn(context.language);
    const status = problem?.status ?? 200;
    try {
      const survey = await this.answers.openAt(address);
      const map = await this.map.confirmed(this.db.manager);
      this.send(
        reply,
        { context, title: say('answer_page.title'), status },
        <AnswerPage
          action={`/a/${address}?language=${context.language}`}
          map={map}
          asksGender={survey.groups.includes('gender')}
          typed={typed}
          problem={problem}
          say={say}
        />,
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.send(
        reply,
        { context, title: say('answer_page.title'), status: error.status },
        <p>{say(error.code, error.values)}</p>,
      );
    }
  }

  private async context(request: FastifyRequest, path: string): Promise<PageContext> {
    const asked = (request.query as Record<string, unknown>)['language'];
    const language =
      languages.find((known) => known === asked) ?? languageOf(request.headers['accept-language']);
    return { language, profile: await this.rules.profile(), actor: null, path };
  }

  private send(
    reply: FastifyReply,
    page: { context: PageContext; title: string; status?: number },
    body: ComponentChildren,
  ): void {
    renderPage(reply, { ...page, bare: true }, body);
  }
}
