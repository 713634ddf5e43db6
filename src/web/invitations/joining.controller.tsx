import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { RedemptionService, SignInService } from '../../identity/index.js';
import { Anyone } from '../../shared/access.js';
import { Problem } from '../../shared/errors.js';
import { Secret, Text } from '../../shared/fields.js';
import { PassphraseInput } from '../account/passphrase.input.js';
import { renderPage } from '../frame.js';
import { pageLanguage, type Say, sayIn } from '../page.js';
import { PageFilter, ProblemNote } from '../page.filter.js';
import { PagesService } from '../pages.service.js';
import { Entering } from '../sign-in.entering.js';

export class JoiningForm {
  @Text({ max: 40 })
  code!: string;

  @Text({ max: 40 })
  name!: string;

  @Secret()
  passphrase!: string;

  @Secret()
  again!: string;
}

/** Making one's account with a code, and being let in at once. */
@ApiExcludeController()
@Controller('p/join')
@UseFilters(PageFilter)
@Anyone()
export class JoiningPagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly redemption: RedemptionService,
    private readonly signIns: SignInService,
    private readonly entering: Entering,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, {}, null);
  }

  @Post()
  async join(
    @Body() form: JoiningForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code, name, passphrase, again } = form;
    try {
      if (passphrase !== again) throw new Problem(422, 'account.passphrases_differ');
      const language = pageLanguage(request, reply);
      await this.redemption.join({ code, signInName: name, passphrase, language }, request.ip);
      const signedIn = await this.signIns.signIn(name, passphrase, null, this.entering.placeOf(request));
      await this.entering.enter(request, reply, signedIn);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.show(request, reply, { code, name }, error);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { code?: string; name?: string },
    problem: Problem | null,
  ): Promise<void> {
    const context = await this.pages.context(request, reply);
    const say = sayIn(context.language);
    renderPage(
      reply,
      { context, title: say('joining_page.title'), status: problem?.status ?? 200 },
      <JoiningPage typed={typed} problem={problem} say={say} />,
    );
  }
}

interface JoiningProperties {
  typed: { code?: string; name?: string };
  problem: Problem | null;
  say: Say;
}

function JoiningPage({ typed, problem, say }: JoiningProperties): VNode {
  return (
    <form method="post" action="/p/join">
      {problem ? <ProblemNote problem={problem} say={say} /> : null}
      <label for="code">
        {say('joining_page.code')} <small>{say('joining_page.code_note')}</small>
      </label>
      <input
        id="code"
        name="code"
        value={typed.code ?? ''}
        autocomplete="off"
        autocapitalize="characters"
        required
        maxLength={40}
      />
      <label for="name">
        {say('page.name')} <small>{say('joining_page.name_note')}</small>
      </label>
      <input
        id="name"
        name="name"
        value={typed.name ?? ''}
        autocomplete="username"
        autocapitalize="none"
        required
        maxLength={40}
      />
      <p>{say('joining_page.passphrase_note')}</p>
      <PassphraseInput id="passphrase" name="passphrase" isNew label={say('page.passphrase')} />
      <PassphraseInput id="again" name="again" isNew label={say('factor_page.passphrase_again')} />
      <button>{say('joining_page.button')}</button>
      <p>{say('page.shared_phone')}</p>
    </form>
  );
}
