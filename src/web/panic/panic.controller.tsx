import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  clearSessionCookie,
  CurrentActor,
  LockWatch,
  PanicLockService,
  type Proof,
  ReopeningService,
} from '../../identity/index.js';
import { Anyone, OpenWhileLocked, SignedIn } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { nothingHere, Problem } from '../../shared/errors.js';
import { renderPage } from '../frame.js';
import { sayIn } from '../page.js';
import { PageFilter } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { LockForm, OpenForm } from './panic.forms.js';
import { LockPage, OpenPage } from './panic.page.js';

/** Closing everything, and opening it again. */
@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
export class PanicPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly locks: PanicLockService,
    private readonly reopenings: ReopeningService,
    private readonly watch: LockWatch,
  ) {}

  @Get('x')
  @SignedIn()
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showLock(actor, request, reply, false);
  }

  @Post('x')
  @SignedIn()
  async lock(
    @CurrentActor() actor: Actor,
    @Body() { sure }: LockForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!sure) return this.showLock(actor, request, reply, true);
    await this.locks.lock(actor);
    clearSessionCookie(request, reply);
    void reply.redirect('/p', 303);
  }

  @Get('open')
  @Anyone()
  @OpenWhileLocked()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.watch.isLocked()) return void reply.redirect('/p', 303);
    await this.showOpen(request, reply, null);
  }

  @Post('open')
  @Anyone()
  @OpenWhileLocked()
  async open(
    @Body() form: OpenForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.reopenings.reopen(proofOf(form), request.ip);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return this.showOpen(request, reply, error);
    }
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('panic.opened') },
      <p>
        {say('panic.sign_in_again')} <a href="/p/sign-in">{say('page.sign_in')}</a>
      </p>,
    );
  }

  private async showLock(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    isAsked: boolean,
  ): Promise<void> {
    if (!(await this.locks.mayLock(actor))) throw nothingHere();
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    const hasWayBack = await this.locks.hasWayBack();
    renderPage(
      reply,
      { context, title: say('panic.title') },
      <LockPage isAsked={isAsked} hasWayBack={hasWayBack} say={say} />,
    );
  }

  private async showOpen(
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('panic.open_title'), status: problem?.status ?? 200, bare: true },
      <OpenPage problem={problem} say={say} />,
    );
  }
}

function proofOf(form: OpenForm): Proof {
  const officers = [
    { name: form.name1, passphrase: form.passphrase1 },
    { name: form.name2, passphrase: form.passphrase2 },
  ];
  return {
    shares: [form.firstShare, form.secondShare].filter((share) => share !== undefined),
    keyPassphrase: form.keyPassphrase ?? null,
    officers: officers.flatMap(({ name, passphrase }) => (name && passphrase ? [{ name, passphrase }] : [])),
  };
}
