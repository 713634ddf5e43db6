import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CompletionService,
  NewRecoveryBody,
  RecoveriesService,
  RecoveryCompletionBody,
} from '../../identity/index.js';
import { Anyone } from '../../shared/access.js';
import { Problem } from '../../shared/errors.js';
import { Secret } from '../../shared/fields.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { timeFormat } from '../times.js';
import { BegunPage, LostPage } from './recoveries.page.js';

export class LostForm extends RecoveryCompletionBody {
  @Secret()
  again!: string;
}

/** For whoever cannot sign in any more. */
@ApiExcludeController()
@Controller('p/lost')
@UseFilters(PageFilter)
@Anyone()
export class LostPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly recoveries: RecoveriesService,
    private readonly completion: CompletionService,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, null);
  }

  @Post()
  async begin(
    @Body() { name }: NewRecoveryBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const begun = await this.recoveries.begin(name, request.ip);
      const context = await this.pages.context(request, reply);
      const say = sayIn(context.language);
      renderPage(
        reply,
        { context, title: say('recovery.title') },
        <BegunPage begun={begun} time={timeFormat(context)} say={say} />,
      );
    } catch (error) {
      await this.refuse(request, reply, error);
    }
  }

  @Post('word')
  async complete(
    @Body() { word, passphrase, again }: LostForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      if (passphrase !== again) throw new Problem(422, 'account.passphrases_differ');
      await this.completion.complete(word, passphrase, request.ip);
      const context = await this.pages.context(request, reply);
      const say = sayIn(context.language);
      renderPage(
        reply,
        { context, title: say('recovery.completed_title') },
        <p>
          {say('recovery.completed_intro')} <a href="/p/sign-in">{say('page.sign_in')}</a>
        </p>,
      );
    } catch (error) {
      await this.refuse(request, reply, error);
    }
  }

  private async refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    if (!(error instanceof Problem)) throw error;
    await this.show(request, reply, error);
  }

  private async show(request: FastifyRequest, reply: FastifyReply, problem: Problem | null): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('recovery.title'), status: problem?.status ?? 200 },
      <LostPage problem={problem} say={say} />,
    );
  }
}
