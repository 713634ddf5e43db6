import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AuthenticationResponseJSON,
  clearSessionCookie,
  CurrentActor,
  SessionsService,
  setStepCookie,
  SignInBody,
  SignInService,
  siteOf,
  stepOf,
} from '../identity/index.js';
import { Anyone, SignedIn } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/errors.js';
import { Settings } from '../shared/settings.js';
import { answerIn, CodeForm, PasskeyForm } from './account/forms.js';
import { allowPasskeyScript, PasskeyPage } from './account/passkey.page.js';
import { renderPage } from './frame.js';
import { sayIn } from './page.js';
import { PageFilter } from './page.filter.js';
import { PagesService } from './pages.service.js';
import { Entering } from './sign-in.entering.js';
import { CodePage, SignInPage } from './sign-in.pages.js';

@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
export class SignInController {
  constructor(
    private readonly pages: PagesService,
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
    private readonly entering: Entering,
    private readonly settings: Settings,
  ) {}

  @Get('sign-in')
  @Anyone()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, SignInPage, null);
  }

  @Post('sign-in')
  @Anyone()
  async signIn(
    @Body() { name, passphrase }: SignInBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orShow(request, reply, SignInPage, async () => {
      const begun = await this.signIns.begin(name, passphrase, this.entering.placeOf(request));
      if ('token' in begun) return this.entering.enter(request, reply, begun);
      setStepCookie(request, reply, begun.step);
      void reply.redirect('/p/sign-in/code', 303);
    });
  }

  @Get('sign-in/code')
  @Anyone()
  async codeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, CodePage, null);
  }

  @Post('sign-in/code')
  @Anyone()
  async code(
    @Body() { code }: CodeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orShow(request, reply, CodePage, async () => {
      const place = this.entering.placeOf(request);
      const signedIn = await this.signIns.finish(stepOf(request) ?? '', code, place);
      await this.entering.enter(request, reply, signedIn);
    });
  }

  /** Asks the device for its passkey. */
  @Post('sign-in/key')
  @Anyone()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.orShow(request, reply, SignInPage, async () => {
      const options = await this.signIns.askPasskey(siteOf(request, this.settings), request.ip);
      const context = await this.pages.context(request, reply);
      const say = sayIn(context.language);
      allowPasskeyScript(reply);
      renderPage(
        reply,
        { context, title: say('page.sign_in') },
        <PasskeyPage options={options} does="get" action="/p/sign-in/passkey" back="/p/sign-in" say={say} />,
      );
    });
  }

  @Post('sign-in/passkey')
  @Anyone()
  async passkey(
    @Body() form: PasskeyForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orShow(request, reply, SignInPage, async () => {
      const response = answerIn<AuthenticationResponseJSON>(form);
      const place = this.entering.placeOf(request);
      const signedIn = await this.signIns.withPasskey(response, siteOf(request, this.settings), place);
      await this.entering.enter(request, reply, signedIn);
    });
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

  /** A refusal stands above the form it is about; whoever took too long begins again. */
  private async orShow(
    request: FastifyRequest,
    reply: FastifyReply,
    page: typeof SignInPage,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(request, reply, error.code === 'session.step_over' ? SignInPage : page, error);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    Page: typeof SignInPage,
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('page.sign_in'), status: problem?.status ?? 200 },
      <Page problem={problem} say={say} />,
    );
  }
}
