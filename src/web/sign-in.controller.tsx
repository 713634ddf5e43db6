import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  clearSessionCookie,
  CurrentActor,
  SessionsService,
  SignInService,
  setSessionCookie,
  SignInBody,
} from '../identity/index.js';
import { Anyone, SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/errors.js';
import { renderPage } from './frame.js';
import { sayIn } from './page.js';
import { PageFilter, ProblemNote } from './page.filter.js';
import { PagesService } from './pages.service.js';

@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
export class SignInController {
  constructor(
    private readonly pages: PagesService,
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
  ) {}

  @Get('sign-in')
  @Anyone()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, null);
  }

  @Post('sign-in')
  @Anyone()
  async signIn(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { token, expiresAt } = await this.signIns.signIn(body.name, body.passphrase, request.ip);
      setSessionCookie(request, reply, token, expiresAt);
      void reply.redirect('/p', 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(request, reply, error);
    }
  }

  @Post('sign-out')
  @SignedIn()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endCurrent(actor);
    clearSessionCookie(request, reply);
    void reply.redirect('/p/sign-in', 303);
  }

  private async show(request: FastifyRequest, reply: FastifyReply, problem: Problem | null): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('page.sign_in'), status: problem?.status ?? 200 },
      <form method="post" action="/p/sign-in">
        {problem ? <ProblemNote problem={problem} say={say} /> : null}
        <label for="name">{say('page.name')}</label>
        <input id="name" name="name" autocomplete="username" autocapitalize="none" required maxLength={200} />
        <label for="passphrase">{say('page.passphrase')}</label>
        <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required />
        <button>{say('page.sign_in')}</button>
        <p>{say('page.shared_phone')}</p>
      </form>,
    );
  }
}
